import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import type { ServiceRow } from '../service/service.store';
import { Service } from '../service/service.type';
import { toContactPoint, toServiceCatalogue } from './service-catalogue';
import { contactPointByUri } from './service-catalogue.loader';
import { ServiceCatalogue } from './service-catalogue.type';

@Resolver(() => Service)
export class CatalogueOfServiceResolver {
  @FieldResolver(() => ServiceCatalogue, { description: 'What the national catalogue wants to know of it beside the rest; never taken over from a template.' })
  catalogue(@Root() service: ServiceRow) {
    return toServiceCatalogue(service);
  }
}

@Resolver(() => ServiceCatalogue)
export class ServiceCatalogueResolver {
  @FieldResolver()
  async contactPoints(@Root() { contactPointUris }: ReturnType<typeof toServiceCatalogue>, @Ctx() context: Context) {
    const rows = await Promise.all(contactPointUris.map((uri) => contactPointByUri(context).load(uri)));
    return rows.flatMap((row) => (row === null ? [] : toContactPoint(row)));
  }
}
