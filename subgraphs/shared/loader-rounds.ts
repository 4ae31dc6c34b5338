/**
 * The loaders of one request take turns in rounds: what comes to be needed while statements are under way waits for the
 * last of them, and is asked together. Without rounds, two ways to the same row that differ by a millisecond are two
 * statements on one day and one on the next; with them the shape of a query alone decides how many it takes.
 */
export class LoaderRounds {
  private readonly waiting: (() => void)[] = [];
  private underWay = 0;
  private isClosing = false;

  /** A loader has keys to ask for; `ask` is called when its round begins. */
  enter(ask: () => void): void {
    this.waiting.push(ask);
    this.closeSoon();
  }

  /** Runs the question of a loader as part of the round. */
  async run<Found>(find: () => Promise<Found>): Promise<Found> {
    this.underWay += 1;
    try {
      return await find();
    } finally {
      this.underWay -= 1;
      this.closeSoon();
    }
  }

  private closeSoon(): void {
    if (this.isClosing || this.underWay > 0) return;
    this.isClosing = true;
    // Promise jobs first: all that the answers of the last round set off is then waiting too.
    void Promise.resolve().then(() => {
      process.nextTick(() => {
        this.isClosing = false;
        if (this.underWay > 0) return;
        for (const ask of this.waiting.splice(0)) ask();
      });
    });
  }
}
