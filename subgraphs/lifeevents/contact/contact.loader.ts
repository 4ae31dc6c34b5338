import { maySeeRestricted } from '../../shared/identity/access';
import { defineDerived, defineLoader, groupBy } from '../../shared/loader';
import { actorIdOf } from '../../shared/viewer';
import type { Context } from '../context';
import { involvementsOf } from '../involvement/involvement';
import { involvementFactsOfLifeEvent } from '../involvement/involvement.loader';
import { findContacts, type ContactRow } from './contact.store';
import { takesPart } from './contact';

export const contactsOfLifeEvent = defineLoader<Context, string, ContactRow[]>(
  async ({ db }, lifeEventIds) => groupBy(await findContacts(db, lifeEventIds), (row) => row.lifeEventId),
  () => [],
);

/** Whether the caller may see the restricted fields of a life event. */
export const maySeeRestrictedOf = defineDerived<Context, boolean>((context, lifeEventId) =>
  maySeeRestricted(context, async () => {
    const actorId = actorIdOf(context.caller);
    const facts = await involvementFactsOfLifeEvent(context).load(lifeEventId);
    return actorId !== null && facts !== null && takesPart(involvementsOf(facts, context.today), actorId);
  }),
);
