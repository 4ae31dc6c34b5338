import type { Coverage } from '../../shared/graphql/coverage';
import { totalsOf, type Hundredths } from '../../shared/graphql/money';
import type { PriceBase } from '../ledger/amount';

/** What an actor pays and gains in one price base, in hundredths; null where there is nothing to add up. */
export interface BaseFigures extends PriceBase {
  readonly funded: bigint | null;
  readonly received: bigint | null;
  readonly fundedWholeLife: bigint | null;
  readonly receivedWholeLife: bigint | null;
  readonly withdrawn: bigint | null;
  readonly recordedFunding: bigint | null;
  readonly recordedBenefits: bigint | null;
}

export interface ActorFigures {
  readonly actorId: string;
  readonly bases: readonly BaseFigures[];
  /** Whether it can be said what is withdrawn: a rule is named, and it can be applied to every saving. */
  readonly isWithdrawalKnown: boolean;
  readonly coverage: Coverage;
}

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

/** The position of an actor: net is received less funded, over the years asked for and over the whole life, since funding comes before benefits. */
export function positionOf({ actorId, bases, isWithdrawalKnown, coverage }: ActorFigures): Position {
  const amounts = (figure: (base: BaseFigures) => bigint | null): Hundredths[] =>
    totalsOf(bases.flatMap((base) => {
      const hundredths = figure(base);
      return hundredths === null ? [] : [{ hundredths, currency: base.currency, priceYear: base.priceYear }];
    }));
  return {
    actorId,
    funded: amounts((base) => base.funded),
    received: amounts((base) => base.received),
    net: amounts((base) => less(base.received, base.funded)),
    netWholeLife: amounts((base) => less(base.receivedWholeLife, base.fundedWholeLife)),
    withdrawn: isWithdrawalKnown ? amounts((base) => base.withdrawn) : null,
    netAfterWithdrawal: isWithdrawalKnown ? amounts((base) => less(less(base.received, base.funded), base.withdrawn)) : null,
    recordedFunding: amounts((base) => base.recordedFunding),
    recordedBenefits: amounts((base) => base.recordedBenefits),
    coverage,
  };
}

/** One amount less another; null where there is neither. */
function less(amount: bigint | null, other: bigint | null): bigint | null {
  return amount === null && other === null ? null : (amount ?? 0n) - (other ?? 0n);
}
