import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { LanguageCode } from '../../subgraphs/shared/graphql/localized-text';
import { openLifeevents, type Asked } from './ask';
import { OWNER_SCOPE, organisation } from './callers';
import { mutated } from './mutated';
import type { Versioned } from './mutate';
import { Desk } from './workbook-desk';

let hub: Asked;
let owner: Desk;
beforeAll(async () => {
  hub = await openLifeevents('starter');
  owner = new Desk(hub, HELSEDIREKTORATET);
});
afterAll(() => hub.close());

/** Owns "Seriously ill child", keeps a body, and answers for services. */
const HELSEDIREKTORATET = organisation('983544622', OWNER_SCOPE);
const NAV = organisation('889640782', OWNER_SCOPE);
const ILL_CHILD = stableId('life-event', 'alvorlig-sykt-barn');
const LINKS = 'Tjenester i livshendelser';
const SERVICE = { nb: 'Tilskudd til frivillig arbeid', sheet: 'Tjenester' } as const;

const wayOf = async (): Promise<string[]> => {
  const links = await hub.db.lifeEventService.findMany({ where: { lifeEventId: ILL_CHILD, serviceId: { not: null } }, orderBy: { position: 'asc' }, include: { service: true } });
  return links.map(({ service }) => service?.uri ?? '');
};

describe('the services of a life event', () => {
  test('are added by their IRI, put into another order together, and taken out, whoever answers for them', async () => {
    const before = await wayOf();
    const outside = await hub.db.service.findFirstOrThrow({ where: { lifeEvents: { none: { lifeEventId: ILL_CHILD } } }, orderBy: { uri: 'asc' } });
    const file = await owner.open();
    file.addRow(LINKS, { Livshendelse: 'Alvorlig sykt barn', 'Tjeneste (IRI)': outside.uri });
    expect(await owner.send(file)).toMatchObject({ isApplied: true, counts: { ADDED: 1, CHANGED: 0 } });
    expect(await wayOf()).toEqual([...before, outside.uri]);

    const next = await owner.open();
    const rows = [...before, outside.uri].map((uri) => next.rowOf(LINKS, uri));
    rows.forEach((row, i) => { next.set(LINKS, row, 'Rekkefølge', rows.length - i); });
    expect(await owner.send(next, { isDryRun: true })).toMatchObject({ counts: { FAULT: 0 } });
    expect(await owner.send(next)).toMatchObject({ isApplied: true });
    expect(await wayOf()).toEqual([...before, outside.uri].reverse());

    const last = await owner.open();
    last.set(LINKS, last.rowOf(LINKS, outside.uri), 'Slett', 'slett');
    expect(await owner.send(last)).toMatchObject({ isApplied: true, counts: { REMOVED: 1 } });
    expect(await wayOf()).toEqual([...before].reverse());
  });

  test('are named as they are called, and what is written there is not read', async () => {
    const file = await owner.open(LanguageCode.en);
    const row = file.rowOf('Services in life events', 'https://');
    expect(file.get('Services in life events', row, 'The service is called')).toEqual(expect.any(String));
    file.set('Services in life events', row, 'The service is called', 'Something else');
    expect((await owner.send(file)).entries).toEqual([]);
  });

  test('that the hub does not know are told with their place, in the language of the reader', async () => {
    const file = await owner.open();
    const row = file.addRow(LINKS, { Livshendelse: 'Alvorlig sykt barn', 'Tjeneste (IRI)': 'https://example.no/unknown' });
    expect((await owner.send(file)).entries).toMatchObject([{ kind: 'ADDED' }, { kind: 'FAULT', code: 'RECORD_UNKNOWN', sheet: LINKS, row, column: 'Tjeneste (IRI)', message: expect.stringContaining('Det finnes ingen slik oppføring') as string }]);
  });
});

test('a journey is described in one file: an event, the output that causes it, the service that it makes needed, and a dataset', async () => {
  const file = await owner.open();
  const output = file.addRow('Resultater', { Tjeneste: file.get(SERVICE.sheet, file.rowOf(SERVICE.sheet, SERVICE.nb), 'Tittel (bokmål)'), 'Tittel (bokmål)': 'Tilsagn om tilskudd' });
  expect(output).toBeGreaterThan(3);
  file.addRow('Hendelser', { 'Tittel (bokmål)': 'Tilskudd er gitt', IRI: 'https://example.no/events/granted' });
  file.addRow('Datasett', { 'Tittel (bokmål)': 'Tilskuddsregisteret', Tilgang: 'åpen for alle' });
  file.addRow('Resultat gir hendelse', { Resultat: 'Tilsagn om tilskudd', 'Hendelse (IRI)': 'https://example.no/events/granted' });
  const foreign = await hub.db.service.findFirstOrThrow({ where: { ownerActorId: stableId('actor', '889640782') }, orderBy: { uri: 'asc' } });
  file.addRow('Hendelse gir tjeneste', { Hendelse: 'Tilskudd er gitt', 'Tjeneste (IRI)': foreign.uri });
  const [first, second] = [await owner.send(file), await owner.send(file)];
  expect([first.counts, second.counts]).toMatchObject([{ ADDED: 5, FAULT: 0 }, { ADDED: 0, FAULT: 0, NOTE: 5 }]);
  const event = await hub.db.event.findUniqueOrThrow({ where: { uri: 'https://example.no/events/granted' }, include: { causedBy: { include: { output: true } }, triggers: true } });
  expect(event).toMatchObject({ ownerActorId: stableId('actor', '983544622'), causedBy: [{ output: { titles: { nb: 'Tilsagn om tilskudd' } } }], triggers: [{ serviceId: foreign.id }] });
  const next = await owner.open();
  for (const [sheet, text] of [['Hendelse gir tjeneste', foreign.uri], ['Resultat gir hendelse', 'https://example.no/events/granted'], ['Hendelser', 'Tilskudd er gitt']] as const) next.set(sheet, next.rowOf(sheet, text), 'Slett', 'slett');
  expect(await owner.send(next)).toMatchObject({ isApplied: true, counts: { REMOVED: 3 } });
});

describe('what is written of another organisation', () => {
  const answer = (mutation: string, { id, version }: Versioned, more: object = {}) => mutated(hub, mutation, 'claim { id version }', { id, expectedVersion: version, ...more }, NAV);

  test('as a participant is a claim, its answer is shown and not written, and what it has confirmed is not taken out', async () => {
    const file = await owner.open();
    const service = file.get(SERVICE.sheet, file.rowOf(SERVICE.sheet, SERVICE.nb), 'Tittel (bokmål)');
    const wrong = file.addRow('Deltakere', { Tjeneste: service, Organisasjonsnummer: '889 640 783', Rolle: 'partner' });
    expect((await owner.send(file)).entries).toMatchObject([{ kind: 'FAULT', code: 'NOT_AN_ORGANISATION', row: wrong }]);
    file.set('Deltakere', wrong, 'Organisasjonsnummer', '889 640 782');
    expect(await owner.send(file)).toMatchObject({ isApplied: true, counts: { ADDED: 1 } });
    const claim = await hub.db.serviceParticipation.findFirstOrThrow({ where: { actorId: stableId('actor', '889640782'), role: 'PARTNER', service: { ownerActorId: stableId('actor', '983544622') } }, orderBy: { claimedAt: 'desc' } });
    expect(claim.claimStatus).toBe('CLAIMED');
    await answer('confirmClaim', claim);

    const next = await owner.open();
    const row = next.rowOf('Deltakere', '889640782');
    expect(next.get('Deltakere', row, 'Svar fra virksomheten')).toBe('bekreftet');
    next.set('Deltakere', row, 'Svar fra virksomheten', 'bestridt');
    expect((await owner.send(next)).entries).toEqual([]);
    next.set('Deltakere', row, 'Slett', 'slett');
    expect((await owner.send(next)).entries).toMatchObject([{ kind: 'REMOVED' }, { kind: 'FAULT', code: 'CONFIRMED_BY_OTHER', row }]);
    next.set('Deltakere', row, 'Slett', null).set('Deltakere', row, 'Til', '1.1.2026');
    expect(await owner.send(next)).toMatchObject({ isApplied: true, counts: { CHANGED: 1 } });
    expect(await hub.db.serviceParticipation.findUniqueOrThrow({ where: { id: claim.id } })).toMatchObject({ claimStatus: 'CLAIMED', validTo: new Date('2026-01-01') });
  });

  test('as a member of a body is a claim too; a member that leaves gets a last day', async () => {
    const file = await owner.open();
    const body = file.get('Medlemmer', file.rowOf('Medlemmer', '970018131'), 'Samarbeidsorgan');
    file.addRow('Medlemmer', { Samarbeidsorgan: body, Organisasjonsnummer: '974761076', Fra: '2025-01-01' });
    file.set('Medlemmer', file.rowOf('Medlemmer', '970018131'), 'Til', '2026-01-01');
    expect(await owner.send(file)).toMatchObject({ isApplied: true, counts: { ADDED: 1, CHANGED: 1 } });
    expect(await hub.db.bodyMember.findFirstOrThrow({ where: { actorId: stableId('actor', '974761076'), validFrom: new Date('2025-01-01') } })).toMatchObject({ claimStatus: 'CLAIMED', isLeader: false });
    expect((await owner.send(await owner.open())).entries).toEqual([]);
  });
});
