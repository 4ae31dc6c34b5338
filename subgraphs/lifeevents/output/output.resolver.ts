import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { serviceById } from '../service/service.loader';
import type { ServiceRow } from '../service/service.store';
import { Service } from '../service/service.type';
import { shownRows } from '../service/template-parts';
import { eventsOfOutput, outputsOfService } from './output.loader';
import type { OutputRow } from './output.store';
import { Output } from './output.type';

@Resolver(() => Output)
export class OutputResolver {
  @FieldResolver()
  service(@Root() { serviceId }: OutputRow, @Ctx() context: Context) {
    return serviceById(context).load(serviceId);
  }

  @FieldResolver()
  causes(@Root() { id }: OutputRow, @Ctx() context: Context) {
    return eventsOfOutput(context).load(id);
  }
}

@Resolver(() => Service)
export class OutputsOfServiceResolver {
  @FieldResolver()
  outputs(@Root() service: ServiceRow, @Ctx() context: Context) {
    return shownRows((id) => outputsOfService(context).load(id), service, 'OUTPUTS');
  }
}
