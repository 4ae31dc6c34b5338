import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { ContextColumns } from '../context-link/context-link';
import { degreeLoader } from '../coordination/coordination.loader';
import { contextThen } from './context-record';
import { ActorNeedRecord, CoordinationRoleRecord } from './own-word-record.type';
import type { Past } from './past';

@Resolver(() => ActorNeedRecord)
export class ActorNeedRecordResolver {
  @FieldResolver()
  context(@Root() row: Past<ContextColumns>) {
    return contextThen(row);
  }
}

@Resolver(() => CoordinationRoleRecord)
export class CoordinationRoleRecordResolver {
  @FieldResolver()
  degree(@Root() { degreeId, past }: Past<{ degreeId: string | null }>) {
    return degreeId === null ? null : degreeLoader(past).load(degreeId);
  }

  @FieldResolver()
  context(@Root() row: Past<ContextColumns>) {
    return contextThen(row);
  }
}
