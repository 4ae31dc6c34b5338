import { createHash } from 'node:crypto';
import type { Texts } from '../../shared/graphql/localized-text';
import type { ProvenanceColumns } from '../../shared/graphql/provenance';

/** A step of the scale as it is to be. */
export interface Step {
  readonly code: string;
  readonly names: Texts;
}

/** A step that is on the scale. */
export interface KeptStep extends ProvenanceColumns {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly ordinal: number;
  readonly names: unknown;
}

/** What becomes of each step when another list takes the place of the scale. */
export interface ScaleDifference<Kept extends KeptStep> {
  readonly added: readonly (Step & { readonly ordinal: number })[];
  readonly changed: readonly (Step & { readonly id: string; readonly ordinal: number })[];
  readonly removed: readonly Kept[];
}

const REVISION_LENGTH = 12;

/** Names the state of a scale: the same for the same steps at the same versions, another after every change. */
export function revisionOf(scale: readonly Pick<KeptStep, 'id' | 'version'>[]): string {
  return createHash('sha256').update(scale.map(({ id, version }) => `${id}/${String(version)}`).join(' ')).digest('hex').slice(0, REVISION_LENGTH);
}

/** Compares the scale with the list that takes its place. A step is the same as long as it has the same code. */
export function scaleDifference<Kept extends KeptStep>(here: readonly Kept[], wanted: readonly Step[], source: Partial<ProvenanceColumns>): ScaleDifference<Kept> {
  const known = new Map(here.map((step) => [step.code, step]));
  const steps = wanted.map((step, i) => ({ ...step, ordinal: i + 1 }));
  const codes = new Set(steps.map(({ code }) => code));
  return {
    added: steps.filter(({ code }) => !known.has(code)),
    changed: steps.flatMap((step) => {
      const kept = known.get(step.code);
      return kept && !isAsItWas(kept, step, source) ? [{ ...step, id: kept.id }] : [];
    }),
    removed: here.filter(({ code }) => !codes.has(code)),
  };
}

function isAsItWas(kept: KeptStep, { ordinal, names }: Step & { readonly ordinal: number }, source: Partial<ProvenanceColumns>): boolean {
  const { provenanceKind = kept.provenanceKind, sourceUrl = kept.sourceUrl, provenanceNote = kept.provenanceNote } = source;
  const isSameSource = provenanceKind === kept.provenanceKind && sourceUrl === kept.sourceUrl && provenanceNote === kept.provenanceNote;
  return isSameSource && ordinal === kept.ordinal && inOrder(names) === inOrder(kept.names as Texts);
}

const inOrder = (names: Texts): string => JSON.stringify(Object.entries(names).sort(([a], [b]) => a.localeCompare(b)));
