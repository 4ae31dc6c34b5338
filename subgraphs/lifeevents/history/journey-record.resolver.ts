import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode } from '../../shared/graphql/localized-text';
import { JourneyGapResolver } from '../journey/journey-gap.resolver';
import { HandOverResolver, JourneyResolver } from '../journey/journey.resolver';
import type { GapFact } from '../journey/gap';
import type { HandOverFact } from '../journey/journey';
import type { JourneyRecord as JourneyFactsOfThen } from '../journey/journey-facts';
import { HandOverRecord, JourneyGapRecord, JourneyRecord } from './journey-record.type';
import { allInPast, inPast, type Past } from './past';

/** What answers for today answers for then too: the same resolvers, with the context of then. */
const present = { journey: new JourneyResolver(), handOver: new HandOverResolver(), gap: new JourneyGapResolver() };

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
    return allInPast(present.journey.gaps(journey), journey.past);
  }
}

@Resolver(() => HandOverRecord)
export class HandOverRecordResolver {
  @FieldResolver()
  async from(@Root() handOver: Past<HandOverFact>) {
    return inPast(await present.handOver.from(handOver, handOver.past), handOver.past);
  }

  @FieldResolver()
  async to(@Root() handOver: Past<HandOverFact>) {
    return inPast(await present.handOver.to(handOver, handOver.past), handOver.past);
  }

  @FieldResolver()
  async output(@Root() handOver: Past<HandOverFact>) {
    return inPast(await present.handOver.output(handOver, handOver.past), handOver.past);
  }

  @FieldResolver()
  event(@Root() handOver: Past<HandOverFact>) {
    return present.handOver.event(handOver, handOver.past);
  }

  @FieldResolver()
  dataExchange(@Root() { exchangeState }: Past<HandOverFact>) {
    return exchangeState;
  }
}

@Resolver(() => JourneyGapRecord)
export class JourneyGapRecordResolver {
  @FieldResolver()
  why(@Root() gap: Past<GapFact>, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode) {
    return present.gap.why(gap, language, gap.past);
  }

  @FieldResolver()
  async service(@Root() gap: Past<GapFact>) {
    return inPast(await present.gap.service(gap, gap.past), gap.past);
  }

  @FieldResolver()
  async toService(@Root() gap: Past<GapFact>) {
    return inPast(await present.gap.toService(gap, gap.past), gap.past);
  }
}
