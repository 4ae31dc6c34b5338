import type { Faults, Path } from '../../shared/writing/fault';
import { checkAmount, checkYearOrNull } from '../ledger/amount-input';
import type { PriceBase } from '../ledger/amount';
import type { MoneyInput } from './money.input';

/** An amount as it is stored, with what it is counted in. */
export interface CheckedMoney extends PriceBase {
  readonly amount: string;
}

export function checkMoney(faults: Faults, { amount, currency, priceYear = null }: MoneyInput, path: Path): CheckedMoney {
  return { amount: checkAmount(faults, amount, [...path, 'amount']), currency, priceYear: checkYearOrNull(faults, priceYear, [...path, 'priceYear']) };
}
