import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAllStored } from '../../subgraphs/lifeevents/catalog/stored/read-stored';
import { openLifeevents, type Asked } from './ask';
import { importTurtle } from './catalogue';
import { OWNER_SCOPE, organisation, secretariat } from './callers';
import { mutated } from './mutated';
import { nb, type Versioned } from './mutate';
import { Desk } from './workbook-desk';

const NAV = organisation('889640782', OWNER_SCOPE);
const CATALOGUE = `
ex:service a cpsv:PublicService ; dct:identifier "1" ; dct:title "Foreldrepenger"@nb, "Váhnenruđat"@se, "Elterngeld"@de ; dct:description "Penger"@nb, "Ruđat"@se ;
  cv:hasCompetentAuthority <https://data.norge.no/organizations/889640782> ; dcat:keyword "barn"@nb, "mánná"@se ; cpsvno:hasPossibleOutput ex:output ; cpsvno:hasRequiredEvidence ex:evidence ; cv:contactPoint ex:contact .
ex:output a cpsv:Output ; dct:identifier "2" ; dct:title "Vedtak"@nb, "Mearrádus"@se .
ex:evidence a cv:Evidence ; dct:identifier "3" ; dct:title "Fødselsattest"@nb, "Riegádanduođaštus"@se .
ex:contact a cv:ContactPoint ; vcard:category "Spørsmål"@nb, "Gažaldagat"@se ; cv:email <mailto:post@nav.no> .
ex:event a cv:LifeEvent ; dct:identifier "4" ; dct:title "Få barn"@nb, "Oažžut máná"@se ; cpsvno:mayTriggerNeedFor ex:service .`;
/** What the file says in Northern Sami and German. */
const OTHERS = ['Váhnenruđat', 'Elterngeld', 'Ruđat', 'mánná', 'Mearrádus', 'Riegádanduođaštus', 'Gažaldagat', 'Oažžut máná'];

let hub: Asked;
beforeAll(async () => {
  hub = await openLifeevents('blank');
  await importTurtle(hub.db, CATALOGUE);
});
afterAll(() => hub.close());

const published = async (): Promise<string[]> => {
  const catalogue = JSON.stringify(await readAllStored(hub.db));
  return OTHERS.filter((text) => catalogue.includes(text));
};
const change = (mutation: string, record: string, { id, version }: Versioned, to: object, caller = NAV) => mutated(hub, mutation, `${record} { id version }`, { id, expectedVersion: version, change: to }, caller);

describe('texts in languages that the hub does not show', () => {
  test('are in the catalogue as the file had them', async () => {
    expect(await published()).toEqual(OTHERS);
  });

  test('stay when the owner changes what the hub shows, and the catalogue still has them', async () => {
    const service = await hub.db.service.findFirstOrThrow();
    const shown = await hub.ask<{ service: { catalogue: { contactPoints: { id?: string }[] } } }>('query ($id: ID!) { service(by: { id: $id }) { catalogue { contactPoints { categories { language text } pages emails telephones openingHours { language text } languages } } } }', { id: service.id });
    const contactPoints = shown.data.service.catalogue.contactPoints;
    await change('updateService', 'service', service, { titles: nb('Foreldrepenger nå'), descriptions: nb('Mer penger'), catalogue: { keywords: nb('foreldre'), contactPoints } });
    await change('updateOutput', 'output', await hub.db.output.findFirstOrThrow(), { titles: nb('Nytt vedtak') });
    await change('updateEvidence', 'evidence', await hub.db.evidence.findFirstOrThrow(), { titles: nb('Attest') });
    await change('updateLifeEvent', 'lifeEvent', await hub.db.lifeEvent.findFirstOrThrow(), { titles: nb('Bli forelder') }, secretariat());
    expect(await published()).toEqual(OTHERS);
    const catalogue = JSON.stringify(await readAllStored(hub.db));
    for (const text of ['Foreldrepenger nå', 'Mer penger', 'foreldre', 'Nytt vedtak', 'Attest', 'Bli forelder']) expect(catalogue).toContain(text);
  });

  test('stay when the owner edits, or empties, a cell of the workbook', async () => {
    const desk = new Desk(hub, NAV);
    const file = await desk.open();
    const row = file.rowOf('Tjenester', 'Foreldrepenger nå');
    file.set('Tjenester', row, 'Tittel (nynorsk)', 'Foreldrepengar no').set('Tjenester', row, 'Beskrivelse (bokmål)', null);
    expect(await desk.send(file)).toMatchObject({ isApplied: true, counts: { CHANGED: 2 } });
    expect(await published()).toEqual(OTHERS);
    expect((await hub.db.service.findFirstOrThrow()).descriptions).toEqual({ se: 'Ruđat' });
  });

  test('are taken out where the owner says so', async () => {
    await change('updateService', 'service', await hub.db.service.findFirstOrThrow(), { titles: nb('Foreldrepenger'), descriptions: [], dropsOtherLanguages: true });
    expect(await published()).toEqual(OTHERS.filter((text) => !['Váhnenruđat', 'Elterngeld', 'Ruđat'].includes(text)));
  });
});
