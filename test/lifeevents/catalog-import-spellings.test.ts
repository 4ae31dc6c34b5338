import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { openLifeevents, type Asked } from './ask';
import { importTurtle } from './catalogue';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('blank'); }, 60_000);
afterAll(async () => { await hub.close(); });

const event = (name: string, link: string) => `ex:${name} a cv:LifeEvent ; dct:title "Få barn"@nb ${link} .`;
const service = (name: string, more = '') => `ex:${name} a cpsv:PublicService ; dct:title "Foreldrepenger"@nb ${more} .`;

describe('A service of a life event is found in every spelling:', () => {
  const forwards = ['dct:relation', 'cpsvno:triggersNeedFor', 'cpsvno:mayInitiate', 'cpsvno:mayTrigger', 'cpsvno:mayTriggerNeedFor', 'cv:hasRelatedService'];
  test.each(forwards)('%s', async (property) => {
    const name = property.replace(':', '-');
    const report = await importTurtle(hub.db, `${event(`e-${name}`, `; ${property} ex:s-${name}`)}\n${service(`s-${name}`)}`);
    expect(report.notUnderstood).toEqual([]);
    expect(await servicesOf(`e-${name}`)).toEqual([`https://example.no/s-${name}`]);
  });

  test('cv:isGroupedBy, which the service says', async () => {
    await importTurtle(hub.db, `${event('e-grouped', '')}\n${service('s-grouped', '; cv:isGroupedBy ex:e-grouped')}`);
    expect(await servicesOf('e-grouped')).toEqual(['https://example.no/s-grouped']);
  });

  test('a service that nobody describes keeps its name until somebody does', async () => {
    await importTurtle(hub.db, event('e-dangling', '; cpsvno:mayTriggerNeedFor ex:s-dangling'));
    expect(await hub.db.lifeEventService.findFirst({ where: { lifeEvent: { uri: 'https://example.no/e-dangling' } } })).toMatchObject({ serviceId: null, unresolvedReference: 'https://example.no/s-dangling' });
    await importTurtle(hub.db, service('s-dangling'));
    expect(await hub.db.lifeEventService.findFirst({ where: { lifeEvent: { uri: 'https://example.no/e-dangling' } } })).toMatchObject({ serviceId: expect.any(String) as string, unresolvedReference: null });
  });
});

describe('The parts of a service are found in every spelling:', () => {
  test.each(['cpsvno:hasPossibleOutput', 'cpsv:produces'])('outputs by %s', async (property) => {
    const name = property.replace(':', '-');
    await importTurtle(hub.db, `${service(name, `; ${property} ex:o-${name}`)}\nex:o-${name} a ${property === 'cpsv:produces' ? 'cv:Output' : 'cpsvno:PossibleOutput'} ; dct:title "Vedtak"@nb ; dct:description "Et vedtak."@nb .`);
    expect(await hub.db.output.findMany({ where: { service: { uri: `https://example.no/${name}` } }, select: { uri: true, titles: true } })).toEqual([{ uri: `https://example.no/o-${name}`, titles: { nb: 'Vedtak' } }]);
  });

  test.each(['cpsvno:hasRequiredEvidence', 'cpsv:hasInput'])('evidence by %s', async (property) => {
    const name = property.replace(':', '-');
    await importTurtle(hub.db, `${service(name, `; ${property} ex:v-${name}`)}\nex:v-${name} a ${property === 'cpsv:hasInput' ? 'cv:Evidence' : 'cpsvno:RequiredEvidence'} ; dct:title "Attest"@nb .`);
    expect(await hub.db.evidence.findMany({ where: { service: { uri: `https://example.no/${name}` } }, select: { uri: true } })).toEqual([{ uri: `https://example.no/v-${name}` }]);
  });

  test.each(['cv:hasParticipant', 'cv:playsRole', 'cv:participates'])('participants by %s', async (property) => {
    const name = property.replace(':', '-');
    const organisation = '<https://data.norge.no/organizations/974760673>';
    const link = property === 'cv:hasParticipant' ? `ex:p-${name} cv:hasParticipant ${organisation} .` : `${organisation} ${property} ex:p-${name} .`;
    const participation = `ex:p-${name} a cv:Participation ; dct:description "Leverer data"@nb ; cv:role <https://data.norge.no/vocabulary/role-type#data-provider> .`;
    await importTurtle(hub.db, `${service(name, `; cv:hasParticipation ex:p-${name}`)}\n${participation}\n${organisation} a cv:PublicOrganisation .\n${link}`);
    expect(await hub.db.serviceParticipation.findMany({ where: { service: { uri: `https://example.no/${name}` } }, select: { actorId: true, role: true, claimStatus: true } })).toEqual([{ actorId: stableId('actor', '974760673'), role: 'DATA_PROVIDER', claimStatus: 'CLAIMED' }]);
  });

  test.each(['cv:contactPoint', 'dcat:contactPoint', 'cv:hasContactPoint'])('contact points by %s', async (property) => {
    const name = property.replace(':', '-');
    const report = await importTurtle(hub.db, service(name, `; ${property} [ a cv:ContactPoint ; cv:email "mailto:post@example.no" ; cv:telephone "tel:+4712345678" ]`));
    const contact = report.created.find(({ kind }) => kind === 'contactPoint');
    expect(await hub.db.catalogResource.findUnique({ where: { uri: contact?.uri ?? '' } })).toMatchObject({ fields: { emails: ['post@example.no'], telephones: ['+4712345678'] } });
    const stored = await hub.db.service.findUniqueOrThrow({ where: { uri: `https://example.no/${name}` } });
    expect(stored.details).toEqual({ contactPoints: [contact?.uri] });
  });
});

describe('An organisation is the same actor in every form of its IRI:', () => {
  test.each([
    'https://data.brreg.no/enhetsregisteret/api/enheter/974760673',
    'http://data.brreg.no/enhetsregisteret/enhet/974760673',
    'https://organization-catalog.fellesdatakatalog.digdir.no/organizations/974760673',
    'https://organization-catalogue.fellesdatakatalog.digdir.no/organizations/974760673',
    'https://organizations.fellesdatakatalog.digdir.no/organizations/974760673',
    'https://data.norge.no/organizations/974760673',
    '0192:974760673',
  ])('%s', async (iri) => {
    const name = iri.replaceAll(/[^a-z0-9]+/gi, '-');
    await importTurtle(hub.db, service(name, `; cv:hasCompetentAuthority <${iri}>`));
    expect((await hub.db.service.findUniqueOrThrow({ where: { uri: `https://example.no/${name}` } })).ownerActorId).toBe(stableId('actor', '974760673'));
  });

  test('an IRI of its own, told by its identifier', async () => {
    await importTurtle(hub.db, `${service('own-iri', '; cv:hasCompetentAuthority ex:registeret')}\nex:registeret a cv:PublicOrganisation ; dct:identifier "974760673" .`);
    expect((await hub.db.service.findUniqueOrThrow({ where: { uri: 'https://example.no/own-iri' } })).ownerActorId).toBe(stableId('actor', '974760673'));
  });

  test('and a number whose check digit is wrong is nobody', async () => {
    await importTurtle(hub.db, service('wrong-number', '; cv:hasCompetentAuthority <https://data.norge.no/organizations/974760674>'));
    expect((await hub.db.service.findUniqueOrThrow({ where: { uri: 'https://example.no/wrong-number' } })).ownerActorId).toBeNull();
  });
});

async function servicesOf(name: string): Promise<(string | undefined)[]> {
  const links = await hub.db.lifeEventService.findMany({ where: { lifeEvent: { uri: `https://example.no/${name}` } }, select: { service: { select: { uri: true } } } });
  return links.map((link) => link.service?.uri);
}
