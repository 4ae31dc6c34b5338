import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { DecimalScalar } from '../../shared/graphql/scalars';
import { PortfolioCriterion } from '../portfolio/portfolio.type';

@ObjectType({ description: 'How an initiative scores by one criterion of a portfolio.' })
export class InitiativeScore {
  @Field(() => ID, { description: 'The opaque id of the score.' })
  id!: string;

  @Field(() => PortfolioCriterion, { description: 'What it is scored by.' })
  criterion!: PortfolioCriterion;

  @Field(() => DecimalScalar, { description: 'How it scores, on the scale that its portfolio uses.' })
  score!: string;

  /** By language, as stored. */
  reasons!: unknown;

  @Field(() => String, { nullable: true, description: 'Why it scores so; null where nobody has written it.' })
  reason(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.reasons, language);
  }

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How many times the record has been written; expected back by whoever changes it.' })
  version!: number;
}

@ObjectType({ description: 'How much work of a role an initiative needs in a year.' })
export class InitiativeCapacityNeed {
  @Field(() => ID, { description: 'The opaque id of the need.' })
  id!: string;

  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'The need in person-years; null where nobody has said, which is not zero.' })
  personYears!: string | null;

  /** By language, as stored. */
  roleLabels!: unknown;
  roleKey!: string;

  @Field(() => String, { description: 'The role, such as developer or architect.' })
  role(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.roleLabels, language) ?? this.roleKey;
  }

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How many times the record has been written; expected back by whoever changes it.' })
  version!: number;
}
