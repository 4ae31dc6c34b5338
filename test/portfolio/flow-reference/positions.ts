import { benefitYears, sharesOf } from './flows';
import { baseKey, isLineAsked, isPublic, known, sums, type Base, type Initiative, type Line, type Years } from './ledger';

/** The position of one actor once more, to compare the database with: amounts by price base ("NOK", "NOK 2020"). */
export interface Position {
  readonly funded: Map<string, bigint>;
  readonly received: Map<string, bigint>;
  readonly net: Map<string, bigint>;
  readonly netWholeLife: Map<string, bigint>;
  readonly withdrawn: Map<string, bigint> | null;
  readonly netAfterWithdrawal: Map<string, bigint> | null;
  readonly recordedFunding: Map<string, bigint>;
  readonly recordedBenefits: Map<string, bigint>;
  readonly coverage: { readonly reported: number; readonly total: number; readonly withheld: number };
}

interface Entry extends Base {
  readonly amount: bigint;
}

const ALL: Years = { from: null, to: null };
const total = (entries: readonly Entry[]): Map<string, bigint> => sums(entries, baseKey, ({ amount }) => amount);
const minus = (entries: readonly Entry[]): Entry[] => entries.map((entry) => ({ ...entry, amount: -entry.amount }));

/** Everybody who pays for or gains from initiatives, as far as everybody may see. */
export function actorsIn(initiatives: readonly Initiative[]): string[] {
  const ids = initiatives.flatMap(({ funding, benefits }) => [...funding.filter(isPublic).map((line) => line.actorId), ...benefits.filter(isPublic).map((benefit) => benefit.beneficiaryId)]);
  return [...new Set(ids.filter((id) => id !== null))].sort();
}

export function positionOf(actorId: string, initiatives: readonly Initiative[], years: Years): Position {
  const concerned = initiatives.filter((initiative) => actorsIn([initiative]).includes(actorId));
  const whole = concerned.filter((initiative) => sharesOf(initiative).isKnown);
  const [funded, received] = [paid(actorId, whole, years), gained(actorId, whole, years)];
  const taken = whole.some(({ withdrawalRule }) => withdrawalRule !== null) ? withdrawn(actorId, received, whole, years) : null;
  return {
    funded: total(funded),
    received: total(received),
    net: total([...received, ...minus(funded)]),
    netWholeLife: total([...gained(actorId, whole, ALL), ...minus(paid(actorId, whole, ALL))]),
    withdrawn: taken && total(taken),
    netAfterWithdrawal: taken && total([...received, ...minus(funded), ...minus(taken)]),
    recordedFunding: total(paid(actorId, concerned, years)),
    recordedBenefits: total(gained(actorId, concerned, years)),
    coverage: { reported: whole.length, total: concerned.length, withheld: 0 },
  };
}

function amounts(lines: readonly Line[], actorId: string, years: Years): Entry[] {
  return lines
    .filter((line) => isPublic(line) && line.actorId === actorId && isLineAsked(line, years))
    .flatMap((line) => {
      const amount = known(line.actual, line.planned);
      return amount === null ? [] : [{ currency: line.currency, priceYear: line.priceYear, amount }];
    });
}

function paid(actorId: string, initiatives: readonly Initiative[], years: Years): Entry[] {
  return initiatives.flatMap((initiative) => amounts(initiative.funding, actorId, years));
}

function gained(actorId: string, initiatives: readonly Initiative[], years: Years) {
  return benefitYears(initiatives, years)
    .filter(({ benefit }) => benefit.beneficiaryId === actorId)
    .flatMap(({ initiative, benefit, year }) => {
      const amount = known(year.realised, year.planned);
      return amount === null ? [] : [{ currency: benefit.currency, priceYear: benefit.priceYear, amount, initiative, benefit }];
    });
}

/** What the budget withdraws; null where a saving is not said to be labour, certain or other. */
function withdrawn(actorId: string, received: ReturnType<typeof gained>, initiatives: readonly Initiative[], years: Years): Entry[] | null {
  const savings = received.filter(({ benefit }) => benefit.type === 'EFFICIENCY_STATE');
  const practice = savings.filter(({ initiative }) => initiative.withdrawalRule === 'MINISTRY_OF_FINANCE');
  if (practice.some(({ benefit }) => benefit.savingKind === null)) return null;
  const halves = initiatives.filter(({ withdrawalRule }) => withdrawalRule === 'CO_FUNDING_2020').flatMap((initiative) => {
    const saved = total(savings.filter((saving) => saving.initiative === initiative));
    const running = total(amounts(initiative.running, actorId, years));
    return [...saved].map(([base, amount]) => ({ base, net: amount - (running.get(base) ?? 0n) })).filter(({ net }) => net > 0n)
      .map(({ base, net }) => ({ ...baseOf(base), amount: net / 2n }));
  });
  return [
    ...practice.filter(({ benefit }) => benefit.savingKind !== 'OTHER').map(({ currency, priceYear, amount, benefit }) => ({ currency, priceYear, amount: benefit.savingKind === 'CERTAIN' ? amount : amount / 2n })),
    ...halves,
  ];
}

function baseOf(key: string): Base {
  const [currency = '', priceYear] = key.split(' ');
  return { currency, priceYear: priceYear ? Number(priceYear) : null };
}
