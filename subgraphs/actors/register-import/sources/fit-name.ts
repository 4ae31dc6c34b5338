import { containsPersonNumber } from '../../../shared/person-number';
import { LONGEST_TITLE } from '../../../shared/writing/text-input';
import { reason, type Reason } from '../report/reasons';

/** A name as it may be kept, with single blanks; or why it may not. */
export function fitName(text: string): { readonly name: string } | { readonly unfit: Reason } {
  const name = text.replaceAll(/\s+/g, ' ').trim();
  if (name === '') return { unfit: reason('NAME_MISSING', {}) };
  const isFit = name.length <= LONGEST_TITLE && name.isWellFormed() && !/\p{Cc}/u.test(name) && !containsPersonNumber(name);
  return isFit ? { name } : { unfit: reason('NAME_UNFIT', { most: LONGEST_TITLE }) };
}

/** Whether a name is written in capitals only, which is how a register may write it and hardly anybody else. */
export const isInCapitals = (name: string): boolean => name === name.toUpperCase() && /\p{L}{2}/u.test(name);
