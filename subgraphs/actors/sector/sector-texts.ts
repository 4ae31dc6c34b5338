import type { Texts } from '../../shared/graphql/localized-text';
import { nameOn } from '../actor/actor';
import { namesLoader } from '../actor/actor.loader';
import type { ActorsContext } from '../context';
import { OWN_SECTORS, type SectorOf } from './sector';

/** What a sector is called on a day: its ministry's name of that day, or the name of one that is a sector of its own. */
export async function sectorTexts({ kind, ministryId, at }: SectorOf & { readonly at: string }, context: ActorsContext): Promise<Texts> {
  if (ministryId === null) return OWN_SECTORS[kind as keyof typeof OWN_SECTORS];
  return (nameOn(await namesLoader(context).load(ministryId), at)?.names ?? {}) as Texts;
}
