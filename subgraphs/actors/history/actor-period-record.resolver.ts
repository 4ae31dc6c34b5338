import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { ParentRow, SuccessionRow } from '../actor/actor.store';
import { ActorNameRecord, ParentPeriodRecord, SuccessionRecord } from './actor-period-record.type';
import { actorThen, type Past } from './past';

@Resolver(() => ActorNameRecord)
export class ActorNameRecordResolver {
  @FieldResolver()
  actor(@Root() { actorId, past }: Past<{ actorId: string }>) {
    return actorThen(past, actorId);
  }
}

@Resolver(() => ParentPeriodRecord)
export class ParentPeriodRecordResolver {
  @FieldResolver()
  actor(@Root() { actorId, past }: Past<ParentRow>) {
    return actorThen(past, actorId);
  }

  @FieldResolver()
  parent(@Root() { parentId, past }: Past<ParentRow>) {
    return actorThen(past, parentId);
  }
}

@Resolver(() => SuccessionRecord)
export class SuccessionRecordResolver {
  @FieldResolver()
  predecessor(@Root() { predecessorId, past }: Past<SuccessionRow>) {
    return actorThen(past, predecessorId);
  }

  @FieldResolver()
  successor(@Root() { successorId, past }: Past<SuccessionRow>) {
    return actorThen(past, successorId);
  }
}
