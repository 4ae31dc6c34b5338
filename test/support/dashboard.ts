/** The question that the hub exists to answer in one operation; its wording is a promise to every dashboard. */
export const DASHBOARD = /* GraphQL */ `
  query LifeEventDashboard($by: LifeEventRef!) {
    lifeEvent(by: $by) {
      title
      ownership { owner { name organizationNumber } ministry { name } validFrom }
      services(first: 10) { totalCount nodes { title owner { name } } }
      initiatives(first: 10) { totalCount nodes { title phase confidence lead { name sector { label } } findings { code severity } } }
      actorMap { nodes { actor { name } roles } edges { from { name } to { name } kind } brokers { actor { name } score } }
      benefitFlows { totals { amount currency } coverage { reported total } crossSectorShare bySector { from { label } to { label } amount { amount } } }
    }
  }
`;

interface Named {
  name: string;
}

/** What the dashboard operation answers, as far as tests look at it. */
export interface DashboardAnswer {
  lifeEvent: {
    title: string;
    ownership: { owner: (Named & { organizationNumber: string | null }) | null; ministry: Named | null; validFrom: string } | null;
    services: { totalCount: number; nodes: { title: string; owner: Named | null }[] };
    initiatives: { totalCount: number; nodes: { title: string; phase: string | null; confidence: string | null; lead: (Named & { sector: { label: string } | null }) | null; findings: { code: string; severity: string }[] | null }[] } | null;
    actorMap: { nodes: { actor: Named | null; roles: string[] }[]; edges: { from: Named | null; to: Named | null; kind: string }[]; brokers: { actor: Named | null; score: number }[] } | null;
    benefitFlows: { totals: { amount: string; currency: string }[]; coverage: { reported: number; total: number }; crossSectorShare: number | null; bySector: { from: { label: string } | null; to: { label: string } | null; amount: { amount: string } }[] | null } | null;
  } | null;
}

/** The IRIs of the two life events that tests ask for most. */
export const SERIOUSLY_ILL_CHILD = { uri: 'https://data.samspill.no/life-events/alvorlig-sykt-barn' };
export const DEATH_AND_INHERITANCE = { uri: 'https://data.samspill.no/life-events/dodsfall-og-arv' };
