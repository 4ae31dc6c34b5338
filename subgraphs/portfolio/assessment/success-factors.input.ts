import { Field, InputType, Int } from 'type-graphql';
import { SuccessFactors } from '../../../prisma/generated/portfolio/typegraphql/models/SuccessFactors';
import { payloadOf } from '../../shared/writing/payload.type';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { Sourced } from '../../shared/writing/part.input';
import { initiativeField } from '../record/part.input';

@InputType({ description: 'Whether an initiative works in the ways that are known to matter for success. What is left out stays as it is; null says that it is not known.' })
export class SetSuccessFactorsInput extends Sourced {
  @initiativeField()
  initiative!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether the scope may change while the work goes on.' })
  hasFlexibleScope?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether something is put to use often, rather than all at the end.' })
  hasFrequentDeliveries?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the client takes part heavily in the work.' })
  hasInvolvedClient?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether benefits are managed during the project and not only after it.' })
  hasBenefitManagement?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether suppliers are paid by the hour rather than a fixed price.' })
  hasContractByHour?: boolean | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What a reader must know to judge the answers; at most 10,000 characters in each language. Null takes it out.' })
  notes?: LocalizedTextInput[] | null;

  @Field(() => Int, { nullable: true, description: 'The version of the answers that you have seen; null where there are none yet. When somebody else has written since, nothing is done and errors shows both versions.' })
  expectedVersion?: number | null;
}

export const SetSuccessFactorsPayload = payloadOf('SetSuccessFactors', 'successFactors', () => SuccessFactors, 'The answers as they are recorded now.');
