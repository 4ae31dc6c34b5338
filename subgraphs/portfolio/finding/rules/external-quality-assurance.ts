import { estimateCost, millions, type CostEstimate } from '../cost-estimate';
import type { InitiativeFacts } from '../initiative-facts';
import { fail, missing, notAssessable, pass, type Rule, type Verdict } from '../verdict';

/** The thresholds by the day they came into force; half-open. */
export const THRESHOLDS = [
  { version: '2011-01-01', from: '2011-01-01', to: '2019-09-21', millions: 750, onlyDigitalisation: false },
  { version: '2019-09-21', from: '2019-09-21', to: null, millions: 300, onlyDigitalisation: true },
] as const;
type Threshold = (typeof THRESHOLDS)[number];

/** The versions that may apply: the one of the day the initiative starts, or all where that day is not known. */
export function thresholdsFor(start: string | null): readonly Threshold[] {
  return THRESHOLDS.filter(({ from, to }) => start === null || (from <= start && (to === null || start < to)));
}

/**
 * Large investments have external quality assurance of concept and steering (KS1, KS2).
 * Source: regjeringen.no id2632848. Scope: state bodies.
 * Versions: NOK 750 million 2011-01-01 – 2019-09-21; NOK 300 million (P85) for digitalisation projects since 2019-09-21.
 */
export function assessExternalQualityAssurance(facts: InitiativeFacts): Verdict | null {
  const cost = estimateCost(facts);
  const verdicts = thresholdsFor(facts.start).map((threshold) => assessBy(threshold, cost, facts));
  const [first] = verdicts;
  if (first === undefined) return notAssessable('terskelen før 2011 er ikke kjent her', 'terskelen før 2011 er ikkje kjend her', 'the threshold before 2011 is not known here');
  if (verdicts.every((verdict) => verdict?.outcome === first?.outcome)) return verdicts.at(-1) ?? null;
  return notAssessable('oppstart er ikke registrert, så det er ukjent hvilken terskel som gjelder', 'oppstart er ikkje registrert, så det er ukjent kva terskel som gjeld', 'its start is not registered, so it is not known which threshold applies');
}

function assessBy(threshold: Threshold, cost: CostEstimate, facts: InitiativeFacts): Verdict | null {
  const { version, onlyDigitalisation } = threshold;
  if (onlyDigitalisation && facts.isDigitalisation === false) return null;
  return { ...verdictBy(threshold, cost, facts), version };
}

function verdictBy({ millions: limit, onlyDigitalisation }: Threshold, cost: CostEstimate, { isDigitalisation, qualityAssurances, phase }: InitiativeFacts): Verdict {
  if (qualityAssurances.some((kind) => kind !== 'INTERNAL')) return pass('Ekstern kvalitetssikring er gjort.', 'Ekstern kvalitetssikring er gjord.', 'External quality assurance is done.');
  if (cost.kind === 'UNKNOWN') return missing(cost.missing);
  const m = String(limit);
  if (cost.hundredths < millions(limit)) {
    if (cost.kind === 'AT_LEAST') return missing(cost.missing);
    return pass(`Kostnaden er under terskelen på ${m} mill. kroner.`, `Kostnaden er under terskelen på ${m} mill. kroner.`, `The cost is below the threshold of NOK ${m} million.`);
  }
  if (onlyDigitalisation && isDigitalisation === null) return notAssessable('om det er et digitaliseringsprosjekt er ikke registrert', 'om det er eit digitaliseringsprosjekt er ikkje registrert', 'whether it is a digitalisation project is not registered');
  if (phase === null) return notAssessable('fasen er ikke registrert, så det er ukjent om kravet er inne ennå', 'fasen er ikkje registrert, så det er ukjent om kravet er inne enno', 'its phase is not registered, so it is not known whether the requirement is due');
  if (phase === 'IDEA' || phase === 'CONCEPT') return pass(`Kostnaden er over terskelen på ${m} mill. kroner; kravet inntrer når konseptet er valgt.`, `Kostnaden er over terskelen på ${m} mill. kroner; kravet gjeld når konseptet er valt.`, `The cost is above the threshold of NOK ${m} million; the requirement is due when the concept is chosen.`);
  return fail(`Kostnaden er over terskelen på ${m} mill. kroner, og ingen ekstern kvalitetssikring er registrert.`, `Kostnaden er over terskelen på ${m} mill. kroner, og inga ekstern kvalitetssikring er registrert.`, `The cost is above the threshold of NOK ${m} million and no external quality assurance is registered.`);
}

export const externalQualityAssurance: Rule = { code: 'EXTERNAL_QUALITY_ASSURANCE', scope: 'STATE', severity: 'SERIOUS', version: '2019-09-21', sourceUrl: 'https://www.regjeringen.no/id2632848', assess: assessExternalQualityAssurance };
