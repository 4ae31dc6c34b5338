import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RiskStatus } from '../../../prisma/generated/portfolio/typegraphql/enums/RiskStatus';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LocalizedText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import { Actor } from '../actor/actor.type';

describeEnumValues<RiskStatus>('RiskStatus', {
  OPEN: 'It may still happen.',
  OCCURRED: 'It has happened.',
  CLOSED: 'It can no longer happen, or no longer matters.',
});

@ObjectType({ description: 'Something that may happen and would harm the initiative or its benefits. That there is a risk is public; its details are restricted.' })
export class Risk {
  @Field(() => ID, { description: 'The opaque id of the risk.' })
  id!: string;

  @Field(() => String, { description: 'What it is about, in a few words.' })
  title!: string;

  @Field(() => [LocalizedText], { description: 'What it is about, in every language it is written in.' })
  titles!: LocalizedText[];

  @Field(() => RiskStatus, { description: 'Whether it is still there.' })
  status!: RiskStatus;

  @Field(() => Int, { nullable: true, description: 'How likely it is, from 1 (rare) to 5 (expected); null when nobody has assessed it.' })
  likelihood!: number | null;

  @Field(() => Int, { nullable: true, description: 'How much it would harm, from 1 (slightly) to 5 (the initiative fails); null when nobody has assessed it.' })
  consequence!: number | null;

  @Field(() => Actor, { nullable: true, description: 'Who is to deal with it; null when nobody is named.' })
  owner!: Actor | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was raised; null when it is not known.' })
  raisedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What exactly may happen. Restricted: for the lead, confirmed participants and the secretariat; others get an error here.' })
  details!: string | null;

  @Field(() => String, { nullable: true, description: 'What is done about it. Restricted like the details.' })
  mitigation!: string | null;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How many times the record has been written; expected back by whoever changes it.' })
  version!: number;
}

export { RiskStatus };
