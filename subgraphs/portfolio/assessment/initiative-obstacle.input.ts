import { Field, InputType } from 'type-graphql';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { initiativeField } from '../record/part.input';
import { InitiativeObstacle, ObstacleKind, Paradox } from './assessment.type';

/** What is said of an obstacle, new or changed. */
@InputType()
abstract class InitiativeObstacleFacts extends Sourced {
  @Field(() => Paradox, { nullable: true, description: 'The tension between parts and whole that it springs from; null when it springs from none.' })
  paradox?: `${Paradox}` | null;
}

@InputType({ description: 'Something that held an initiative back.' })
export class AddInitiativeObstacleInput extends InitiativeObstacleFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @initiativeField()
  initiative!: string;

  @Field(() => ObstacleKind, { description: 'What sort of obstacle it is.' })
  kind!: `${ObstacleKind}`;

  @Field(() => [LocalizedTextInput], { description: 'What stood in the way; at most 10,000 characters in each language.' })
  texts!: LocalizedTextInput[];
}

@InputType({ description: 'What to change in an obstacle of an initiative; what is left out stays as it is.' })
export class InitiativeObstacleChange extends InitiativeObstacleFacts {
  @Field(() => ObstacleKind, { nullable: true, description: 'What sort of obstacle it is.' })
  kind?: `${ObstacleKind}` | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What stood in the way, in place of what is recorded.' })
  texts?: LocalizedTextInput[] | null;
}

@InputType({ description: 'An obstacle to change, and how.' })
export class UpdateInitiativeObstacleInput extends ChangeInput {
  @Field(() => InitiativeObstacleChange, { description: 'What to change.' })
  change!: InitiativeObstacleChange;
}

@InputType({ description: 'An obstacle to take out.' })
export class RemoveInitiativeObstacleInput extends ChangeInput {}

export const AddInitiativeObstaclePayload = payloadOf('AddInitiativeObstacle', 'obstacle', () => InitiativeObstacle, 'The obstacle as it is recorded now.');
export const UpdateInitiativeObstaclePayload = payloadOf('UpdateInitiativeObstacle', 'obstacle', () => InitiativeObstacle, 'The obstacle as it is recorded now.');
export const RemoveInitiativeObstaclePayload = payloadOf('RemoveInitiativeObstacle', 'obstacle', () => InitiativeObstacle, 'The obstacle as it was; its history stays.');
