import type { SourceRecord } from '../imported';
import type { OpenFile } from '../reading/open-file';
import type { Words } from '../report/import-fault';

export interface SourceOptions {
  /** The organisation forms that are asked for; null for those that the source takes by itself. */
  readonly forms: ReadonlySet<string> | null;
}

/** What is known of a whole file once it has been read. */
export interface ReadFile {
  /** The page of the source itself; null where a file says nothing of where it is from. */
  readonly url: string | null;
  /** The parts of the source that the file is complete for; what stood in them before and is not in it is told as gone. */
  readonly completeFor: ReadonlySet<string> | 'everything' | 'nothing';
}

/**
 * A kind of file that actors are imported from. All that a new kind has to bring: how it is recognised, and what it says
 * in the terms of the register. Comparing with what is here, writing and reporting are the same for all.
 */
export interface ActorSource {
  /** What the bookkeeping knows it by: one list of actors is one source, however often it is imported. */
  readonly key: string;
  readonly names: Words;
  recognises(head: string): boolean;
  /** Reads the file piece by piece; what it returns at the end is about the whole. */
  read(file: OpenFile, options: SourceOptions): AsyncGenerator<SourceRecord, ReadFile>;
}
