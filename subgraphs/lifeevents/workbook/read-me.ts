import type { LanguageCode } from '../../shared/graphql/localized-text';
import type { Words } from './sheet';
import { SHEETS } from './sheets';

export const READ_ME_TITLE: Words = { nb: 'Les meg', nn: 'Les meg', en: 'Read me' };

const TEXTS: Readonly<Record<LanguageCode, readonly string[]>> = {
  nb: [
    'Arbeidsbok fra Samspill',
    'Her står alt virksomheten selv holder ved like i Samspill: ett ark for hvert slag opplysninger, og én rad for hver oppføring.',
    'Slik gjør du',
    '1. Endre i de hvite cellene. Der det er en nedtrekksliste, velger du fra den.',
    '2. Nye oppføringer skriver du i de tomme radene nederst. En ny rad kan høre til en oppføring som også er ny: skriv tittelen på den.',
    '3. Skal noe bort, velger du «slett» i kolonnen for det. Rader du bare fjerner fra arket, blir ikke slettet.',
    '4. Importer filen først som prøve. Da får du se hver endring og hver feil i ord, og ingenting blir lagret.',
    '5. Importer den så på ordentlig. Enten blir alt lagret, eller ingenting.',
    'Godt å vite',
    'Har noen andre endret det samme feltet etter at du hentet filen, får du se begge utgavene, og ingenting blir overskrevet. Felt du ikke har rørt, beholder det som står der nå.',
    'Endrer du noe som er hentet fra en kilde, oppdaterer du også kolonnene om kilden.',
    'Tomt betyr at ingen vet. Skriv aldri 0 for noe dere ikke vet.',
    'Skriv ikke formler, personnumre eller navn på privatpersoner. Kontaktpersoner er ikke med her: navnene deres skal kunne slettes, og det kan de ikke i en fil.',
    'Den skjulte raden øverst, de to skjulte kolonnene til venstre og det skjulte arket brukes når filen leses inn igjen. La dem stå.',
  ],
  nn: [
    'Arbeidsbok frå Samspill',
    'Her står alt verksemda sjølv held ved like i Samspill: eitt ark for kvart slag opplysningar, og éi rad for kvar oppføring.',
    'Slik gjer du',
    '1. Endre i dei kvite cellene. Der det er ei nedtrekksliste, vel du frå henne.',
    '2. Nye oppføringar skriv du i dei tomme radene nedst. Ei ny rad kan høyre til ei oppføring som òg er ny: skriv tittelen på henne.',
    '3. Skal noko bort, vel du «slett» i kolonnen for det. Rader du berre fjernar frå arket, blir ikkje sletta.',
    '4. Importer fila først som prøve. Då får du sjå kvar endring og kvar feil i ord, og ingenting blir lagra.',
    '5. Importer henne så på ordentleg. Anten blir alt lagra, eller ingenting.',
    'Godt å vite',
    'Har nokon andre endra det same feltet etter at du henta fila, får du sjå begge utgåvene, og ingenting blir overskrive. Felt du ikkje har rørt, beheld det som står der no.',
    'Endrar du noko som er henta frå ei kjelde, oppdaterer du òg kolonnane om kjelda.',
    'Tomt tyder at ingen veit. Skriv aldri 0 for noko de ikkje veit.',
    'Skriv ikkje formlar, personnummer eller namn på privatpersonar. Kontaktpersonar er ikkje med her: namna deira skal kunne slettast, og det kan dei ikkje i ei fil.',
    'Den skjulte rada øvst, dei to skjulte kolonnane til venstre og det skjulte arket blir brukte når fila blir lesen inn att. Lat dei stå.',
  ],
  en: [
    'Workbook from Samspill',
    'Here is all that the organisation itself maintains in Samspill: a sheet for each kind of information and a row for each record.',
    'How to use it',
    '1. Edit the white cells. Where there is a drop-down, choose from it.',
    '2. Write new records in the blank rows at the end. A new row may belong to a record that is new too: write its title.',
    '3. To take something out, choose "delete" in the column for it. Rows that you only remove from the sheet are not deleted.',
    '4. Import the file as a trial first. You see every change and every fault in words, and nothing is saved.',
    '5. Then import it for real. Either all of it is saved, or nothing.',
    'Good to know',
    'Where somebody else has changed the same field since you fetched the file, you see both versions and nothing is overwritten. Fields that you have not touched keep what they hold now.',
    'When you change what was read in a source, update the columns about the source too.',
    'Blank means that nobody knows. Never write 0 for what you do not know.',
    'Write no formulas, no national identity numbers and no names of private persons. Contact persons are not in here: it must be possible to erase their names, and in a file it is not.',
    'The hidden row at the top, the two hidden columns on the left and the hidden sheet are used when the file is read again. Leave them.',
  ],
};

const SHEETS_HEADING: Words = { nb: 'Arkene', nn: 'Arka', en: 'The sheets' };

export interface ReadMeLine {
  readonly text: string;
  readonly isHeading: boolean;
}

/** The lines of the first sheet; what the other sheets are about stands at the end. */
export function readMe(language: LanguageCode): readonly ReadMeLine[] {
  const lines = TEXTS[language].map((text, i): ReadMeLine => ({ text, isHeading: HEADINGS.has(i) }));
  return [...lines, { text: SHEETS_HEADING[language], isHeading: true }, ...SHEETS.map(({ title, about }): ReadMeLine => ({ text: `${title[language]}: ${about[language]}`, isHeading: false }))];
}

const HEADINGS: ReadonlySet<number> = new Set([0, 2, 8]);
