import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context';
import type { LifeEventRow } from '../../life-event/life-event.store';
import { LifeEvent } from '../../life-event/life-event.type';
import type { ServiceRow } from '../../service/service.store';
import { Service } from '../../service/service.type';
import { verdictByUri } from './publishability.loader';
import { Publishability } from './publishability.type';

@Resolver(() => LifeEvent)
export class PublishabilityOfLifeEventResolver {
  @FieldResolver(() => Publishability, { description: 'Whether the catalogue for harvesters has it, and what is missing or left out. A life event is published without the services that cannot be.' })
  publishability(@Root() { uri }: LifeEventRow, @Ctx() context: Context) {
    return verdictByUri(context).load(uri);
  }
}

@Resolver(() => Service)
export class PublishabilityOfServiceResolver {
  @FieldResolver(() => Publishability, { description: 'Whether the catalogue for harvesters has it, and what is missing or left out. What it inherits from its template counts as its own.' })
  publishability(@Root() { uri }: ServiceRow, @Ctx() context: Context) {
    return verdictByUri(context).load(uri);
  }
}
