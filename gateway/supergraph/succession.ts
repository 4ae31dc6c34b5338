import type { Closable } from './shared';

interface Reign<Member> {
  readonly member: Member;
  underWay: number;
  isOver: boolean;
}

/** A member that is kept open until it is released. */
export interface Hold<Member> {
  readonly member: Member;
  readonly release: () => void;
}

/**
 * The one of its kind that new work begins with. When another succeeds it, work under way goes on with the one that it
 * began with, which is closed when the last of that work is done: nothing is ever done half with the one and half with the
 * other, and nothing is cut off.
 */
export class Succession<Member extends Closable> {
  private reign: Reign<Member>;
  private readonly closing = new Set<Promise<void>>();
  private isClosed = false;

  constructor(
    first: Member,
    /** Told when one that was succeeded does not close in order; nobody waits for that. */
    private readonly onCloseFailed: (error: unknown) => void,
  ) {
    this.reign = { member: first, underWay: 0, isOver: false };
  }

  get current(): Member {
    return this.reign.member;
  }

  /** Does a piece of work with the current member. */
  async use<Result>(work: (member: Member) => Promise<Result>): Promise<Result> {
    const { reign } = this;
    reign.underWay += 1;
    try {
      return await work(reign.member);
    } finally {
      this.done(reign);
    }
  }

  /** The same for work whose end shows elsewhere. */
  hold(): Hold<Member> {
    const { reign } = this;
    let isHeld = true;
    reign.underWay += 1;
    const release = (): void => {
      if (isHeld) this.done(reign);
      isHeld = false;
    };
    return { member: reign.member, release };
  }

  /** From now on new work begins with `next`; when there is to be no new work, it is only closed. */
  succeed(next: Member): void {
    const before = this.reign;
    if (this.isClosed) {
      this.closeIfDone({ member: next, underWay: 0, isOver: true });
      return;
    }
    this.reign = { member: next, underWay: 0, isOver: false };
    before.isOver = true;
    this.closeIfDone(before);
  }

  /** Closes the current member, whatever is under way with it, and waits for those before it that are closing. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.reign.member.close();
    await Promise.all(this.closing);
  }

  private done(reign: Reign<Member>): void {
    reign.underWay -= 1;
    this.closeIfDone(reign);
  }

  private closeIfDone(reign: Reign<Member>): void {
    if (!reign.isOver || reign.underWay > 0) return;
    const closed = reign.member.close().catch(this.onCloseFailed).finally(() => this.closing.delete(closed));
    this.closing.add(closed);
  }
}
