import { kindOf, type RefusalNote } from './refused-access';

/** What is written of a minute's refusals. */
export type WindowRecord =
  /** The first of its kind in this minute. */
  | (RefusalNote & { readonly event: 'refused' })
  /** How many more of the same kind there were until the minute was over. */
  | (RefusalNote & { readonly event: 'refused again'; readonly count: number })
  /** How many there were of kinds that were not told apart, since there were too many kinds. */
  | { readonly event: 'others refused'; readonly count: number };

const WINDOW_MS = 60_000;

interface Kind {
  readonly first: RefusalNote;
  again: number;
}

/**
 * Counts the refusals of one minute, so that nobody fills the disk by being refused: the first of each kind is a record at
 * once, all that follow it in the minute are one together, and beyond so many kinds the rest are counted. Every refusal is
 * in exactly one record.
 */
export class RefusalWindow {
  private kinds = new Map<string, Kind>();
  private fresh: WindowRecord[] = [];
  private others = 0;
  private endsAt = Infinity;

  constructor(private readonly mostKinds: number) {}

  /** Whether there is nothing to write, now or later. */
  get isEmpty(): boolean {
    return this.kinds.size === 0 && this.fresh.length === 0;
  }

  add(note: RefusalNote, now: number): void {
    if (now >= this.endsAt) this.end();
    if (this.endsAt === Infinity) this.endsAt = now + WINDOW_MS;
    const kind = kindOf(note);
    const known = this.kinds.get(kind);
    if (known) known.again += 1;
    else if (this.kinds.size >= this.mostKinds) this.others += 1;
    else {
      this.kinds.set(kind, { first: note, again: 0 });
      this.fresh.push({ event: 'refused', ...note });
    }
  }

  /** The records that are due. `isLast` ends the minute whatever the time. */
  take(now: number, isLast = false): WindowRecord[] {
    if (isLast || now >= this.endsAt) this.end();
    const due = this.fresh;
    this.fresh = [];
    return due;
  }

  private end(): void {
    for (const { first, again } of this.kinds.values()) if (again > 0) this.fresh.push({ event: 'refused again', count: again, ...withoutNumber(first) });
    if (this.others > 0) this.fresh.push({ event: 'others refused', count: this.others });
    this.kinds = new Map();
    this.others = 0;
    this.endsAt = Infinity;
  }
}

/** The number of the first request and its token are not those of the others. */
function withoutNumber({ correlationId: _correlationId, tokenId: _tokenId, ...rest }: RefusalNote): RefusalNote {
  return rest;
}
