import { KNOWN_ACTOR_KINDS, KNOWN_RELATION_KINDS } from '../sources/blueprint/kind-words';
import type { Words } from './import-fault';

const listed = (all: readonly Readonly<Record<`${keyof Words}`, string>>[], language: `${keyof Words}`): string => all.map((words) => words[language].toLowerCase()).join(', ');

/** What a report says of the elements and connections of maps made elsewhere; a part of the reasons of every report. */
export const MAP_REASONS = {
  KIND_WORD_UNKNOWN: (p: { word: string }) => ({
    nb: `«${p.word}» er ikke noe ord for hva slags aktør det er. Registeret kjenner ${listed(KNOWN_ACTOR_KINDS, 'nb')}.`,
    nn: `«${p.word}» er ikkje noko ord for kva slags aktør det er. Registeret kjenner ${listed(KNOWN_ACTOR_KINDS, 'nn')}.`,
    en: `"${p.word}" is no word for a kind of actor. The register knows ${listed(KNOWN_ACTOR_KINDS, 'en')}.`,
  }),
  NUMBER_NEEDED: (_: object) => ({
    nb: 'En slik aktør har organisasjonsnummer, og den er ikke i registeret under dette navnet. Legg til en kolonne med organisasjonsnummer, eller registrer den og si hvorfor nummeret ikke er kjent.',
    nn: 'Ein slik aktør har organisasjonsnummer, og han er ikkje i registeret under dette namnet. Legg til ein kolonne med organisasjonsnummer, eller registrer han og sei kvifor nummeret ikkje er kjent.',
    en: 'Such an actor has an organisation number, and it is not in the register by this name. Add a column with organisation numbers, or record it and say why the number is not known.',
  }),
  NUMBER_UNNEEDED: (_: object) => ({
    nb: 'En gruppe har ikke noe organisasjonsnummer. Rett arten eller ta bort nummeret.',
    nn: 'Ei gruppe har ikkje noko organisasjonsnummer. Rett arten eller ta bort nummeret.',
    en: 'A group has no organisation number. Correct its type, or take the number away.',
  }),
  NUMBER_DIFFERS: (p: { number: string; here: string }) => ({
    nb: `Filen gir den nummeret ${p.number}, som ikke er i registeret, og her er navnet ${p.here}. Bare dere kan si om det er den samme.`,
    nn: `Fila gjev ho nummeret ${p.number}, som ikkje er i registeret, og her er namnet ${p.here}. Berre de kan seie om det er den same.`,
    en: `The file gives it the number ${p.number}, which is not in the register, and here the name is that of ${p.here}. Only you can tell whether it is the same.`,
  }),
  SEVERAL_MATCH: (p: { text: string; matches: string }) => ({
    nb: `«${p.text}» kan være flere: ${p.matches}. Skriv organisasjonsnummeret eller id-en i stedet.`,
    nn: `«${p.text}» kan vere fleire: ${p.matches}. Skriv organisasjonsnummeret eller id-en i staden.`,
    en: `"${p.text}" may be several: ${p.matches}. Write the organisation number or the id instead.`,
  }),
  KEY_TAKEN: (p: { key: string; by: string }) => ({
    nb: `Nøkkelen som lages av navnet, «${p.key}», er i bruk av ${p.by}. Registrer den med en egen nøkkel, eller gi den et annet navn.`,
    nn: `Nøkkelen som blir laga av namnet, «${p.key}», er i bruk av ${p.by}. Registrer ho med ein eigen nøkkel, eller gje ho eit anna namn.`,
    en: `The key that is made of the name, "${p.key}", is that of ${p.by}. Record it with a key of its own, or give it another name.`,
  }),
  KEY_IMPOSSIBLE: (_: object) => ({
    nb: 'Det kan ikke lages noen nøkkel av navnet. Registrer den med en egen nøkkel.',
    nn: 'Det kan ikkje lagast nokon nøkkel av namnet. Registrer ho med ein eigen nøkkel.',
    en: 'No key can be made of the name. Record it with a key of its own.',
  }),
  ELEMENT_TWICE: (p: { records: string }) => ({
    nb: `Flere rader er den samme aktøren og sier ikke det samme (rad ${p.records}). Ingen av dem er skrevet.`,
    nn: `Fleire rader er den same aktøren og seier ikkje det same (rad ${p.records}). Ingen av dei er skrivne.`,
    en: `Several rows are the same actor and do not say the same (rows ${p.records}). None of them was written.`,
  }),
  LABEL_DIFFERS: (p: { label: string; here: string }) => ({
    nb: `Kartet kaller den «${p.label}»; her heter den ${p.here}. Navnet her står.`,
    nn: `Kartet kallar ho «${p.label}»; her heiter ho ${p.here}. Namnet her står.`,
    en: `The map calls it "${p.label}"; here it is ${p.here}. The name here stands.`,
  }),
  END_MISSING: (_: object) => ({
    nb: 'En forbindelse går mellom to, og den ene enden er tom.',
    nn: 'Eit samband går mellom to, og den eine enden er tom.',
    en: 'A connection is between two, and one of its ends is empty.',
  }),
  END_UNKNOWN: (p: { text: string }) => ({
    nb: `«${p.text}» er verken i registeret eller blant elementene som sist ble importert. Importer elementene først, eller skriv organisasjonsnummeret.`,
    nn: `«${p.text}» er verken i registeret eller blant elementa som sist vart importerte. Importer elementa først, eller skriv organisasjonsnummeret.`,
    en: `"${p.text}" is neither in the register nor among the elements that were imported last. Import the elements first, or write the organisation number.`,
  }),
  TO_ITSELF: (_: object) => ({
    nb: 'Begge endene er den samme aktøren.',
    nn: 'Begge endane er den same aktøren.',
    en: 'Both ends are the same actor.',
  }),
  RELATION_KIND_MISSING: (_: object) => ({
    nb: `Den sier ikke hva slags relasjon det er. Registeret kjenner ${listed(KNOWN_RELATION_KINDS, 'nb')}.`,
    nn: `Det seier ikkje kva slags relasjon det er. Registeret kjenner ${listed(KNOWN_RELATION_KINDS, 'nn')}.`,
    en: `It does not say what kind of relation it is. The register knows ${listed(KNOWN_RELATION_KINDS, 'en')}.`,
  }),
  RELATION_KIND_UNKNOWN: (p: { word: string }) => ({
    nb: `«${p.word}» er ikke noe slags relasjon. Registeret kjenner ${listed(KNOWN_RELATION_KINDS, 'nb')}.`,
    nn: `«${p.word}» er ikkje noko slags relasjon. Registeret kjenner ${listed(KNOWN_RELATION_KINDS, 'nn')}.`,
    en: `"${p.word}" is no kind of relation. The register knows ${listed(KNOWN_RELATION_KINDS, 'en')}.`,
  }),
  DIRECTION_UNKNOWN: (p: { word: string }) => ({
    nb: `«${p.word}» er ingen retning. Skriv directed, undirected eller mutual.`,
    nn: `«${p.word}» er inga retning. Skriv directed, undirected eller mutual.`,
    en: `"${p.word}" is no direction. Write directed, undirected or mutual.`,
  }),
  DIRECTION_NEEDED: (_: object) => ({
    nb: 'En slik relasjon går fra den ene til den andre, og kartet har den uten retning. Skriv directed, eller mutual om den går begge veier.',
    nn: 'Ein slik relasjon går frå den eine til den andre, og kartet har han utan retning. Skriv directed, eller mutual om han går begge vegar.',
    en: 'Such a relation goes from one to the other, and the map has it without a direction. Write directed, or mutual where it goes both ways.',
  }),
  DAY_UNREADABLE: (p: { value: string }) => ({
    nb: `«${p.value}» er ingen dag i kalenderen skrevet som 2026-01-31 eller 31.01.2026.`,
    nn: `«${p.value}» er ingen dag i kalenderen skriven som 2026-01-31 eller 31.01.2026.`,
    en: `"${p.value}" is not a day of the calendar written as 2026-01-31 or 31.01.2026.`,
  }),
  PERIOD_BACKWARDS: (p: { from: string; to: string }) => ({
    nb: `Den er over ${p.to} og begynner ${p.from}. Rett en av dagene.`,
    nn: `Han er over ${p.to} og begynner ${p.from}. Rett ein av dagane.`,
    en: `It is over on ${p.to} and begins on ${p.from}. Correct one of the days.`,
  }),
  TEXT_UNFIT: (p: { most: number }) => ({
    nb: `Teksten er lengre enn ${String(p.most)} tegn, har styretegn i seg eller noe som ligner et fødselsnummer. Rett den i filen.`,
    nn: `Teksten er lengre enn ${String(p.most)} teikn, har styreteikn i seg eller noko som liknar eit fødselsnummer. Rett han i fila.`,
    en: `The text is longer than ${String(p.most)} characters, has control characters in it or what looks like a national identity number. Correct it in the file.`,
  }),
  CONNECTION_TWICE: (p: { record: number }) => ({
    nb: `Rad ${String(p.record)} er den samme relasjonen på noen av de samme dagene. Den raden teller; rett eller ta bort denne.`,
    nn: `Rad ${String(p.record)} er den same relasjonen på nokre av dei same dagane. Den rada tel; rett eller ta bort denne.`,
    en: `Row ${String(p.record)} is the same relation on some of the same days. That row counts; correct this one or take it out.`,
  }),
  NOT_A_SIDE: (_: object) => ({
    nb: 'En organisasjon importerer bare relasjoner der den selv er den ene parten. Resten importerer sekretariatet.',
    nn: 'Ein organisasjon importerer berre relasjonar der han sjølv er den eine parten. Resten importerer sekretariatet.',
    en: 'An organisation imports only relations of which it is a side. The secretariat imports the rest.',
  }),
  RELATION_OF_OTHERS: (_: object) => ({
    nb: 'Relasjonen er registrert av en annen, og bare den og sekretariatet endrer den. Bestrid den eller avslutt den der dere er uenige.',
    nn: 'Relasjonen er registrert av ein annan, og berre den og sekretariatet endrar han. Bestrid han eller avslutt han der de er usamde.',
    en: 'The relation was recorded by somebody else, who alone changes it, with the secretariat. Dispute it or end it where you disagree.',
  }),
  RELATION_ANSWERED: (_: object) => ({
    nb: 'En part har svart på relasjonen slik den står her, og en fil endrer ikke det. Importer med --force for å spørre den på nytt.',
    nn: 'Ein part har svart på relasjonen slik han står her, og ei fil endrar ikkje det. Importer med --force for å spørje han på nytt.',
    en: 'A side has answered the relation as it stands here, and a file does not change that. Import with --force to ask it anew.',
  }),
  RELATION_REMOVED: (_: object) => ({
    nb: 'Den er tatt bort her siden forrige import. Importer med --force for å registrere den igjen.',
    nn: 'Han er teken bort her sidan førre import. Importer med --force for å registrere han igjen.',
    en: 'It has been taken out here since the last import. Import with --force to record it again.',
  }),
  RELATION_OVERLAPS: (_: object) => ({
    nb: 'Med dagene i filen ville den bli registrert to ganger på de samme dagene. Rett dagene i filen eller her.',
    nn: 'Med dagane i fila ville han bli registrert to gonger på dei same dagane. Rett dagane i fila eller her.',
    en: 'With the days of the file it would be recorded twice on the same days. Correct the days in the file or here.',
  }),
  ALREADY_PARENT: (_: object) => ({
    nb: 'At den styrer den andre, følger av at den andre er underlagt den, som er registrert her.',
    nn: 'At han styrer den andre, følgjer av at den andre er underlagd han, som er registrert her.',
    en: 'That it governs the other follows from the other belonging under it, which is recorded here.',
  }),
} as const satisfies Readonly<Record<string, (parameters: never) => Words>>;
