import type { Words } from './import-fault';
import { MAP_REASONS } from './map-reasons';

/**
 * Everything that a report says of a record, by code, in the languages of the hub. One table, so that the command line,
 * the HTTP address and the documentation tell the same story.
 */
export const REASONS = {
  NUMBER_MISSING: (_: object) => ({
    nb: 'Den har ikke noe organisasjonsnummer, og uten det kan ingen si hvem den er.',
    nn: 'Ho har ikkje noko organisasjonsnummer, og utan det kan ingen seie kven ho er.',
    en: 'It has no organisation number, and nobody can tell who it is without.',
  }),
  NUMBER_WRONG: (p: { number: string }) => ({
    nb: `«${p.number}» er ikke et organisasjonsnummer: ni siffer, der det siste er kontrollsifferet (modulus 11). Rett det i kilden.`,
    nn: `«${p.number}» er ikkje eit organisasjonsnummer: ni siffer, der det siste er kontrollsifferet (modulus 11). Rett det i kjelda.`,
    en: `"${p.number}" is not an organisation number: nine digits of which the last is the check digit (modulo 11). Correct it in the source.`,
  }),
  NUMBER_TWICE: (p: { number: string; records: string }) => ({
    nb: `Nummeret ${p.number} står på flere ulike poster i filen (post ${p.records}), og bare dere kan si hvilken som gjelder. Ingen av dem er skrevet.`,
    nn: `Nummeret ${p.number} står på fleire ulike postar i fila (post ${p.records}), og berre de kan seie kva for ein som gjeld. Ingen av dei er skrivne.`,
    en: `The number ${p.number} stands in several records of the file that differ (records ${p.records}), and only you can tell which is right. None of them was written.`,
  }),
  CODE_TWICE: (p: { code: string; numbers: string }) => ({
    nb: `Koden «${p.code}» står på flere organisasjoner i filen (${p.numbers}), og bare dere kan si hvem den tilhører. Koden er ikke skrevet på noen av dem.`,
    nn: `Koden «${p.code}» står på fleire organisasjonar i fila (${p.numbers}), og berre de kan seie kven han høyrer til. Koden er ikkje skriven på nokon av dei.`,
    en: `The code "${p.code}" stands on several organisations of the file (${p.numbers}), and only you can tell whose it is. It was written on none of them.`,
  }),
  CODE_TAKEN: (p: { code: string; by: string }) => ({
    nb: `Koden «${p.code}» er her allerede koden til ${p.by}. Fjern den der først hvis filen har rett.`,
    nn: `Koden «${p.code}» er her alt koden til ${p.by}. Fjern han der først om fila har rett.`,
    en: `The code "${p.code}" is that of ${p.by} here. Remove it there first if the file is right.`,
  }),
  NAME_MISSING: (_: object) => ({
    nb: 'Den har ikke noe navn.',
    nn: 'Ho har ikkje noko namn.',
    en: 'It has no name.',
  }),
  NAME_UNFIT: (p: { most: number }) => ({
    nb: `Navnet er lengre enn ${String(p.most)} tegn, har styretegn i seg eller noe som ligner et fødselsnummer. Rett det i kilden.`,
    nn: `Namnet er lengre enn ${String(p.most)} teikn, har styreteikn i seg eller noko som liknar eit fødselsnummer. Rett det i kjelda.`,
    en: `The name is longer than ${String(p.most)} characters, has control characters in it or what looks like a national identity number. Correct it in the source.`,
  }),
  NAME_IN_CAPITALS: (_: object) => ({
    nb: 'Navnet står med store bokstaver, slik registeret skriver det. Gi det skrivemåten organisasjonen selv bruker.',
    nn: 'Namnet står med store bokstavar, slik registeret skriv det. Gje det skrivemåten organisasjonen sjølv bruker.',
    en: 'The name is in capitals, as the register writes it. Give it the spelling that the organisation itself uses.',
  }),
  KIND_UNTOLD: (p: { form: string | null }) => ({
    nb: `${p.form === null ? 'Kilden' : `Organisasjonsformen ${p.form}`} sier ikke hva slags aktør den er, og den er ikke i registeret fra før. Si det med --kind.`,
    nn: `${p.form === null ? 'Kjelda' : `Organisasjonsforma ${p.form}`} seier ikkje kva slags aktør ho er, og ho er ikkje i registeret frå før. Sei det med --kind.`,
    en: `${p.form === null ? 'The source' : `The organisation form ${p.form}`} does not tell what kind of actor it is, and it is not in the register yet. Say it with --kind.`,
  }),
  SUB_UNIT: (p: { form: string; of: string | null }) => ({
    nb: `Den er en underenhet (${p.form}${p.of === null ? '' : ` under ${p.of}`}): et sted der en organisasjon holder til, ikke en organisasjon for seg. Ta den med ved å nevne formen i --forms og arten i --kind.`,
    nn: `Ho er ei undereining (${p.form}${p.of === null ? '' : ` under ${p.of}`}): ein stad der ein organisasjon held til, ikkje ein organisasjon for seg. Ta ho med ved å nemne forma i --forms og arten i --kind.`,
    en: `It is a sub-unit (${p.form}${p.of === null ? '' : ` of ${p.of}`}): a place where an organisation works, not an organisation of its own. Take it along by naming its form in --forms and its kind in --kind.`,
  }),
  PERSON: (p: { form: string }) => ({
    nb: `Formen ${p.form} er en person eller et bo, og slike hører ikke hjemme i et register over aktører.`,
    nn: `Forma ${p.form} er ein person eller eit bu, og slike høyrer ikkje heime i eit register over aktørar.`,
    en: `The form ${p.form} is a person or an estate, and those do not belong in a register of actors.`,
  }),
  BANKRUPT: (_: object) => ({
    nb: 'Registeret har den som konkurs. Den er ikke oppløst før den er slettet.',
    nn: 'Registeret har ho som konkurs. Ho er ikkje oppløyst før ho er sletta.',
    en: 'The register has it as bankrupt. It is not dissolved until it is deleted.',
  }),
  SYNTHETIC: (_: object) => ({
    nb: 'Nummeret er laget for test; aktøren merkes som syntetisk.',
    nn: 'Nummeret er laga for test; aktøren blir merkt som syntetisk.',
    en: 'The number is made for tests; the actor is marked as synthetic.',
  }),
  STILL_ACTIVE: (p: { dissolvedOn: string }) => ({
    nb: `Her står den som oppløst ${p.dissolvedOn}, mens kilden har den som aktiv.`,
    nn: `Her står ho som oppløyst ${p.dissolvedOn}, medan kjelda har ho som aktiv.`,
    en: `It is recorded here as dissolved on ${p.dissolvedOn}, and the source has it as active.`,
  }),
  DISSOLVED_BEFORE: (p: { dissolvedOn: string }) => ({
    nb: `Den ble slettet ${p.dissolvedOn}, før den kom hit. En som ikke finnes, opprettes ikke.`,
    nn: `Ho vart sletta ${p.dissolvedOn}, før ho kom hit. Ein som ikkje finst, blir ikkje oppretta.`,
    en: `It was deleted on ${p.dissolvedOn}, before it came here. One that does not exist is not recorded.`,
  }),
  NOT_YOURS: (_: object) => ({
    nb: 'En organisasjon importerer bare det som gjelder den selv. Resten importerer sekretariatet.',
    nn: 'Ein organisasjon importerer berre det som gjeld han sjølv. Resten importerer sekretariatet.',
    en: 'An organisation imports only what is about itself. The secretariat imports the rest.',
  }),
  SECRETARIAT_CREATES: (_: object) => ({
    nb: 'Nye aktører legges inn av sekretariatet.',
    nn: 'Nye aktørar blir lagde inn av sekretariatet.',
    en: 'New actors are recorded by the secretariat.',
  }),
  SECRETARIAT_DECIDES: (_: object) => ({
    nb: 'Filen sier noe annet enn registeret om det som plasserer aktøren blant andre, og det avgjør sekretariatet.',
    nn: 'Fila seier noko anna enn registeret om det som plasserer aktøren blant andre, og det avgjer sekretariatet.',
    en: 'The file and the register differ in what places the actor among others, and that is for the secretariat to decide.',
  }),
  RECORDED_HERE: (_: object) => ({
    nb: 'Det er registrert her fra før og aldri importert fra denne kilden. Sammenlign, og importer med --force for å ta det filen sier.',
    nn: 'Det er registrert her frå før og aldri importert frå denne kjelda. Samanlikn, og importer med --force for å ta det fila seier.',
    en: 'It is recorded here already and was never imported from this source. Compare them, then import with --force to take the file\'s.',
  }),
  EDITED_HERE: (_: object) => ({
    nb: 'Det er endret her siden forrige import, og filen har noe nytt den også. Sammenlign, og importer med --force for å ta det filen sier.',
    nn: 'Det er endra her sidan førre import, og fila har noko nytt ho òg. Samanlikn, og importer med --force for å ta det fila seier.',
    en: 'It has been edited here since the last import, and the file has something new too. Compare them, then import with --force to take the file\'s.',
  }),
  KEPT_AS_EDITED: (_: object) => ({
    nb: 'Det er endret her siden forrige import, og filen har ikke noe nytt. Endringen står.',
    nn: 'Det er endra her sidan førre import, og fila har ikkje noko nytt. Endringa står.',
    en: 'It has been edited here since the last import, and the file has nothing new. The edit stands.',
  }),
  ACTOR_UNKNOWN: (p: { name: string }) => ({
    nb: `«${p.name}» er verken i registeret eller i filen.`,
    nn: `«${p.name}» er verken i registeret eller i fila.`,
    en: `"${p.name}" is neither in the register nor in the file.`,
  }),
  PARENT_UNKNOWN: (p: { number: string }) => ({
    nb: `Den er underlagt ${p.number}, som ikke er i registeret. Importer den også, eller registrer den.`,
    nn: `Ho er underlagd ${p.number}, som ikkje er i registeret. Importer den òg, eller registrer han.`,
    en: `It belongs under ${p.number}, which is not in the register. Import that too, or record it.`,
  }),
  PARENT_DISSOLVED: (p: { number: string; dissolvedOn: string }) => ({
    nb: `Den er underlagt ${p.number}, som ble oppløst ${p.dissolvedOn}. Registrer hvem som tok over.`,
    nn: `Ho er underlagd ${p.number}, som vart oppløyst ${p.dissolvedOn}. Registrer kven som tok over.`,
    en: `It belongs under ${p.number}, which was dissolved on ${p.dissolvedOn}. Record who took over.`,
  }),
  PARENT_ITSELF: (_: object) => ({
    nb: 'Filen har den under seg selv.',
    nn: 'Fila har ho under seg sjølv.',
    en: 'The file has it under itself.',
  }),
  PARENT_CIRCULAR: (p: { way: string }) => ({
    nb: `Den ville bli underlagt seg selv: ${p.way}. Rett kilden eller det som er registrert her.`,
    nn: `Ho ville bli underlagd seg sjølv: ${p.way}. Rett kjelda eller det som er registrert her.`,
    en: `It would belong under itself: ${p.way}. Correct the source, or what is recorded here.`,
  }),
  PARENT_SINCE_UNTOLD: (_: object) => ({
    nb: 'Kilden sier ikke fra når.',
    nn: 'Kjelda seier ikkje frå når.',
    en: 'The source does not say since when.',
  }),
  GONE: (p: { importedOn: string }) => ({
    nb: `Den stod i kilden ved importen ${p.importedOn} og står ikke der nå. Den blir stående her; er den oppløst, så registrer det.`,
    nn: `Ho stod i kjelda ved importen ${p.importedOn} og står ikkje der no. Ho blir ståande her; er ho oppløyst, så registrer det.`,
    en: `It stood in the source at the import of ${p.importedOn} and does not now. It stays here; if it is dissolved, record that.`,
  }),
  ...MAP_REASONS,
} as const satisfies Readonly<Record<string, (parameters: never) => Words>>;

export type ReasonCode = keyof typeof REASONS;

/** A reason as it travels: its code, and what its sentence is about. */
export interface Reason {
  readonly code: ReasonCode;
  readonly about: Readonly<Record<string, string | number | null>>;
}

export function reason<Code extends ReasonCode>(code: Code, about: Parameters<(typeof REASONS)[Code]>[0]): Reason {
  return { code, about: about as Reason['about'] };
}

/** The sentence of a reason in a language. */
export function inWords({ code, about }: Reason, language: keyof Words): string {
  return (REASONS[code] as (about: Reason['about']) => Words)(about)[language];
}
