import { Field, InputType } from 'type-graphql';
import { Sourced } from '../../shared/writing/part.input';
import { payloadOf } from '../../shared/writing/payload.type';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { CoordinationScale } from './scale.type';

@InputType({ description: 'A step of the scale of coordination.' })
export class CoordinationDegreeInput {
  @Field(() => String, { description: 'A short name of your own, at most 60 characters and unique on the scale. A step keeps its roles as long as it keeps its code.' })
  code!: string;

  @Field(() => [LocalizedTextInput], { description: 'What the step is called; at most 300 characters in each language.' })
  names!: LocalizedTextInput[];
}

@InputType({ description: 'The scale of coordination as it is to be, in place of the one that is there. Its source, where one is given, is that of every step; left out, steps keep theirs and new ones are your own.' })
export class SetCoordinationScaleInput extends Sourced {
  @Field(() => String, { description: 'The revision of the scale that you have seen (coordinationScale.revision). When somebody else has changed it since, nothing is done.' })
  expectedRevision!: string;

  @Field(() => [CoordinationDegreeInput], { description: 'All steps, least coordination first, 20 at most. A step that is left out is taken off the scale, which is refused while an actor has a role of that degree.' })
  degrees!: CoordinationDegreeInput[];
}

export const SetCoordinationScalePayload = payloadOf('SetCoordinationScale', 'coordinationScale', () => CoordinationScale, 'The scale as it is now.');
