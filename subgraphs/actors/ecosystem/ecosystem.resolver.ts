import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection, toPageRequest, type Connection } from '../../shared/graphql/connection';
import { parseId } from '../../shared/graphql/id';
import { allTexts, LanguageCode, pickText, type LocalizedText } from '../../shared/graphql/localized-text';
import { toProvenance, type Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import { actorLoader } from '../actor/actor.loader';
import type { ActorRow } from '../actor/actor.store';
import { componentLoader } from '../component/component.loader';
import type { ComponentRow } from '../component/component.store';
import { NamedOrder } from '../component/component.type';
import type { ActorsContext } from '../context';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { periodDays } from '../period';
import { claimedPartResolver } from '../record/claimed-part.resolver';
import { searchWords } from '../search';
import { componentIdsLoader, ecosystemLoader, linksLoader, membershipsOf, membersOf } from './ecosystem.loader';
import type { MembershipRow } from './ecosystem-membership.store';
import { EcosystemMembership } from './ecosystem-membership.type';
import { findEcosystemPage, type EcosystemRow } from './ecosystem.store';
import { Ecosystem, EcosystemConnection, EcosystemFilter } from './ecosystem.type';

const ON_DAY = { nullable: true, description: 'Only those of this day; all, past and present, when left out.' } as const;

@Resolver(() => Ecosystem)
export class EcosystemResolver {
  @Query(() => EcosystemConnection, { nullable: true, description: 'The ecosystems of the register.' })
  async ecosystems(
    @Arg('filter', () => EcosystemFilter, { nullable: true, description: 'Which ecosystems; all when left out.' }) filter: EcosystemFilter | null | undefined,
    @Arg('orderBy', () => NamedOrder, { defaultValue: NamedOrder.NAME_ASC, description: 'The order of the list.' }) orderBy: NamedOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ActorsContext,
  ): Promise<Connection<EcosystemRow | null>> {
    const request = toPageRequest(page);
    const { memberId, componentId, search }: EcosystemFilter = filter ?? {};
    const conditions = {
      memberId: memberId == null ? null : parseId(memberId, 'filter.memberId'),
      componentId: componentId == null ? null : parseId(componentId, 'filter.componentId'),
      search: searchWords(search),
    };
    const ids = await findEcosystemPage(context.db, conditions, orderBy === NamedOrder.NAME_DESC, request);
    return toConnection(ids, await Promise.all(ids.entries.map(({ id }) => ecosystemLoader(context).load(id))), request);
  }

  @Query(() => Ecosystem, { nullable: true, description: 'One ecosystem; null when there is none with the id.' })
  ecosystem(@Arg('id', () => ID, { description: 'The id as the hub gave it.' }) id: string, @Ctx() context: ActorsContext): Promise<EcosystemRow | null> {
    return ecosystemLoader(context).load(parseId(id, 'id'));
  }

  @FieldResolver()
  name(@Root() row: EcosystemRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(row.names, language) ?? row.key;
  }

  @FieldResolver()
  names(@Root() row: EcosystemRow): LocalizedText[] {
    return allTexts(row.names);
  }

  @FieldResolver()
  note(@Root() row: EcosystemRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(row.notes, language);
  }

  @FieldResolver()
  async keeper(@Root() { keeperId }: EcosystemRow, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
    return keeperId === null ? null : actorLoader(context).load(keeperId);
  }

  @FieldResolver()
  members(@Root() row: EcosystemRow, @Arg('at', () => DateScalar, ON_DAY) at: string | null | undefined, @Args(() => PageArgs) page: PageArgs, @Ctx() context: ActorsContext): Promise<Connection<ActorRow>> {
    return membersOf(context, row.id, { at: at ?? null }, page);
  }

  @FieldResolver()
  memberships(@Root() row: EcosystemRow, @Arg('at', () => DateScalar, ON_DAY) at: string | null | undefined, @Args(() => PageArgs) page: PageArgs, @Ctx() context: ActorsContext): Promise<Connection<MembershipRow>> {
    return membershipsOf(context, row.id, { at: at ?? null }, page);
  }

  @FieldResolver()
  async components(@Root() row: EcosystemRow, @Ctx() context: ActorsContext): Promise<(ComponentRow | null)[]> {
    const ids = await componentIdsLoader(context).load(row.id);
    return Promise.all(ids.map((id) => componentLoader(context).load(id)));
  }

  @FieldResolver()
  initiatives(@Root() row: EcosystemRow, @Ctx() context: ActorsContext): Promise<{ id: string }[]> {
    return linked(context, row.id, 'INITIATIVE');
  }

  @FieldResolver()
  lifeEvents(@Root() row: EcosystemRow, @Ctx() context: ActorsContext): Promise<{ id: string }[]> {
    return linked(context, row.id, 'LIFE_EVENT');
  }

  @FieldResolver()
  validFrom(@Root() row: EcosystemRow): string | null {
    return periodDays(row).validFrom;
  }

  @FieldResolver()
  validTo(@Root() row: EcosystemRow): string | null {
    return periodDays(row).validTo;
  }

  @FieldResolver()
  provenance(@Root() row: EcosystemRow): Provenance {
    return toProvenance(row);
  }
}

async function linked(context: ActorsContext, ecosystemId: string, kind: 'INITIATIVE' | 'LIFE_EVENT'): Promise<{ id: string }[]> {
  const links = await linksLoader(context).load(ecosystemId);
  return links.filter((link) => link.kind === kind).map((link) => ({ id: link.targetId }));
}

export const EcosystemMembershipResolver = claimedPartResolver(() => EcosystemMembership, 'The member.');
