import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLifeevents, type Asked } from './ask';
import { journeyKit } from './journey-kit';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('blank'); });
afterAll(() => hub.close());

test('a reader never meets a text that only says it is missing, and the owner sees what is left to translate', async () => {
  const kit = journeyKit(hub.db, 'texts');
  const lifeEventId = kit.idOf('licence');
  await hub.db.lifeEvent.create({
    data: { id: lifeEventId, uri: kit.uriOf('licence'), kind: 'BUSINESS', titles: { nb: 'Skjenkebevilling', nn: 'Skjenkjeløyve', en: 'Liquor license' }, descriptions: { nb: 'Å søke om bevilling.', nn: 'Teksten blir vist på nynorsk.', en: 'Not translated: Å søke om bevilling.' }, sortKey: 'a', searchText: 'a' },
  });
  const need = await hub.db.userNeed.create({ data: { lifeEventId, texts: { nn: 'Å vite kva som krevst' }, groups: {}, position: 1 } });
  const { data, errors } = await hub.ask(
    `query ($id: ID!) { lifeEvent(by: { id: $id }) { nb: description nn: description(language: nn) en: description(language: en) needs { text(language: en) } textCoverage { languages { language reported total } missing { record subject field languages text } } } }`,
    { id: lifeEventId },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    lifeEvent: {
      nb: 'Å søke om bevilling.',
      nn: 'Å søke om bevilling.',
      en: 'Å søke om bevilling.',
      needs: [{ text: 'Å vite kva som krevst' }],
      textCoverage: {
        languages: [{ language: 'nb', reported: 2, total: 3 }, { language: 'nn', reported: 2, total: 3 }, { language: 'en', reported: 1, total: 3 }],
        missing: [
          { record: 'LIFE_EVENT', subject: lifeEventId, field: 'DESCRIPTION', languages: ['nn', 'en'], text: 'Å søke om bevilling.' },
          { record: 'NEED', subject: need.id, field: 'TEXT', languages: ['nb', 'en'], text: 'Å vite kva som krevst' },
        ],
      },
    },
  });
});

test('an instance leaves to its template what is the template’s to translate', async () => {
  const kit = journeyKit(hub.db, 'instances');
  await kit.services([{ name: 'template' }, { name: 'own title', template: 'template' }, { name: 'no title', template: 'template', titles: {} }]);
  const missing = async (name: string): Promise<unknown> => {
    const { data } = await hub.ask<{ service: { textCoverage: { missing: { field: string }[] } } }>('query ($id: ID!) { service(by: { id: $id }) { textCoverage { missing { record field } } } }', { id: kit.idOf(name) });
    return data.service.textCoverage.missing;
  };
  expect(await missing('own title')).toEqual([{ record: 'SERVICE', field: 'TITLE' }]);
  expect(await missing('no title')).toEqual([]);
});
