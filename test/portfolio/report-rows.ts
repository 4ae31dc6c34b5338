import type { ReportEntry } from '../../subgraphs/portfolio/portfolio/portfolio-report';

type Initiative = ReportEntry['initiative'];

/** An initiative of a report of which nothing is known, with what a test says of it. */
export function anInitiative(known: Partial<Initiative> = {}): Initiative {
  return {
    portfolioId: null,
    portfolioTitles: null,
    id: '00000000-0000-7000-8000-000000000001',
    titles: { nb: 'Et tiltak' },
    sortKey: 'et tiltak',
    phase: null,
    confidence: null,
    rawConfidence: null,
    leadActorId: null,
    leadText: null,
    plannedStart: null,
    plannedEnd: null,
    forecastStart: null,
    forecastEnd: null,
    actualStart: null,
    actualEnd: null,
    datePrecisions: null,
    lifeEventIds: [],
    baselines: 0,
    firstBaselineEnd: null,
    lastBaselineEnd: null,
    exitOutcome: null,
    recordedAt: new Date('2026-01-01T00:00:00Z'),
    provenanceKind: 'REPORTED',
    sourceUrl: null,
    retrievedAt: null,
    provenanceNote: null,
    ...known,
  };
}

/** An entry of which nothing is known, with what a test says of it. */
export function anEntry(known: Partial<ReportEntry> = {}): ReportEntry {
  const nothing = { sums: [], coverage: { reported: 0, total: 0, withheld: 0 } };
  return { initiative: anInitiative(), parts: { COST: nothing, FUNDING: nothing, BENEFIT: nothing, BASELINE_COST: nothing, BASELINE_BENEFIT: nothing }, unpricedBenefits: 0, ...known };
}
