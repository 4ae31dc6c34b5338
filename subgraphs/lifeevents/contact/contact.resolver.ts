import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { hubError } from '../../shared/errors';
import type { Context } from '../context';
import type { LifeEventRow } from '../life-event/life-event.store';
import { LifeEvent } from '../life-event/life-event.type';
import { contactsOfLifeEvent, maySeeRestrictedOf } from './contact.loader';

@Resolver(() => LifeEvent)
export class ContactResolver {
  @FieldResolver()
  async contacts(@Root() { id }: LifeEventRow, @Ctx() context: Context) {
    if (!(await maySeeRestrictedOf(context, id))) throw hubError('FORBIDDEN', { what: 'LifeEvent.contacts' });
    return contactsOfLifeEvent(context).load(id);
  }
}
