/** What a connection holds when neither the operation nor the schema says how much. */
export const DEFAULT_PAGE_SIZE = 20;

/** How long a list is taken to be that has no `first`: titles in three languages, the findings of an initiative, its years. */
export const ASSUMED_LIST_SIZE = 10;

/**
 * Lists without `first` that are mostly longer, by type and field. They are whole by their nature, a map or a report, and
 * grow with the number of organisations and initiatives of a life event or a portfolio.
 */
export const LONG_LISTS: Readonly<Record<string, number>> = {
  'ActorMap.nodes': 100,
  'ActorMap.edges': 200,
  'ActorMap.missing': 25,
  'ActorMapSector.actors': 25,
  'ActorMapCommunity.actors': 25,
  'BenefitFlowReport.flows': 100,
  'BenefitFlowReport.positions': 50,
  'BenefitFlowReport.bySector': 50,
  'BenefitFlowReport.jointFundingCandidates': 25,
  'PortfolioReport.rows': 200,
  'PortfolioReport.bySector': 25,
  'FindingReport.totals': 25,
  'Query.sectors': 50,
};

/**
 * What is worked out from many more rows than are answered costs this much besides, by type and field: a map is drawn,
 * shares and flows are computed, whoever is alike or reached is sought.
 */
export const WORKED_OUT: Readonly<Record<string, number>> = {
  'LifeEvent.actorMap': 50,
  'LifeEvent.benefitFlows': 50,
  'LifeEvent.missingActors': 50,
  'LifeEvent.overlaps': 50,
  'Initiative.actorMap': 50,
  'Initiative.impact': 20,
  'Initiative.similar': 20,
  'Initiative.suggestedPartners': 20,
  'Ecosystem.actorMap': 50,
  'SharedComponent.impact': 20,
  'Actor.actorMap': 50,
  'Actor.benefitPosition': 20,
  'Actor.collaboration': 20,
  'Portfolio.report': 50,
  'Query.actorPath': 50,
  'Query.benefitFlows': 50,
  'Query.calculateFundingScenario': 50,
  'Query.compareFundingScenarios': 50,
  'Query.findings': 50,
  'Query.portfolioReport': 50,
};

/** A change reads, checks and writes in a transaction of its own. */
export const CHANGE = 10;

/** Questions for the schema are answered here, from memory, but with a great deal. */
export const INTROSPECTION: Readonly<Record<string, number>> = { __schema: 1_000, __type: 20 };
