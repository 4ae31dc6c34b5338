import { toDay } from '../../shared/context';
import type { ActorInvolvement } from '../../shared/graphql/involvement';
import type { Signal } from '../../shared/graphql/partner-signal';
import { isUuid } from '../../shared/graphql/uuid';
import { defineLoader, groupBy } from '../../shared/loader';
import { isOpenClaim } from '../../shared/claim/restricted-claim';
import { actorLoader } from '../actor/actor.loader';
import { componentActorsLoader } from '../component/component.loader';
import type { ActorsContext } from '../context';
import { ecosystemLoader, membershipsLoader } from '../ecosystem/ecosystem.loader';
import { isValidOn } from '../period';
import { tiesLoader } from '../relation/relation.loader';
import type { Tie } from '../relation/relation.store';
import { currentSuccessorsLoader } from '../succession/succession.loader';
import type { PartnerKnowledge, StandingIn } from './partner';
import type { SubjectKind } from './partner-reason';
import { findEcosystemsOfSubjects } from './partner.store';

/** What other subgraphs supplied of one initiative or life event. */
export interface PartnerSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly involvements: readonly ActorInvolvement[];
  readonly signals: readonly Signal[];
}

const ecosystemsOfSubject = defineLoader<ActorsContext, string, string[]>(
  async ({ db }, ids) => new Map([...groupBy(await findEcosystemsOfSubjects(db, ids), (row) => row.targetId)].map(([id, rows]) => [id, rows.map((row) => row.ecosystemId)])),
  () => [],
);

/** Gathers what is known of who ought to take part, in a fixed number of statements for all the subjects of a request. */
export async function partnerKnowledge(context: ActorsContext, { kind, id, involvements, signals }: PartnerSubject): Promise<PartnerKnowledge> {
  const actorIds = distinct(involvements.map((one) => one.actorId));
  const componentIds = distinct(signals.flatMap(({ actorId, throughKind, throughId }) => (actorId === null && throughKind === 'COMPONENT' && throughId !== null ? [throughId] : [])));
  const [ties, operators, ecosystemIds] = await Promise.all([
    Promise.all(actorIds.map((actorId) => tiesLoader(context).load(actorId))),
    Promise.all(componentIds.map((componentId) => operatorsOf(context, componentId))),
    isUuid(id) ? ecosystemsOfSubject(context).load(id) : [],
  ]);
  const members = await Promise.all(ecosystemIds.map((ecosystemId) => membersToday(context, ecosystemId)));
  const known = { subject: kind, involvements, signals, ties: new Set(ties.flat()), contexts: contextsOf(id, involvements, signals, ecosystemIds), operators: operators.flat(), members: members.flat() };
  return { ...known, askedFor: await whoIsAsked(context, known) };
}

/** The subject, and the initiatives, life events, components and ecosystems that belong to it. */
function contextsOf(id: string, involvements: PartnerSubject['involvements'], signals: PartnerSubject['signals'], ecosystemIds: readonly string[]): ReadonlySet<string> {
  const initiatives = involvements.flatMap(({ throughKind, throughId }) => (throughKind === 'INITIATIVE' && throughId !== null ? [throughId] : []));
  const things = signals.flatMap(({ actorId, reason, throughKind, throughId }) => ((reason === 'SHARED_LIFE_EVENT' || (actorId === null && throughKind === 'COMPONENT')) && throughId !== null ? [throughId] : []));
  return new Set([id, ...initiatives, ...things, ...ecosystemIds]);
}

async function operatorsOf(context: ActorsContext, componentId: string): Promise<StandingIn[]> {
  const rows = await componentActorsLoader(context).load(componentId);
  const running = rows.filter((row) => row.role === 'OPERATOR' && row.claimStatus !== 'DISPUTED' && isOpenClaim(row) && isValidOn(row, context.today));
  return running.map(({ actorId, claimStatus }) => ({ thingId: componentId, actorId, evidence: claimStatus === 'CONFIRMED' ? 'CONFIRMED' : 'CLAIMED' }));
}

/** Nobody is a member today of what has ended. */
async function membersToday(context: ActorsContext, ecosystemId: string): Promise<StandingIn[]> {
  const [ecosystem, rows] = await Promise.all([ecosystemLoader(context).load(ecosystemId), membershipsLoader(context).load(ecosystemId)]);
  if (!ecosystem || !isValidOn(ecosystem, context.today)) return [];
  const members = rows.filter((row) => row.claimStatus !== 'DISPUTED' && isValidOn(row, context.today));
  return members.map(({ actorId, claimStatus }) => ({ thingId: ecosystemId, actorId, evidence: claimStatus === 'CONFIRMED' ? 'CONFIRMED' : 'CLAIMED' }));
}

/** Nobody for a group of people, who cannot be asked as one; those who have the tasks today for an organisation that is no more. */
async function whoIsAsked(context: ActorsContext, { involvements, signals, ties, operators, members }: Omit<PartnerKnowledge, 'askedFor'>): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = distinct([...involvements, ...signals, ...operators, ...members].flatMap(({ actorId }) => (actorId === null ? [] : [actorId])).concat([...ties].flatMap(({ from, to }: Tie) => [from, to])));
  const asked = await Promise.all(
    ids.map(async (id): Promise<[string, readonly string[]] | null> => {
      const actor = await actorLoader(context).load(id);
      if (actor?.kind === 'GROUP') return [id, []];
      if (!actor?.dissolvedOn || toDay(actor.dissolvedOn) > context.today) return null;
      return [id, await currentSuccessorsLoader(context).load(id)];
    }),
  );
  return new Map(asked.filter((one) => one !== null));
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].filter(isUuid).sort();
}
