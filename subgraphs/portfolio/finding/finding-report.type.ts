import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../shared/graphql/connection-type';
import { Initiative } from '../initiative/initiative.type';
import { Finding, FindingCode, FindingOutcome, FindingScope, FindingSeverity } from './finding.type';

@InputType({ description: 'Which findings to return; all conditions must hold, and one that is left out always does.' })
export class FindingFilter {
  @Field(() => [ID], { nullable: true, description: 'Of initiatives in one of these portfolios; at most 100.' })
  portfolios?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of initiatives that serve one of these life events; at most 100.' })
  lifeEvents?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of these initiatives; at most 100.' })
  initiatives?: string[] | null;

  @Field(() => [FindingCode], { nullable: true, description: 'By one of these rules.' })
  codes?: FindingCode[] | null;

  @Field(() => [FindingOutcome], { nullable: true, description: 'With one of these outcomes. Totals are of all outcomes all the same.' })
  outcomes?: FindingOutcome[] | null;

  @Field(() => [FindingSeverity], { nullable: true, description: 'Of one of these severities. Totals are of all severities all the same.' })
  severities?: FindingSeverity[] | null;
}

@ObjectType({ description: 'A finding with the initiative that it is about.' })
export class InitiativeFinding {
  @Field(() => Initiative, { description: 'The initiative that was assessed.' })
  initiative!: Initiative;

  @Field(() => Finding, { description: 'What the rule says of it.' })
  finding!: Finding;
}

export const InitiativeFindingConnection = connectionOf(() => InitiativeFinding, 'InitiativeFinding', 'findings');

@ObjectType({ description: 'What one rule says of all the initiatives of a selection. The four counts add up to the number of initiatives.' })
export class FindingTotal {
  @Field(() => FindingCode, { description: 'Which rule it is.' })
  code!: FindingCode;

  @Field(() => FindingScope, { description: 'Whose initiatives the rule is for.' })
  scope!: FindingScope;

  @Field(() => Int, { description: 'How many meet it.' })
  passed!: number;

  @Field(() => Int, { description: 'How many do not.' })
  failed!: number;

  @Field(() => Int, { description: 'For how many it cannot be known, since data is missing.' })
  notAssessable!: number;

  @Field(() => Int, { description: 'How many it does not concern, such as those of municipalities for a rule for state bodies.' })
  notConcerned!: number;
}

/**
 * An entity, although nobody looks it up by hand: rules for state bodies need the levels of those who take part, which the
 * register of actors knows. A root field cannot require anything of another subgraph, and a plain list of findings could
 * only have called those rules not assessable. The gateway asks this subgraph who takes part, the register of actors for
 * their levels, and comes back here with them.
 */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'What the rules say of the initiatives of a selection, as they are today.' })
export class FindingReport {
  @Field(() => ID, { description: 'Opaque: the filter in its canonical form, the day, and the revision of the data that it was assessed from.' })
  id!: string;
}
