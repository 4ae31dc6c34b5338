import { toDay } from '../../shared/context';
import type { ActorsContext } from '../context';
import { hubError } from '../../shared/errors';
import { exactlyOne, parseId } from '../../shared/graphql/id';
import { isOrganizationNumber } from '../../shared/organization-number';
import { isValidOn, type Period } from '../period';
import { searchWords } from '../search';
import { sectorMembersLoader } from '../sector/sector.loader';
import type { ActorFilter, ActorRef } from './actor-input.type';
import { actorByNumberLoader, actorLoader } from './actor.loader';
import type { ActorConditions, ActorRow } from './actor.store';

const FUNCTION_CODE = /^\d{2,4}$/;

/**
 * What an actor is called on a day: the name of the period that holds the day; else, for one that is dissolved or
 * whose names have a gap, the latest name that had begun; else its first. Names of one actor never overlap.
 */
export function nameOn<Name extends Period>(names: readonly Name[], day: string): Name | null {
  const inOrder = [...names].sort((a, b) => begin(a).localeCompare(begin(b)));
  return inOrder.find((name) => isValidOn(name, day)) ?? inOrder.filter((name) => begin(name) <= day).at(-1) ?? inOrder[0] ?? null;
}

function begin({ validFrom }: Period): string {
  return validFrom ? toDay(validFrom) : '';
}

/** The actor that a reference with exactly one key names; null when nobody has that key. `path` names the argument. */
export async function actorOf(context: ActorsContext, ref: ActorRef, path: string): Promise<ActorRow | null> {
  const key = exactlyOne(ref, path, ['id', 'organizationNumber']);
  const value = ref[key] as string;
  return key === 'id' ? actorLoader(context).load(parseId(value, `${path}.id`)) : actorByNumberLoader(context).load(value);
}

/** The actor that another subgraph refers to, by whichever key it knows; null when there is none. */
export async function actorOfRepresentation(context: ActorsContext, { id, organizationNumber }: Readonly<Record<string, unknown>>): Promise<ActorRow | null> {
  if (typeof id === 'string') return actorLoader(context).load(id.toLowerCase());
  if (typeof organizationNumber === 'string' && isOrganizationNumber(organizationNumber)) return actorByNumberLoader(context).load(organizationNumber);
  return null;
}

/** Checks a filter and turns it into conditions; the members of a sector are found by the rule of sectors, not in SQL. */
export async function toConditions(context: ActorsContext, filter: ActorFilter | null | undefined): Promise<ActorConditions> {
  const { kind, level, sectorId, search, functionUri, functionCode, isActive } = filter ?? {};
  if (functionCode != null && !FUNCTION_CODE.test(functionCode)) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: 'filter.functionCode', why: 'is not a COFOG code: two digits for a division, three for a group, four for a class.' });
  return {
    kinds: kind ?? null,
    levels: level ?? null,
    ids: sectorId == null ? null : await sectorMembersLoader(context).load(parseId(sectorId, 'filter.sectorId')),
    search: searchWords(search),
    functionUri: functionUri ?? null,
    functionCode: functionCode ?? null,
    isActive: isActive ?? null,
    today: context.today,
  };
}
