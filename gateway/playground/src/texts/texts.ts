import type { Language } from '../language/language';
import type { EntryName } from '../shelf/entries';
import { en } from './en';
import { nb } from './nb';
import { nn } from './nn';

export interface EntryTexts {
  title: string;
  description: string;
}

/** Every text of ours on the page. GraphiQL's own (its tooltips, settings, documentation pane) exist in English only. */
export interface Texts {
  language: string;
  tagline: string;
  shelfTitle: string;
  intro: string;
  lifeEvent: string;
  entries: Record<EntryName, EntryTexts>;
  run: string;
  running: string;
  showOperation: string;
  docsHint: string;
  openDocs: string;
  unreachable: string;
  notGraphql(status: number): string;
}

export const TEXTS: Record<Language, Texts> = { nb, nn, en };
