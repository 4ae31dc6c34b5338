import type { Logger } from '../../../subgraphs/shared/logger';
import { isRefused, type DocumentReader } from '../document-reader';
import type { TrustedDocument } from './trusted-document';
import type { TrustedDocuments } from './trusted-documents';

/**
 * Holds the registered documents against the schema that is served: when it changes, all of them, and what is registered
 * meanwhile. One that no longer fits is told of by name, once, and refused when it is asked for; the others stand.
 */
export class TrustedChecks {
  /** By hash what is wrong; null where nothing is. */
  private faults = new Map<string, string | null>();
  private reader: DocumentReader | null = null;
  private endListening: (() => void) | null = null;

  constructor(
    readonly documents: TrustedDocuments,
    private readonly log: Logger,
  ) {}

  checkWith(reader: DocumentReader): void {
    this.reader = reader;
    this.endListening ??= this.documents.onChange(() => { this.checkNew(this.faults); });
    this.checkNew(new Map());
  }

  /** Why a document cannot be run with the schema that is served; null when it can. */
  faultOf({ hash }: TrustedDocument): string | null {
    return this.faults.get(hash) ?? null;
  }

  end(): void {
    this.endListening?.();
  }

  private checkNew(known: ReadonlyMap<string, string | null>): void {
    const { reader } = this;
    if (!reader) return;
    this.faults = new Map([...this.documents.all()].map((document) => [document.hash, known.has(document.hash) ? (known.get(document.hash) ?? null) : this.check(document, reader)]));
  }

  private check({ hash, name, text }: TrustedDocument, reader: DocumentReader): string | null {
    const read = reader.read(hash, text);
    if (!isRefused(read)) return null;
    const fault = read.errors[0]?.message ?? 'It cannot be read.';
    this.log.error({ document: hash, name, fault }, 'a registered document does not fit the schema and is refused when it is asked for');
    return fault;
  }
}
