import type { CatalogRecord } from '../catalog';
import { actorIdOf } from '../organization';
import { rowIdOf } from '../row-uri';
import type { SkipCode } from './import-report';
import { importingActor, mayWriteAll } from '../../../shared/importing/importer';
import { importerName } from './importer';
import { holdersOf, type ImportSession } from './import-session';
import { findAuthorities, findOwners, findPartAuthorities, findStepOwners } from './permission.store';

/** What the register knows of a record that decides who may write it. */
interface Standing {
  readonly record: CatalogRecord;
  readonly here: CatalogRecord | undefined;
  /** Who imported it last; null when nobody did. */
  readonly importedBy: string | null;
}

/**
 * Why the importer may not write a record, by its IRI; records that it may write are not among the answers.
 *
 * Rule of the domain: "The owner writes the event and links services and initiatives to it; a service is written by its
 * competent authority. No actor decides over another." What belongs to nobody in particular is written by who imported it.
 */
export async function forbidden(session: ImportSession, standings: readonly Standing[], today: string): Promise<Map<string, SkipCode>> {
  if (mayWriteAll(session.importer) || standings.length === 0) return new Map();
  const actor = importingActor(session.importer);
  const uris = standings.map(({ record }) => record.uri);
  const owners = await findOwners(session.tx, uris, today);
  const stepOwners = await findStepOwners(session.tx, uris);
  const authorities = await findAuthorities(session.tx, uris);
  const holders = [...new Set(uris.flatMap((uri) => holdersOf(session, uri)))];
  const holderAuthorities = await findAuthorities(session.tx, holders);
  const partAuthorities = await findPartAuthorities(session.tx, uris, uris.flatMap((uri) => rowIdOf(uri) ?? []));
  const refusals = standings.map((standing) => [standing.record.uri, refusalOf(standing)] as const);
  return new Map(refusals.filter((entry): entry is [string, SkipCode] => entry[1] !== null));

  function refusalOf({ record, here, importedBy }: Standing): SkipCode | null {
    const { uri, kind } = record;
    if (kind === 'event' && record.class !== 'cv:Event') {
      if (!here) return 'NEW_LIFE_EVENT';
      return owners.get(uri) === actor ? null : 'NOT_OWNER';
    }
    if (kind === 'event') return !here || stepOwners.get(uri) === actor ? null : 'OTHERS_RECORD';
    if (kind === 'service') {
      const isOwn = here ? authorities.get(uri) === actor : record.owners.some((owner) => actorIdOf(owner) === actor);
      return isOwn ? null : 'NOT_AUTHORITY';
    }
    if (kind === 'output' || kind === 'evidence' || kind === 'participation') {
      const answering = [...(partAuthorities.get(uri) ?? []), ...holdersOf(session, uri).map((holder) => holderAuthorities.get(holder) ?? null)];
      if (answering.length > 0) return answering.every((owner) => owner === actor) ? null : 'NOT_AUTHORITY';
    }
    return !here || importedBy === importerName(session.importer) ? null : 'OTHERS_RECORD';
  }
}
