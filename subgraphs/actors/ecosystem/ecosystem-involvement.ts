import { isOpenClaim } from '../../shared/claim/restricted-claim';
import type { Involvement } from '../actor-map/involved';
import type { ComponentActorRow } from '../component/component.store';
import { isValidWithin, type DaySpan } from '../period';
import type { OpenMembership } from './ecosystem-membership.store';

/**
 * Who takes part in an ecosystem on some days: its members, who sit at its table, and those who operate or pay for the
 * shared components it builds on, who need not.
 *
 * Scope: all ecosystems. Version 2: with the operators and funders of components.
 */
export function ecosystemInvolvements(members: readonly OpenMembership[], componentActors: readonly ComponentActorRow[], days: DaySpan): Involvement[] {
  return [
    ...members
      .filter((member) => isValidWithin(member, days))
      .map(({ actorId, claimStatus }) => ({ actorId, role: 'MEMBER', throughKind: null, throughId: null, isAtTable: true, isConfirmed: claimStatus === 'CONFIRMED' })),
    ...componentActors
      .filter((row) => isValidWithin(row, days) && isOpenClaim(row))
      .map(({ actorId, role, componentId, claimStatus }) => ({ actorId, role: `COMPONENT_${role}`, throughKind: 'COMPONENT', throughId: componentId, isAtTable: false, isConfirmed: claimStatus === 'CONFIRMED' })),
  ];
}
