import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { describeEnumValues } from '../../shared/graphql/describe';
import { Initiative } from '../initiative/initiative.type';
import { LifeEvent } from '../life-event/life-event.type';
import { Service } from '../service/service.type';
import { SharedComponent } from '../shared-component/shared-component.type';

export enum SimilarityKind {
  ADVISED_BY_COUNCIL = 'ADVISED_BY_COUNCIL',
  SHARED_SERVICE = 'SHARED_SERVICE',
  SHARED_NEED = 'SHARED_NEED',
  SHARED_LIFE_EVENT = 'SHARED_LIFE_EVENT',
  SHARED_COMPONENT = 'SHARED_COMPONENT',
  WORDS = 'WORDS',
}
registerEnumType(SimilarityKind, { name: 'SimilarityKind', description: 'What makes two initiatives alike.' });
describeEnumValues<SimilarityKind>('SimilarityKind', {
  ADVISED_BY_COUNCIL: 'A council said there is something to learn from the other.',
  SHARED_SERVICE: 'Both make or change the same service.',
  SHARED_NEED: 'Both meet the same need of users.',
  SHARED_LIFE_EVENT: 'Both serve the same life event.',
  SHARED_COMPONENT: 'Both use or make the same shared component.',
  WORDS: 'Their titles and summaries share words that few others use, in one language or across nb, nn and en.',
});

@ObjectType({ description: 'One reason why two initiatives are alike.' })
export class SimilarityReason {
  @Field(() => SimilarityKind, { description: 'What they have in common.' })
  kind!: SimilarityKind;

  @Field(() => String, { description: 'The reason as a sentence, in the language asked for.' })
  detail!: string;

  @Field(() => LifeEvent, { nullable: true, description: 'The life event they share; null for other kinds of reason.' })
  lifeEvent!: LifeEvent | null;

  @Field(() => Service, { nullable: true, description: 'The service they share; null for other kinds of reason.' })
  service!: Service | null;

  @Field(() => SharedComponent, { nullable: true, description: 'The component they share; null for other kinds of reason.' })
  component!: SharedComponent | null;

  @Field(() => ID, { nullable: true, description: 'The need they share, by the id that it has among the `needs` of its life event; null for other kinds of reason.' })
  needId!: string | null;

  @Field(() => [String], { description: 'The words they share, as they stand in the first one\'s text, those that say most first, 8 at most; empty for other kinds of reason.' })
  words!: string[];

  @Field(() => [String], { description: 'What stands for each of `words`, in their order, in the other one\'s text: the same word, another form of it, or its counterpart in another language.' })
  otherWords!: string[];
}

@ObjectType({ description: 'An initiative that there may be something to learn from, with the reasons. No score: its reader judges.' })
export class SimilarInitiative {
  @Field(() => Initiative, { description: 'The other initiative.' })
  initiative!: Initiative;

  @Field(() => Boolean, { description: 'Whether it has come to a later phase; false too when the phase of either is not known.' })
  isFurtherAlong!: boolean;

  @Field(() => [SimilarityReason], { description: 'What they have in common, strongest first.' })
  reasons!: SimilarityReason[];
}

@ObjectType({ description: 'Two initiatives of different organisations, in one life event, that seem to do the same thing, with the reasons.' })
export class InitiativeOverlap {
  @Field(() => [Initiative], { description: 'The two initiatives.' })
  initiatives!: Initiative[];

  @Field(() => [SimilarityReason], { description: 'What they have in common beside the life event, strongest first.' })
  reasons!: SimilarityReason[];
}
