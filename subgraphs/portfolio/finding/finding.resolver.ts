import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import type { PortfolioContext } from '../context';
import { Initiative } from '../initiative/initiative.type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { NO_LEVELS, type InitiativeNode } from '../references';
import { toFacts } from './finding-facts';
import { assessInitiative, type FindingValue } from './finding';
import { factsOf } from './finding.loader';
import { Finding, FindingOutcome } from './finding.type';

@Resolver(() => Initiative)
export class InitiativeFindingsResolver {
  @Directive('@requires(fields: "lead { levelFact { actorId level } } participants { actor { levelFact { actorId level } } }")')
  @FieldResolver(() => [Finding], { nullable: true, description: 'What the rules say of it, rule by rule, with the reason. Data that is missing makes a finding NOT_ASSESSABLE, never a guess.' })
  async findings(
    @Root() row: InitiativeNode,
    @Arg('outcome', () => [FindingOutcome], { nullable: true, description: 'Only findings with one of these outcomes; all when left out.' }) outcome: FindingOutcome[] | null,
    @Ctx() context: PortfolioContext,
  ): Promise<FindingValue[] | null> {
    const parts = await factsOf(context).load(row.id);
    if (parts === null) return null;
    const findings = assessInitiative(toFacts(row, parts, row.requiredLevels ?? NO_LEVELS, context.today));
    return outcome ? findings.filter((finding) => outcome.includes(finding.outcome)) : findings;
  }
}

@Resolver(() => Finding)
export class FindingResolver {
  @FieldResolver()
  why(@Root() finding: FindingValue, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(finding.reasons, language) ?? '';
  }
}
