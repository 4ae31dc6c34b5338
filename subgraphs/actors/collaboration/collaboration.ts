import { toHundredths, totalsOf, type Hundredths } from '../../shared/graphql/money';
import type { PartnerFact } from '../../shared/graphql/partner-fact';
import type { Flow } from '../benefit-flow/benefit-flow';
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
