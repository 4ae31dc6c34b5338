import { Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { actorLoader } from '../actor/actor.loader';
import type { ActorRow } from '../actor/actor.store';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { periodDays, type Period } from '../period';
import type { ClaimedPart } from './claimed-part.type';

interface ClaimedPartRow extends Period {
  readonly actorId: string;
  readonly claimedById: string | null;
}

/** Declares what a part that is claimed of an actor tells beside its own columns. `actor` describes whom it is about. */
export function claimedPartResolver(type: () => ClassType<ClaimedPart>, actor: string): ClassType {
  @Resolver(type)
  class ClaimedPartResolver {
    @FieldResolver(() => Actor, { nullable: true, description: actor })
    actor(@Root() { actorId }: ClaimedPartRow, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
      return actorLoader(context).load(actorId);
    }

    @FieldResolver(() => Actor, { nullable: true, description: 'Who recorded it as it stands; null when it was read from a source.' })
    async claimedBy(@Root() { claimedById }: ClaimedPartRow, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
      return claimedById === null ? null : actorLoader(context).load(claimedById);
    }

    @FieldResolver(() => DateScalar, { nullable: true, description: 'The first day of it; null when that is not known.' })
    validFrom(@Root() row: ClaimedPartRow): string | null {
      return periodDays(row).validFrom;
    }

    @FieldResolver(() => DateScalar, { nullable: true, description: 'The first day it was over; null while it lasts.' })
    validTo(@Root() row: ClaimedPartRow): string | null {
      return periodDays(row).validTo;
    }
  }
  return ClaimedPartResolver;
}
