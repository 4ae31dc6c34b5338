import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { toDay } from '../../shared/context';
import { hubError } from '../../shared/errors';
import { toPageRequest } from '../../shared/graphql/connection';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { connectNodes } from '../../shared/page-loader';
import { actorIdOf } from '../../shared/viewer';
import { toActor } from '../actor/actor.type';
import { isSecretariat } from '../../shared/identity/access';
import type { Context } from '../context';
import { OwnershipOffersArgs } from './ownership-offer.input';
import { OwnershipOffer, OwnershipOfferConnection } from './ownership-offer.type';
import { offerById } from './ownership.loader';
import { findOfferPage, type OfferRow } from './ownership-write.store';

@Resolver(() => OwnershipOffer)
export class OwnershipOfferResolver {
  @Query(() => OwnershipOfferConnection, { nullable: true, description: 'Offers of ownership that your organisation made or got, the latest first; the secretariat sees all. Nobody else is told of offers.' })
  async ownershipOffers(@Args(() => OwnershipOffersArgs) args: OwnershipOffersArgs, @Ctx() context: Context) {
    const actorId = actorIdOf(context.caller);
    if (actorId === null) throw hubError('FORBIDDEN', { what: 'ownershipOffers' });
    const request = toPageRequest(args);
    const page = await findOfferPage(context.db, isSecretariat(context) ? null : actorId, args.states ?? ['OFFERED'], request);
    return connectNodes(page, request, offerById(context));
  }

  @FieldResolver()
  from(@Root() { fromActorId }: OfferRow) {
    return toActor(fromActorId);
  }

  @FieldResolver()
  to(@Root() { toActorId }: OfferRow) {
    return toActor(toActorId);
  }

  @FieldResolver()
  effectiveFrom(@Root() { effectiveFrom }: OfferRow) {
    return toDay(effectiveFrom);
  }

  @FieldResolver()
  basis(@Root() { basis }: OfferRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode) {
    return pickText(basis, language);
  }
}
