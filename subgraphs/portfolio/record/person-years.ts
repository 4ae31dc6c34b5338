import type { Faults } from '../../shared/writing/fault';
import type { SourceInput } from '../../shared/writing/record.input';
import { checkSource } from '../../shared/writing/source';
import { checkTexts, LONGEST_TITLE, type LocalizedTextInput } from '../../shared/writing/text-input';
import { checkYear } from '../ledger/amount-input';
import { checkKey } from '../../shared/writing/key';
import { checkMeasure, PERSON_YEARS } from './measure';

/** How much work of a role in a year somebody has, or needs. */
export interface PersonYearsInput {
  readonly roleKey: string;
  readonly roleLabels: readonly LocalizedTextInput[];
  readonly year: number;
  readonly personYears?: string | null;
  readonly source?: SourceInput | null;
}

/** The columns of a capacity or of a need, checked: those it is found by, and those that are said of it. */
export function checkPersonYears(faults: Faults, input: PersonYearsInput) {
  return {
    key: { roleKey: checkKey(faults, input.roleKey, ['input', 'roleKey']), year: checkYear(faults, input.year, ['input', 'year']) },
    columns: {
      roleLabels: checkTexts(faults, input.roleLabels, ['input', 'roleLabels'], LONGEST_TITLE),
      personYears: input.personYears == null ? null : checkMeasure(faults, input.personYears, PERSON_YEARS, ['input', 'personYears']),
      ...checkSource(faults, input.source, ['input', 'source']),
    },
  };
}
