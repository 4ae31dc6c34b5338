import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection, toPageRequest, type Connection } from '../../shared/graphql/connection';
import { parseId } from '../../shared/graphql/id';
import { allTexts, LanguageCode, pickText, type LocalizedText } from '../../shared/graphql/localized-text';
import { toProvenance, type Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import { actorLoader } from '../actor/actor.loader';
import type { ActorRow } from '../actor/actor.store';
import type { ActorsContext } from '../context';
import { ecosystemLoader, ecosystemsOfComponentLoader } from '../ecosystem/ecosystem.loader';
import type { EcosystemRow } from '../ecosystem/ecosystem.store';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { isValidOn } from '../period';
import { claimedPartResolver } from '../record/claimed-part.resolver';
import { searchWords } from '../search';
import { componentActorsLoader, componentLoader, dependenciesLoader } from './component.loader';
import { findComponentPage, type ComponentActorRow, type ComponentRow } from './component.store';
import { ComponentFunder, ComponentOperator } from './component-actor.type';
import { visibleFunders } from './component-funders';
import { NamedOrder, SharedComponent, SharedComponentConnection, SharedComponentFilter } from './component.type';

@Resolver(() => SharedComponent)
export class SharedComponentResolver {
  @Query(() => SharedComponentConnection, { nullable: true, description: 'The shared components that organisations build on.' })
  async sharedComponents(
    @Arg('filter', () => SharedComponentFilter, { nullable: true, description: 'Which components; all when left out.' }) filter: SharedComponentFilter | null | undefined,
    @Arg('orderBy', () => NamedOrder, { defaultValue: NamedOrder.NAME_ASC, description: 'The order of the list.' }) orderBy: NamedOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ActorsContext,
  ): Promise<Connection<ComponentRow | null>> {
    const request = toPageRequest(page);
    const { operatorId, ecosystemId, search }: SharedComponentFilter = filter ?? {};
    const conditions = {
      operatorId: operatorId == null ? null : parseId(operatorId, 'filter.operatorId'),
      ecosystemId: ecosystemId == null ? null : parseId(ecosystemId, 'filter.ecosystemId'),
      search: searchWords(search),
      today: context.today,
    };
    const ids = await findComponentPage(context.db, conditions, orderBy === NamedOrder.NAME_DESC, request);
    return toConnection(ids, await Promise.all(ids.entries.map(({ id }) => componentLoader(context).load(id))), request);
  }

  @Query(() => SharedComponent, { nullable: true, description: 'One shared component; null when there is none with the id.' })
  sharedComponent(@Arg('id', () => ID, { description: 'The id as the hub gave it.' }) id: string, @Ctx() context: ActorsContext): Promise<ComponentRow | null> {
    return componentLoader(context).load(parseId(id, 'id'));
  }

  @FieldResolver()
  name(@Root() row: ComponentRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(row.names, language) ?? row.key;
  }

  @FieldResolver()
  names(@Root() row: ComponentRow): LocalizedText[] {
    return allTexts(row.names);
  }

  @FieldResolver()
  description(@Root() row: ComponentRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(row.descriptions, language);
  }

  @FieldResolver()
  async operator(
    @Root() row: ComponentRow,
    @Arg('at', () => DateScalar, { nullable: true, description: 'The day that is asked about; today when left out.' }) at: string | null | undefined,
    @Ctx() context: ActorsContext,
  ): Promise<ActorRow | null> {
    const actors = await componentActorsLoader(context).load(row.id);
    const operator = actors.find((actor) => actor.role === 'OPERATOR' && isValidOn(actor, at ?? context.today));
    return operator ? actorLoader(context).load(operator.actorId) : null;
  }

  @FieldResolver()
  async operatorHistory(@Root() row: ComponentRow, @Ctx() context: ActorsContext): Promise<ComponentActorRow[]> {
    return (await componentActorsLoader(context).load(row.id)).filter(({ role }) => role === 'OPERATOR');
  }

  @FieldResolver()
  async funders(@Root() row: ComponentRow, @Ctx() context: ActorsContext): Promise<ComponentActorRow[]> {
    return visibleFunders(context, await componentActorsLoader(context).load(row.id));
  }

  @FieldResolver()
  async needs(@Root() row: ComponentRow, @Ctx() context: ActorsContext): Promise<ComponentRow[]> {
    return components(context, (await dependenciesLoader(context).load(row.id)).needs);
  }

  @FieldResolver()
  async neededBy(@Root() row: ComponentRow, @Ctx() context: ActorsContext): Promise<ComponentRow[]> {
    return components(context, (await dependenciesLoader(context).load(row.id)).neededBy);
  }

  @FieldResolver()
  async ecosystems(@Root() row: ComponentRow, @Ctx() context: ActorsContext): Promise<(EcosystemRow | null)[]> {
    const ids = await ecosystemsOfComponentLoader(context).load(row.id);
    return Promise.all(ids.map((id) => ecosystemLoader(context).load(id)));
  }

  @FieldResolver()
  provenance(@Root() row: ComponentRow): Provenance {
    return toProvenance(row);
  }
}

async function components(context: ActorsContext, ids: readonly string[]): Promise<ComponentRow[]> {
  const rows = await Promise.all(ids.map((id) => componentLoader(context).load(id)));
  return rows.filter((row) => row !== null);
}

export const ComponentFunderResolver = claimedPartResolver(() => ComponentFunder, 'The one that pays.');
export const ComponentOperatorResolver = claimedPartResolver(() => ComponentOperator, 'The organisation that operates it.');
