import type { Benefit as BenefitRow } from '../../../prisma/generated/portfolio/client/client';
import { textsOf } from '../../shared/graphql/localized-text';
import { titleColumns } from '../../shared/graphql/title-columns';
import { FAULT, type Path } from '../../shared/writing/fault';
import { checkTexts, LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import { checkActorOrNull } from '../actor/named-actor';
import type { WriteSession } from '../context';
import { PORTFOLIO_FAULT } from '../faults';
import { holdLedger } from '../initiative/initiative-write.store';
import { checkYearOrNull } from '../ledger/amount-input';
import { ownClaim, renewedClaim } from '../ledger/own-claim';
import { given, givenOrNull, givenTexts, givenTextsOrNull, givenValue } from '../../shared/writing/given';
import { addPart, changePart, holdPartOfInitiative } from '../record/part-write';
import type { AddBenefitInput, BenefitChange, RemoveBenefitInput, UpdateBenefitInput } from './benefit.input';
import { BENEFITS, deleteBenefit, hasBaselineMeasurement, hasYears } from './benefit-write.store';
import { ownerClaimColumns } from './owner-claim';

/** Records what gets better, for whom: a claim, unless it is the caller's own word. */
export function addBenefit(session: WriteSession, input: AddBenefitInput): Promise<BenefitRow> {
  return addPart(session, input, BENEFITS, async (path, initiativeId) => {
    const { faults, caller, tx } = session;
    const initiative = initiativeId === null ? null : await holdLedger(tx, initiativeId);
    const titles = checkTexts(faults, input.titles, [...path, 'titles'], LONGEST_TITLE);
    const { currency = input.isPriced ? (initiative?.currency ?? null) : null, ...facts } = checkBenefit(session, input, path);
    if (input.beneficiary == null) faults.add(PORTFOLIO_FAULT.BENEFICIARY_MISSING([...path, 'beneficiary'], {}));
    checkCurrency(session, input.isPriced, currency, path);
    const { type, isPriced } = input;
    const { sortKey } = titleColumns(titles);
    return { ...facts, titles, sortKey, type, isPriced, currency, ...ownClaim(caller, facts.beneficiaryActorId ?? null), ...ownerClaimColumns(caller, facts.ownerActorId ?? null) };
  });
}

/** What of a change does not concern the beneficiary: who answers for the benefit is a claim of its own. */
const NOT_OF_THE_BENEFICIARY = ['notes', 'isRestricted', 'ownerActorId', 'sortKey'];

/** Changes a benefit; what it says of its beneficiary and of its owner they answer anew. */
export function updateBenefit(session: WriteSession, input: UpdateBenefitInput): Promise<BenefitRow> {
  return changePart(session, input, BENEFITS, async (path, row) => {
    const { faults, caller, tx } = session;
    const { change } = input;
    const titles = givenTexts(faults, 'titles', change.titles, path, LONGEST_TITLE);
    const isPriced = change.isPriced ?? row?.isPriced ?? false;
    const isRepriced = row !== null && isPriced !== row.isPriced;
    const initiative = isRepriced ? await holdLedger(tx, row.initiativeId) : null;
    const repriced = isRepriced ? { isPriced, currency: isPriced ? (initiative?.currency ?? null) : null } : {};
    const columns = { ...titles, ...(titles.titles ? { sortKey: titleColumns(textsOf(titles.titles)).sortKey } : {}), ...givenValue('type', change.type), ...repriced, ...checkBenefit(session, change, path) };
    if (change.beneficiary === null) faults.add(PORTFOLIO_FAULT.BENEFICIARY_MISSING([...path, 'beneficiary'], {}));
    if (row && columns.currency !== undefined) checkCurrency(session, isPriced, columns.currency, path);
    if (isRepriced && (await hasYears(tx, row.id))) faults.add(PORTFOLIO_FAULT.PRICING_FIXED([...path, 'isPriced'], {}));
    const beneficiaryId = columns.beneficiaryActorId === undefined ? (row?.beneficiaryActorId ?? null) : columns.beneficiaryActorId;
    const ownerClaim = columns.ownerActorId === undefined ? {} : ownerClaimColumns(caller, columns.ownerActorId);
    return { ...columns, ...renewedClaim(caller, beneficiaryId, columns, NOT_OF_THE_BENEFICIARY), ...ownerClaim };
  });
}

/** Takes a benefit out of the ledger, with its years. One that has a baseline measurement stays: what was promised to be compared with is not taken away. */
export async function removeBenefit(session: WriteSession, input: RemoveBenefitInput): Promise<BenefitRow> {
  const { tx, faults } = session;
  const row = await holdPartOfInitiative(session, input, BENEFITS);
  if (row && (await hasBaselineMeasurement(tx, row.id))) faults.add(FAULT.STILL_IN_USE(['input', 'id'], { what: 'The benefit', by: 'its baseline measurement, which is never taken out. Change the benefit instead' }));
  faults.stopIfAny();
  return deleteBenefit(tx, (row as BenefitRow).id);
}

function checkBenefit({ faults }: WriteSession, benefit: AddBenefitInput | BenefitChange, path: Path) {
  return {
    ...givenTextsOrNull(faults, 'descriptions', benefit.descriptions, path, LONGEST_TEXT),
    ...givenTextsOrNull(faults, 'units', benefit.units, path, LONGEST_TITLE),
    ...givenOrNull('currency', benefit.currency),
    ...given('priceYear', benefit.priceYear, (year) => checkYearOrNull(faults, year, [...path, 'priceYear'])),
    ...given('ownerActorId', benefit.owner, (owner) => checkActorOrNull(faults, owner, [...path, 'owner'])),
    ...given('beneficiaryActorId', benefit.beneficiary, (beneficiary) => checkActorOrNull(faults, beneficiary, [...path, 'beneficiary'])),
    ...givenOrNull('disposition', benefit.disposition),
    ...givenTextsOrNull(faults, 'dispositionNotes', benefit.dispositionNotes, path, LONGEST_TEXT),
    ...givenOrNull('savingKind', benefit.savingKind),
    ...givenValue('isRestricted', benefit.isRestricted),
    ...givenTextsOrNull(faults, 'notes', benefit.notes, path, LONGEST_TEXT),
  };
}

function checkCurrency({ faults }: WriteSession, isPriced: boolean, currency: string | null, path: Path): void {
  if (isPriced && currency === null) faults.add(FAULT.VALUE_OUT_OF_RANGE([...path, 'currency'], { why: 'is missing: a priced benefit has a currency' }));
  if (!isPriced && currency !== null) faults.add(FAULT.VALUE_OUT_OF_RANGE([...path, 'currency'], { why: 'is given, and a benefit that is not priced has no currency' }));
}
