import { LanguageCode } from '../../../shared/graphql/localized-text';
import { isOrganizationNumber } from '../../../shared/organization-number';
import { isSyntheticNumber } from '../../actor/synthetic-number';
import type { ImportedActor, Place, SourceRecord } from '../imported';
import { reason, type Reason } from '../report/reasons';
import { fitName } from './fit-name';
import { kindOfUnit, PERSONAL_FORMS, SUB_UNIT_FORMS } from './unit-kind';
import type { Unit } from './unit.schema';

const API = 'https://data.brreg.no/enhetsregisteret/api';

/** What a unit of Enhetsregisteret says in the terms of the register of actors: the unit, and what it belongs under. */
export function understandUnit(unit: Unit, record: number): SourceRecord[] {
  const place: Place = { record, field: null };
  const number = unit.organisasjonsnummer?.replaceAll(/\s/g, '') ?? '';
  const form = unit.organisasjonsform ?? null;
  const skip = (why: Reason): SourceRecord[] => [{ type: 'skipped', place, title: unit.navn ?? null, name: number === '' ? null : number.slice(0, 20), reason: why }];
  if (number === '') return skip(reason('NUMBER_MISSING', {}));
  if (!isOrganizationNumber(number)) return skip(reason('NUMBER_WRONG', { number: number.slice(0, 20) }));
  // The name of a sole proprietorship is that of a person; it goes no further than this.
  if (form !== null && PERSONAL_FORMS.has(form)) return [{ type: 'skipped', place, title: null, name: null, reason: reason('PERSON', { form }) }];
  const fit = fitName(unit.navn ?? '');
  if ('unfit' in fit) return skip(fit.unfit);
  const actor = { type: 'actor' as const, actor: actorOf(unit, { place, number, form, name: fit.name }) };
  const parent = unit.overordnetEnhet ?? null;
  if (parent === null) return [actor];
  if (!isOrganizationNumber(parent)) return [{ ...actor, actor: { ...actor.actor, remarks: [...(actor.actor.remarks ?? []), reason('NUMBER_WRONG', { number: parent.slice(0, 20) })] } }];
  return [actor, { type: 'connection', connection: { place: { record, field: 'overordnetEnhet' }, kind: 'PARENT', from: { number }, to: { number: parent }, ...partOf(form) } }];
}

interface Known {
  readonly place: Place;
  readonly number: string;
  readonly form: string | null;
  readonly name: string;
}

function actorOf(unit: Unit, { place, number, form, name }: Known): ImportedActor {
  const isSubUnit = form !== null && SUB_UNIT_FORMS.has(form);
  const dissolvedOn = unit.slettedato ?? unit.nedleggelsesdato;
  const parent = unit.overordnetEnhet ?? null;
  const facts = { form, name, sectorCode: unit.institusjonellSektorkode ?? null };
  const told = kindOfUnit({ ...facts, isUnderMinistry: false });
  const asAgency = kindOfUnit({ ...facts, isUnderMinistry: true });
  const isSynthetic = isSyntheticNumber(number);
  const remarks = [...(unit.konkurs === true ? [reason('BANKRUPT', {})] : []), ...(isSynthetic ? [reason('SYNTHETIC', {})] : [])];
  return {
    place,
    name: { number },
    officialName: { text: name, language: unit.maalform === 'Nynorsk' ? LanguageCode.nn : LanguageCode.nb, since: nameSince(unit) },
    ...told,
    ...(told === null && asAgency !== null && parent !== null && isOrganizationNumber(parent) ? { underMinistry: { parent: { number: parent }, ...asAgency } } : {}),
    ...(form === null ? {} : { form }),
    ...(dissolvedOn ? { dissolvedOn, notNew: reason('DISSOLVED_BEFORE', { dissolvedOn }) } : { isActive: true }),
    ...(isSubUnit && !dissolvedOn ? { notNew: reason('SUB_UNIT', { form, of: parent }) } : {}),
    ...(isSynthetic ? { isSynthetic } : {}),
    ...partOf(form),
    url: `${API}/${isSubUnit ? 'underenheter' : 'enheter'}/${number}`,
    remarks,
  };
}

const partOf = (form: string | null): { part: string } | object => (form === null ? {} : { part: form });

/** The day from which a unit has the name it has now: where the last of its former names ended. */
function nameSince({ historiskeNavn }: Unit): string | null {
  const ends = (historiskeNavn ?? []).flatMap(({ tilDato }) => tilDato ?? []).sort();
  return ends.at(-1) ?? null;
}
