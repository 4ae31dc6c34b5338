import { isInPeriod } from '../ownership/ownership';

interface Period {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** One actor in one role; what ActorInvolvement shows. */
export interface Involvement {
  readonly actorId: string;
  readonly role: string;
  readonly throughKind: 'SERVICE' | 'BODY' | 'DATASET' | null;
  readonly throughId: string | null;
  readonly isAtTable: boolean;
  readonly isConfirmed: boolean;
}

/** What the register knows of who takes part in one life event. */
export interface InvolvementFacts {
  readonly responsibilities: readonly (Period & { readonly role: 'OWNER' | 'MINISTRY'; readonly actorId: string })[];
  readonly bodies: readonly (Period & { readonly id: string; readonly members: readonly (Period & { readonly actorId: string; readonly isConfirmed: boolean })[] })[];
  readonly services: readonly {
    readonly id: string;
    readonly ownerActorId: string | null;
    readonly participations: readonly (Period & { readonly actorId: string; readonly role: string; readonly isConfirmed: boolean })[];
    readonly datasets: readonly { readonly id: string; readonly holderActorId: string | null }[];
  }[];
}

/**
 * Everybody who takes part in a life event on a day, one entry for each role and what it is played through.
 *
 * Rule of the domain: "at the table" means owner (with the ministry that the owner answers to), member of a linked
 * body, or confirmed participant. Who owns a service or holds data is part of the event without being at the table.
 * An owner, a ministry and a service's owner need no confirmation: nobody else recorded it. All bodies.
 */
export function involvementsOf(facts: InvolvementFacts, day: string): Involvement[] {
  const involvements = [
    ...facts.responsibilities.filter((period) => isInPeriod(day, period)).map(({ role, actorId }) => involvement(actorId, role, null, null, { isAtTable: true, isConfirmed: true })),
    ...facts.bodies
      .filter((body) => isInPeriod(day, body))
      .flatMap(({ id, members }) => members.filter((member) => isInPeriod(day, member)).map(({ actorId, isConfirmed }) => involvement(actorId, 'BODY_MEMBER', 'BODY', id, { isAtTable: true, isConfirmed }))),
    ...facts.services.flatMap(({ id, ownerActorId, participations }) => [
      ...(ownerActorId === null ? [] : [involvement(ownerActorId, 'SERVICE_OWNER', 'SERVICE', id, { isAtTable: false, isConfirmed: true })]),
      ...participations.filter((participation) => isInPeriod(day, participation)).map(({ actorId, role, isConfirmed }) => involvement(actorId, `SERVICE_${role}`, 'SERVICE', id, { isAtTable: isConfirmed, isConfirmed })),
    ]),
    ...facts.services.flatMap(({ datasets }) =>
      datasets.flatMap(({ id, holderActorId }) => (holderActorId === null ? [] : [involvement(holderActorId, 'DATASET_HOLDER', 'DATASET', id, { isAtTable: false, isConfirmed: false })])),
    ),
  ];
  return [...new Map(involvements.map((entry) => [`${entry.actorId}/${entry.role}/${entry.throughId ?? ''}`, entry])).values()];
}

function involvement(actorId: string, role: string, throughKind: Involvement['throughKind'], throughId: string | null, standing: Pick<Involvement, 'isAtTable' | 'isConfirmed'>): Involvement {
  return { actorId, role, throughKind, throughId, ...standing };
}
