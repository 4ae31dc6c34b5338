import type { Confirmations } from '../../shared/claim/confirmations';
import type { Coverage } from '../../shared/graphql/coverage';
import { toHundredths, totalsOf, type Hundredths } from '../../shared/graphql/money';
import type { PartnerFact } from '../../shared/graphql/partner-fact';
import type { Flow } from '../benefit-flow/benefit-flow';
import type { MapSource } from '../actor-map/actor-map';
import type { SectorOf } from '../sector/sector';

type Sectors = ReadonlyMap<string, SectorOf | null>;

/**
 * In how many initiatives an actor works with somebody of another sector. Agencies are not measured on working
 * together, so the hub measures it from what they record. Null (not assessable) when the actor's own sector is not
 * known; partners of unknown sector do not count. Scope: all actors. Version 1.
 */
export function initiativesAcrossSectors(actorId: string, partners: readonly PartnerFact[], sectors: Sectors): number | null {
  const own = sectors.get(actorId);
  if (!own) return null;
  const crossing = partners.filter((partner) => {
    const sector = sectors.get(partner.actorId);
    return sector && sector.id !== own.id;
  });
  return new Set(crossing.map((partner) => partner.initiativeId)).size;
}

/**
 * What goes between an actor and actors of other sectors, both ways added up, for each currency and price base. Null
 * (not assessable) when the actor's own sector is not known; ends of unknown sector do not count. Version 1.
 */
export function moneyAcrossSectors(actorId: string, exchanges: readonly Flow[], sectors: Sectors): Hundredths[] | null {
  if (!sectors.get(actorId)) return null;
  const crossing = exchanges.filter(({ fromActorId, toActorId }) => {
    const [from, to] = [fromActorId, toActorId].map((id) => (id === null ? null : sectors.get(id)));
    return from && to && from.id !== to.id;
  });
  return totalsOf(crossing.map(({ amount, currency, priceYear }) => ({ hundredths: toHundredths(amount), currency, priceYear })));
}

/** How many of those an actor works or exchanges with have a known sector. */
export function sectorCoverage(actorId: string, others: Iterable<string | null>, sectors: Sectors): Coverage {
  const known = new Set(others);
  known.delete(actorId);
  known.delete(null);
  return { reported: [...known].filter((id) => id !== null && sectors.get(id)).length, total: known.size, withheld: 0 };
}

/** What an actor answered in each register; null for one that could not be asked. */
export type CountsByRegister = Readonly<Record<MapSource, Confirmations | null>>;

/**
 * The claims that an actor answered and has to answer, in all registers together. A sum exists only where every register
 * is known: one that is too small would look like neglect or like diligence. Rule "Collaboration is measured", version 2
 * (1: the portfolio alone). Scope: all actors.
 */
export function confirmationsOf(counts: CountsByRegister): { given: number | null; outstanding: number | null; byRegister: (Confirmations & { register: MapSource })[]; missingSources: MapSource[] } {
  const registers = (Object.keys(counts) as MapSource[]).sort();
  const byRegister = registers.flatMap((register) => (counts[register] ? [{ register, given: counts[register].given, outstanding: counts[register].outstanding }] : []));
  const missingSources = registers.filter((register) => !counts[register]);
  const sum = (of: keyof Confirmations): number | null => (missingSources.length > 0 ? null : byRegister.reduce((total, one) => total + one[of], 0));
  return { given: sum('given'), outstanding: sum('outstanding'), byRegister, missingSources };
}
