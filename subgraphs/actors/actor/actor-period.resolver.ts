import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { toDay } from '../../shared/context';
import { allTexts, LanguageCode, pickText, type LocalizedText } from '../../shared/graphql/localized-text';
import { toProvenance, type Provenance } from '../../shared/graphql/provenance';
import type { ActorsContext } from '../context';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { periodDays } from '../period';
import { actorLoader } from './actor.loader';
import type { ActorRow, NameRow, ParentRow, SuccessionRow } from './actor.store';
import { ActorName, ParentPeriod, Succession } from './actor.type';

@Resolver(() => ActorName)
export class ActorNameResolver {
  @FieldResolver()
  actor(@Root() { actorId }: NameRow, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
    return actorLoader(context).load(actorId);
  }

  @FieldResolver()
  name(@Root() row: NameRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(row.names, language) ?? '';
  }

  @FieldResolver()
  names(@Root() row: NameRow): LocalizedText[] {
    return allTexts(row.names);
  }

  @FieldResolver()
  validFrom(@Root() row: NameRow): string | null {
    return periodDays(row).validFrom;
  }

  @FieldResolver()
  validTo(@Root() row: NameRow): string | null {
    return periodDays(row).validTo;
  }

  @FieldResolver()
  provenance(@Root() row: NameRow): Provenance {
    return toProvenance(row);
  }
}

@Resolver(() => ParentPeriod)
export class ParentPeriodResolver {
  @FieldResolver()
  actor(@Root() { actorId }: ParentRow, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
    return actorLoader(context).load(actorId);
  }

  @FieldResolver()
  parent(@Root() row: ParentRow, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
    return actorLoader(context).load(row.parentId);
  }

  @FieldResolver()
  validFrom(@Root() row: ParentRow): string | null {
    return periodDays(row).validFrom;
  }

  @FieldResolver()
  validTo(@Root() row: ParentRow): string | null {
    return periodDays(row).validTo;
  }

  @FieldResolver()
  provenance(@Root() row: ParentRow): Provenance {
    return toProvenance(row);
  }
}

@Resolver(() => Succession)
export class SuccessionResolver {
  @FieldResolver()
  predecessor(@Root() row: SuccessionRow, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
    return actorLoader(context).load(row.predecessorId);
  }

  @FieldResolver()
  successor(@Root() row: SuccessionRow, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
    return actorLoader(context).load(row.successorId);
  }

  @FieldResolver()
  effectiveOn(@Root() row: SuccessionRow): string {
    return toDay(row.effectiveOn);
  }

  @FieldResolver()
  provenance(@Root() row: SuccessionRow): Provenance {
    return toProvenance(row);
  }
}
