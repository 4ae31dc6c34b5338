import { z } from 'zod';
import { LANGUAGES, type Texts } from '../../../shared/graphql/localized-text';
import { isOrganizationNumber } from '../../../shared/organization-number';
import { isSyntheticNumber } from '../../actor/synthetic-number';
import type { SourceRecord } from '../imported';
import { jsonRecords, parseWhole, wholeText } from '../reading/json-records';
import { importFault, type Words } from '../report/import-fault';
import { reason, type Reason } from '../report/reasons';
import { fitName } from './fit-name';
import type { ActorSource, ReadFile } from './source';

const NAMES: Words = { nb: 'Altinns liste over tjenesteeiere', nn: 'Altinns liste over tenesteeigarar', en: 'the list of Altinn service owners' };
const EXPECTED: Words = { nb: 'Ventet {"orgs": {kode: {"name", "orgnr"}}}.', nn: 'Venta {"orgs": {kode: {"name", "orgnr"}}}.', en: 'Expected {"orgs": {code: {"name", "orgnr"}}}.' };
const URL = 'https://altinncdn.no/orgs/altinn-orgs.json';

/** A service owner, as far as the register of actors uses it. */
const OWNER = z.object({ name: z.record(z.string(), z.string()).catch({}), orgnr: z.string().catch('') });

/**
 * The service owners of Altinn: a code, a number and a name in three languages for each, and no word of what kind of
 * actor it is. The list is read whole for its shape and then record by record, since a code that stands twice would
 * vanish in an object.
 */
export const ALTINN: ActorSource = {
  key: 'altinn-orgs',
  names: NAMES,
  recognises: (head) => /^\s*\{\s*"orgs"\s*:/.test(head),
  async *read(file): AsyncGenerator<SourceRecord, ReadFile> {
    const text = await wholeText(file);
    const whole = parseWhole(text) as { orgs?: unknown } | null;
    if (typeof whole?.orgs !== 'object' || whole.orgs === null || Array.isArray(whole.orgs)) throw importFault('SHAPE_WRONG', { source: NAMES, expected: EXPECTED });
    for await (const { place, key, value } of jsonRecords(inPieces(text), '$.orgs.*', file.limits)) yield understandOwner(key ?? '', value, place);
    return { url: URL, completeFor: 'everything' };
  },
};

// oxlint-disable-next-line typescript/require-await -- a text as a stream of one piece
async function* inPieces(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}

function understandOwner(code: string, value: unknown, record: number): SourceRecord {
  const place = { record, field: null };
  const owner = OWNER.safeParse(value).data ?? { name: {}, orgnr: '' };
  const names = Object.fromEntries(LANGUAGES.flatMap((language) => (owner.name[language] === undefined ? [] : [[language, owner.name[language]]])));
  const number = owner.orgnr.replaceAll(/\s/g, '');
  const skip = (why: Reason): SourceRecord => ({ type: 'skipped', place, title: names['nb'] ?? code, name: number === '' ? code : number.slice(0, 20), reason: why });
  if (number === '') return skip(reason('NUMBER_MISSING', {}));
  if (!isOrganizationNumber(number)) return skip(reason('NUMBER_WRONG', { number: number.slice(0, 20) }));
  const fit: Texts = {};
  for (const language of LANGUAGES) {
    const text = names[language];
    if (text === undefined) continue;
    const checked = fitName(text);
    if ('unfit' in checked) return skip(checked.unfit);
    fit[language] = checked.name;
  }
  if (Object.keys(fit).length === 0) return skip(reason('NAME_MISSING', {}));
  const isSynthetic = isSyntheticNumber(number);
  return { type: 'actor', actor: { place, name: { number }, names: fit, altinnCode: code, url: URL, ...(isSynthetic ? { isSynthetic, remarks: [reason('SYNTHETIC', {})] } : {}) } };
}
