import type { ActorKind, GovernmentLevel } from '../../../../prisma/generated/actors/client/client';

/** What a unit of Enhetsregisteret tells of itself that decides what kind of actor it is. */
export interface UnitKindFacts {
  readonly form: string | null;
  /** In capitals, as the register has it. */
  readonly name: string;
  /** The code of its institutional sector; 6100 is the administration of the state. */
  readonly sectorCode: string | null;
  /** Whether its superior unit is a ministry, as far as is known. */
  readonly isUnderMinistry: boolean;
}

export interface UnitKind {
  readonly kind: ActorKind;
  readonly level?: GovernmentLevel;
}

const BY_FORM: Readonly<Record<string, UnitKind>> = {
  KOMM: { kind: 'MUNICIPALITY', level: 'MUNICIPAL' },
  FYLK: { kind: 'COUNTY', level: 'COUNTY' },
  SF: { kind: 'STATE_ENTERPRISE', level: 'STATE' },
  AS: { kind: 'COMPANY' },
  ASA: { kind: 'COMPANY' },
  IKS: { kind: 'COMPANY' },
};

const STATE_ADMINISTRATION = '6100';
const MINISTRY = /DEPARTEMENTET$|^STATSMINISTERENS KONTOR$/;
const COUNTY_GOVERNOR = /^STATSFORVALT[AE]REN I /;
const UNIVERSITY = /UNIVERSITET|HØ[GY]SK(?:OL|UL)/;

/** Units below another that are no organisations of their own: businesses, other places of work, and administrative units. */
export const SUB_UNIT_FORMS: ReadonlySet<string> = new Set(['BEDR', 'AAFY', 'ADOS']);

/** Forms that are a person or what one left: sole proprietorships and estates. */
export const PERSONAL_FORMS: ReadonlySet<string> = new Set(['ENK', 'BO']);

/**
 * The kind of actor that a unit is, where its organisation form tells; null where it does not, and then nobody guesses.
 *
 * A municipality (KOMM), a county authority (FYLK), a state enterprise (SF) and a company (AS, ASA, IKS) are told by
 * their form. The form STAT is that of the state's units at the top, ministries among them but the Storting too, so a
 * ministry is told by its name as well. An organisational unit (ORGL) belongs to the state, a county or a municipality
 * and may be anything within: it is an agency only in the administration of the state and directly under a ministry, and
 * even then county governors, universities and university colleges are told apart by their names.
 * Scope: units of Enhetsregisteret. Version 1. Sources: the organisation forms of Enhetsregisteret; Statistics Norway's
 * standard for institutional sectors (2012).
 */
export function kindOfUnit({ form, name, sectorCode, isUnderMinistry }: UnitKindFacts): UnitKind | null {
  const words = name.toUpperCase().trim();
  if (form === 'STAT') return MINISTRY.test(words) ? { kind: 'MINISTRY', level: 'STATE' } : null;
  if (form !== 'ORGL') return (form !== null && BY_FORM[form]) || null;
  if (!isUnderMinistry || sectorCode !== STATE_ADMINISTRATION) return null;
  if (COUNTY_GOVERNOR.test(words)) return { kind: 'COUNTY_GOVERNOR', level: 'STATE' };
  return { kind: UNIVERSITY.test(words) ? 'UNIVERSITY' : 'AGENCY', level: 'STATE' };
}
