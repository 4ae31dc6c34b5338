import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode } from '../../shared/graphql/localized-text';
import { allInPast, inPast } from '../../shared/history/past-context';
import type { GapFact } from '../journey/gap-fact';
import type { HandOverFact } from '../journey/journey';
import type { JourneyRecord as JourneyFactsOfThen } from '../journey/journey-facts';
import { JourneyGapResolver } from '../journey/journey-gap.resolver';
import { DataExchangeResolver, HandOverResolver, JourneyResolver, type ExchangeRow } from '../journey/journey.resolver';
import { DataExchangeRecord, HandOverRecord, JourneyGapRecord, JourneyRecord } from './journey-record.type';
import type { Past } from './past';

/** What answers for today answers for then too: the same resolvers, with the context of then. */
const present = { journey: new JourneyResolver(), handOver: new HandOverResolver(), exchange: new DataExchangeResolver(), gap: new JourneyGapResolver() };

@Resolver(() => JourneyRecord)
export class JourneyRecordResolver {
  @FieldResolver()
  async steps(@Root() journey: Past<JourneyFactsOfThen>) {
    return (await present.journey.steps(journey, journey.past)).map((step) => ({ ...step, service: inPast(step.service, journey.past) }));
  }

  @FieldResolver()
  handOvers(@Root() journey: Past<JourneyFactsOfThen>) {
    return allInPast(present.journey.handOvers(journey), journey.past);
  }

  @FieldResolver()
  gaps(@Root() journey: Past<JourneyFactsOfThen>) {
    return allInPast(present.journey.gaps(journey, journey.past), journey.past);
  }

  @FieldResolver()
  openQuestions(@Root() journey: Past<JourneyFactsOfThen>) {
    return allInPast(present.journey.openQuestions(journey, journey.past), journey.past);
  }
}

type HandOver = Past<HandOverFact & { readonly dataExchange: ExchangeRow | null }>;

@Resolver(() => HandOverRecord)
export class HandOverRecordResolver {
  @FieldResolver()
  async from(@Root() handOver: HandOver) {
    return inPast(await present.handOver.from(handOver, handOver.past), handOver.past);
  }

  @FieldResolver()
  async to(@Root() handOver: HandOver) {
    return inPast(await present.handOver.to(handOver, handOver.past), handOver.past);
  }

  @FieldResolver()
  fromActor(@Root() handOver: HandOver) {
    return present.handOver.fromActor(handOver);
  }

  @FieldResolver()
  toActor(@Root() handOver: HandOver) {
    return present.handOver.toActor(handOver);
  }

  @FieldResolver()
  async output(@Root() handOver: HandOver) {
    return inPast(await present.handOver.output(handOver, handOver.past), handOver.past);
  }

  @FieldResolver()
  async event(@Root() handOver: HandOver) {
    return inPast(await present.handOver.event(handOver, handOver.past), handOver.past);
  }

  @FieldResolver()
  dataExchange(@Root() { dataExchange, past }: HandOver) {
    return inPast(dataExchange, past);
  }
}

@Resolver(() => DataExchangeRecord)
export class DataExchangeRecordResolver {
  @FieldResolver()
  dataset(@Root() exchange: Past<ExchangeRow>) {
    return present.exchange.dataset(exchange, exchange.past);
  }
}

@Resolver(() => JourneyGapRecord)
export class JourneyGapRecordResolver {
  @FieldResolver()
  why(@Root() gap: Past<GapFact>, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode) {
    return present.gap.why(gap, language, gap.past);
  }

  @FieldResolver()
  ruleVersion(@Root() gap: Past<GapFact>) {
    return present.gap.ruleVersion(gap, gap.past);
  }

  @FieldResolver()
  sourceUrl(@Root() gap: Past<GapFact>) {
    return present.gap.sourceUrl(gap, gap.past);
  }

  @FieldResolver()
  async service(@Root() gap: Past<GapFact>) {
    return inPast(await present.gap.service(gap, gap.past), gap.past);
  }

  @FieldResolver()
  async toService(@Root() gap: Past<GapFact>) {
    return inPast(await present.gap.toService(gap, gap.past), gap.past);
  }

  @FieldResolver()
  async output(@Root() gap: Past<GapFact>) {
    return inPast(await present.gap.output(gap, gap.past), gap.past);
  }

  @FieldResolver()
  async event(@Root() gap: Past<GapFact>) {
    return inPast(await present.gap.event(gap, gap.past), gap.past);
  }

  @FieldResolver()
  async evidence(@Root() gap: Past<GapFact>) {
    return inPast(await present.gap.evidence(gap, gap.past), gap.past);
  }

  @FieldResolver()
  dataset(@Root() gap: Past<GapFact>) {
    return present.gap.dataset(gap, gap.past);
  }

  @FieldResolver()
  async circle(@Root() gap: Past<GapFact>) {
    return (await present.gap.circle(gap, gap.past)).map((service) => inPast(service, gap.past));
  }
}
