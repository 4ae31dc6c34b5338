import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PageArgs, toPageRequest } from '../../shared/graphql/connection';
import type { MapSource } from '../actor-map/actor-map';
import type { ActorsContext } from '../context';
import { Initiative } from '../initiative/initiative.type';
import { LifeEvent } from '../life-event/life-event.type';
import { suggestPartners, type SuggestionOf } from './partner';
import { partnerKnowledge, type PartnerSubject } from './partner.loader';

const FIRST = { defaultValue: 10, description: 'How many to suggest: 0–100.' } as const;

/** Those that ought to take part; null when it is not known who does, since everybody would then be suggested to themselves. */
async function suggestionsFor(context: ActorsContext, subject: Omit<PartnerSubject, 'involvements'> & { readonly involvements: PartnerSubject['involvements'] | null | undefined }, first: number): Promise<SuggestionOf[] | null> {
  toPageRequest(Object.assign(new PageArgs(), { first }));
  const { involvements } = subject;
  return involvements ? suggestPartners(await partnerKnowledge(context, { ...subject, involvements })).slice(0, first) : null;
}

/** The sources whose lists are not there. */
function missingSources(lists: Readonly<Partial<Record<MapSource, readonly (object | null | undefined)[]>>>): { missingSources: string[] } {
  return { missingSources: Object.entries(lists).flatMap(([source, list]) => (list.every((one) => one) ? [] : [source])) };
}

@Resolver(() => Initiative)
export class InitiativePartnersResolver {
  @FieldResolver()
  suggestedPartners(@Root() initiative: Initiative, @Arg('first', () => Int, FIRST) first: number, @Ctx() context: ActorsContext): Promise<SuggestionOf[] | null> {
    const signals = [...(initiative.partnerSignals ?? []), ...(initiative.lifeEventPartnerSignals ?? [])];
    return suggestionsFor(context, { kind: 'INITIATIVE', id: initiative.id, involvements: initiative.initiativeInvolvements, signals }, first);
  }

  @FieldResolver()
  suggestedPartnersCoverage(@Root() initiative: Initiative): { missingSources: string[] } {
    return missingSources({ LIFEEVENTS: [initiative.lifeEventPartnerSignals], PORTFOLIO: [initiative.initiativeInvolvements, initiative.partnerSignals] });
  }
}

@Resolver(() => LifeEvent)
export class LifeEventMissingActorsResolver {
  @FieldResolver()
  missingActors(@Root() event: LifeEvent, @Arg('first', () => Int, FIRST) first: number, @Ctx() context: ActorsContext): Promise<SuggestionOf[] | null> {
    const signals = [...(event.lifeEventPartnerSignals ?? []), ...(event.portfolioPartnerSignals ?? [])];
    const involvements = event.lifeEventInvolvements && [...event.lifeEventInvolvements, ...(event.portfolioInvolvements ?? [])];
    return suggestionsFor(context, { kind: 'LIFE_EVENT', id: event.id, involvements, signals }, first);
  }

  @FieldResolver()
  missingActorsCoverage(@Root() event: LifeEvent): { missingSources: string[] } {
    return missingSources({ LIFEEVENTS: [event.lifeEventInvolvements, event.lifeEventPartnerSignals], PORTFOLIO: [event.portfolioInvolvements, event.portfolioPartnerSignals] });
  }
}
