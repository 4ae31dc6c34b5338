import { FAULT, type Faults, type Path } from '../../shared/writing/fault';
import { checkId } from '../../shared/writing/record-id';
import { EVERYTHING, type Selection } from '../benefit-flow/selection';
import { PORTFOLIO_FAULT } from '../faults';
import { toMillionths } from '../ledger/millionths';
import { ALL_YEARS } from '../ledger/year-range';
import { checkMoney } from '../record/money';
import type { ScenarioParticipantInput, ScenarioSelectionInput, ScenarioTermsInput } from './scenario.input';
import type { Key, Participant, Terms } from './scenario';

const MOST_IDS = 100;
const MOST_PARTICIPANTS = 100;
const MILLIONTHS_OF_HUNDREDTH = 10_000n;

/** The selection and the terms of an input, with a fault for everything that is wrong in them. */
export function checkTerms(faults: Faults, input: ScenarioTermsInput, path: Path): { readonly selection: Selection; readonly terms: Terms } {
  return {
    selection: checkSelection(faults, input.selection, [...path, 'selection']),
    terms: { key: input.key, participants: input.participants == null ? noParticipants(faults, input.key, path) : checkParticipants(faults, input.key, input.participants, [...path, 'participants']) },
  };
}

function checkSelection(faults: Faults, input: ScenarioSelectionInput, path: Path): Selection {
  const list = (name: keyof ScenarioSelectionInput): string[] | null => {
    const values = input[name];
    if (values == null) return null;
    if (values.length > MOST_IDS) {
      faults.add(FAULT.LIST_TOO_LONG([...path, name], { length: values.length, most: MOST_IDS }));
      return [];
    }
    const ids = values.map((value, i) => checkId(faults, value, [...path, name, i]));
    return [...new Set(ids.filter((id) => id !== null))].sort();
  };
  const lists = { initiatives: list('initiatives'), lifeEvents: list('lifeEvents'), portfolios: list('portfolios') };
  if (Object.values(lists).every((ids) => ids === null)) faults.add(PORTFOLIO_FAULT.SCENARIO_SELECTION_MISSING(path, {}));
  return { ...EVERYTHING, ...lists, years: ALL_YEARS };
}

function noParticipants(faults: Faults, key: Key, path: Path): null {
  if (key === 'WEIGHTS') faults.add(PORTFOLIO_FAULT.SCENARIO_WEIGHT_MISSING([...path, 'participants'], {}));
  return null;
}

function checkParticipants(faults: Faults, key: Key, inputs: readonly ScenarioParticipantInput[], path: Path): Participant[] {
  if (inputs.length === 0) faults.add(PORTFOLIO_FAULT.SCENARIO_WITHOUT_PAYER(path, {}));
  if (inputs.length > MOST_PARTICIPANTS) {
    faults.add(FAULT.LIST_TOO_LONG(path, { length: inputs.length, most: MOST_PARTICIPANTS }));
    return [];
  }
  const ids = inputs.map(({ actor }, i) => checkId(faults, actor, [...path, i, 'actor']));
  return inputs.map(({ weight, cap }, i) => {
    const id = ids[i] ?? '';
    if (id !== '' && ids.indexOf(id) < i) faults.add(FAULT.REPEATED([...path, i, 'actor'], { what: `The actor ${id}` }));
    return { actorId: id, weight: checkWeight(faults, key, weight, [...path, i, 'weight']), cap: cap == null ? null : toCap(faults, cap, [...path, i, 'cap']) };
  });
}

function toCap(faults: Faults, cap: NonNullable<ScenarioParticipantInput['cap']>, path: Path): Participant['cap'] {
  const { amount, currency, priceYear } = checkMoney(faults, cap, path);
  return { amount: toMillionths(amount) / MILLIONTHS_OF_HUNDREDTH, currency, priceYear };
}

function checkWeight(faults: Faults, key: Key, weight: string | null | undefined, path: Path): bigint | null {
  if (key !== 'WEIGHTS') {
    if (weight != null) faults.add(PORTFOLIO_FAULT.SCENARIO_WEIGHT_OUT_OF_PLACE(path, {}));
    return null;
  }
  if (weight == null) {
    faults.add(PORTFOLIO_FAULT.SCENARIO_WEIGHT_MISSING(path, {}));
    return null;
  }
  const millionths = toMillionths(weight);
  if (millionths <= 0n) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: `is ${weight}; a weight is above zero` }));
  return millionths;
}
