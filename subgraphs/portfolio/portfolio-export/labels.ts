import type { DeliveryConfidence, ExitOutcome, Phase } from '../../../prisma/generated/portfolio/client/client';
import type { ReportPart } from '../portfolio/portfolio-report.store';
import type { Words } from '../../shared/sheet/table';

/*
 * The words of the first edition of the report. Files of the past are made with them byte for byte, so they are never
 * changed: other words are another edition (report-editions.ts).
 */

/** The phases of Prosjektveiviseren. */
export const PHASES: Readonly<Record<Phase, Words>> = {
  IDEA: { nb: 'Idé', nn: 'Idé', en: 'Idea' },
  CONCEPT: { nb: 'Konsept', nn: 'Konsept', en: 'Concept' },
  PLANNING: { nb: 'Planlegge', nn: 'Planleggje', en: 'Planning' },
  EXECUTION: { nb: 'Gjennomføre', nn: 'Gjennomføre', en: 'Execution' },
  CLOSING: { nb: 'Avslutte', nn: 'Avslutte', en: 'Closing' },
  REALISATION: { nb: 'Realisere', nn: 'Realisere', en: 'Realisation' },
};

export const CONFIDENCES: Readonly<Record<DeliveryConfidence, Words>> = {
  GREEN: { nb: 'Grønn', nn: 'Grøn', en: 'Green' },
  AMBER_GREEN: { nb: 'Gul/grønn', nn: 'Gul/grøn', en: 'Amber/Green' },
  AMBER: { nb: 'Gul', nn: 'Gul', en: 'Amber' },
  AMBER_RED: { nb: 'Gul/rød', nn: 'Gul/raud', en: 'Amber/Red' },
  RED: { nb: 'Rød', nn: 'Raud', en: 'Red' },
};

export const EXIT_OUTCOMES: Readonly<Record<ExitOutcome, Words>> = {
  DELIVERED: { nb: 'Levert', nn: 'Levert', en: 'Delivered' },
  MERGED: { nb: 'Slått sammen', nn: 'Slått saman', en: 'Merged' },
  CANCELLED: { nb: 'Stanset', nn: 'Stansa', en: 'Cancelled' },
};

export const PARTS: Readonly<Record<ReportPart, Words>> = {
  COST: { nb: 'Kostnad', nn: 'Kostnad', en: 'Cost' },
  FUNDING: { nb: 'Finansiering', nn: 'Finansiering', en: 'Funding' },
  BENEFIT: { nb: 'Gevinst', nn: 'Gevinst', en: 'Benefit' },
  BASELINE_COST: { nb: 'Kostnad i basisplanen', nn: 'Kostnad i basisplanen', en: 'Cost in the baseline' },
  BASELINE_BENEFIT: { nb: 'Gevinst i basisplanen', nn: 'Gevinst i basisplanen', en: 'Benefit in the baseline' },
};

export const GROUPINGS = {
  all: { nb: 'Alle', nn: 'Alle', en: 'All' },
  phase: { nb: 'Fase', nn: 'Fase', en: 'Phase' },
  confidence: { nb: 'Gjennomføringsevne', nn: 'Gjennomføringsevne', en: 'Delivery confidence' },
  lifeEvent: { nb: 'Livshendelse', nn: 'Livshending', en: 'Life event' },
} as const satisfies Record<string, Words>;

/** What stands where a group has no name of its own. */
export const UNKNOWN: Words = { nb: 'Ikke oppgitt', nn: 'Ikkje oppgjeve', en: 'Not given' };
export const NO_LIFE_EVENT: Words = { nb: 'Ingen livshendelse', nn: 'Inga livshending', en: 'No life event' };
/** The price base of amounts in the money of each year. */
export const NOMINAL: Words = { nb: 'løpende', nn: 'løpande', en: 'nominal' };
