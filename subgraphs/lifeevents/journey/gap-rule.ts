import type { GapCodeName } from './gap-fact';
import { circularJourney, danglingReference, handOverNotTold, handOverWithoutDataExchange, instanceWithoutOwner, knownToDataset, knownToService, serviceWithoutOwner, unusedOutput, type GapFinder } from './gap-finders';

/** A rule about journeys as it is from one day on, until the next version of it comes into force. */
export interface GapRuleVersion {
  /** The day it came into force; null for a rule that has always been the same here. */
  readonly validFrom: string | null;
  /** Where it comes from; null for a rule of the hub itself. */
  readonly sourceUrl: string | null;
  readonly find: GapFinder;
  /** What would be a gap if the register's silence meant the worse. */
  readonly ask?: GapFinder;
}

/** The versions of a rule, the oldest first. */
export interface GapRule {
  readonly code: GapCodeName;
  readonly versions: readonly GapRuleVersion[];
}

/** What makes a description of services hang together; no day is known from which it would not have mattered. */
const always = (code: GapCodeName, find: GapFinder, parts: Partial<GapRuleVersion> = {}): GapRule => ({ code, versions: [{ validFrom: null, sourceUrl: null, find, ...parts }] });

/**
 * Once-only: "Offentlege verksemder skal ikkje spørje brukarane på nytt om tilhøve dei allereie har gitt opplysningar
 * om." Digdir's list of requirements has it in force since 2016-04-15, the day of the white paper it rests on (Digital
 * agenda for Norge, Meld. St. 27 (2015–2016), chapter 7). Before that day it is not applied. A requirement for state
 * bodies, a recommendation for municipalities: a gap for both, since people meet the whole.
 */
const ONCE_ONLY = { validFrom: '2016-04-15', sourceUrl: 'https://www.digdir.no/digitalisering-og-samordning/ikke-spor-brukerne-pa-nytt-om-forhold-de-allerede-har-opplyst-om/2611' };

/** A competent authority and the links between services, outputs and events are of the national application profile. */
const CPSV_AP_NO = { sourceUrl: 'https://data.norge.no/specification/cpsv-ap-no' };

/** Every rule, in the order in which the gaps of a service are told. Rule of the domain: "Gaps are found, not hidden". */
export const GAP_RULES: readonly GapRule[] = [
  always('SERVICE_WITHOUT_OWNER', serviceWithoutOwner, CPSV_AP_NO),
  always('INSTANCE_WITHOUT_OWNER', instanceWithoutOwner, CPSV_AP_NO),
  always('CIRCULAR_JOURNEY', circularJourney),
  always('DANGLING_REFERENCE', danglingReference, CPSV_AP_NO),
  always('UNUSED_OUTPUT', unusedOutput),
  always('HAND_OVER_WITHOUT_DATA_EXCHANGE', handOverWithoutDataExchange, { ask: handOverNotTold }),
  { code: 'ONCE_ONLY_DATASET', versions: [{ ...ONCE_ONLY, find: knownToDataset('PEOPLE'), ask: knownToDataset('UNKNOWN') }] },
  { code: 'ONCE_ONLY_OUTPUT', versions: [{ ...ONCE_ONLY, find: knownToService('PEOPLE'), ask: knownToService('UNKNOWN') }] },
];

/** The version of a rule that is in force on a day; null before its first. */
export function versionInForce({ versions }: GapRule, day: string): GapRuleVersion | null {
  return versions.findLast(({ validFrom }) => validFrom === null || validFrom <= day) ?? null;
}

/** The version by which a gap was found on a day. */
export function ruleOfGap(code: GapCodeName, day: string): GapRuleVersion | null {
  const rule = GAP_RULES.find((each) => each.code === code);
  return rule === undefined ? null : versionInForce(rule, day);
}
