import type { RegisterDatasetInput } from '../dataset/dataset.input';
import { registerDataset, updateDataset, withdrawDataset } from '../dataset/dataset-write';
import { linkEventToService, linkOutputToEvent, unlinkEventFromService, unlinkOutputFromEvent } from '../event/event-link';
import type { RegisterEventInput } from '../event/event.input';
import { registerEvent, updateEvent, withdrawEvent } from '../event/event-write';
import type { LinkServiceInput } from '../life-event/life-event-write.input';
import { linkService, placeServices, unlinkService } from '../life-event/service-link-write';
import { DATASET_ACCESS } from './choices';
import { belongsTo, DESCRIPTIONS, namedByIri, SOURCE_COLUMNS, SOURCE_OF_LINK, TITLES, URI, value } from './columns';
import { idOfIri } from './linked';
import { findEventLink, findServiceLink, findTriggerLink } from './linked.store';
import type { Column, RowInput, Sheet, Words } from './sheet';

const SERVICE_IRI: Words = { nb: 'Tjeneste (IRI)', nn: 'Teneste (IRI)', en: 'Service (IRI)' };
const SERVICE_TITLE: Words = { nb: 'Tjenesten heter', nn: 'Tenesta heiter', en: 'The service is called' };
const EVENT_IRI: Words = { nb: 'Hendelse (IRI)', nn: 'Hending (IRI)', en: 'Event (IRI)' };
const EVENT_TITLE: Words = { nb: 'Hendelsen heter', nn: 'Hendinga heiter', en: 'The event is called' };
const OWN_IRI: Column = value('uri', { type: 'link' }, URI, { nb: 'Fylles ut for en ny rad som alt er publisert, ellers lages den. Kan ikke endres siden.', nn: 'Blir fylt ut for ei ny rad som alt er publisert, elles blir han laga. Kan ikkje endrast sidan.', en: 'Filled in for a new row that is published already; made otherwise. It cannot be changed later.' }, { isFixed: true, width: 34 });

const EVENTS: Sheet = {
  key: 'events',
  title: { nb: 'Hendelser', nn: 'Hendingar', en: 'Events' },
  about: { nb: 'Hendelser på veien mellom tjenester som dere beskriver, for eksempel «arvinger er utpekt».', nn: 'Hendingar på vegen mellom tenester som de skildrar, til dømes «arvingar er peika ut».', en: 'Events on the way between services that you describe, such as "heirs are named".' },
  table: 'Event',
  scope: 'OWN_EVENTS',
  labelledBy: ['titles.nb', 'titles.nn', 'titles.en', 'uri'],
  columns: [...TITLES, ...DESCRIPTIONS, OWN_IRI, ...SOURCE_COLUMNS],
  add: (session, input, organizationNumber) => registerEvent(session, Object.assign({ organizationNumber }, input) as unknown as RegisterEventInput),
  change: (session, id, expectedVersion, change) => updateEvent(session, { id, expectedVersion, change }),
  remove: (session, id, expectedVersion) => withdrawEvent(session, { id, expectedVersion }),
};

const DATASETS: Sheet = {
  key: 'datasets',
  title: { nb: 'Datasett', nn: 'Datasett', en: 'Datasets' },
  about: { nb: 'Datasett som dere forvalter, og som kan gi dokumentasjon slik at folk slipper å skaffe den.', nn: 'Datasett som de forvaltar, og som kan gi dokumentasjon slik at folk slepp å skaffe han.', en: 'Datasets that you keep and that can supply evidence, so that people need not.' },
  table: 'Dataset',
  scope: 'OWN_DATASETS',
  labelledBy: ['titles.nb', 'titles.nn', 'titles.en', 'uri'],
  columns: [
    ...TITLES,
    ...DESCRIPTIONS,
    value('access', { type: 'choice', list: DATASET_ACCESS }, { nb: 'Tilgang', nn: 'Tilgang', en: 'Access' }, { nb: 'Tomt i en ny rad betyr ukjent.', nn: 'Tomt i ei ny rad tyder ukjent.', en: 'Blank in a new row means unknown.' }, { mayBeBlank: 'IN_NEW_ROWS', width: 24 }),
    value('landingPage', { type: 'link' }, { nb: 'Nettside', nn: 'Nettside', en: 'Home page' }, { nb: 'Siden som forteller om det.', nn: 'Sida som fortel om det.', en: 'The page that tells about it.' }, { width: 34 }),
    OWN_IRI,
    ...SOURCE_COLUMNS,
  ],
  add: (session, input, organizationNumber) => registerDataset(session, Object.assign({ organizationNumber, access: 'UNKNOWN' }, input) as unknown as RegisterDatasetInput),
  change: (session, id, expectedVersion, change) => updateDataset(session, { id, expectedVersion, change }),
  remove: (session, id, expectedVersion) => withdrawDataset(session, { id, expectedVersion }),
};

const SERVICE_LINKS: Sheet = {
  key: 'serviceLinks',
  title: { nb: 'Tjenester i livshendelser', nn: 'Tenester i livshendingar', en: 'Services in life events' },
  about: { nb: 'Tjenestene som folk i livshendelsene deres trenger, i den rekkefølgen de møter dem. Tjenesten selv skrives av den som svarer for den.', nn: 'Tenestene som folk i livshendingane dykkar treng, i den rekkjefølgja dei møter dei. Tenesta sjølv blir skriven av den som svarar for henne.', en: 'The services that people in your life events need, in the order they meet them. The service itself is written by whoever answers for it.' },
  table: 'LifeEventService',
  scope: 'SERVICES_OF_OWNED_LIFE_EVENTS',
  looksUp: ['service'],
  labelledBy: ['service.title', 'service.uri'],
  columns: [
    belongsTo('lifeEvent', 'lifeEventId', 'lifeEvents', { nb: 'Livshendelse', nn: 'Livshending', en: 'Life event' }),
    ...namedByIri('service', SERVICE_IRI, SERVICE_TITLE),
    value('position', { type: 'integer' }, { nb: 'Rekkefølge', nn: 'Rekkjefølgje', en: 'Order' }, { nb: 'Plassen på veien, fra 1. Tomt i en ny rad betyr sist; de andre flytter seg.', nn: 'Plassen på vegen, frå 1. Tomt i ei ny rad tyder sist; dei andre flyttar seg.', en: 'The place on the way, from 1. Blank in a new row means last; the others move.' }, { mayBeBlank: 'IN_NEW_ROWS' }),
    ...SOURCE_OF_LINK,
  ],
  add: async (session, input) => linkService(session, { ...input, service: await idOfIri(session, 'service', input['service'] as string) } as unknown as LinkServiceInput),
  changeAll: (session, changes) => placeServices(session, new Map([...changes].map(([id, { position }]) => [id, position as number]))),
  remove: async (session, id) => unlinkService(session, await findServiceLink(session.tx, id)),
};

const EVENT_LINKS: Sheet = {
  key: 'eventLinks',
  title: { nb: 'Resultat gir hendelse', nn: 'Resultat gir hending', en: 'Outputs cause events' },
  about: { nb: 'Hvilke hendelser resultatene av tjenestene deres kan føre til. Hendelsen kan beskrives av en annen virksomhet.', nn: 'Kva hendingar resultata av tenestene dykkar kan føre til. Hendinga kan vere skildra av ei anna verksemd.', en: 'Which events the outputs of your services may cause. The event may be described by another organisation.' },
  table: 'OutputEvent',
  scope: 'EVENTS_OF_OWN_OUTPUTS',
  looksUp: ['event'],
  labelledBy: ['event.title', 'event.uri'],
  columns: [belongsTo('output', 'outputId', 'outputs', { nb: 'Resultat', nn: 'Resultat', en: 'Output' }), ...namedByIri('event', EVENT_IRI, EVENT_TITLE), ...SOURCE_OF_LINK],
  add: async (session, input) => linkOutputToEvent(session, { ...linkOf(input), output: input['output'] as string, event: await idOfIri(session, 'event', input['event'] as string) }),
  remove: async (session, id) => unlinkOutputFromEvent(session, await findEventLink(session.tx, id)),
};

const TRIGGERS: Sheet = {
  key: 'triggers',
  title: { nb: 'Hendelse gir tjeneste', nn: 'Hending gir teneste', en: 'Events need services' },
  about: { nb: 'Hvilke tjenester folk trenger etter hendelsene dere beskriver. Slik går reisen videre til neste tjeneste.', nn: 'Kva tenester folk treng etter hendingane de skildrar. Slik går reisa vidare til neste teneste.', en: 'Which services people need after the events that you describe. So the journey goes on to the next service.' },
  table: 'EventService',
  scope: 'SERVICES_OF_OWN_EVENTS',
  looksUp: ['service'],
  labelledBy: ['service.title', 'service.uri'],
  columns: [belongsTo('event', 'eventId', 'events', { nb: 'Hendelse', nn: 'Hending', en: 'Event' }), ...namedByIri('service', SERVICE_IRI, SERVICE_TITLE), ...SOURCE_OF_LINK],
  add: async (session, input) => linkEventToService(session, { ...linkOf(input), event: input['event'] as string, service: await idOfIri(session, 'service', input['service'] as string) }),
  remove: async (session, id) => unlinkEventFromService(session, await findTriggerLink(session.tx, id)),
};

const linkOf = (input: RowInput): Pick<LinkServiceInput, 'source'> => input;

/** The sheets about the way through services; what they lead to stands in sheets before them. */
export const JOURNEY_SHEETS: readonly Sheet[] = [EVENTS, DATASETS, SERVICE_LINKS, EVENT_LINKS, TRIGGERS];
