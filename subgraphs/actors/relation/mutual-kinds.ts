import type { RelationKind } from '../../../prisma/generated/actors/client/client';

/** The kinds of relation that hold in both directions; recorded the other way round they say the same. The database has them too, in Relation_noDouble. */
export const MUTUAL_KINDS: readonly RelationKind[] = ['COLLABORATES_WITH', 'COMPETES_WITH'];
