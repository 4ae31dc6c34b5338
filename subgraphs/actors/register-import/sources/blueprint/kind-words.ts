import { ActorKind, RelationKind } from '../../../../../prisma/generated/actors/client/client';
import { foldHead } from '../../../../shared/sheet/reading/heads';
import { ACTOR_KIND_WORDS, EDGE_KIND_WORDS } from '../../../actor-map/map-words';

/** What else people call the kinds of actors in maps, besides the words of the hub's own maps. Words that may mean several kinds, such as "organization", are not here. */
const MORE_ACTOR_WORDS: Partial<Record<ActorKind, readonly string[]>> = {
  AGENCY: ['etat', 'statlig etat', 'statleg etat', 'direktorat', 'tilsyn', 'directorate', 'government agency'],
  STATE_ENTERPRISE: ['statsforetak', 'statsføretak'],
  UNIVERSITY: ['universitet', 'høgskole', 'høyskole', 'høgskule', 'university college', 'university or university college'],
  COURTS: ['domstol', 'domstoler', 'domstolar', 'court'],
  COUNTY: ['county council'],
  COMPANY: ['bedrift', 'firma', 'business'],
  ASSOCIATION: ['forening', 'foreining', 'interesseorganisasjon', 'frivillig organisasjon', 'voluntary organisation', 'voluntary organization', 'interest organisation', 'ngo'],
  BODY: ['samarbeidsorgan', 'råd', 'nettverk', 'cooperation body', 'committee', 'council', 'network'],
  GROUP: ['brukergruppe', 'brukargruppe', 'målgruppe', 'user group', 'target group'],
};

/** What else people write on the lines of maps. Read from the one that a line goes from. */
const MORE_RELATION_WORDS: Partial<Record<RelationKind, readonly string[]>> = {
  GOVERNS: ['etatsstyring', 'styring', 'steers'],
  FUNDS: ['finansiering', 'finances', 'funding'],
  SUPPLIES_DATA_TO: ['leverer data', 'gir data til', 'gjev data til', 'deler data med', 'supplies data', 'provides data to'],
  DEPENDS_ON: ['avhenger av', 'avheng av', 'avhengig av', 'is dependent on'],
  COLLABORATES_WITH: ['samarbeider', 'samarbeid', 'collaborates', 'cooperates with', 'collaboration'],
  CONSULTS: ['konsulterer', 'rådfører seg med'],
  COMPETES_WITH: ['konkurrerer', 'competes'],
  REPRESENTS: ['representerer'],
};

type Wording = Readonly<Record<string, object>>;

function dictionary<Kind extends string>(kinds: readonly Kind[], words: Wording, more: Partial<Record<Kind, readonly string[]>>): ReadonlyMap<string, Kind> {
  return new Map(kinds.flatMap((kind) => [kind, ...(Object.values(words[kind] ?? {}) as string[]), ...(more[kind] ?? [])].map((word) => [foldHead(word), kind] as const)));
}

const ACTOR_KINDS = dictionary(Object.values(ActorKind), ACTOR_KIND_WORDS, MORE_ACTOR_WORDS);
const RELATION_KINDS = dictionary(Object.values(RelationKind), EDGE_KIND_WORDS, MORE_RELATION_WORDS);
/** Lines that the hub's own maps draw from what actors have in common; they are worked out anew wherever they are shown. */
const WORKED_OUT: ReadonlySet<string> = new Set(Object.entries(EDGE_KIND_WORDS).filter(([kind]) => !(kind in RelationKind)).flatMap(([kind, words]) => [kind, ...Object.values(words)].map(foldHead)));

/** The kind of actor that a word means, in any language of the hub or as the hub's own name for it; null for any other word. */
export const actorKindOf = (word: string): ActorKind | null => ACTOR_KINDS.get(foldHead(word)) ?? null;

/** The kind of relation that a word means; "WORKED_OUT" for what is no relation but something that two actors share. */
export function relationKindOf(word: string): RelationKind | 'WORKED_OUT' | null {
  const folded = foldHead(word);
  return RELATION_KINDS.get(folded) ?? (WORKED_OUT.has(folded) ? 'WORKED_OUT' : null);
}

/** The words that reports name as known, one for each kind. */
export const KNOWN_ACTOR_KINDS = Object.values(ACTOR_KIND_WORDS);
export const KNOWN_RELATION_KINDS = Object.values(RelationKind).map((kind) => EDGE_KIND_WORDS[kind]);
