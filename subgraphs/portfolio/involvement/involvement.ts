import type { ActorInvolvement } from '../../shared/graphql/involvement';

/** What is known of who takes part in one initiative. */
export interface InitiativeActors {
  readonly initiativeId: string;
  readonly leadActorId: string | null;
  readonly isLeadConfirmed: boolean;
  readonly participants: readonly NamedActor[];
  readonly funders: readonly NamedActor[];
  readonly beneficiaries: readonly NamedActor[];
  readonly benefitOwners: readonly NamedActor[];
  readonly costBearers: readonly NamedActor[];
}

export interface NamedActor {
  readonly actorId: string | null;
  readonly role: string;
  readonly isConfirmed: boolean;
}

/** Those who take part in the work; a funder or beneficiary is touched by it, which is no seat at the table. */
const WORKING_ROLES: ReadonlySet<string> = new Set(['PARTNER', 'SUPPLIER', 'USER_REPRESENTATIVE']);

/**
 * Who takes part in an initiative, each actor once in each role.
 *
 * Rule "At the table" (co-governance), version 1: the lead owns the initiative, and a participant in the work has a seat
 * once it has confirmed. Paying for it or gaining from it gives none.
 */
export function involvementsOf(actors: InitiativeActors, through: 'INITIATIVE' | null): ActorInvolvement[] {
  const lead = { actorId: actors.leadActorId, role: 'LEAD', isConfirmed: actors.isLeadConfirmed };
  const all = [lead, ...actors.participants, ...actors.funders, ...actors.beneficiaries, ...actors.benefitOwners, ...actors.costBearers];
  const involvements = new Map<string, ActorInvolvement>();
  for (const { actorId, role, isConfirmed } of all) {
    if (actorId === null) continue;
    const key = `${role} ${actorId}`;
    const isConfirmedAnywhere = isConfirmed || (involvements.get(key)?.isConfirmed ?? false);
    involvements.set(key, {
      actorId,
      role,
      throughKind: through,
      throughId: through && actors.initiativeId,
      isAtTable: role === 'LEAD' || (WORKING_ROLES.has(role) && isConfirmedAnywhere),
      isConfirmed: isConfirmedAnywhere,
    });
  }
  return [...involvements.values()];
}
