import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { toHundredths } from '../../subgraphs/shared/graphql/money';
import { openPortfolio, type PortfolioHouse } from './builders';
import { takeUp, WRITE } from './callers';
import { actorOf, atOnce, mutate, mutated, nb, organisation, places, type Versioned, type Written } from '../support/writing';

let house: PortfolioHouse;
beforeAll(async () => { house = await openPortfolio(); });
afterAll(() => house.close());

const LEAD = organisation('983544622', WRITE);
const FUNDER = organisation('889640782', WRITE);
const CITIZENS = { id: stableId('actor', 'group:innbyggere') };

interface Line extends Versioned {
  readonly claim: { readonly status: string; readonly claimedBy: { readonly id: string } | null };
  readonly planned: { readonly amount: string; readonly currency: string } | null;
}
const FUNDING = 'fundingLine { id version year yearTo kind funder { id } planned { amount currency priceYear } actual { amount } claim { status claimedBy { id } isRestricted } }';
const fund = (initiative: string, line: object, caller = LEAD) => mutate<Line>(house, 'addFundingLine', FUNDING, { initiative, kind: 'OWN_BUDGET', funder: { organizationNumber: '889640782' }, ...line }, caller);
const cost = (initiative: string, line: object) => mutate<Line>(house, 'addCostLine', FUNDING.replace('fundingLine', 'costLine').replace('funder', 'bearer'), { initiative, kind: 'DEVELOPMENT', bearer: { organizationNumber: '889640782' }, ...line }, LEAD);
const benefit = (initiative: string, more: object = {}) => mutate(house, 'addBenefit', 'benefit { id version }', { initiative, titles: nb('Spart tid'), type: 'OTHER_ACTORS', isPriced: true, beneficiary: CITIZENS, ...more }, LEAD);
const year = (of: string, more: object) => mutate<Versioned & { planned: { amount: string } | null; plannedQuantity: string | null }>(house, 'setBenefitYear', 'benefitYear { id version year planned { amount } plannedQuantity }', { benefit: of, ...more }, LEAD);
const complete = (initiative: Versioned, more: object = {}) => mutate(house, 'markFundingComplete', 'initiative { id version }', { id: initiative.id, expectedVersion: initiative.version, ...more }, LEAD);
const flowsOf = async (initiative: string) => (await house.ask<{ benefitFlows: { totals: { amount: string }[]; flows: { from: { id: string } | null; amount: { amount: string } }[] } }>('query ($id: ID!) { benefitFlows(filter: { initiatives: [$id] }) { totals { amount } flows { from { id } amount { amount } } } }', { id: initiative })).data.benefitFlows;

describe('a line of the ledger', () => {
  test('about another organisation is a claim, and about the own one its own word', async () => {
    const { id } = await takeUp(house, LEAD);
    expect((await fund(id, { planned: '1000000', year: 2024 })).record).toMatchObject({ planned: { amount: '1000000', currency: 'NOK' }, claim: { status: 'CLAIMED', claimedBy: { id: actorOf(LEAD) } } });
    expect((await fund(id, { planned: '1', funder: { organizationNumber: '983544622' } })).record.claim.status).toBe('CONFIRMED');
    expect((await fund(id, { planned: '1', funder: null })).record).toMatchObject({ claim: { status: 'CLAIMED' } });
    expect((await cost(id, { planned: '5', currency: 'EUR', priceYear: 2020 })).record).toMatchObject({ planned: { amount: '5', currency: 'EUR' }, claim: { status: 'CLAIMED' } });
  });

  test('has the currency of its initiative where it names none', async () => {
    const { id } = await takeUp(house, LEAD, { currency: 'GBP' });
    expect((await fund(id, { planned: '1' })).record.planned?.currency).toBe('GBP');
    expect((await cost(id, { planned: '1' })).record.planned?.currency).toBe('GBP');
  });

  test('is refused with every fault at its place', async () => {
    const { id } = await takeUp(house, LEAD, { schedule: { planned: { start: '2024-01-01', end: '2026-12-31' } } });
    expect(places(await fund(id, { planned: '-1', actual: '1.005', jointTotal: '1000000000000001', year: 2020, yearTo: 2019, priceYear: 3, funder: { id: 'x' }, notes: nb(' '), scheme: '' }))).toEqual([
      'AMOUNT_NEGATIVE at input.planned', 'AMOUNT_TOO_EXACT at input.actual', 'VALUE_OUT_OF_RANGE at input.priceYear', 'TEXT_EMPTY at input.notes.0.text', 'ID_MALFORMED at input.funder.id', 'AMOUNT_ABSURD at input.jointTotal',
      'YEARS_BACKWARDS at input.yearTo', 'YEAR_OUTSIDE_INITIATIVE at input.year', 'YEAR_OUTSIDE_INITIATIVE at input.yearTo',
    ]);
    expect(await house.db.fundingLine.count({ where: { initiativeId: id } })).toBe(0);
  });

  test('may lie outside the initiative as far as the rule of its years allows', async () => {
    const { id } = await takeUp(house, LEAD, { schedule: { planned: { start: '2024-01-01' }, actual: { end: '2026-12-31' } } });
    for (const given of [2021, 2066]) expect((await fund(id, { planned: '1', year: given })).errors).toEqual([]);
    for (const given of [2020, 2067]) expect(places(await fund(id, { planned: '1', year: given }))).toEqual(['YEAR_OUTSIDE_INITIATIVE at input.year']);
    expect((await cost(id, { planned: '1', year: 2028 })).errors).toEqual([]);
    expect(places(await cost(id, { planned: '1', year: 2029 }))).toEqual(['YEAR_OUTSIDE_INITIATIVE at input.year']);
    expect((await cost(id, { planned: '1', year: 2029, kind: 'OPERATION' })).errors).toEqual([]);
    const gain = (await benefit(id)).record.id;
    expect(places(await year(gain, { year: 2023, planned: '1' }))).toEqual(['YEAR_OUTSIDE_INITIATIVE at input.year']);
    expect((await year(gain, { year: 2066, planned: '1' })).errors).toEqual([]);
  });

  test('is answered anew when what it says changes, and not when only a note does', async () => {
    const { id } = await takeUp(house, LEAD);
    const line = (await fund(id, { planned: '10' })).record;
    await mutated(house, 'confirmPortfolioClaim', 'claim { id version }', { id: line.id, expectedVersion: 1 }, FUNDER);
    const change = (expectedVersion: number, given: object) => mutated<Line>(house, 'updateFundingLine', FUNDING, { id: line.id, expectedVersion, change: given }, LEAD);
    expect((await change(2, { notes: nb('Tildelt i revidert') })).claim.status).toBe('CONFIRMED');
    expect((await change(3, { actual: '11' })).claim.status).toBe('CLAIMED');
    await mutated(house, 'removeFundingLine', FUNDING, { id: line.id, expectedVersion: 4 }, LEAD);
    expect((await house.db.rowVersion.findMany({ where: { rowId: line.id }, orderBy: { sequence: 'asc' } })).map((version) => version.operation)).toEqual(['INSERT', 'UPDATE', 'UPDATE', 'UPDATE', 'DELETE']);
  });

  test('that was withheld is withheld no more once its amount is given, and the history keeps what stood in its place', async () => {
    const { id } = await takeUp(house, LEAD);
    const line = (await fund(id, { year: 2024 })).record;
    const { id: withheld } = await house.db.withheldValue.create({ data: { rootId: id, recordTable: 'FundingLine', recordId: line.id, field: 'planned', rawText: 'unntatt offentlighet', reason: 'offl. § 23' } });
    const shown = async () => (await house.ask<{ initiative: object }>('query ($id: ID!) { initiative(id: $id) { withheldValues { field rawText } funding { coverage { reported total withheld } } } }', { id })).data.initiative;
    expect(await shown()).toEqual({ withheldValues: [{ field: 'planned', rawText: 'unntatt offentlighet' }], funding: { coverage: { reported: 0, total: 1, withheld: 1 } } });
    await mutated(house, 'updateFundingLine', FUNDING, { id: line.id, expectedVersion: 1, change: { planned: '35000000' } }, LEAD);
    expect(await shown()).toEqual({ withheldValues: [], funding: { coverage: { reported: 1, total: 1, withheld: 0 } } });
    expect((await house.db.rowVersion.findFirstOrThrow({ where: { rowId: withheld, operation: 'DELETE' } })).data).toMatchObject({ rawText: 'unntatt offentlighet' });
  });

  test('is what it was given to the last øre, through the mutation, the database and the answer', async () => {
    const { id } = await takeUp(house, LEAD);
    const amount = fc.tuple(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), fc.nat(99)).map(([units, part]) => (part === 0 ? String(units) : `${String(units)}.${String(part).padStart(2, '0')}`));
    await fc.assert(
      fc.asyncProperty(amount, async (planned) => {
        const { record } = await fund(id, { planned });
        expect(record.planned?.amount).toBe(planned);
        expect((await house.db.fundingLine.findUniqueOrThrow({ where: { id: record.id } })).planned?.toFixed(2)).toBe(planned.includes('.') ? planned : `${planned}.00`);
      }),
      { numRuns: 20, examples: [['0'], ['0.01'], ['1000000000000000']] },
    );
  });
});

describe('funding', () => {
  test('is not complete while a line or a named funder lacks its amount, and each of them is told', async () => {
    const initiative = await takeUp(house, LEAD);
    expect(places(await complete(initiative))).toEqual(['FUNDING_MISSING at input.isComplete']);
    const line = (await fund(initiative.id, { year: 2024 })).record;
    await mutated(house, 'addInitiativeParticipant', 'participant { id }', { initiative: initiative.id, actor: { organizationNumber: '974761076' }, role: 'FUNDER' }, LEAD);
    const { errors } = await complete(initiative);
    expect(errors.map(({ code }) => code)).toEqual(['FUNDING_AMOUNT_MISSING', 'FUNDING_AMOUNT_MISSING']);
    expect(errors[0]?.message).toContain(line.id);
    expect(errors[0]?.message).toContain('2024');
  });

  test('that is complete stays so: no line without an amount, no funder without a line', async () => {
    const initiative = await takeUp(house, LEAD);
    const line = (await fund(initiative.id, { planned: '40', year: 2024 })).record;
    expect((await complete(initiative)).record.version).toBe(2);
    expect(places(await fund(initiative.id, { year: 2025 }))).toEqual(['FUNDING_AMOUNT_MISSING at input.planned']);
    expect(places(await mutate(house, 'updateFundingLine', FUNDING, { id: line.id, expectedVersion: 1, change: { planned: null } }, LEAD))).toEqual(['FUNDING_AMOUNT_MISSING at input.change.planned']);
    expect(places(await mutate(house, 'addInitiativeParticipant', 'participant { id }', { initiative: initiative.id, actor: { organizationNumber: '974761076' }, role: 'FUNDER' }, LEAD))).toEqual(['FUNDING_AMOUNT_MISSING at input.role']);
    await complete({ ...initiative, version: 2 }, { isComplete: false });
    expect((await fund(initiative.id, { year: 2025 })).errors).toEqual([]);
  });

  test('that is marked complete at the moment somebody adds a line without amount is one of the two, never both', async () => {
    const initiative = await takeUp(house, LEAD);
    await fund(initiative.id, { planned: '1' });
    const [marked, added] = await atOnce<Written<Versioned>>(house, () => complete(initiative), () => fund(initiative.id, {}));
    expect([marked, added].filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect([...marked.errors, ...added.errors].map(({ code }) => code)).toEqual(['FUNDING_AMOUNT_MISSING']);
  });
});

describe('a benefit', () => {
  test('is refused without a beneficiary, together with what else is wrong', async () => {
    const { id } = await takeUp(house, LEAD);
    expect(places(await benefit(id, { beneficiary: undefined, titles: [], isPriced: false, currency: 'NOK', priceYear: 2500, owner: { id: 'x' } }))).toEqual([
      'TEXT_MISSING at input.titles', 'VALUE_OUT_OF_RANGE at input.priceYear', 'ID_MALFORMED at input.owner.id', 'BENEFICIARY_MISSING at input.beneficiary', 'VALUE_OUT_OF_RANGE at input.currency',
    ]);
    const { record } = await benefit(id);
    expect(places(await mutate(house, 'updateBenefit', 'benefit { id }', { id: record.id, expectedVersion: 1, change: { beneficiary: null } }, LEAD))).toEqual(['BENEFICIARY_MISSING at input.change.beneficiary']);
  });

  test('is counted in money or in a quantity, as it is priced', async () => {
    const { id } = await takeUp(house, LEAD);
    const [priced, unpriced] = [(await benefit(id)).record, (await benefit(id, { isPriced: false, units: nb('timer') })).record];
    expect((await year(unpriced.id, { year: 2025, plannedQuantity: '12.5' })).record).toMatchObject({ plannedQuantity: '12.5', planned: null });
    expect(places(await year(unpriced.id, { year: 2026, planned: '1' }))).toEqual(['BENEFIT_NOT_PRICED at input.planned']);
    expect(places(await year(priced.id, { year: 2026, realisedQuantity: '1' }))).toEqual(['BENEFIT_PRICED at input.realisedQuantity']);
    expect(places(await mutate(house, 'updateBenefit', 'benefit { id }', { id: unpriced.id, expectedVersion: 2, change: { isPriced: true } }, LEAD))).toEqual(['PRICING_FIXED at input.change.isPriced']);
    expect((await mutate(house, 'updateBenefit', 'benefit { id isPriced }', { id: priced.id, expectedVersion: 1, change: { isPriced: false } }, LEAD)).record).toMatchObject({ isPriced: false });
  });

  test('has each year once, and a year is changed in place by whoever has seen it', async () => {
    const { id } = await takeUp(house, LEAD);
    const gain = (await benefit(id)).record.id;
    const first = (await year(gain, { year: 2025, planned: '100.50' })).record;
    expect(places(await year(gain, { year: 2025, planned: '1' }))).toEqual(['VERSION_STALE at input.expectedVersion']);
    expect((await year(gain, { year: 2025, realised: '90', expectedVersion: first.version })).record).toMatchObject({ version: 2, planned: { amount: '100.50' } });
    await mutated(house, 'removeBenefitYear', 'benefitYear { id version }', { id: first.id, expectedVersion: 2 }, LEAD);
    expect(await house.db.benefitYear.count({ where: { benefitId: gain } })).toBe(0);
  });

  test('is answered anew by its beneficiary when a year of it changes, and by its owner when that is another', async () => {
    const { id } = await takeUp(house, LEAD);
    const gain = (await benefit(id, { beneficiary: { organizationNumber: '889640782' } })).record;
    const claims = async () => (await house.ask<{ initiative: { benefits: { nodes: object[] } } }>('query ($id: ID!) { initiative(id: $id) { benefits { nodes { ownerClaim claim { status } } } } }', { id })).data.initiative.benefits.nodes[0];
    await mutated(house, 'confirmPortfolioClaim', 'claim { id }', { id: gain.id, expectedVersion: 1 }, FUNDER);
    await mutated(house, 'updateBenefit', 'benefit { id }', { id: gain.id, expectedVersion: 2, change: { owner: { organizationNumber: '983544622' } } }, LEAD);
    expect(await claims()).toEqual({ ownerClaim: 'CONFIRMED', claim: { status: 'CONFIRMED' } });
    await year(gain.id, { year: 2025, planned: '5' });
    expect(await claims()).toEqual({ ownerClaim: 'CONFIRMED', claim: { status: 'CLAIMED' } });
  });

  test('keeps its baseline measurement as it was taken', async () => {
    const { id } = await takeUp(house, LEAD);
    const gain = (await benefit(id, { isPriced: false })).record;
    const measure = (isBaseline: boolean, more: object = {}) => mutate(house, 'recordBenefitMeasurement', 'measurement { id version value }', { benefit: gain.id, measures: nb('Ventetid'), isBaseline, value: '12', measuredOn: '2024-01-01', ...more }, LEAD);
    const correct = ({ id: measurement }: Versioned) => mutate(house, 'correctBenefitMeasurement', 'measurement { id version value }', { id: measurement, expectedVersion: 1, change: { value: '11' } }, LEAD);
    const [baseline, later] = [(await measure(true)).record, (await measure(false)).record];
    expect(places(await measure(false, { valueTo: '3' }))).toEqual(['VALUE_OUT_OF_RANGE at input.valueTo']);
    expect(places(await correct(baseline))).toEqual(['BASELINE_MEASURED at input.id']);
    expect((await correct(later)).record).toMatchObject({ version: 2, value: '11' });
    expect(places(await mutate(house, 'removeBenefitMeasurement', 'measurement { id }', { id: baseline.id, expectedVersion: 1 }, LEAD))).toEqual(['BASELINE_MEASURED at input.id']);
    await mutated(house, 'removeBenefitMeasurement', 'measurement { id }', { id: later.id, expectedVersion: 2 }, LEAD);
    expect(places(await mutate(house, 'removeBenefit', 'benefit { id }', { id: gain.id, expectedVersion: 1 }, LEAD))).toEqual(['STILL_IN_USE at input.id']);
  });
});

describe('what is written to the ledger', () => {
  test('flows from who pays to who gains as soon as the funding is complete, to the last øre', async () => {
    const initiative = await takeUp(house, LEAD);
    await fund(initiative.id, { planned: '2' });
    await fund(initiative.id, { planned: '1', funder: { organizationNumber: '983544622' } });
    const gain = (await benefit(initiative.id)).record;
    await year(gain.id, { year: 2025, planned: '100' });
    expect((await flowsOf(initiative.id)).flows).toMatchObject([{ from: null, amount: { amount: '100' } }]);
    await complete(initiative);
    const { flows, totals } = await flowsOf(initiative.id);
    expect(totals).toEqual([{ amount: '100' }]);
    expect(flows.map(({ from, amount }) => [from?.id, amount.amount]).sort()).toEqual([[actorOf(FUNDER), '66.67'], [actorOf(LEAD), '33.33']].sort());
    await mutated(house, 'removeBenefit', 'benefit { id }', { id: gain.id, expectedVersion: 2 }, LEAD);
    expect((await flowsOf(initiative.id)).flows).toEqual([]);
  });

  test('always flows as a whole: whatever is recorded of who pays, the flows sum to what is gained', async () => {
    const amount = fc.tuple(fc.nat(100_000), fc.nat(99)).map(([kroner, oere]) => `${String(kroner)}.${String(oere).padStart(2, '0')}`);
    const payer = fc.constantFrom('889640782', '983544622', '974761076', null);
    const line = fc.record({ planned: fc.option(amount), funder: payer.map((number) => number && { organizationNumber: number }), currency: fc.constantFrom('NOK', 'NOK', 'NOK', 'EUR') });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 3 }), fc.array(amount, { minLength: 1, maxLength: 3 }), async (lines, gains) => {
        const initiative = await takeUp(house, LEAD);
        for (const each of lines) await fund(initiative.id, each);
        const gain = (await benefit(initiative.id)).record;
        for (const [i, planned] of gains.entries()) await year(gain.id, { year: 2025 + i, planned });
        await complete(initiative);
        const { flows } = await flowsOf(initiative.id);
        expect(flows.reduce((sum, flow) => sum + toHundredths(flow.amount.amount), 0n)).toBe(gains.reduce((sum, each) => sum + toHundredths(each), 0n));
      }),
      { numRuns: 8 },
    );
  });

  test('repeats a call without a second line', async () => {
    const { id } = await takeUp(house, LEAD);
    const call = { planned: '7', idempotencyKey: 'line-1' };
    const [first, second] = [await fund(id, call), await fund(id, call)];
    expect(second).toEqual(first);
    expect(await house.db.fundingLine.count({ where: { initiativeId: id } })).toBe(1);
  });
});
