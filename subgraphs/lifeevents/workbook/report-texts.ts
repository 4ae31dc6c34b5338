import type { LanguageCode } from '../../shared/graphql/localized-text';
import type { EntryKind } from './report';
import type { ReadFault } from './workbook-reader';

type Counts = Readonly<Record<EntryKind, number>>;

/** Why a row cannot be imported although it can be read. */
export type RowFault = 'REQUIRED' | 'CANNOT_CHANGE' | 'CANNOT_ADD' | 'CANNOT_REMOVE' | 'NOT_IN_NEW_ROWS' | 'ID_UNKNOWN' | 'RECORD_GONE' | 'NOT_YOURS' | 'PARENT_NOT_ADDED';

/** The sentences of a report. Values stand in them as the workbook shows them. */
export interface ReportTexts {
  readonly blank: string;
  readonly quoted: (text: string) => string;
  readonly changed: (p: { column: string; before: string; after: string }) => string;
  readonly added: (p: { values: string }) => string;
  readonly removed: (p: { record: string }) => string;
  readonly absent: (p: { record: string }) => string;
  readonly alreadyAdded: string;
  readonly left: string;
  readonly foreignSheet: (p: { sheet: string }) => string;
  readonly missingSheet: (p: { sheet: string }) => string;
  readonly missingColumn: (p: { column: string }) => string;
  readonly conflict: (p: { column: string; exported: string; theirs: string; yours: string }) => string;
  readonly removalConflict: (p: { column: string; exported: string; theirs: string }) => string;
  readonly at: (p: { sheet: string; row: number; column: string | null }) => string;
  readonly unreadable: Readonly<Record<ReadFault, (text: string) => string>>;
  readonly refused: Readonly<Record<RowFault, string>>;
  /** What the rules of the hub say, by their code; their own English sentence stands for the rest. */
  readonly rules: Readonly<Partial<Record<string, string>>>;
  readonly nothing: string;
  readonly dryRun: (counts: Counts) => string;
  readonly applied: (counts: Counts) => string;
  readonly notApplied: (counts: Counts) => string;
}

const number = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

const NB: ReportTexts = {
  blank: '(tomt)',
  quoted: (text) => `«${text}»`,
  changed: ({ column, before, after }) => `${column} endres fra ${before} til ${after}.`,
  added: ({ values }) => `Ny rad: ${values}.`,
  removed: ({ record }) => `${record} slettes.`,
  absent: ({ record }) => `${record} står i Samspill, men ikke i arket, og beholdes. Skal den bort, henter du en ny arbeidsbok og velger «slett» på raden.`,
  alreadyAdded: 'Raden er ny i filen, men står alt i Samspill. Den legges ikke inn en gang til.',
  left: 'Raden er slettet eller har fått en annen eier etter at filen ble hentet. Dere har ikke endret den, så ingenting skjer med den.',
  foreignSheet: ({ sheet }) => `Arket ${sheet} er ikke et av arkene fra Samspill og er ikke lest.`,
  missingSheet: ({ sheet }) => `Arket ${sheet} mangler i filen, så ingenting endres der.`,
  missingColumn: ({ column }) => `Kolonnen ${column} mangler i arket, så ingenting endres i den.`,
  conflict: ({ column, exported, theirs, yours }) =>
    `${column} er endret av andre etter at filen ble hentet: den var ${exported}, andre har skrevet ${theirs}, og dere har skrevet ${yours}. Skriv det som skal gjelde: ${theirs} i cellen beholder de andres, eller hent en ny arbeidsbok og gjør endringen der.`,
  removalConflict: ({ column, exported, theirs }) => `Raden er merket for sletting, men ${column} er endret av andre etter at filen ble hentet: fra ${exported} til ${theirs}. Hent en ny arbeidsbok og se på den før dere sletter.`,
  at: ({ sheet, row, column }) => `${sheet}, rad ${String(row)}${column === null ? '' : `, ${column}`}: `,
  unreadable: {
    FORMULA: () => 'Cellen inneholder en formel, og slike leses ikke. Skriv verdien selv.',
    CELL_ERROR: (text) => `Cellen viser feilen ${text}. Skriv en verdi, eller la den være tom.`,
    NOT_A_NUMBER: (text) => `${text} er ikke et tall. Skriv bare tallet, for eksempel 12,5.`,
    NOT_A_WHOLE_NUMBER: (text) => `${text} er ikke et helt tall.`,
    NOT_A_DAY: (text) => `${text} er ikke en dato. Skriv den som 2024-03-01 eller 1.3.2024.`,
    NOT_A_LINK: (text) => `${text} er ikke en lenke. Skriv hele adressen, for eksempel https://www.example.no/side.`,
    NOT_A_CHOICE: (text) => `${text} står ikke i nedtrekkslisten. Velg en av verdiene i den.`,
    NOT_AN_ORGANISATION: (text) => `${text} er ikke et organisasjonsnummer. Skriv de ni sifrene fra Enhetsregisteret.`,
    NOT_A_REFERENCE: (text) => `${text} er verken i nedtrekkslisten eller tittelen på en ny rad i arket den hører til.`,
    TEXT_TOO_LONG: () => 'Teksten er lengre enn det en celle tar. Kort den ned.',
    ID_UNREADABLE: () => 'Den skjulte id-en er ødelagt. Skriv en ny oppføring i en tom rad, eller hent en ny arbeidsbok.',
    VERSION_UNREADABLE: () => 'Den skjulte versjonen er ødelagt. Hent en ny arbeidsbok og gjør endringen der.',
    ID_TWICE: () => 'Raden er en kopi av en annen rad og har dens skjulte id. Skriv en ny oppføring i en tom rad nederst.',
    DELETE_UNREADABLE: (text) => `I kolonnen for sletting står ${text}. Velg «slett», eller la den være tom.`,
  },
  refused: {
    REQUIRED: 'Cellen kan ikke være tom.',
    CANNOT_CHANGE: 'Dette kan ikke endres. Slett raden og skriv en ny om det er feil.',
    CANNOT_ADD: 'Nye rader kan ikke skrives i dette arket.',
    CANNOT_REMOVE: 'Rader kan ikke slettes fra dette arket.',
    NOT_IN_NEW_ROWS: 'Cellen skal være tom i en ny rad.',
    ID_UNKNOWN: 'Raden finnes ikke i Samspill slik den skjulte id-en og versjonen sier. Hent en ny arbeidsbok.',
    RECORD_GONE: 'Raden er slettet av andre etter at filen ble hentet, og dere har endret den. Skriv den som en ny rad om den skal finnes.',
    NOT_YOURS: 'Raden hører til noe en annen virksomhet har ansvar for. Bare den kan endre den.',
    PARENT_NOT_ADDED: 'Raden hører til en ny rad som ikke kan lagres. Rett den først.',
  },
  rules: {
    TEXT_MISSING: 'Minst ett språk må ha en tekst.',
    TEXT_EMPTY: 'Teksten må ha mer enn blanke tegn.',
    TEXT_TOO_LONG: 'Teksten er for lang. Titler kan ha 300 tegn og andre tekster 10 000.',
    TEXT_NOT_UNICODE: 'Teksten inneholder et ødelagt tegn. Skriv den på nytt.',
    TEXT_HAS_CONTROL_CHARACTERS: 'Teksten inneholder styretegn som ikke kan vises. Skriv den på nytt.',
    TEXT_HAS_PERSON_NUMBER: 'Teksten inneholder det som ser ut som et fødselsnummer, og slike lagres ikke. Ta det bort.',
    LINK_NOT_WEB: 'En lenke må begynne med https:// eller http://.',
    STILL_IN_USE: 'Den er i bruk av noe annet. Ta bort det først.',
    ALREADY_RECORDED: 'Det er allerede registrert. Endre den raden som finnes.',
    NOT_ALLOWED: 'Raden hører til noe en annen virksomhet har ansvar for. Bare den kan endre den.',
    PERIOD_BACKWARDS: 'Perioden slutter før den begynner. Sluttdagen er den første dagen som ikke lenger teller.',
    VALUE_OUT_OF_RANGE: 'Verdien kan ikke brukes her. Tall har høyst 16 siffer før og 4 etter komma, år er fra 1900 til 2100, rekkefølge er fra 1, og det som er lest et sted, har en lenke til stedet.',
    RECORD_UNKNOWN: 'Det finnes ingen slik oppføring i Samspill. Se over IRI-en, eller registrer den først.',
    CONFIRMED_BY_OTHER: 'Virksomheten det gjelder, har bekreftet dette, og bare den kan ta det bort. Skriv heller når det tok slutt.',
    MEMBERSHIP_OVERLAPS: 'Virksomheten er alt medlem i noen av disse dagene.',
    JOURNEY_CYCLIC: 'Dette ville ledet folk i ring. Ta bort lenken som leder tilbake, først.',
    IRI_MALFORMED: 'En IRI har verken mellomrom, anførselstegn, krøllparenteser eller vinkelparenteser. Skriv adressen nøyaktig slik den er publisert.',
    LIST_FULL: 'Det er alt registrert så mange som det er plass til. Ta bort en først.',
    NOT_RECORDED_YET: 'Andre har registrert eller tatt bort det samme etter at filen ble hentet. Hent en ny arbeidsbok.',
    VERSION_STALE: 'Noen endret den akkurat nå. Prøv igjen.',
    CONFLICTING_WRITE: 'Det strider mot noe som er registrert. Se over raden og prøv igjen.',
  },
  nothing: 'Filen sier det samme som Samspill. Ingenting endres.',
  dryRun: (counts) => `Prøve: ${todo(counts, NB_WORDS)}. Ingenting er lagret ennå.`,
  applied: (counts) => `Lagret: ${todo(counts, NB_WORDS)}.`,
  notApplied: ({ FAULT, CONFLICT }) => `Ingenting er lagret: ${number(FAULT, 'feil', 'feil')} og ${number(CONFLICT, 'konflikt', 'konflikter')} må rettes først.`,
};

const NN: ReportTexts = {
  blank: '(tomt)',
  quoted: (text) => `«${text}»`,
  changed: ({ column, before, after }) => `${column} blir endra frå ${before} til ${after}.`,
  added: ({ values }) => `Ny rad: ${values}.`,
  removed: ({ record }) => `${record} blir sletta.`,
  absent: ({ record }) => `${record} står i Samspill, men ikkje i arket, og blir verande. Skal det bort, hentar du ei ny arbeidsbok og vel «slett» på rada.`,
  alreadyAdded: 'Rada er ny i fila, men står alt i Samspill. Ho blir ikkje lagd inn ein gong til.',
  left: 'Rada er sletta eller har fått ein annan eigar etter at fila vart henta. De har ikkje endra henne, så ingenting skjer med henne.',
  foreignSheet: ({ sheet }) => `Arket ${sheet} er ikkje eit av arka frå Samspill og er ikkje lese.`,
  missingSheet: ({ sheet }) => `Arket ${sheet} manglar i fila, så ingenting blir endra der.`,
  missingColumn: ({ column }) => `Kolonnen ${column} manglar i arket, så ingenting blir endra i han.`,
  conflict: ({ column, exported, theirs, yours }) =>
    `${column} er endra av andre etter at fila vart henta: det var ${exported}, andre har skrive ${theirs}, og de har skrive ${yours}. Skriv det som skal gjelde: ${theirs} i cella beheld det dei andre skreiv, eller hent ei ny arbeidsbok og gjer endringa der.`,
  removalConflict: ({ column, exported, theirs }) => `Rada er merkt for sletting, men ${column} er endra av andre etter at fila vart henta: frå ${exported} til ${theirs}. Hent ei ny arbeidsbok og sjå på henne før de slettar.`,
  at: ({ sheet, row, column }) => `${sheet}, rad ${String(row)}${column === null ? '' : `, ${column}`}: `,
  unreadable: {
    FORMULA: () => 'Cella inneheld ein formel, og slike blir ikkje lesne. Skriv verdien sjølv.',
    CELL_ERROR: (text) => `Cella viser feilen ${text}. Skriv ein verdi, eller lat henne vere tom.`,
    NOT_A_NUMBER: (text) => `${text} er ikkje eit tal. Skriv berre talet, til dømes 12,5.`,
    NOT_A_WHOLE_NUMBER: (text) => `${text} er ikkje eit heilt tal.`,
    NOT_A_DAY: (text) => `${text} er ikkje ein dato. Skriv han som 2024-03-01 eller 1.3.2024.`,
    NOT_A_LINK: (text) => `${text} er ikkje ei lenkje. Skriv heile adressa, til dømes https://www.example.no/side.`,
    NOT_A_CHOICE: (text) => `${text} står ikkje i nedtrekkslista. Vel ein av verdiane i henne.`,
    NOT_AN_ORGANISATION: (text) => `${text} er ikkje eit organisasjonsnummer. Skriv dei ni sifra frå Einingsregisteret.`,
    NOT_A_REFERENCE: (text) => `${text} er verken i nedtrekkslista eller tittelen på ei ny rad i arket ho høyrer til.`,
    TEXT_TOO_LONG: () => 'Teksten er lengre enn det ei celle tek. Kort han ned.',
    ID_UNREADABLE: () => 'Den skjulte id-en er øydelagd. Skriv ei ny oppføring i ei tom rad, eller hent ei ny arbeidsbok.',
    VERSION_UNREADABLE: () => 'Den skjulte versjonen er øydelagd. Hent ei ny arbeidsbok og gjer endringa der.',
    ID_TWICE: () => 'Rada er ein kopi av ei anna rad og har den skjulte id-en hennar. Skriv ei ny oppføring i ei tom rad nedst.',
    DELETE_UNREADABLE: (text) => `I kolonnen for sletting står ${text}. Vel «slett», eller lat cella vere tom.`,
  },
  refused: {
    REQUIRED: 'Cella kan ikkje vere tom.',
    CANNOT_CHANGE: 'Dette kan ikkje endrast. Slett rada og skriv ei ny om det er feil.',
    CANNOT_ADD: 'Nye rader kan ikkje skrivast i dette arket.',
    CANNOT_REMOVE: 'Rader kan ikkje slettast frå dette arket.',
    NOT_IN_NEW_ROWS: 'Cella skal vere tom i ei ny rad.',
    ID_UNKNOWN: 'Rada finst ikkje i Samspill slik den skjulte id-en og versjonen seier. Hent ei ny arbeidsbok.',
    RECORD_GONE: 'Rada er sletta av andre etter at fila vart henta, og de har endra henne. Skriv henne som ei ny rad om ho skal finnast.',
    NOT_YOURS: 'Rada høyrer til noko ei anna verksemd har ansvar for. Berre ho kan endre henne.',
    PARENT_NOT_ADDED: 'Rada høyrer til ei ny rad som ikkje kan lagrast. Rett henne først.',
  },
  rules: {
    TEXT_MISSING: 'Minst eitt språk må ha ein tekst.',
    TEXT_EMPTY: 'Teksten må ha meir enn blanke teikn.',
    TEXT_TOO_LONG: 'Teksten er for lang. Titlar kan ha 300 teikn og andre tekstar 10 000.',
    TEXT_NOT_UNICODE: 'Teksten inneheld eit øydelagt teikn. Skriv han på nytt.',
    TEXT_HAS_CONTROL_CHARACTERS: 'Teksten inneheld styreteikn som ikkje kan visast. Skriv han på nytt.',
    TEXT_HAS_PERSON_NUMBER: 'Teksten inneheld det som ser ut som eit fødselsnummer, og slike blir ikkje lagra. Ta det bort.',
    LINK_NOT_WEB: 'Ei lenkje må byrje med https:// eller http://.',
    STILL_IN_USE: 'Ho er i bruk av noko anna. Ta bort det først.',
    ALREADY_RECORDED: 'Det er alt registrert. Endre den rada som finst.',
    NOT_ALLOWED: 'Rada høyrer til noko ei anna verksemd har ansvar for. Berre ho kan endre henne.',
    PERIOD_BACKWARDS: 'Perioden sluttar før han byrjar. Sluttdagen er den første dagen som ikkje lenger tel.',
    VALUE_OUT_OF_RANGE: 'Verdien kan ikkje brukast her. Tal har høgst 16 siffer før og 4 etter komma, år er frå 1900 til 2100, rekkjefølgje er frå 1, og det som er lese ein stad, har ei lenkje til staden.',
    RECORD_UNKNOWN: 'Det finst inga slik oppføring i Samspill. Sjå over IRI-en, eller registrer henne først.',
    CONFIRMED_BY_OTHER: 'Verksemda det gjeld, har stadfesta dette, og berre ho kan ta det bort. Skriv heller når det tok slutt.',
    MEMBERSHIP_OVERLAPS: 'Verksemda er alt medlem i nokre av desse dagane.',
    JOURNEY_CYCLIC: 'Dette ville leidd folk i ring. Ta bort lenkja som leier tilbake, først.',
    IRI_MALFORMED: 'Ein IRI har verken mellomrom, hermeteikn, krøllparentesar eller vinkelparentesar. Skriv adressa nøyaktig slik ho er publisert.',
    LIST_FULL: 'Det er alt registrert så mange som det er plass til. Ta bort ein først.',
    NOT_RECORDED_YET: 'Andre har registrert eller teke bort det same etter at fila vart henta. Hent ei ny arbeidsbok.',
    VERSION_STALE: 'Nokon endra henne akkurat no. Prøv igjen.',
    CONFLICTING_WRITE: 'Det strir mot noko som er registrert. Sjå over rada og prøv igjen.',
  },
  nothing: 'Fila seier det same som Samspill. Ingenting blir endra.',
  dryRun: (counts) => `Prøve: ${todo(counts, NN_WORDS)}. Ingenting er lagra enno.`,
  applied: (counts) => `Lagra: ${todo(counts, NN_WORDS)}.`,
  notApplied: ({ FAULT, CONFLICT }) => `Ingenting er lagra: ${number(FAULT, 'feil', 'feil')} og ${number(CONFLICT, 'konflikt', 'konfliktar')} må rettast først.`,
};

const EN: ReportTexts = {
  blank: '(blank)',
  quoted: (text) => `"${text}"`,
  changed: ({ column, before, after }) => `${column} changes from ${before} to ${after}.`,
  added: ({ values }) => `New row: ${values}.`,
  removed: ({ record }) => `${record} is deleted.`,
  absent: ({ record }) => `${record} is in Samspill but not in the sheet, and is kept. To take it out, fetch a new workbook and choose "delete" in its row.`,
  alreadyAdded: 'The row is new in the file but is in Samspill already. It is not added again.',
  left: 'The row has been deleted or has got another owner since the file was fetched. You have not edited it, so nothing happens to it.',
  foreignSheet: ({ sheet }) => `The sheet ${sheet} is not one of those from Samspill and was not read.`,
  missingSheet: ({ sheet }) => `The sheet ${sheet} is missing in the file, so nothing changes there.`,
  missingColumn: ({ column }) => `The column ${column} is missing in the sheet, so nothing changes in it.`,
  conflict: ({ column, exported, theirs, yours }) =>
    `${column} has been changed by others since the file was fetched: it was ${exported}, others wrote ${theirs}, and you wrote ${yours}. Write what shall stand: ${theirs} in the cell keeps theirs, or fetch a new workbook and make your change there.`,
  removalConflict: ({ column, exported, theirs }) => `The row is marked for deletion, but others have changed ${column} since the file was fetched: from ${exported} to ${theirs}. Fetch a new workbook and look at it before you delete.`,
  at: ({ sheet, row, column }) => `${sheet}, row ${String(row)}${column === null ? '' : `, ${column}`}: `,
  unreadable: {
    FORMULA: () => 'The cell has a formula in it, and formulas are not read. Write the value itself.',
    CELL_ERROR: (text) => `The cell shows the error ${text}. Write a value, or leave it blank.`,
    NOT_A_NUMBER: (text) => `${text} is not a number. Write the number only, such as 12.5.`,
    NOT_A_WHOLE_NUMBER: (text) => `${text} is not a whole number.`,
    NOT_A_DAY: (text) => `${text} is not a day. Write it as 2024-03-01 or 1.3.2024.`,
    NOT_A_LINK: (text) => `${text} is not a link. Write the whole address, such as https://www.example.no/page.`,
    NOT_A_CHOICE: (text) => `${text} is not in the drop-down. Choose one of its values.`,
    NOT_AN_ORGANISATION: (text) => `${text} is no organisation number. Write the nine digits of the register of legal entities.`,
    NOT_A_REFERENCE: (text) => `${text} is neither in the drop-down nor the title of a new row in the sheet it belongs to.`,
    TEXT_TOO_LONG: () => 'The text is longer than a cell takes. Shorten it.',
    ID_UNREADABLE: () => 'The hidden id is damaged. Write a new record in a blank row, or fetch a new workbook.',
    VERSION_UNREADABLE: () => 'The hidden version is damaged. Fetch a new workbook and make the change there.',
    ID_TWICE: () => 'The row is a copy of another one and has its hidden id. Write a new record in a blank row at the end.',
    DELETE_UNREADABLE: (text) => `The column for deletion says ${text}. Choose "delete", or leave it blank.`,
  },
  refused: {
    REQUIRED: 'The cell must not be blank.',
    CANNOT_CHANGE: 'This cannot be changed. Delete the row and write a new one if it is wrong.',
    CANNOT_ADD: 'No new rows can be written in this sheet.',
    CANNOT_REMOVE: 'No rows can be deleted from this sheet.',
    NOT_IN_NEW_ROWS: 'The cell must be blank in a new row.',
    ID_UNKNOWN: 'Samspill has no such row as its hidden id and version say. Fetch a new workbook.',
    RECORD_GONE: 'The row has been deleted by others since the file was fetched, and you have edited it. Write it as a new row if it shall exist.',
    NOT_YOURS: 'The row belongs to something that another organisation answers for. Only that organisation may change it.',
    PARENT_NOT_ADDED: 'The row belongs to a new row that cannot be saved. Mend that first.',
  },
  rules: {},
  nothing: 'The file says the same as Samspill. Nothing changes.',
  dryRun: (counts) => `Trial: ${todo(counts, EN_WORDS)}. Nothing is saved yet.`,
  applied: (counts) => `Saved: ${todo(counts, EN_WORDS)}.`,
  notApplied: ({ FAULT, CONFLICT }) => `Nothing is saved: ${number(FAULT, 'fault', 'faults')} and ${number(CONFLICT, 'conflict', 'conflicts')} must be mended first.`,
};

type CountWords = Readonly<Record<'CHANGED' | 'ADDED' | 'REMOVED', readonly [string, string]>> & { readonly and: string };
const NB_WORDS: CountWords = { CHANGED: ['endret felt', 'endrede felter'], ADDED: ['ny rad', 'nye rader'], REMOVED: ['slettet rad', 'slettede rader'], and: 'og' };
const NN_WORDS: CountWords = { CHANGED: ['endra felt', 'endra felt'], ADDED: ['ny rad', 'nye rader'], REMOVED: ['sletta rad', 'sletta rader'], and: 'og' };
const EN_WORDS: CountWords = { CHANGED: ['changed field', 'changed fields'], ADDED: ['new row', 'new rows'], REMOVED: ['deleted row', 'deleted rows'], and: 'and' };

function todo(counts: Counts, words: CountWords): string {
  return `${number(counts.CHANGED, ...words.CHANGED)}, ${number(counts.ADDED, ...words.ADDED)} ${words.and} ${number(counts.REMOVED, ...words.REMOVED)}`;
}

export const REPORT_TEXTS: Readonly<Record<LanguageCode, ReportTexts>> = { nb: NB, nn: NN, en: EN };
