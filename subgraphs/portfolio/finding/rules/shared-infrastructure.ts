import type { InitiativeFacts } from '../initiative-facts';
import { fail, notAssessable, pass, type Rule, type Verdict } from '../verdict';

/**
 * Infrastructure that concerns one organisation only, with no shared component and no partner, is asked: could it be
 * shared, or stand on national infrastructure?
 * Source: Digdir's overarching principles for digital architecture (share and re-use). Scope: all. Version 1, no dates.
 */
export function assessSharedInfrastructure({ isInfrastructure, partners, componentCount }: InitiativeFacts): Verdict | null {
  if (isInfrastructure === false) return null;
  if (isInfrastructure === null) return notAssessable('om tiltaket er infrastruktur er ikke registrert', 'om tiltaket er infrastruktur er ikkje registrert', 'whether it is infrastructure is not registered');
  if (componentCount > 0) return pass('Tiltaket bruker eller lager felleskomponenter.', 'Tiltaket bruker eller lagar felleskomponentar.', 'It uses or makes shared components.');
  if (partners.length > 0) return pass('Tiltaket deles med andre virksomheter.', 'Tiltaket blir delt med andre verksemder.', 'It is shared with other organisations.');
  return fail('Infrastruktur for én virksomhet: kan den deles, eller bygge på nasjonal infrastruktur?', 'Infrastruktur for éi verksemd: kan ho delast, eller byggje på nasjonal infrastruktur?', 'Infrastructure for one organisation: could it be shared, or stand on national infrastructure?');
}

export const sharedInfrastructure: Rule = { code: 'SHARED_OR_NATIONAL_INFRASTRUCTURE', scope: 'ALL', severity: 'WARNING', version: '1', sourceUrl: 'https://www.digdir.no/digitalisering-og-samordning/foringer-bruk-av-arkitekturprinsippene/1066', assess: assessSharedInfrastructure };
