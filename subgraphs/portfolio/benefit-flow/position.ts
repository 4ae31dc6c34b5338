import type { Coverage } from '../../shared/graphql/coverage';
import type { Hundredths } from '../../shared/graphql/money';
import { totalsOf } from '../../shared/graphql/money';
import type { PriceBase } from '../ledger/amount';
import { ALL_YEARS, isInYears, type Years } from '../ledger/year-range';
import { fundingCoverage, linesIn, type InitiativeLedger } from './ledger';
import { withdrawn, type ReceivedBenefit } from './withdrawal';

/** What one actor pays and gains. One amount for each currency and price base; a net never crosses them. */
export interface Position {
  readonly actorId: string;
  readonly funded: readonly Hundredths[];
  readonly received: readonly Hundredths[];
  readonly net: readonly Hundredths[];
  readonly netWholeLife: readonly Hundredths[];
  /** Null where no rule is set for any of the initiatives, or it cannot be assessed. */
  readonly withdrawn: readonly Hundredths[] | null;
  readonly netAfterWithdrawal: readonly Hundredths[] | null;
  readonly recordedFunding: readonly Hundredths[];
  readonly recordedBenefits: readonly Hundredths[];
  readonly coverage: Coverage;
}

/**
 * What an actor funds and receives in a selection.
 *
 * Rule "Benefit flows", version 1: only initiatives whose shares of funding are known count in funded, received and net,
 * since with the others it is not known who else paid; what is recorded in those stands beside it. Net is received less
 * funded, over the years asked for and over the whole life, since funding comes before benefits.
 */
export function positionOf(actorId: string, ledgers: readonly InitiativeLedger[], years: Years): Position {
  const concerned = ledgers.filter((ledger) => concerns(ledger, actorId));
  const known = concerned.filter((ledger) => ledger.shares.isKnown);
  const funded = fundingOf(actorId, known, years);
  const received = receivedBy(actorId, known, years);
  const net = totalsOf([...received, ...funded.map(negative)]);
  const isRuled = known.some((ledger) => ledger.withdrawalRule !== null);
  const taken = isRuled ? withdrawn(received, known.flatMap((ledger) => operatingCosts(actorId, ledger, years))) : null;
  return {
    actorId,
    funded: totalsOf(funded),
    received: totalsOf(received.map(amountOf)),
    net,
    netWholeLife: totalsOf([...receivedBy(actorId, known, ALL_YEARS).map(amountOf), ...fundingOf(actorId, known, ALL_YEARS).map(negative)]),
    withdrawn: taken && totalsOf(taken.map(amountOf)),
    netAfterWithdrawal: taken && totalsOf([...net, ...taken.map(amountOf).map(negative)]),
    recordedFunding: totalsOf(fundingOf(actorId, concerned, years)),
    recordedBenefits: totalsOf(receivedBy(actorId, concerned, years).map(amountOf)),
    coverage: fundingCoverage(concerned),
  };
}

/** Everybody who pays for or gains from a selection, by id. */
export function actorsIn(ledgers: readonly InitiativeLedger[]): string[] {
  const ids = ledgers.flatMap((ledger) => [...ledger.funding.map((line) => line.actorId), ...ledger.benefits.map((benefit) => benefit.beneficiaryId)]);
  return [...new Set(ids.filter((id) => id !== null))].sort();
}

function concerns(ledger: InitiativeLedger, actorId: string): boolean {
  return ledger.funding.some((line) => line.actorId === actorId) || ledger.benefits.some((benefit) => benefit.beneficiaryId === actorId);
}

function fundingOf(actorId: string, ledgers: readonly InitiativeLedger[], years: Years): Hundredths[] {
  return ledgers.flatMap((ledger) => linesIn(ledger.funding, years).filter((line) => line.actorId === actorId).map(amountOf));
}

function receivedBy(actorId: string, ledgers: readonly InitiativeLedger[], years: Years): (ReceivedBenefit & Hundredths)[] {
  return ledgers.flatMap((ledger) =>
    ledger.benefits
      .filter((benefit) => benefit.beneficiaryId === actorId)
      .flatMap((benefit) =>
        benefit.years
          .filter((year) => isInYears(year.year, years))
          .flatMap((year) => {
            const amount = year.realised ?? year.planned;
            return amount === null ? [] : [{ ...amountOf({ ...year, amount }), amount, initiativeId: ledger.initiativeId, rule: ledger.withdrawalRule, type: benefit.type, savingKind: benefit.savingKind }];
          }),
      ),
  );
}

function operatingCosts(actorId: string, ledger: InitiativeLedger, years: Years) {
  return linesIn(ledger.operatingCosts, years)
    .filter((line) => line.actorId === actorId)
    .map((line) => ({ initiativeId: ledger.initiativeId, currency: line.currency, priceYear: line.priceYear, amount: line.amount }));
}

function amountOf({ currency, priceYear, amount }: PriceBase & { amount: bigint }): Hundredths {
  return { currency, priceYear, hundredths: amount };
}

function negative({ hundredths, ...base }: Hundredths): Hundredths {
  return { ...base, hundredths: -hundredths };
}
