import { defineLoader } from '../../shared/loader';
import type { Context } from '../context';
import { findActorNumbers } from './actor-record.store';

export const numberOfActor = defineLoader<Context, string, string | null>(
  async ({ db }, actorIds) => new Map((await findActorNumbers(db, actorIds)).map(({ actorId, organizationNumber }) => [actorId, organizationNumber])),
  () => null,
);
