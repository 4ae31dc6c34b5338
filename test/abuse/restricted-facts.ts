import { getNamedType, isObjectType, type GraphQLSchema } from 'graphql';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { goodClaims, type TestIssuer } from '../support/issuer';
import { nb } from '../support/writing';

/** Whose records these are, who is named in confidence, and who is neither. */
export const OWNER = '983544622';
export const NAMED = '974761076';
const STRANGER = '915933149';
const SECRETARIAT = '991825827';
const WRITE_AND_READ = 'samspill:lifeevents.write samspill:portfolio.write samspill:actors.write samspill:restricted.read';

export type Caller = 'anonymous' | 'stranger' | 'owner' | 'secretariat';
export type Callers = Readonly<Record<Caller, Readonly<Record<string, string>>>>;

/** The tokens of all, as headers. A stranger may everything that its own organisation may. */
export async function callersOf(issuer: TestIssuer): Promise<Callers> {
  const as = async (number: string, scope: string) => ({ authorization: `Bearer ${await issuer.token({ claims: { ...goodClaims(number), scope }, expiresIn: 3_600 })}` });
  return { anonymous: {}, stranger: await as(STRANGER, WRITE_AND_READ), owner: await as(OWNER, WRITE_AND_READ), secretariat: await as(SECRETARIAT, `${WRITE_AND_READ} samspill:secretariat`) };
}

interface Stored {
  readonly id: string;
  readonly version: number;
}

/** Sends mutations by what the schema says of them, so that a test only says what is written. */
export class Writer {
  constructor(private readonly url: string, private readonly schema: GraphQLSchema, private readonly callers: Callers) {}

  async send(mutation: string, input: object, caller: Caller): Promise<{ text: string; record: Stored | null }> {
    const field = this.schema.getMutationType()?.getFields()[mutation];
    const payload = field && getNamedType(field.type);
    if (!field || !isObjectType(payload)) throw new Error(`There is no mutation ${mutation}`);
    const record = Object.keys(payload.getFields()).find((name) => name !== 'errors') ?? '';
    const query = `mutation ($input: ${String(field.args[0]?.type)}) { payload: ${mutation}(input: $input) { record: ${record} { id version } errors { __typename code message path } } }`;
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...this.callers[caller] }, body: JSON.stringify({ query, variables: { input } }) });
    const text = await response.text();
    return { text, record: (JSON.parse(text) as { data?: { payload?: { record: Stored | null } | null } | null }).data?.payload?.record ?? null };
  }

  async write(mutation: string, input: object, caller: Caller = 'secretariat'): Promise<Stored> {
    const { text, record } = await this.send(mutation, input, caller);
    if (!record) throw new Error(`${mutation} wrote nothing: ${text}`);
    return record;
  }
}

/** What everybody may see, and what restricted facts are about. */
export interface Open {
  readonly lifeEvent: string;
  readonly service: string;
  readonly body: string;
  readonly ecosystem: string;
  readonly component: string;
  readonly portfolio: string;
  readonly initiative: string;
  readonly council: string;
  readonly risk: Stored;
  readonly benefit: string;
}

const MEMBER = 'loyndom-radsmedlem-fortrolig';

export async function writeOpenFacts(writer: Writer): Promise<Open> {
  const lifeEvent = stableId('life-event', 'alvorlig-sykt-barn');
  const number = { organizationNumber: OWNER };
  const { id: service } = await writer.write('registerService', { titles: nb('Pleiepenger'), ...number });
  await writer.write('linkServiceToLifeEvent', { lifeEvent, service });
  const { id: body } = await writer.write('createCooperationBody', { kind: 'CORE_GROUP', titles: nb('Kjernegruppe'), lifeEvents: [lifeEvent] });
  const { id: ecosystem } = await writer.write('createEcosystem', { names: nb('Helse'), keeper: number });
  const { id: component } = await writer.write('createSharedComponent', { names: nb('Varsling'), operator: number });
  const { id: portfolio } = await writer.write('createPortfolio', { titles: nb('Portefølje'), ownerNumber: OWNER });
  const { id: initiative } = await writer.write('createInitiative', { titles: nb('Et tiltak'), leadNumber: OWNER, portfolio }, 'owner');
  await writer.write('linkInitiative', { initiative, to: { lifeEvent } });
  const { id: council } = await writer.write('createCouncil', { kind: 'PORTFOLIO', names: nb('Rådet'), ...number });
  await writer.write('addCouncilMember', { council, role: 'MEMBER', actor: number, name: MEMBER }, 'owner');
  const risk = await writer.write('addRisk', { initiative, titles: nb('Forsinkelse') }, 'owner');
  const { id: benefit } = await writer.write('addBenefit', { initiative, titles: nb('Spart tid'), type: 'EFFICIENCY_STATE', isPriced: true, beneficiary: number, owner: number }, 'owner');
  await writer.write('setBenefitYear', { benefit, year: 2025, planned: '100' }, 'owner');
  await writer.write('addFundingLine', { initiative, kind: 'OWN_BUDGET', funder: number, planned: '40', year: 2024 }, 'owner');
  await writer.write('recordGroundwork', { initiative, responsiblePerson: 'Noen' }, 'owner');
  return { lifeEvent, service, body, ecosystem, component, portfolio, initiative, council, risk, benefit };
}

/** What each restricted fact says that nothing else says, by what it is. */
export type Markers = Readonly<Record<string, string>>;

const marker = (n: number): string => `loyndom-${String(n)}-fortrolig`;
/** Amounts that no sum of the test data happens to be. */
const AMOUNTS = ['71234567.89', '82345678.91', '93456789.12'] as const;

/** Writes what only the owner, confirmed participants and the secretariat may see; NAMED confirms nothing of it. */
export async function writeRestrictedFacts(writer: Writer, open: Open): Promise<Markers> {
  const markers: Record<string, string> = {};
  const secret = (what: string): string => (markers[what] = marker(Object.keys(markers).length));
  const amount = (what: string, text: string): string => (markers[what] = text);
  const source = (what: string) => ({ kind: 'REPORTED', note: secret(what) });
  const named = { organizationNumber: NAMED };
  const { lifeEvent, service, body, ecosystem, component, initiative, council } = open;

  await writer.write('addContact', { lifeEvent, function: 'Kontakt', name: secret('the name of a contact of a life event'), email: `${secret('the address of a contact of a life event')}@example.no` });
  await writer.write('addBodyMember', { body, ...named, isRestricted: true, source: source('a membership of a body') });
  await writer.write('recordParticipation', { service, ...named, role: 'PARTNER', isRestricted: true, descriptions: nb(secret('a participation in a service')) });
  await writer.write('offerOwnership', { lifeEvent, ...named, effectiveFrom: '2999-01-01', basis: nb(secret('an offer of a life event')) }, 'owner');
  await writer.write('offerService', { service, ...named, basis: nb(secret('an offer of a service')) }, 'owner');

  await writer.write('addEcosystemMember', { ecosystem, actor: named, isRestricted: true, source: source('a membership of an ecosystem') }, 'owner');
  await writer.write('addComponentFunder', { component, actor: named, isRestricted: true, source: source('a funder of a component') }, 'owner');
  await writer.write('proposeRelation', { from: { organizationNumber: OWNER }, to: named, kind: 'COLLABORATES_WITH', isRestricted: true, details: nb(secret('a relation')) }, 'owner');

  await writer.write('updateRisk', { id: open.risk.id, expectedVersion: open.risk.version, change: { details: nb(secret('the details of a risk')), mitigations: nb(secret('what is done about a risk')) } }, 'owner');
  await writer.write('addInitiativeContact', { initiative, role: 'RESPONSIBLE', name: secret('the name of a contact of an initiative'), email: `${secret('the address of a contact of an initiative')}@example.no` }, 'owner');
  await writer.write('recordGroundwork', { initiative, expectedVersion: 1, responsiblePerson: secret('who answers for the groundwork') }, 'owner');
  await writer.write('addInitiativeParticipant', { initiative, actor: named, role: 'PARTNER', isRestricted: true, parts: nb(secret('a participation in an initiative')) }, 'owner');
  await writer.write('addFundingLine', { initiative, kind: 'JOINT', funder: named, year: 2024, planned: amount('the amount of a funding line', AMOUNTS[0]), isRestricted: true, notes: nb(secret('a funding line')) }, 'owner');
  await writer.write('addCostLine', { initiative, kind: 'OPERATION', bearer: named, year: 2024, planned: amount('the amount of a cost line', AMOUNTS[1]), isRestricted: true, notes: nb(secret('a cost line')) }, 'owner');
  const { id: benefit } = await writer.write('addBenefit', { initiative, titles: nb(secret('a benefit')), type: 'EFFICIENCY_STATE', isPriced: true, beneficiary: named, owner: named, isRestricted: true }, 'owner');
  await writer.write('setBenefitYear', { benefit, year: 2025, planned: amount('the amount of a benefit', AMOUNTS[2]) }, 'owner');
  // Who sits in a council is public, and the name of the person is not.
  markers['the name of a member of a council'] = MEMBER;
  await writer.write('draftCouncilCase', { council, initiative, titles: nb(secret('the title of a draft case')), notes: nb(secret('the note of a draft case')), amount: { amount: '12345' } }, 'owner');
  return markers;
}
