import { Field, ID, InputType, Int } from 'type-graphql';
import { ObstacleKind } from '../../../prisma/generated/lifeevents/typegraphql/enums/ObstacleKind';
import { Paradox } from '../../../prisma/generated/lifeevents/typegraphql/enums/Paradox';
import { payloadOf } from '../../shared/writing/payload.type';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { ChangeInput, CreateInput, SourceInput } from '../../shared/writing/record.input';
import { TextsChange } from '../record/texts-change';
import { Obstacle } from './obstacle.type';

@InputType({ description: 'An obstacle to record in a life event.' })
export class AddObstacleInput extends CreateInput {
  @Field(() => ID, { description: 'The life event that it keeps from becoming coherent.' })
  lifeEvent!: string;

  @Field(() => ObstacleKind, { description: 'What sort of obstacle it is.' })
  kind!: ObstacleKind;

  @Field(() => Paradox, { nullable: true, description: 'The tension between parts and whole that it springs from; left out when it springs from none.' })
  paradox?: Paradox | null;

  @Field(() => [LocalizedTextInput], { description: 'What stands in the way; at most 10,000 characters in each language.' })
  texts!: LocalizedTextInput[];

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'What to change in an obstacle; what is left out stays as it is.' })
export class ObstacleChange extends TextsChange {
  @Field(() => ObstacleKind, { nullable: true, description: 'What sort of obstacle it is.' })
  kind?: ObstacleKind | null;

  @Field(() => Paradox, { nullable: true, description: 'The tension that it springs from; null to say that it springs from none.' })
  paradox?: Paradox | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What stands in the way, in all its languages, in place of what is recorded.' })
  texts?: LocalizedTextInput[] | null;

  @Field(() => Int, { nullable: true, description: 'Its place among the obstacles of the life event, from 1.' })
  position?: number | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where the new facts were read, in place of the source recorded.' })
  source?: SourceInput | null;
}

@InputType({ description: 'An obstacle to change, and how.' })
export class UpdateObstacleInput extends ChangeInput {
  @Field(() => ObstacleChange, { description: 'What to change.' })
  change!: ObstacleChange;
}

@InputType({ description: 'An obstacle to take out.' })
export class RemoveObstacleInput extends ChangeInput {}

export const AddObstaclePayload = payloadOf('AddObstacle', 'obstacle', () => Obstacle, 'The obstacle as it is recorded now.');
export const UpdateObstaclePayload = payloadOf('UpdateObstacle', 'obstacle', () => Obstacle, 'The obstacle as it is recorded now.');
export const RemoveObstaclePayload = payloadOf('RemoveObstacle', 'obstacle', () => Obstacle, 'The obstacle as it was; its history stays.');
