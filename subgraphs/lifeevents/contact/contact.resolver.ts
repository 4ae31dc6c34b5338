import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { hubError } from '../../shared/errors';
import type { Context } from '../context';
import type { LifeEventRow } from '../life-event/life-event.store';
import { LifeEvent } from '../life-event/life-event.type';
import { contactsOfLifeEvent } from './contact.loader';

const SECRETARIAT = 'samspill:secretariat';

@Resolver(() => LifeEvent)
export class ContactResolver {
  @FieldResolver()
  contacts(@Root() { id }: LifeEventRow, @Ctx() context: Context) {
    if (!context.caller.scopes.has(SECRETARIAT)) throw hubError('FORBIDDEN', { what: 'LifeEvent.contacts' });
    return contactsOfLifeEvent(context).load(id);
  }
}
