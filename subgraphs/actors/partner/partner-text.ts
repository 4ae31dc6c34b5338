import type { LanguageCode, Texts } from '../../shared/graphql/localized-text';
import type { ReasonOf, SubjectKind } from './partner-reason';

type Sentence = Readonly<Record<LanguageCode, string>>;

const SUBJECT: Readonly<Record<SubjectKind, Sentence>> = {
  INITIATIVE: { nb: 'tiltaket', nn: 'tiltaket', en: 'the initiative' },
  LIFE_EVENT: { nb: 'livshendelsen', nn: 'livshendinga', en: 'the life event' },
};

/** What a sentence calls a thing whose name is known, before the name, and one whose name is not. */
const NAMED: Readonly<Record<string, { readonly known: Sentence; readonly unknown: Sentence }>> = {
  COMPONENT: { known: { nb: 'felleskomponenten ', nn: 'felleskomponenten ', en: 'the shared component ' }, unknown: { nb: 'en felleskomponent', nn: 'ein felleskomponent', en: 'a shared component' } },
  ECOSYSTEM: { known: { nb: 'økosystemet ', nn: 'økosystemet ', en: 'the ecosystem ' }, unknown: { nb: 'et økosystem', nn: 'eit økosystem', en: 'an ecosystem' } },
  ACTOR: { known: { nb: '', nn: '', en: '' }, unknown: { nb: 'noen', nn: 'nokon', en: 'someone' } },
};

/** {thing} is the component, ecosystem or actor that the reason names; {subject} is the initiative or the life event. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  OPERATES_COMPONENT: { nb: 'Drifter {thing}, som {subject} bygger på.', nn: 'Driftar {thing}, som {subject} byggjer på.', en: 'Operates {thing}, which {subject} builds on.' },
  HOLDS_DATA: { nb: 'Har data som tjenestene til {subject} trenger.', nn: 'Har data som tenestene til {subject} treng.', en: 'Holds data that the services of {subject} need.' },
  OWNS_SERVICE: { nb: 'Eier en tjeneste som er en del av {subject}.', nn: 'Eig ei teneste som er ein del av {subject}.', en: 'Owns a service that is part of {subject}.' },
  NEXT_SERVICE: { nb: 'Eier en tjeneste som folk trenger etter en tjeneste i {subject}.', nn: 'Eig ei teneste som folk treng etter ei teneste i {subject}.', en: 'Owns a service that people need after a service of {subject}.' },
  SUPPLIES_WHAT_IS_NEEDED: { nb: 'Leverer noe som {thing} trenger i {subject}.', nn: 'Leverer noko som {thing} treng i {subject}.', en: 'Supplies something that {thing} needs in {subject}.' },
  'SUPPLIES_WHAT_IS_NEEDED/SUBJECT': { nb: 'Leverer noe som {subject} er avhengig av.', nn: 'Leverer noko som {subject} er avhengig av.', en: 'Supplies something that {subject} depends on.' },
  REPRESENTS_AFFECTED: { nb: 'Representerer {thing}, som er berørt av {subject}.', nn: 'Representerer {thing}, som {subject} vedkjem.', en: 'Speaks for {thing}, affected by {subject}.' },
  GETS_BENEFITS: { nb: 'Får gevinster av {subject}.', nn: 'Får gevinstar av {subject}.', en: 'Gets benefits from {subject}.' },
  DONE_BEFORE: { nb: 'Leder et lignende tiltak som er kommet lenger.', nn: 'Leier eit liknande tiltak som er kome lenger.', en: 'Leads a similar initiative that is further along.' },
  'DONE_BEFORE/ADVICE_FOLLOWED': { nb: 'Leder et lignende tiltak som er kommet lenger, og som har fulgt råd det fikk.', nn: 'Leier eit liknande tiltak som er kome lenger, og som har følgt råd det fekk.', en: 'Leads a similar initiative that is further along and has followed the advice it got.' },
  'DONE_BEFORE/NAMED_BY_COUNCIL': { nb: 'Et råd har pekt på virksomheten som noen å lære av.', nn: 'Eit råd har peikt på verksemda som nokon å lære av.', en: 'A council pointed to the organisation as somebody to learn from.' },
  SHARED_SERVICE: { nb: 'Leder et tiltak for den samme tjenesten.', nn: 'Leier eit tiltak for den same tenesta.', en: 'Leads an initiative for the same service.' },
  'SHARED_SERVICE/LIFE_EVENT': { nb: 'Har ansvar for en annen livshendelse med den samme tjenesten.', nn: 'Har ansvar for ei anna livshending med den same tenesta.', en: 'Answers for another life event with the same service.' },
  SHARED_NEED: { nb: 'Leder et tiltak for det samme brukerbehovet.', nn: 'Leier eit tiltak for det same brukarbehovet.', en: 'Leads an initiative for the same need of users.' },
  SHARED_LIFE_EVENT: { nb: 'Har ansvar for livshendelsen som tiltaket gjelder.', nn: 'Har ansvar for livshendinga som tiltaket gjeld.', en: 'Answers for the life event that the initiative serves.' },
  'SHARED_LIFE_EVENT/SERVICE': { nb: 'Eier en tjeneste i den samme livshendelsen.', nn: 'Eig ei teneste i den same livshendinga.', en: 'Owns a service in the same life event.' },
  'SHARED_LIFE_EVENT/INITIATIVE': { nb: 'Leder et annet tiltak i den samme livshendelsen.', nn: 'Leier eit anna tiltak i den same livshendinga.', en: 'Leads another initiative in the same life event.' },
  SHARED_DATA: { nb: 'Har en tjeneste som bruker de samme dataene.', nn: 'Har ei teneste som bruker dei same dataa.', en: 'Has a service that uses the same data.' },
  SAME_BENEFICIARIES: { nb: 'Leder et tiltak for {thing}, som {subject} også gjelder.', nn: 'Leier eit tiltak for {thing}, som {subject} òg gjeld.', en: 'Leads an initiative for {thing}, whom {subject} is for too.' },
  'SAME_BENEFICIARIES/LIFE_EVENT': { nb: 'Har ansvar for en annen livshendelse for de samme brukerne.', nn: 'Har ansvar for ei anna livshending for dei same brukarane.', en: 'Answers for another life event with the same users.' },
  SHARED_COMPONENT: { nb: 'Leder et tiltak som også bruker {thing}.', nn: 'Leier eit tiltak som òg bruker {thing}.', en: 'Leads an initiative that uses {thing} too.' },
  SAME_ECOSYSTEM: { nb: 'Er med i {thing}, som {subject} hører til.', nn: 'Er med i {thing}, som {subject} høyrer til.', en: 'Is in {thing}, which {subject} belongs to.' },
};

const WORDS: Sentence = { nb: 'Felles ord', nn: 'Felles ord', en: 'Words in common' };

/** The kind of thing in a reason that this subgraph knows the name of; null when there is none. */
export function namedThing({ throughKind, byKind }: ReasonOf): 'COMPONENT' | 'ECOSYSTEM' | 'ACTOR' | null {
  for (const kind of ['COMPONENT', 'ECOSYSTEM', 'ACTOR'] as const) if (throughKind === kind || byKind === kind) return kind;
  return null;
}

/** A reason as a sentence of its own, with the name of what it rests on where that is known here, and the words that two texts share. */
export function reasonText(reason: ReasonOf, name: string | null, language: LanguageCode): string {
  const sentence = SENTENCES[variantOf(reason)]?.[language] ?? '';
  const thing = NAMED[namedThing(reason) ?? ''];
  const called = thing === undefined ? '' : name === null ? thing.unknown[language] : `${thing.known[language]}${name}`;
  const text = sentence.replace('{thing}', called).replace('{subject}', SUBJECT[reason.subject][language]);
  return reason.words.length === 0 ? text : `${text} ${WORDS[language]}: ${reason.words.join(', ')}.`;
}

/** Which sentence tells a reason: its kind, and how it was found where that is told in other words. */
function variantOf(reason: ReasonOf): string {
  const { kind, basis, throughKind, byKind } = reason;
  if (kind === 'SUPPLIES_WHAT_IS_NEEDED' && namedThing(reason) === null) return `${kind}/SUBJECT`;
  const variant = `${kind}/${(kind === 'SAME_BENEFICIARIES' ? throughKind : kind === 'DONE_BEFORE' ? basis : byKind) ?? ''}`;
  return variant in SENTENCES ? variant : kind;
}

/** Every sentence, for those who check that each exists in each language. */
export const REASON_SENTENCES: Readonly<Record<string, Texts>> = SENTENCES;
