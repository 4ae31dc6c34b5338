import { FAULT, type Faults, type Path } from '../../shared/writing/fault';
import { checkOptionalTexts, checkTexts, LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import { PORTFOLIO_FAULT } from '../faults';
import { priceBaseKey } from '../ledger/amount';
import { checkMoney } from '../record/money';
import type { AlternativeInput } from './groundwork.input';

const MOST_ALTERNATIVES = 20;

/** The alternatives of an input as they are stored, in its order; at most one is to do nothing, and at most one is recommended. */
export function checkAlternatives(faults: Faults, alternatives: readonly AlternativeInput[], path: Path) {
  if (alternatives.length > MOST_ALTERNATIVES) faults.add(FAULT.LIST_TOO_LONG(path, { length: alternatives.length, most: MOST_ALTERNATIVES }));
  if (alternatives.filter(({ isZero }) => isZero).length > 1) faults.add(PORTFOLIO_FAULT.ZERO_ALTERNATIVE_REPEATED(path, {}));
  if (alternatives.filter(({ isRecommended }) => isRecommended).length > 1) faults.add(PORTFOLIO_FAULT.RECOMMENDATION_REPEATED(path, {}));
  return alternatives.slice(0, MOST_ALTERNATIVES).map(({ isZero, isRecommended, ...alternative }, i) => ({
    ordinal: i + 1,
    isZero,
    isRecommended,
    titles: checkTexts(faults, alternative.titles, [...path, i, 'titles'], LONGEST_TITLE),
    descriptions: checkOptionalTexts(faults, alternative.descriptions, [...path, i, 'descriptions'], LONGEST_TEXT),
    ...checkEstimate(faults, alternative, [...path, i]),
  }));
}

/** Cost and benefit of an alternative: in one currency and price base, or they could not be held against each other. */
function checkEstimate(faults: Faults, { cost, benefit }: Pick<AlternativeInput, 'cost' | 'benefit'>, path: Path) {
  const costs = cost == null ? null : checkMoney(faults, cost, [...path, 'cost']);
  const gives = benefit == null ? null : checkMoney(faults, benefit, [...path, 'benefit']);
  if (costs && gives && priceBaseKey(costs) !== priceBaseKey(gives)) faults.add(FAULT.VALUE_OUT_OF_RANGE([...path, 'benefit'], { why: 'is in another currency or price year than the cost; give both in the same' }));
  const base = costs ?? gives;
  return { cost: costs?.amount ?? null, benefit: gives?.amount ?? null, currency: base?.currency ?? null, priceYear: base?.priceYear ?? null };
}
