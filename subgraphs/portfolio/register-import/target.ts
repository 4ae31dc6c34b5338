import { stableId } from '../../shared/graphql/id';
import { isUuid } from '../../shared/graphql/uuid';
import { pickText } from '../../shared/graphql/localized-text';
import { isOrganizationNumber } from '../../shared/organization-number';
import { searchFold, sortKey } from '../../shared/graphql/sort-key';
import type { Tx } from '../context';
import { importFault } from './import-fault';
import { importingActor, mayWriteAll, type Importer } from '../../shared/importing/importer';
import { mayWriteFor } from './importer';
import type { Profile } from './profile/profile.schema';
import { findOwnedPortfolios, findPortfolio } from './target.store';
import type { ImportSource } from './writing/session';

export interface TargetOptions {
  /** The portfolio that was named by its id; null where the profile or the importer decides. */
  readonly portfolio: string | null;
  /** The number of the organisation that keeps a new portfolio; null for the importer, or for nobody that the hub knows. */
  readonly owner: string | null;
}

/** The portfolio that the initiatives of an edition come into. */
export interface Target {
  readonly id: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly ownerActorId: string | null;
  /** The register's name: that of the profile, or one for each portfolio where every office has its own numbers. */
  readonly register: string;
  readonly isNew: boolean;
}

/** Finds the portfolio of an edition, or says what a new one is to be; refuses who may not write it. */
export async function findTarget(tx: Pick<Tx, 'portfolio'>, profile: Profile, edition: string, options: TargetOptions, importer: Importer): Promise<Target> {
  const owner = ownerOf(profile, options, importer);
  const { id, titles } = await whichPortfolio(tx, profile, edition, options, owner);
  const known = await findPortfolio(tx, id);
  if (!known && options.portfolio !== null) throw importFault('PORTFOLIO_UNKNOWN', { id });
  const ownerActorId = known ? known.ownerActorId : owner;
  if (!mayWriteFor(importer, ownerActorId)) throw importFault('NOT_PORTFOLIO_OWNER', {});
  const register = profile.register.replaceAll('{edition}', edition).replaceAll('{portfolio}', id.slice(-12));
  return { id, titles: known ? (known.titles as Record<string, string>) : titles, ownerActorId, register, isNew: !known };
}

export async function createTarget(tx: Tx, { id, titles, ownerActorId, isNew }: Target, source: ImportSource): Promise<void> {
  if (!isNew) return;
  await tx.portfolio.create({ data: { id, titles, ownerActorId, sortKey: sortKey(pickText(titles) ?? ''), searchText: searchFold(Object.values(titles).join(' ')), ...source } });
}

function ownerOf({ portfolio }: Profile, { owner }: TargetOptions, importer: Importer): string | null {
  if (owner !== null && !isOrganizationNumber(owner)) throw importFault('OWNER_WRONG', { owner: owner.slice(0, 20) });
  if (owner !== null) return stableId('actor', owner);
  if (!mayWriteAll(importer)) return importingActor(importer);
  return portfolio?.owner === undefined ? null : stableId('actor', portfolio.owner);
}

async function whichPortfolio(tx: Pick<Tx, 'portfolio'>, profile: Profile, edition: string, { portfolio, owner: ownerNumber }: TargetOptions, owner: string | null): Promise<Pick<Target, 'id' | 'titles'>> {
  if (portfolio !== null) {
    const id = portfolio.toLowerCase();
    if (!isUuid(id)) throw importFault('PORTFOLIO_UNKNOWN', { id: portfolio.slice(0, 60) });
    return { id, titles: {} };
  }
  if (profile.portfolio) return { id: stableId('portfolio', profile.portfolio.key.replaceAll('{edition}', edition)), titles: inEdition(profile.portfolio.titles, edition) };
  if (owner === null) throw importFault('PORTFOLIO_NEEDED', { owned: 'Or say with --owner whose initiatives they are.' });
  const owned = await findOwnedPortfolios(tx, owner);
  const [only] = owned;
  if (only && owned.length === 1) return { id: only.id, titles: {} };
  if (owned.length > 1) throw importFault('PORTFOLIO_NEEDED', { owned: `There are ${owned.map(({ id, titles }) => `"${pickText(titles) ?? ''}" ${id}`).join(', ')}.` });
  const whose = ownerNumber === null ? { nb: 'Egne tiltak', nn: 'Eigne tiltak', en: 'Our own initiatives' } : { nb: `Tiltak hos ${ownerNumber}`, nn: `Tiltak hos ${ownerNumber}`, en: `Initiatives of ${ownerNumber}` };
  return { id: stableId('portfolio', `of/${owner}`), titles: whose };
}

function inEdition(titles: NonNullable<Profile['portfolio']>['titles'], edition: string): Record<string, string> {
  return Object.fromEntries(Object.entries(titles).map(([language, title]) => [language, String(title).replaceAll('{edition}', edition)]));
}
