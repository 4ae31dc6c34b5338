import type { Prisma } from '../../prisma/generated/portfolio/client/client';
import { stableId } from '../../subgraphs/shared/graphql/id';
import type { Caller } from '../../subgraphs/shared/viewer';
import { anInitiative, type PortfolioHouse } from './builders';
import { WRITE } from './callers';
import { mutate, mutated, nb, organisation, READ_RESTRICTED, type Versioned, type Written } from '../support/writing';

/** The organisations of these tests: who leads the initiative, who keeps the council, who is its secretariat, and one that has no part. */
export const NUMBERS = { lead: '983544622', council: '991825827', desk: '974760673', stranger: '889640782' } as const;
export type Who = keyof typeof NUMBERS;

export const actor = (who: Who): string => stableId('actor', NUMBERS[who]);

/** One of the organisations with a token that lets it write and read what is restricted. */
export const as = (who: Who, scopes: readonly string[] = [WRITE, READ_RESTRICTED]): Caller => organisation(NUMBERS[who], ...scopes);

/** The secretariat of the hub, which is none of them. */
export const HUB = organisation('974761076', 'samspill:secretariat');

export interface Stored extends Versioned {
  readonly state: string;
}

/** What the payload of a mutation calls its record, and what to ask of it. */
const RECORDS: Readonly<Record<string, string>> = {
  createCouncil: 'council { id version }', updateCouncil: 'council { id version }',
  addCouncilMember: 'member { id version }', updateCouncilMember: 'member { id version }', removeCouncilMember: 'member { id version }', eraseCouncilMemberName: 'member { id version name }',
  answerCondition: 'condition { id version isMet metOn }',
  recordGroundwork: 'groundwork { id version }', eraseResponsiblePerson: 'groundwork { id version }',
  createMandate: 'mandate { id version }', removeMandate: 'mandate { id version }', updateMandate: 'mandate { id version }', linkMandate: 'mandate { id version }', unlinkMandate: 'mandate { id version }',
};

const selectionOf = (mutation: string): string => RECORDS[mutation] ?? 'case { id version state }';

export function send<Record = Stored>(house: PortfolioHouse, mutation: string, input: object, caller: Caller): Promise<Written<Record>> {
  return mutate<Record>(house, mutation, selectionOf(mutation), input, caller);
}

/** The same, which must succeed. */
export function done<Record = Stored>(house: PortfolioHouse, mutation: string, input: object, caller: Caller): Promise<Record> {
  return mutated<Record>(house, mutation, selectionOf(mutation), input, caller);
}

export const codes = ({ errors }: Written<unknown>): string[] => errors.map(({ code }) => code);
export const messages = ({ errors }: Written<unknown>): string[] => errors.map(({ message }) => message);

/** Groundwork that nobody could ask more of. */
export async function thoroughGroundwork(house: PortfolioHouse, initiativeId: string, row: Partial<Prisma.GroundworkUncheckedCreateInput> = {}): Promise<void> {
  const answer = { nb: 'ord '.repeat(120) };
  await house.db.groundwork.create({
    data: {
      initiativeId, benefitOverviews: { nb: 'Spart tid' }, costBenefitEstimates: { nb: '10 mot 30 mill.' }, hasResponsiblePerson: true, isRecommendedBySector: true,
      problems: answer, relevantMeasures: answer, questionsOfPrinciple: answer, effects: answer, recommendations: answer, prerequisites: answer,
      alternatives: { create: [{ ordinal: 1, titles: { nb: 'Null' }, isZero: true }, { ordinal: 2, titles: { nb: 'A' } }, { ordinal: 3, titles: { nb: 'B' } }] },
      ...row,
    },
  });
}

/** A council with its secretariat elsewhere, as the organisation that keeps it would record it. */
export async function aCouncil(house: PortfolioHouse, kind: 'ADVISORY' | 'PORTFOLIO', more: object = {}): Promise<string> {
  const limit = kind === 'PORTFOLIO' ? { secretariatLimit: { amount: '500000' } } : {};
  const { id } = await done(house, 'createCouncil', { kind, names: nb('Rådet'), ...limit, ...more }, as('council'));
  await done(house, 'addCouncilMember', { council: id, role: 'SECRETARIAT', actor: { organizationNumber: NUMBERS.desk } }, as('council'));
  return id;
}

/** A case of a new initiative before a council, as a draft. */
export async function aDraft(house: PortfolioHouse, council: string, { amount, groundwork = true }: { amount?: string; groundwork?: boolean } = {}): Promise<Stored & { initiative: string }> {
  const initiative = await anInitiative(house.db, 'Tiltak med sak', { leadActorId: actor('lead') });
  if (groundwork) await thoroughGroundwork(house, initiative);
  return { ...(await done(house, 'draftCouncilCase', { council, initiative, titles: nb('Saken'), ...(amount === undefined ? {} : { amount: { amount } }) }, as('lead'))), initiative };
}

/** Takes a case through steps that must all succeed, each by the side that takes it. */
export async function walk(house: PortfolioHouse, held: Stored, ...steps: readonly (readonly [mutation: string, input?: object])[]): Promise<Stored> {
  let now = held;
  for (const [mutation, input = {}] of steps) {
    const side = mutation === 'submitCase' || mutation === 'requestAdvice' ? 'lead' : 'desk';
    now = await done(house, mutation, { id: now.id, expectedVersion: now.version, ...input }, as(side));
  }
  return now;
}
