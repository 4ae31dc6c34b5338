import { allTexts } from '../../../shared/graphql/localized-text';
import type { Profile } from '../profile/profile.schema';
import type { KnownInitiative } from '../stored/known.store';
import { titleOf, type Project } from '../understanding/project';
import { foldName, likeness, trigramsOf } from './name';

/** Who a row of a file is: one that is known, somebody new, or a question that only people can answer. */
export type Match =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'ambiguous'; readonly why: string; readonly candidates: readonly KnownInitiative[] };

/** From here on a name of the same lead is so like another that it is asked about. */
const ALIKE = 0.55;
const MOST_CANDIDATES = 5;

const SAME_NAME = 'Another lead had an initiative of the same name. Is this the same, which has moved?';
const SEVERAL = 'Several initiatives have its name and lead. Which of them is it?';
const OTHER_NUMBER = 'An initiative of the same name and lead has another number in the register. Is it the same?';
const LIKE_NAME = 'The same lead has an initiative of a like name that has no row of its own. Is this the same, which was renamed?';

/**
 * Finds what a register's rows are: by number, else by name and lead, else by the very grant they tell of. What is only
 * like something is asked, never guessed.
 */
export class Matcher {
  private readonly byNumber = new Map<string, KnownInitiative>();
  private readonly byName = new Map<string, KnownInitiative[]>();
  private readonly byLead = new Map<string, KnownInitiative[]>();
  private readonly byGrant = new Map<string, KnownInitiative[]>();
  private readonly leads: Leads;
  private readonly letters = new Map<string, readonly ReadonlySet<string>[]>();
  private readonly claimed = new Set<string>();

  constructor(known: readonly KnownInitiative[], { sameLeads }: Pick<Profile, 'sameLeads'>) {
    this.leads = new Leads(sameLeads);
    for (const initiative of known) {
      for (const number of initiative.numbers) this.byNumber.set(number, initiative);
      const names = namesOf(initiative);
      for (const name of names) append(this.byName, name, initiative);
      this.letters.set(initiative.id, names.map(trigramsOf));
      for (const lead of this.leads.keysOf(initiative.leadActorId, initiative.leadText)) append(this.byLead, lead, initiative);
      for (const grant of initiative.funding) append(this.byGrant, grant, initiative);
    }
  }

  /** What each of the rows of one edition is; those with answers are what the answers say. */
  matchAll(projects: readonly Project[], answers: ReadonlyMap<number, string | null>): Map<number, Match> {
    const matches = new Map<number, Match>();
    const decide = (project: Project, match: Match | null): void => {
      if (!match) return;
      matches.set(project.row, match);
      if (match.kind === 'known') this.claimed.add(match.id);
    };
    for (const project of projects) decide(project, answered(answers.get(project.row)) ?? this.byItsNumber(project));
    const open = () => projects.filter(({ row }) => !matches.has(row));
    for (const project of open()) decide(project, this.byItsName(project));
    for (const project of open()) decide(project, this.likeOne(project) ?? { kind: 'new' });
    return matches;
  }

  private byItsNumber({ number }: Project): Match | null {
    const found = number === null ? undefined : this.byNumber.get(number);
    return found ? { kind: 'known', id: found.id } : null;
  }

  private byItsName(project: Project): Match | null {
    const named = this.free(this.byName.get(foldName(titleOf(project))));
    const sure = named.filter((candidate) => this.isSameLead(project, candidate) === true);
    const [only] = sure;
    if (only && sure.length === 1 && mayBe(project, only)) return { kind: 'known', id: only.id };
    const granted = this.withItsGrant(project).filter((candidate) => named.includes(candidate) || this.isSameLead(project, candidate) === true);
    const [grant] = granted;
    if (grant && granted.length === 1) return { kind: 'known', id: grant.id };
    if (only) return ask(sure.length > 1 ? SEVERAL : OTHER_NUMBER, sure);
    const elsewhere = named.filter((candidate) => mayBe(project, candidate));
    return elsewhere.length > 0 ? ask(SAME_NAME, elsewhere) : null;
  }

  /** Those that tell of the very same money and have no other lead. */
  private withItsGrant(project: Project): KnownInitiative[] {
    const found = new Set(grantsOf(project).flatMap((grant) => this.free(this.byGrant.get(grant))));
    return [...found].filter((candidate) => this.isSameLead(project, candidate) !== false);
  }

  private likeOne(project: Project): Match | null {
    const letters = trigramsOf(foldName(titleOf(project)));
    const ofLead = new Set(this.leads.keysOf(project.lead?.actorId ?? null, project.lead?.text ?? null).flatMap((lead) => this.free(this.byLead.get(lead))));
    const alike = [...ofLead]
      .filter((candidate) => mayBe(project, candidate))
      .map((candidate) => ({ candidate, alike: Math.max(0, ...(this.letters.get(candidate.id) ?? []).map((other) => likeness(letters, other))) }))
      .filter(({ alike: how }) => how >= ALIKE)
      .sort((a, b) => b.alike - a.alike);
    return alike.length > 0 ? ask(LIKE_NAME, alike.map(({ candidate }) => candidate)) : null;
  }

  /** Those that no row has been found to be. */
  private free(candidates: readonly KnownInitiative[] = []): KnownInitiative[] {
    return candidates.filter(({ id }) => !this.claimed.has(id));
  }

  /** Whether both have the same lead, or one that took over from it; null where that cannot be told. */
  private isSameLead({ lead }: Project, { leadActorId, leadText }: KnownInitiative): boolean | null {
    if (lead === null || (lead.actorId === null) !== (leadActorId === null)) return null;
    const [one, other] = [this.leads.keysOf(lead.actorId, lead.text), this.leads.keysOf(leadActorId, leadText)];
    return one.length === 0 || other.length === 0 ? null : one.some((key) => other.includes(key));
  }
}

/** Names of leads, of which some stand for the same body or for one that took over. */
class Leads {
  private readonly groups = new Map<string, string[]>();

  constructor(sameLeads: Profile['sameLeads']) {
    for (const [i, names] of sameLeads.entries()) for (const name of names) append(this.groups, name.toLowerCase(), `group ${String(i)}`);
  }

  /** What a lead is known by: two are the same that have one in common. */
  keysOf(actorId: string | null, text: string | null): readonly string[] {
    if (actorId !== null) return [actorId];
    return text === null ? [] : [`name ${text.toLowerCase()}`, ...(this.groups.get(text.toLowerCase()) ?? [])];
  }
}

function append<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}

/** A row with a number is nothing that has another number in the register. */
const mayBe = ({ number }: Project, { numbers }: KnownInitiative): boolean => number === null || numbers.length === 0;

function namesOf({ titles }: KnownInitiative): string[] {
  return [...new Set(allTexts(titles).map(({ text }) => foldName(text)))];
}

/** What a row says of money, as it is written of those that are known: kind, scheme, funder, year and amount. */
function grantsOf({ lines }: Project): string[] {
  return lines.flatMap(({ table, kind, scheme, actorId, year, planned }) => (table === 'FundingLine' && planned !== null ? [[kind, scheme, actorId, year, withoutZeros(planned)].filter((part) => part !== null).join('|')] : []));
}

const withoutZeros = (amount: string): string => (amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount);

function ask(why: string, candidates: readonly KnownInitiative[]): Match {
  return { kind: 'ambiguous', why, candidates: candidates.slice(0, MOST_CANDIDATES) };
}

function answered(answer: string | null | undefined): Match | null {
  if (answer === undefined) return null;
  return answer === null ? { kind: 'new' } : { kind: 'known', id: answer };
}
