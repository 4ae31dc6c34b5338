import { FAULT, type Faults, type Path } from '../../shared/writing/fault';
import { PORTFOLIO_FAULT } from '../faults';
import { EARLIEST_YEAR, LATEST_YEAR } from './year-range';

/** No public initiative comes near: a thousand times what the state of Norway spends in a year. An amount above it is a slip of the unit. */
const MOST_UNITS = 1_000_000_000_000_000n;
/** Digits after the point that are kept of an amount, and of a quantity. */
const AMOUNT_DECIMALS = 2;
const QUANTITY_DECIMALS = 6;

function decimalsOf(text: string): number {
  return (text.split('.')[1] ?? '').replace(/0+$/, '').length;
}

/**
 * An amount of money: not below zero, not absurd, and kept exactly as it was given.
 *
 * Rule of the domain, "Money": cost, funding and benefit lines are amounts in whole units of their currency. All bodies.
 */
export function checkAmount(faults: Faults, amount: string, path: Path): string {
  const units = BigInt(amount.split('.')[0] ?? '0');
  if (amount.startsWith('-') && /[1-9]/.test(amount)) faults.add(PORTFOLIO_FAULT.AMOUNT_NEGATIVE(path, { amount }));
  else if (units > MOST_UNITS || (units === MOST_UNITS && decimalsOf(amount) > 0)) faults.add(PORTFOLIO_FAULT.AMOUNT_ABSURD(path, { amount, most: String(MOST_UNITS) }));
  if (decimalsOf(amount) > AMOUNT_DECIMALS) faults.add(PORTFOLIO_FAULT.AMOUNT_TOO_EXACT(path, { amount, decimals: AMOUNT_DECIMALS }));
  return amount;
}

export function checkAmountOrNull(faults: Faults, amount: string | null, path: Path): string | null {
  return amount === null ? null : checkAmount(faults, amount, path);
}

/** A quantity in the unit of its benefit: its scalar has no more digits than the database keeps. */
export function checkQuantityOrNull(faults: Faults, quantity: string | null, path: Path): string | null {
  if (quantity !== null && decimalsOf(quantity) > QUANTITY_DECIMALS) faults.add(PORTFOLIO_FAULT.AMOUNT_TOO_EXACT(path, { amount: quantity, decimals: QUANTITY_DECIMALS }));
  return quantity;
}

/** A calendar year, of a line or of prices. */
export function checkYear(faults: Faults, year: number, path: Path): number {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: `is the year ${String(year)}; years from ${String(EARLIEST_YEAR)} to ${String(LATEST_YEAR)} are kept` }));
  return year;
}

export function checkYearOrNull(faults: Faults, year: number | null, path: Path): number | null {
  return year === null ? null : checkYear(faults, year, path);
}
