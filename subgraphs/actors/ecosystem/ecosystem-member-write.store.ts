import type { Prisma } from '../../../prisma/generated/actors/client/client';
import { partStore } from '../record/part.store';
import type { MembershipRow } from './ecosystem-membership.store';

export const MEMBERSHIPS = partStore<MembershipRow, Prisma.EcosystemMemberUncheckedCreateInput, Prisma.EcosystemMemberUncheckedUpdateInput>('EcosystemMember', (tx) => tx.ecosystemMember);
