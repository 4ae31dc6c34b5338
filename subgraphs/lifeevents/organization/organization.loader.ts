import { defineLoader } from '../../shared/loader';
import type { Context } from '../context';
import { findOrganizations, type OrganizationRow } from './organization.store';

/** What the catalogue says of actors, by their ids. */
export const organizationOfActor = defineLoader<Context, string, OrganizationRow | null>(
  async ({ db }, actorIds) => new Map((await findOrganizations(db, actorIds)).map(({ actorId, row }) => [actorId, row])),
  () => null,
);
