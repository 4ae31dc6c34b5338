import type { InitiativeFacts } from '../initiative-facts';
import { fail, notAssessable, pass, type Rule, type Verdict } from '../verdict';

/**
 * A plan is changed in the open: the plan as it stands is that of the latest baseline, and every baseline after the first
 * gives its reason. Comparable registers are criticised for baselines that are reset in silence (UK PAC and NAO on the
 * Government Major Projects Portfolio).
 * Source: the rule of this hub on the truth of data. Scope: all. Version 1, no dates.
 */
export function assessBaselines({ baselines, plannedStart, plannedEnd }: InitiativeFacts): Verdict {
  const latest = [...baselines].sort((a, b) => a.ordinal - b.ordinal).at(-1);
  if (latest === undefined) return notAssessable('ingen basisplan er registrert', 'ingen basisplan er registrert', 'no baseline is registered');
  const silent = baselines.find((baseline) => baseline.ordinal > 1 && !baseline.hasReason);
  if (silent) return fail(`Basisplan ${String(silent.ordinal)} har ingen begrunnelse.`, `Basisplan ${String(silent.ordinal)} har inga grunngjeving.`, `Baseline ${String(silent.ordinal)} gives no reason.`);
  const differs = (planned: string | null, promised: string | null): boolean => planned !== null && promised !== null && planned !== promised;
  if (differs(plannedStart, latest.plannedStart) || differs(plannedEnd, latest.plannedEnd)) {
    return fail('Planen er en annen enn siste basisplan, og ingen ny basisplan sier hvorfor.', 'Planen er ein annan enn siste basisplan, og ingen ny basisplan seier kvifor.', 'The plan is not that of the latest baseline, and no new baseline says why.');
  }
  const n = String(baselines.length);
  return pass(`Planen følger siste av ${n} basisplaner, og hver endring er begrunnet.`, `Planen følgjer siste av ${n} basisplanar, og kvar endring er grunngjeven.`, `The plan follows the last of ${n} baselines, and each change gives its reason.`);
}

export const baselineReset: Rule = { code: 'BASELINE_RESET', scope: 'ALL', severity: 'SERIOUS', version: '1', sourceUrl: null, assess: assessBaselines };
