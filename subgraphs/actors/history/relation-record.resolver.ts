import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { answerOf } from '../relation/relation';
import type { RelationRow } from '../relation/relation.store';
import { contextThen } from './context-record';
import { actorThen, type Past } from './past';
import { RelationRecord } from './relation-record.type';

@Resolver(() => RelationRecord)
export class RelationRecordResolver {
  @FieldResolver()
  from(@Root() { fromId, past }: Past<RelationRow>) {
    return actorThen(past, fromId);
  }

  @FieldResolver()
  to(@Root() { toId, past }: Past<RelationRow>) {
    return actorThen(past, toId);
  }

  @FieldResolver()
  details(@Root() { details }: RelationRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode) {
    return pickText(details, language);
  }

  @FieldResolver()
  context(@Root() row: Past<RelationRow>) {
    return contextThen(row);
  }

  @FieldResolver()
  fromAnswer(@Root() row: RelationRow) {
    return answerOf('from', row);
  }

  @FieldResolver()
  toAnswer(@Root() row: RelationRow) {
    return answerOf('to', row);
  }

  @FieldResolver()
  claimedBy(@Root() { claimedById, past }: Past<RelationRow>) {
    return actorThen(past, claimedById);
  }
}
