import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrismaClient } from '../../prisma/generated/portfolio/client/client';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { searchFold, sortKey } from '../../subgraphs/shared/graphql/sort-key';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';

export type Half = 'tuning' | 'held-out';

export interface LabelledPair {
  readonly half: Half;
  readonly label: 'same' | 'related' | 'unrelated';
  readonly a: string;
  readonly b: string;
}

interface LabelledText {
  readonly key: string;
  readonly language: 'nb' | 'nn' | 'en';
  readonly title?: string;
  readonly summary?: string;
  /** The record of the starter dataset that it is, instead of a title and summary. */
  readonly starter?: string;
}

interface StarterTexts {
  readonly titles: Readonly<Record<string, string>>;
  readonly summaries?: Readonly<Record<string, string>>;
}

const FILE = JSON.parse(readFileSync(join(import.meta.dirname, 'similar-pairs.json'), 'utf8')) as { texts: LabelledText[]; pairs: LabelledPair[] };

export const PAIRS: readonly LabelledPair[] = FILE.pairs;
export const LANGUAGE_OF: ReadonlyMap<string, string> = new Map(FILE.texts.map(({ key, language }) => [key, language]));

export const idOfText = (key: string): string => stableId('labelled-text', key);

function contentOf(text: LabelledText): { title: string; summary: string | undefined } {
  if (text.starter === undefined) return { title: text.title ?? '', summary: text.summary };
  const { titles, summaries } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'prisma/starter/portfolio/initiatives', `${text.starter}.json`), 'utf8')) as StarterTexts;
  return { title: titles[text.language] ?? '', summary: summaries?.[text.language] };
}

/** Writes every labelled text as an initiative in its one language, all with leads of their own and in the life event of their half. */
export async function addLabelledTexts(db: PrismaClient, lifeEventOf: (half: Half) => string): Promise<void> {
  const halves = new Map(PAIRS.flatMap(({ a, b, half }) => [[a, half], [b, half]] as const));
  const texts = FILE.texts.map((text) => ({ ...text, ...contentOf(text) }));
  await db.initiative.createMany({
    data: texts.map(({ key, language, title, summary }) => ({
      id: idOfText(key),
      titles: { [language]: title },
      ...(summary === undefined ? {} : { summaries: { [language]: summary } }),
      sortKey: sortKey(title),
      searchText: searchFold(`${title} ${summary ?? ''}`),
      leadActorId: stableId('labelled-lead', key),
    })),
  });
  await db.initiativeLifeEvent.createMany({ data: [...halves].map(([key, half]) => ({ initiativeId: idOfText(key), lifeEventId: lifeEventOf(half) })) });
}
