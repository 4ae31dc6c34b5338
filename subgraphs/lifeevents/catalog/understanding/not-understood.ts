import { PackedList, type ReadList } from '../../../shared/importing/packed-list';
import { shortName } from '../vocabulary';
import type { Node } from './graph';

/** Why a statement of a file could not be used, with the words for it. */
export const REASONS = {
  UNKNOWN_CLASS: 'The class is none of CPSV-AP-NO, so nothing that is said of such a thing can be used.',
  NO_CLASS: 'The file does not say what kind of thing this is.',
  SEVERAL_CLASSES: 'The thing has another class already, and cannot be both.',
  UNKNOWN_PROPERTY: 'CPSV-AP-NO has no such property on things of this class.',
  PLACEHOLDER: 'The value is an empty or relative reference: a placeholder that nobody has filled in.',
  FILLER_TEXT: 'The text is only a filler.',
  WRONG_VALUE: 'The value is not of the kind that the property has.',
  SEVERAL_VALUES: 'Another value was used already, and there can be one only.',
  UNDESCRIBED: 'The value is a node without a name of which the file says nothing that could be used.',
  NOT_DESCRIBED_HERE: 'The statement is about a thing that this file does not describe.',
} as const;

export type Reason = keyof typeof REASONS;

/** Statements that were not used, counted by subject, property and reason. */
export interface NotUnderstood {
  readonly subject: string;
  readonly predicate: string;
  readonly reason: Reason;
  readonly count: number;
}

/** Keeps account of every statement of a file: it is used, or it is named here. */
export class Account {
  /** Of what is being read now. */
  private readonly open = new Map<string, { subject: string; predicate: string; reason: Reason; count: number }>();
  private readonly left = new PackedList<NotUnderstood>();
  private leftStatements = 0;
  private usedStatements = 0;

  use(count = 1): void {
    this.usedStatements += count;
  }

  leave(subject: Node, property: string, reason: Reason): void {
    const key = `${subject}\n${property}\n${reason}`;
    const known = this.open.get(key);
    this.leftStatements += 1;
    if (known) known.count += 1;
    else this.open.set(key, { subject, predicate: shortName(property), reason, count: 1 });
  }

  /** Everything that is said of a thing has been read; nothing more of it is counted. */
  finish(): void {
    for (const counted of this.open.values()) this.left.push(counted);
    this.open.clear();
  }

  get used(): number {
    return this.usedStatements;
  }

  get total(): number {
    return this.usedStatements + this.leftStatements;
  }

  get notUnderstood(): ReadList<NotUnderstood> {
    return this.left;
  }
}
