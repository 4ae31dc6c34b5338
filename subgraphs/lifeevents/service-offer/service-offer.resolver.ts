import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { hubError } from '../../shared/errors';
import { toPageRequest } from '../../shared/graphql/connection';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { isSecretariat } from '../../shared/identity/access';
import { connectNodes } from '../../shared/page-loader';
import { actorIdOf } from '../../shared/viewer';
import { toActor } from '../actor/actor.type';
import type { Context } from '../context';
import { serviceById } from '../service/service.loader';
import { ServiceOffersArgs } from './service-offer.input';
import { serviceOfferById } from './service-offer.loader';
import { findServiceOfferPage, type ServiceOfferRow } from './service-offer.store';
import { ServiceOffer, ServiceOfferConnection } from './service-offer.type';

@Resolver(() => ServiceOffer)
export class ServiceOfferResolver {
  @Query(() => ServiceOfferConnection, { nullable: true, description: 'Offers of services that your organisation made or got, the latest first; the secretariat sees all. Nobody else is told of offers.' })
  async serviceOffers(@Args(() => ServiceOffersArgs) args: ServiceOffersArgs, @Ctx() context: Context) {
    const actorId = actorIdOf(context.caller);
    if (actorId === null) throw hubError('FORBIDDEN', { what: 'serviceOffers' });
    const request = toPageRequest(args);
    const page = await findServiceOfferPage(context.db, isSecretariat(context) ? null : actorId, args.states ?? ['OFFERED'], request);
    return connectNodes(page, request, serviceOfferById(context));
  }

  @FieldResolver()
  service(@Root() { serviceId }: ServiceOfferRow, @Ctx() context: Context) {
    return serviceById(context).load(serviceId);
  }

  @FieldResolver()
  from(@Root() { fromActorId }: ServiceOfferRow) {
    return toActor(fromActorId);
  }

  @FieldResolver()
  to(@Root() { toActorId }: ServiceOfferRow) {
    return toActor(toActorId);
  }

  @FieldResolver()
  basis(@Root() { basis }: ServiceOfferRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode) {
    return pickText(basis, language);
  }
}
