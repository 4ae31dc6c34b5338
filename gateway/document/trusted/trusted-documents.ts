import type { Logger } from '../../../subgraphs/shared/logger';
import type { Caller } from '../../../subgraphs/shared/viewer';
import type { TrustedConfig, TrustedMode } from '../settings';
import { isClient } from './client';
import { changedAt, readFolder, type ReadFiles } from './document-folder';
import type { TrustedDocument } from './trusted-document';

/** File systems tell time coarsely: within so long after a change another may bear the same time. */
const COARSE_MS = 2_000;

export interface TrustedDocumentsOptions extends TrustedConfig {
  readonly log: Logger;
}

type Listener = () => void;

/** The registered documents of a folder as it is now: what is put in or taken out counts from the next look on. */
export class TrustedDocuments {
  readonly mode: TrustedMode;
  private files: ReadFiles = new Map();
  private documents: ReadonlyMap<string, TrustedDocument> = new Map();
  private seenChange: number | null = null;
  private isSettled = false;
  private isUnreadable = false;
  private looking: Promise<void> | null = null;
  private readonly listeners = new Set<Listener>();
  private readonly timer: NodeJS.Timeout;

  private constructor(private readonly options: TrustedDocumentsOptions) {
    this.mode = options.mode;
    this.timer = setInterval(() => { void this.look(); }, options.pollMs).unref();
  }

  /** Opens a folder; one that is not there yet is told of, and taken up once it is. */
  static async open(options: TrustedDocumentsOptions): Promise<TrustedDocuments> {
    const documents = new TrustedDocuments(options);
    await documents.look();
    return documents;
  }

  /** The document of a hash, when it is registered for the caller. */
  find(hash: string, caller: Caller): TrustedDocument | null {
    const document = this.documents.get(hash);
    if (!document) return null;
    return document.clients === null || document.clients.some((client) => isClient(client, caller)) ? document : null;
  }

  all(): Iterable<TrustedDocument> {
    return this.documents.values();
  }

  /** Calls the listener after each change; the result ends that. */
  onChange(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  }

  /** Takes up what has changed in the folder; several who ask at once share one look. */
  look(): Promise<void> {
    this.looking ??= this.lookNow().finally(() => { this.looking = null; });
    return this.looking;
  }

  close(): void {
    clearInterval(this.timer);
    this.listeners.clear();
  }

  private async lookNow(): Promise<void> {
    const { folder, log } = this.options;
    try {
      const change = await changedAt(folder);
      if (change !== this.seenChange || !this.isSettled) {
        const files = await readFolder(folder, this.files);
        this.seenChange = change;
        this.isSettled = Date.now() - change > COARSE_MS;
        this.takeUp(files);
      }
      this.isUnreadable = false;
    } catch (error) {
      // A folder may go away for a while, with the machine that it is on. What was registered stands.
      if (!this.isUnreadable) log.error({ err: error, folder }, 'the folder of registered documents cannot be read; what is known of it stands');
      this.isUnreadable = true;
    }
  }

  private takeUp(files: ReadFiles): void {
    const before = this.files;
    this.files = files;
    const changed = [...files].filter(([name, file]) => before.get(name) !== file);
    if (changed.length === 0 && files.size === before.size) return;
    for (const [file, { content }] of changed) if ('fault' in content) this.options.log.error({ file, fault: content.fault }, 'a registered document cannot be read');
    this.documents = new Map([...files.values()].flatMap(({ content }) => ('fault' in content ? [] : [[content.hash, content] as const])));
    this.options.log.info({ documents: this.documents.size }, 'registered documents taken up');
    for (const listener of this.listeners) listener();
  }
}
