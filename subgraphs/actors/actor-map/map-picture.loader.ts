import { pickText, type LanguageCode } from '../../shared/graphql/localized-text';
import { actorLoader } from '../actor/actor.loader';
import { calledOn } from '../actor/called.loader';
import type { ActorsContext } from '../context';
import { sectorTexts } from '../sector/sector-texts';
import type { ActorMapOf } from './actor-map';
import { drawPicture, type Labelled, type MapPicture } from './map-picture';

/** A map with the names of its actors and sectors on its day: three statements, for all the files of a request together. */
export async function pictureOf(context: ActorsContext, map: ActorMapOf, language: LanguageCode): Promise<MapPicture> {
  const actors = await Promise.all(map.nodes.map(({ actorId }) => labelled(context, actorId, map.day, language)));
  const sectors = await Promise.all(map.sectors.flatMap(({ sector }) => (sector ? [sectorNamed(context, { ...sector, at: map.day }, language)] : [])));
  return drawPicture(map, new Map(actors.flatMap((actor) => (actor ? [actor] : []))), new Map(sectors), language);
}

async function labelled(context: ActorsContext, id: string, day: string, language: LanguageCode): Promise<[string, Labelled] | null> {
  const row = await actorLoader(context).load(id);
  if (!row) return null;
  return [id, { name: await calledOn(context, row, day, language), organizationNumber: row.organizationNumber, kind: row.kind }];
}

async function sectorNamed(context: ActorsContext, sector: Parameters<typeof sectorTexts>[0], language: LanguageCode): Promise<[string, string]> {
  return [sector.id, pickText(await sectorTexts(sector, context), language) ?? sector.kind];
}
