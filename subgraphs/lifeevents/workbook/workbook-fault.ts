import type { Words } from './sheet';

/** Why a file cannot be read as a workbook of this hub, in words for whoever made it. */
const FAULTS = {
  FILE_TOO_LARGE: (p: { most: string }): Words => ({
    nb: `Filen er større enn ${p.most}, som er det meste som leses. Del den opp, eller ta bort bilder og egne ark.`,
    nn: `Fila er større enn ${p.most}, som er det meste som blir lese. Del henne opp, eller ta bort bilete og eigne ark.`,
    en: `The file is larger than ${p.most}, the most that is read. Split it, or take out pictures and sheets of your own.`,
  }),
  FILE_UNPACKS_TOO_LARGE: (p: { most: string }): Words => ({
    nb: `Filen blir større enn ${p.most} når den pakkes ut, og det leses ikke. Hent en ny arbeidsbok og flytt endringene dit.`,
    nn: `Fila blir større enn ${p.most} når ho blir pakka ut, og det blir ikkje lese. Hent ei ny arbeidsbok og flytt endringane dit.`,
    en: `The file becomes larger than ${p.most} when unpacked, and that is not read. Fetch a new workbook and move your changes there.`,
  }),
  NOT_A_WORKBOOK: (_: object): Words => ({
    nb: 'Filen er ikke en arbeidsbok i Excel-format (.xlsx). Lagre den som .xlsx og prøv igjen.',
    nn: 'Fila er ikkje ei arbeidsbok i Excel-format (.xlsx). Lagre henne som .xlsx og prøv igjen.',
    en: 'The file is not a workbook in the Excel format (.xlsx). Save it as .xlsx and try again.',
  }),
  PROTECTED_OR_OLD: (_: object): Words => ({
    nb: 'Filen er beskyttet med passord eller lagret i det gamle formatet (.xls). Lagre den som .xlsx uten passord.',
    nn: 'Fila er verna med passord eller lagra i det gamle formatet (.xls). Lagre henne som .xlsx utan passord.',
    en: 'The file is protected with a password or saved in the old format (.xls). Save it as .xlsx without a password.',
  }),
  FILE_DAMAGED: (_: object): Words => ({
    nb: 'Filen er skadet og kan ikke leses. Lagre den på nytt, eller hent en ny arbeidsbok.',
    nn: 'Fila er skadd og kan ikkje lesast. Lagre henne på nytt, eller hent ei ny arbeidsbok.',
    en: 'The file is damaged and cannot be read. Save it again, or fetch a new workbook.',
  }),
  HAS_MACROS: (_: object): Words => ({
    nb: 'Filen inneholder makroer, og slike leses ikke. Lagre den som vanlig .xlsx.',
    nn: 'Fila inneheld makroar, og slike blir ikkje lesne. Lagre henne som vanleg .xlsx.',
    en: 'The file has macros in it, and such files are not read. Save it as a plain .xlsx.',
  }),
  HAS_ENTITIES: (_: object): Words => ({
    nb: 'Filen inneholder XML-erklæringer (DOCTYPE) som ingen arbeidsbok trenger, og leses ikke.',
    nn: 'Fila inneheld XML-erklæringar (DOCTYPE) som inga arbeidsbok treng, og blir ikkje lesen.',
    en: 'The file has XML declarations (DOCTYPE) in it that no workbook needs, and is not read.',
  }),
  NOT_FROM_HERE: (_: object): Words => ({
    nb: 'Arbeidsboken er ikke hentet fra Samspill, eller det skjulte arket er borte. Hent en ny og før endringene inn der.',
    nn: 'Arbeidsboka er ikkje henta frå Samspill, eller det skjulte arket er borte. Hent ei ny og før endringane inn der.',
    en: 'The workbook was not fetched from Samspill, or its hidden sheet is gone. Fetch a new one and make your changes there.',
  }),
  SHEET_TOO_LARGE: (p: { cell: string; last: string }): Words => ({
    nb: `Et ark har innhold i celle ${p.cell}, og det leses ikke lenger enn til ${p.last}. Ta bort det som står utenfor, eller del importen opp.`,
    nn: `Eit ark har innhald i celle ${p.cell}, og det blir ikkje lese lenger enn til ${p.last}. Ta bort det som står utanfor, eller del importen opp.`,
    en: `A sheet has something in cell ${p.cell}, and nothing is read beyond ${p.last}. Take out what stands outside, or split the import.`,
  }),
  TOO_MANY_CHANGES: (p: { count: number; most: number }): Words => ({
    nb: `Filen har ${String(p.count)} rader med endringer, og høyst ${String(p.most)} lagres på én gang. Del importen opp.`,
    nn: `Fila har ${String(p.count)} rader med endringar, og høgst ${String(p.most)} blir lagra på éin gong. Del importen opp.`,
    en: `The file has ${String(p.count)} rows with changes, and at most ${String(p.most)} are saved at once. Split the import.`,
  }),
  OF_ANOTHER_ORGANISATION: (p: { file: string; caller: string }): Words => ({
    nb: `Arbeidsboken er hentet for virksomheten ${p.file}, og du melder for ${p.caller}. Bare virksomheten selv og sekretariatet kan importere den.`,
    nn: `Arbeidsboka er henta for verksemda ${p.file}, og du melder for ${p.caller}. Berre verksemda sjølv og sekretariatet kan importere henne.`,
    en: `The workbook was fetched for the organisation ${p.file}, and you report for ${p.caller}. Only the organisation itself and the secretariat may import it.`,
  }),
} as const;

export type WorkbookFaultCode = keyof typeof FAULTS;
type ParametersOf<Code extends WorkbookFaultCode> = Parameters<(typeof FAULTS)[Code]>[0];

/** A file that is refused as a whole, before anything of it counts. */
export class WorkbookFault extends Error {
  private constructor(readonly code: WorkbookFaultCode, readonly words: Words) {
    super(words.en);
    this.name = 'WorkbookFault';
  }

  static of<Code extends WorkbookFaultCode>(code: Code, parameters: ParametersOf<Code>): WorkbookFault {
    return new WorkbookFault(code, (FAULTS[code] as (p: ParametersOf<Code>) => Words)(parameters));
  }
}
