import type { AddBodyMemberInput } from '../cooperation-body/body-member.input';
import type { CreateCooperationBodyInput } from '../cooperation-body/cooperation-body.input';
import { addBodyMember, endBodyMembership, removeBodyMember } from '../cooperation-body/body-member-write';
import { createCooperationBody, removeCooperationBody, updateCooperationBody } from '../cooperation-body/cooperation-body-write';
import { updateLifeEvent } from '../life-event/life-event-write';
import type { AddIndicatorInput } from '../indicator/indicator.input';
import { addIndicator, removeIndicator, updateIndicator } from '../indicator/indicator-write';
import type { CorrectMeasurementInput, RecordMeasurementInput } from '../indicator/measurement.input';
import { correctMeasurement, recordMeasurement, removeMeasurement } from '../indicator/measurement-write';
import type { AddObstacleInput } from '../obstacle/obstacle.input';
import { addObstacle, removeObstacle, updateObstacle } from '../obstacle/obstacle-write';
import type { AddUserNeedInput } from '../user-need/user-need.input';
import { addUserNeed, removeUserNeed, updateUserNeed } from '../user-need/user-need-write';
import { BODY_KIND, LIFE_EVENT_KIND, OBSTACLE_KIND, PARADOX, YES_NO } from './choices';
import { belongsTo, CLAIM, DESCRIPTIONS, ORGANIZATION, POSITION, recordedOnly, SOURCE_COLUMNS, SOURCE_OF_LINK, texts, TITLES, URI, value } from './columns';
import type { Column, Sheet } from './sheet';

const AT_LEAST_ONE = { nb: 'Minst ett språk må fylles ut.', nn: 'Minst eitt språk må fyllast ut.', en: 'At least one language must be filled in.' };
const LIFE_EVENT: Column = belongsTo('lifeEvent', 'lifeEventId', 'lifeEvents', { nb: 'Livshendelse', nn: 'Livshending', en: 'Life event' });

const LIFE_EVENTS: Sheet = {
  key: 'lifeEvents',
  title: { nb: 'Livshendelser', nn: 'Livshendingar', en: 'Life events' },
  about: {
    nb: 'Livshendelsene dere eier i dag. Nye opprettes av sekretariatet, og eierskap flyttes ved tilbud i knutepunktet.',
    nn: 'Livshendingane de eig i dag. Nye blir oppretta av sekretariatet, og eigarskap blir flytta ved tilbod i knutepunktet.',
    en: 'The life events that you own today. The secretariat creates new ones, and ownership moves by an offer in the hub.',
  },
  table: 'LifeEvent',
  scope: 'OWNED_LIFE_EVENTS',
  labelledBy: ['titles.nb', 'titles.nn', 'titles.en'],
  columns: [...TITLES, ...DESCRIPTIONS, recordedOnly('kind', { type: 'choice', list: LIFE_EVENT_KIND }, { nb: 'Slag', nn: 'Slag', en: 'Kind' }), recordedOnly('uri', { type: 'link' }, URI), ...SOURCE_COLUMNS],
  change: (session, id, expectedVersion, change) => updateLifeEvent(session, { id, expectedVersion, change }),
};

const NEEDS: Sheet = {
  key: 'needs',
  title: { nb: 'Behov', nn: 'Behov', en: 'Needs' },
  about: { nb: 'Det folk i livshendelsen trenger, sett fra deres side.', nn: 'Det folk i livshendinga treng, sett frå deira side.', en: 'What people in the life event need, from their point of view.' },
  table: 'UserNeed',
  scope: 'PARTS_OF_OWNED_LIFE_EVENTS',
  labelledBy: ['texts.nb', 'texts.nn', 'texts.en'],
  columns: [
    LIFE_EVENT,
    ...texts('texts', { nb: 'Behov', nn: 'Behov', en: 'Need' }, AT_LEAST_ONE),
    ...texts('groups', { nb: 'Hvem som har det', nn: 'Kven som har det', en: 'Who has it' }, { nb: 'Tomt når ingen vet.', nn: 'Tomt når ingen veit.', en: 'Blank when nobody knows.' }),
    POSITION,
    ...SOURCE_COLUMNS,
  ],
  add: (session, input) => addUserNeed(session, input as unknown as AddUserNeedInput),
  change: (session, id, expectedVersion, change) => updateUserNeed(session, { id, expectedVersion, change }),
  remove: (session, id, expectedVersion) => removeUserNeed(session, { id, expectedVersion }),
};

const OBSTACLES: Sheet = {
  key: 'obstacles',
  title: { nb: 'Hindringer', nn: 'Hindringar', en: 'Obstacles' },
  about: { nb: 'Det som hindrer at livshendelsen henger sammen for folk.', nn: 'Det som hindrar at livshendinga heng saman for folk.', en: 'What keeps the life event from becoming coherent for people.' },
  table: 'Obstacle',
  scope: 'PARTS_OF_OWNED_LIFE_EVENTS',
  labelledBy: ['texts.nb', 'texts.nn', 'texts.en'],
  columns: [
    LIFE_EVENT,
    ...texts('texts', { nb: 'Hindring', nn: 'Hindring', en: 'Obstacle' }, AT_LEAST_ONE),
    value('kind', { type: 'choice', list: OBSTACLE_KIND }, { nb: 'Slag', nn: 'Slag', en: 'Kind' }, { nb: 'Velg fra listen.', nn: 'Vel frå lista.', en: 'Choose from the list.' }, { mayBeBlank: 'NEVER' }),
    value('paradox', { type: 'choice', list: PARADOX }, { nb: 'Spenning', nn: 'Spenning', en: 'Tension' }, { nb: 'Spenningen mellom del og helhet som den springer ut av. Tomt når det ikke er noen.', nn: 'Spenninga mellom del og heilskap som ho spring ut av. Tomt når det ikkje er noka.', en: 'The tension between parts and whole that it springs from; blank when there is none.' }, { width: 30 }),
    POSITION,
    ...SOURCE_COLUMNS,
  ],
  add: (session, input) => addObstacle(session, input as unknown as AddObstacleInput),
  change: (session, id, expectedVersion, change) => updateObstacle(session, { id, expectedVersion, change }),
  remove: (session, id, expectedVersion) => removeObstacle(session, { id, expectedVersion }),
};

const INDICATORS: Sheet = {
  key: 'indicators',
  title: { nb: 'Indikatorer', nn: 'Indikatorar', en: 'Indicators' },
  about: { nb: 'Mål som forteller hvordan det går med livshendelsen. Tallene står i neste ark.', nn: 'Mål som fortel korleis det går med livshendinga. Tala står i neste ark.', en: 'Measures that tell how the life event is getting on. The values are in the next sheet.' },
  table: 'Indicator',
  scope: 'PARTS_OF_OWNED_LIFE_EVENTS',
  labelledBy: ['titles.nb', 'titles.nn', 'titles.en'],
  columns: [
    LIFE_EVENT,
    ...texts('titles', { nb: 'Hva som måles', nn: 'Kva som blir målt', en: 'What is measured' }, AT_LEAST_ONE),
    ...texts('units', { nb: 'Enhet', nn: 'Eining', en: 'Unit' }, { nb: 'Enheten for alle verdiene, for eksempel «dager». En annen enhet er en annen indikator.', nn: 'Eininga for alle verdiane, til dømes «dagar». Ei anna eining er ein annan indikator.', en: 'The unit of every value, such as "days". Another unit is another indicator.' }),
    POSITION,
    ...SOURCE_COLUMNS,
  ],
  add: (session, input) => addIndicator(session, input as unknown as AddIndicatorInput),
  change: (session, id, expectedVersion, change) => updateIndicator(session, { id, expectedVersion, change }),
  remove: (session, id, expectedVersion) => removeIndicator(session, { id, expectedVersion }),
};

const MEASUREMENTS: Sheet = {
  key: 'measurements',
  title: { nb: 'Målinger', nn: 'Målingar', en: 'Measurements' },
  about: { nb: 'Én rad for hver målte verdi. Mangler tallet, skal raden ikke være her: tomt er ikke null.', nn: 'Éi rad for kvar målte verdi. Manglar talet, skal rada ikkje vere her: tomt er ikkje null.', en: 'One row for each measured value. Where there is no figure there is no row: missing is not zero.' },
  table: 'IndicatorMeasurement',
  scope: 'MEASUREMENTS_OF_OWNED_LIFE_EVENTS',
  labelledBy: ['day', 'year'],
  columns: [
    belongsTo('indicator', 'indicatorId', 'indicators', { nb: 'Indikator', nn: 'Indikator', en: 'Indicator' }),
    value('year', { type: 'integer' }, { nb: 'År', nn: 'År', en: 'Year' }, { nb: 'Året verdien gjelder. Kan ikke endres siden.', nn: 'Året verdien gjeld. Kan ikkje endrast sidan.', en: 'The year the value is of. It cannot be changed later.' }, { mayBeBlank: 'NEVER', isFixed: true }),
    value('day', { type: 'day' }, { nb: 'Dag', nn: 'Dag', en: 'Day' }, { nb: 'Dagen verdien gjelder; tomt når den gjelder hele året.', nn: 'Dagen verdien gjeld; tomt når han gjeld heile året.', en: 'The day the value is of; blank when it is of the whole year.' }, { isFixed: true }),
    value('value', { type: 'decimal' }, { nb: 'Verdi', nn: 'Verdi', en: 'Value' }, { nb: 'Tallet i indikatorens enhet, med høyst fire desimaler.', nn: 'Talet i eininga til indikatoren, med høgst fire desimalar.', en: 'The figure in the unit of the indicator, with at most four decimals.' }, { mayBeBlank: 'NEVER' }),
    ...texts('correctionReasons', { nb: 'Hvorfor verdien er rettet', nn: 'Kvifor verdien er retta', en: 'Why the value was corrected' }, { nb: 'Må fylles ut når du retter en verdi.', nn: 'Må fyllast ut når du rettar ein verdi.', en: 'To be filled in when you correct a value.' }, 'reasons').map((column): Column => ({ ...column, inNewRows: 'REFUSED' })),
    ...SOURCE_COLUMNS,
  ],
  add: (session, input) => recordMeasurement(session, input as unknown as RecordMeasurementInput),
  change: (session, id, expectedVersion, change, whole) => {
    const { value: measured, reasons } = whole as Pick<CorrectMeasurementInput, 'value' | 'reasons'>;
    return correctMeasurement(session, { ...change, id, expectedVersion, value: measured, reasons });
  },
  remove: (session, id, expectedVersion) => removeMeasurement(session, { id, expectedVersion }),
};

const BODIES: Sheet = {
  key: 'bodies',
  title: { nb: 'Samarbeidsorganer', nn: 'Samarbeidsorgan', en: 'Cooperation bodies' },
  about: { nb: 'Kjernegrupper, råd, program og nettverk som livshendelsene deres holder. Medlemmene står i neste ark.', nn: 'Kjernegrupper, råd, program og nettverk som livshendingane dykkar held. Medlemene står i neste ark.', en: 'Core groups, councils, programmes and networks that your life events keep. Their members are in the next sheet.' },
  table: 'CooperationBody',
  scope: 'BODIES_OF_OWNED_LIFE_EVENTS',
  labelledBy: ['titles.nb', 'titles.nn', 'titles.en'],
  columns: [
    { ...LIFE_EVENT, help: { nb: 'Velges for et nytt organ; et som finnes, kan høre til flere.', nn: 'Blir valt for eit nytt organ; eit som finst, kan høyre til fleire.', en: 'Chosen for a new body; one that is there may belong to several.' }, read: () => null, inNewRows: 'ONLY' },
    ...TITLES,
    ...DESCRIPTIONS,
    value('kind', { type: 'choice', list: BODY_KIND }, { nb: 'Slag', nn: 'Slag', en: 'Kind' }, { nb: 'Velg fra listen.', nn: 'Vel frå lista.', en: 'Choose from the list.' }, { mayBeBlank: 'NEVER' }),
    value('validFrom', { type: 'day' }, { nb: 'Fra', nn: 'Frå', en: 'From' }, { nb: 'Første dag; tomt når ingen vet.', nn: 'Første dag; tomt når ingen veit.', en: 'The first day; blank when nobody knows.' }),
    value('validTo', { type: 'day' }, { nb: 'Til', nn: 'Til', en: 'To' }, { nb: 'Den første dagen etter at det ble avsluttet; tomt så lenge det varer.', nn: 'Den første dagen etter at det vart avslutta; tomt så lenge det varer.', en: 'The first day after it ended; blank while it lasts.' }),
    ...SOURCE_COLUMNS,
  ],
  add: (session, { lifeEvent, ...input }) => createCooperationBody(session, Object.assign({ lifeEvents: [lifeEvent] }, input) as unknown as CreateCooperationBodyInput),
  change: (session, id, expectedVersion, change) => updateCooperationBody(session, { id, expectedVersion, change }),
  remove: (session, id, expectedVersion) => removeCooperationBody(session, { id, expectedVersion }),
};

const MEMBERS: Sheet = {
  key: 'members',
  title: { nb: 'Medlemmer', nn: 'Medlemer', en: 'Members' },
  about: {
    nb: 'Virksomhetene i samarbeidsorganene. Det dere skriver om en annen virksomhet, er en påstand til den har svart. Et medlem som slutter, får en siste dag.',
    nn: 'Verksemdene i samarbeidsorgana. Det de skriv om ei anna verksemd, er ein påstand til ho har svart. Ein medlem som sluttar, får ein siste dag.',
    en: 'The organisations in the cooperation bodies. What you write of another organisation is a claim until it has answered. A member that leaves gets a last day.',
  },
  table: 'BodyMember',
  scope: 'MEMBERS_OF_KEPT_BODIES',
  looksUp: ['actor'],
  labelledBy: ['organizationNumber'],
  columns: [
    belongsTo('body', 'bodyId', 'bodies', { nb: 'Samarbeidsorgan', nn: 'Samarbeidsorgan', en: 'Cooperation body' }),
    ORGANIZATION,
    value('isLeader', { type: 'choice', list: YES_NO }, { nb: 'Leder organet', nn: 'Leier organet', en: 'Leads the body' }, { nb: 'Tomt i en ny rad betyr nei. Kan ikke endres siden.', nn: 'Tomt i ei ny rad tyder nei. Kan ikkje endrast sidan.', en: 'Blank in a new row means no. It cannot be changed later.' }, { isFixed: true }),
    value('validFrom', { type: 'day' }, { nb: 'Fra', nn: 'Frå', en: 'From' }, { nb: 'Første dag; tomt når ingen vet. Kan ikke endres siden.', nn: 'Første dag; tomt når ingen veit. Kan ikkje endrast sidan.', en: 'The first day; blank when nobody knows. It cannot be changed later.' }, { isFixed: true }),
    value('validTo', { type: 'day' }, { nb: 'Til', nn: 'Til', en: 'To' }, { nb: 'Den første dagen det ikke lenger er medlem; tomt så lenge det varer.', nn: 'Den første dagen det ikkje lenger er medlem; tomt så lenge det varer.', en: 'The first day on which it no longer is a member; blank while it lasts.' }, { mayBeBlank: 'IN_NEW_ROWS' }),
    CLAIM,
    ...SOURCE_OF_LINK,
  ],
  add: (session, input) => addBodyMember(session, Object.assign({ isLeader: false, isRestricted: false }, input) as unknown as AddBodyMemberInput),
  change: (session, id, expectedVersion, change) => endBodyMembership(session, { id, expectedVersion, validTo: change['validTo'] as string }),
  remove: (session, id, expectedVersion) => removeBodyMember(session, { id, expectedVersion }),
};

/** The sheets about life events, what belongs to something after it. */
export const LIFE_EVENT_SHEETS: readonly Sheet[] = [LIFE_EVENTS, NEEDS, OBSTACLES, INDICATORS, MEASUREMENTS, BODIES, MEMBERS];
