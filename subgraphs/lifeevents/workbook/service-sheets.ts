import type { AnswerPromiseInput } from '../digital-first/digital-first.input';
import { answerPromise } from '../digital-first/digital-first-write';
import type { AddEvidenceInput } from '../evidence/evidence.input';
import { addEvidence, removeEvidence, updateEvidence } from '../evidence/evidence-write';
import type { AddOutputInput } from '../output/output.input';
import { addOutput, removeOutput, updateOutput } from '../output/output-write';
import type { RecordParticipationInput } from '../participation/participation.input';
import { recordParticipation, removeParticipation, updateParticipation } from '../participation/participation-write';
import { registerService, updateService, withdrawService } from '../service/service-write';
import { DIGITAL_PROMISE, EVIDENCE_ORIGIN, PROMISE_KEPT, SERVICE_ROLE, YES_NO } from './choices';
import { belongsTo, CLAIM, DESCRIPTIONS, ORGANIZATION, POSITION, SOURCE_COLUMNS, TITLES, URI, value } from './columns';
import type { Column, Sheet } from './sheet';

const SERVICE: Column = belongsTo('service', 'serviceId', 'services', { nb: 'Tjeneste', nn: 'Teneste', en: 'Service' });

const SERVICES: Sheet = {
  key: 'services',
  title: { nb: 'Tjenester', nn: 'Tenester', en: 'Services' },
  about: { nb: 'Tjenestene dere er ansvarlig myndighet for.', nn: 'Tenestene de er ansvarleg styresmakt for.', en: 'The services that you are the competent authority of.' },
  table: 'Service',
  scope: 'OWN_SERVICES',
  labelledBy: ['titles.nb', 'titles.nn', 'titles.en', 'uri'],
  columns: [
    ...TITLES,
    ...DESCRIPTIONS,
    value('homepage', { type: 'link' }, { nb: 'Nettside', nn: 'Nettside', en: 'Home page' }, { nb: 'Siden der folk møter tjenesten.', nn: 'Sida der folk møter tenesta.', en: 'The page where people meet the service.' }, { width: 34 }),
    value('uri', { type: 'link' }, URI, { nb: 'Fylles ut for en ny tjeneste som alt er publisert, ellers lages den. Kan ikke endres siden.', nn: 'Blir fylt ut for ei ny teneste som alt er publisert, elles blir han laga. Kan ikkje endrast sidan.', en: 'Filled in for a new service that is published already; made otherwise. It cannot be changed later.' }, { isFixed: true, width: 34 }),
    ...SOURCE_COLUMNS,
  ],
  add: (session, input, organizationNumber) => registerService(session, Object.assign({ isGeneric: false, organizationNumber }, input)),
  change: (session, id, expectedVersion, change) => updateService(session, { id, expectedVersion, change }),
  remove: (session, id, expectedVersion) => withdrawService(session, { id, expectedVersion }),
};

const PROMISES: Sheet = {
  key: 'promises',
  title: { nb: 'Digitalt førstevalg', nn: 'Digitalt førsteval', en: 'Digital first' },
  about: { nb: 'Om hver tjeneste holder de seks løftene i digitalt førstevalg: ja, nei eller ukjent. Et svar tas tilbake med «ukjent».', nn: 'Om kvar teneste held dei seks løfta i digitalt førsteval: ja, nei eller ukjent. Eit svar blir teke tilbake med «ukjent».', en: 'Whether each service keeps the six promises of digital first: yes, no or unknown. "Unknown" takes an answer back.' },
  table: 'PromiseAnswer',
  scope: 'PARTS_OF_OWN_SERVICES',
  labelledBy: ['promise'],
  columns: [
    SERVICE,
    value('promise', { type: 'choice', list: DIGITAL_PROMISE }, { nb: 'Brukeren …', nn: 'Brukaren …', en: 'Promise' }, { nb: 'Hvilket av de seks løftene. Kan ikke endres siden.', nn: 'Kva for eit av dei seks løfta. Kan ikkje endrast sidan.', en: 'Which of the six promises. It cannot be changed later.' }, { mayBeBlank: 'NEVER', isFixed: true, width: 40 }),
    value('isKept', { type: 'choice', list: PROMISE_KEPT }, { nb: 'Holdes det?', nn: 'Blir det halde?', en: 'Is it kept?' }, { nb: 'Ja, nei eller ukjent.', nn: 'Ja, nei eller ukjent.', en: 'Yes, no or unknown.' }, { mayBeBlank: 'NEVER' }),
    ...SOURCE_COLUMNS,
  ],
  add: (session, input) => answerPromise(session, input as unknown as AnswerPromiseInput),
  change: (session, _id, expectedVersion, _change, whole) => answerPromise(session, Object.assign({ expectedVersion }, whole) as unknown as AnswerPromiseInput),
};

const PARTICIPATIONS: Sheet = {
  key: 'participations',
  title: { nb: 'Deltakere', nn: 'Deltakarar', en: 'Participants' },
  about: {
    nb: 'Andre virksomheter som deltar i tjenestene. Det dere skriver om en annen virksomhet, er en påstand til den har svart; en endring ber om et nytt svar.',
    nn: 'Andre verksemder som deltek i tenestene. Det de skriv om ei anna verksemd, er ein påstand til ho har svart; ei endring ber om eit nytt svar.',
    en: 'Other organisations that take part in the services. What you write of another organisation is a claim until it has answered; a change asks for a new answer.',
  },
  table: 'ServiceParticipation',
  scope: 'PARTS_OF_OWN_SERVICES',
  looksUp: ['actor'],
  labelledBy: ['organizationNumber'],
  columns: [
    SERVICE,
    ORGANIZATION,
    value('role', { type: 'choice', list: SERVICE_ROLE }, { nb: 'Rolle', nn: 'Rolle', en: 'Role' }, { nb: 'Velg fra listen. Kan ikke endres siden.', nn: 'Vel frå lista. Kan ikkje endrast sidan.', en: 'Choose from the list. It cannot be changed later.' }, { mayBeBlank: 'NEVER', isFixed: true, width: 24 }),
    ...DESCRIPTIONS,
    value('validFrom', { type: 'day' }, { nb: 'Fra', nn: 'Frå', en: 'From' }, { nb: 'Første dag; tomt når ingen vet.', nn: 'Første dag; tomt når ingen veit.', en: 'The first day; blank when nobody knows.' }),
    value('validTo', { type: 'day' }, { nb: 'Til', nn: 'Til', en: 'To' }, { nb: 'Den første dagen den ikke lenger deltar; tomt så lenge det varer.', nn: 'Den første dagen ho ikkje lenger deltek; tomt så lenge det varer.', en: 'The first day on which it no longer takes part; blank while it lasts.' }),
    value('isRestricted', { type: 'choice', list: YES_NO }, { nb: 'Skjult til den er bekreftet', nn: 'Skjult til ho er stadfesta', en: 'Hidden until confirmed' }, { nb: 'Tomt i en ny rad betyr nei.', nn: 'Tomt i ei ny rad tyder nei.', en: 'Blank in a new row means no.' }, { mayBeBlank: 'IN_NEW_ROWS' }),
    CLAIM,
    ...SOURCE_COLUMNS,
  ],
  add: (session, input) => recordParticipation(session, Object.assign({ isRestricted: false }, input) as unknown as RecordParticipationInput),
  change: (session, id, expectedVersion, change) => updateParticipation(session, { id, expectedVersion, change }),
  remove: (session, id, expectedVersion) => removeParticipation(session, { id, expectedVersion }),
};

const OUTPUTS: Sheet = {
  key: 'outputs',
  title: { nb: 'Resultater', nn: 'Resultat', en: 'Outputs' },
  about: { nb: 'Det som kan komme ut av tjenestene: vedtak, dokumenter, registreringer.', nn: 'Det som kan kome ut av tenestene: vedtak, dokument, registreringar.', en: 'What may come out of the services: decisions, documents, registrations.' },
  table: 'Output',
  scope: 'PARTS_OF_OWN_SERVICES',
  labelledBy: ['titles.nb', 'titles.nn', 'titles.en'],
  columns: [
    SERVICE,
    ...TITLES,
    ...DESCRIPTIONS,
    { ...value('typeUri', { type: 'link' }, { nb: 'Type (IRI)', nn: 'Type (IRI)', en: 'Type (IRI)' }, { nb: 'Fra en offentlig kodeliste; tomt når den ikke er klassifisert.', nn: 'Frå ei offentleg kodeliste; tomt når det ikkje er klassifisert.', en: 'From a public code list; blank when it is not classified.' }, { width: 34 }), input: { part: 'value', name: 'type' } },
    value('endsJourney', { type: 'choice', list: YES_NO }, { nb: 'Ender reisen', nn: 'Endar reisa', en: 'Ends the journey' }, { nb: 'Ja når dette er det folk kom for.', nn: 'Ja når dette er det folk kom for.', en: 'Yes when it is what people came for.' }, { mayBeBlank: 'IN_NEW_ROWS' }),
    POSITION,
    ...SOURCE_COLUMNS,
  ],
  add: (session, input) => addOutput(session, Object.assign({ endsJourney: false }, input) as unknown as AddOutputInput),
  change: (session, id, expectedVersion, change) => updateOutput(session, { id, expectedVersion, change }),
  remove: (session, id, expectedVersion) => removeOutput(session, { id, expectedVersion }),
};

const EVIDENCE: Sheet = {
  key: 'evidence',
  title: { nb: 'Dokumentasjon', nn: 'Dokumentasjon', en: 'Evidence' },
  about: { nb: 'Det tjenestene må vite eller se før de kan gis.', nn: 'Det tenestene må vite eller sjå før dei kan givast.', en: 'What the services must know or see before they can be given.' },
  table: 'Evidence',
  scope: 'PARTS_OF_OWN_SERVICES',
  labelledBy: ['titles.nb', 'titles.nn', 'titles.en'],
  columns: [
    SERVICE,
    ...TITLES,
    ...DESCRIPTIONS,
    value('origin', { type: 'choice', list: EVIDENCE_ORIGIN }, { nb: 'Hvem som skaffer den', nn: 'Kven som skaffar han', en: 'Who brings it' }, { nb: 'Velg fra listen.', nn: 'Vel frå lista.', en: 'Choose from the list.' }, { mayBeBlank: 'IN_NEW_ROWS', width: 28 }),
    POSITION,
    ...SOURCE_COLUMNS,
  ],
  add: (session, input) => addEvidence(session, Object.assign({ origin: 'UNKNOWN', datasets: [], outputs: [] }, input) as unknown as AddEvidenceInput),
  change: (session, id, expectedVersion, change) => updateEvidence(session, { id, expectedVersion, change }),
  remove: (session, id, expectedVersion) => removeEvidence(session, { id, expectedVersion }),
};

/** The sheets about services, what belongs to something after it. */
export const SERVICE_SHEETS: readonly Sheet[] = [SERVICES, PROMISES, PARTICIPATIONS, OUTPUTS, EVIDENCE];
