import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { allTexts, LanguageCode, pickText, type LocalizedText } from '../../shared/graphql/localized-text';
import { toProvenance, type Provenance } from '../../shared/graphql/provenance';
import { actorRef, type ActorReference } from '../actor/actor.type';
import type { PortfolioContext } from '../context';
import { initiativeLoader } from '../initiative/initiative.loader';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { dayOf } from '../initiative/schedule';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import type { SharedComponent } from '../shared-component/shared-component.type';
import { dependantsOf, dependenciesOf } from './dependency.loader';
import type { DependencyRow } from './dependency.store';
import { Dependency } from './dependency.type';

@Resolver(() => Initiative)
export class InitiativeDependenciesResolver {
  @FieldResolver(() => [Dependency], { description: 'What it waits for, what is needed first before the rest.' })
  dependencies(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<DependencyRow[]> {
    return dependenciesOf(context).load(row.id);
  }

  @FieldResolver(() => [Dependency], { description: 'What waits for it.' })
  dependants(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<DependencyRow[]> {
    return dependantsOf(context).load(row.id);
  }
}

@Resolver(() => Dependency)
export class DependencyResolver {
  @FieldResolver()
  title(@Root() row: DependencyRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(row.titles, language) ?? '';
  }

  @FieldResolver()
  titles(@Root() row: DependencyRow): LocalizedText[] {
    return allTexts(row.titles);
  }

  @FieldResolver()
  initiative(@Root() row: DependencyRow, @Ctx() context: PortfolioContext): Promise<InitiativeRow | null> {
    return initiativeLoader(context).load(row.initiativeId);
  }

  @FieldResolver()
  async onInitiative(@Root() row: DependencyRow, @Ctx() context: PortfolioContext): Promise<InitiativeRow | null> {
    return row.onInitiativeId === null ? null : initiativeLoader(context).load(row.onInitiativeId);
  }

  @FieldResolver()
  onComponent(@Root() row: DependencyRow): SharedComponent | null {
    return row.onComponentId === null ? null : { id: row.onComponentId };
  }

  @FieldResolver()
  onActor(@Root() row: DependencyRow): ActorReference | null {
    return actorRef(row.onActorId);
  }

  @FieldResolver()
  neededBy(@Root() row: DependencyRow): string | null {
    return dayOf(row.neededBy);
  }

  @FieldResolver()
  provenance(@Root() row: DependencyRow): Provenance {
    return toProvenance(row);
  }
}
