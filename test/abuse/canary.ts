import { request, Agent } from 'undici';

/** What the canary asks: the smallest question that a subgraph must answer. */
export interface CanaryQuestion {
  readonly url: string;
  readonly query: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether an answer is the right one; without errors, when left out. */
  readonly isRight?: (answer: { readonly data?: unknown; readonly errors?: readonly unknown[] }) => boolean;
}

/** What came back for a question. */
type CanaryAnswer = Parameters<NonNullable<CanaryQuestion['isRight']>>[0];

export interface CanaryReport {
  readonly asked: number;
  readonly answered: number;
  /** What came instead of a right answer, in the order of the questions. */
  readonly failures: readonly string[];
}

const isComplete = ({ data, errors }: CanaryAnswer): boolean => data !== undefined && data !== null && errors === undefined;

/**
 * An ordinary client that keeps asking, one question after the other, while somebody abuses the hub: it must be served all
 * the while. It has a connection of its own, and counts instead of timing.
 */
export class Canary {
  private readonly agent = new Agent({ connections: 1 });
  private readonly failures: string[] = [];
  private answered = 0;
  private isAsking = true;
  private readonly done: Promise<void>;

  constructor(private readonly question: CanaryQuestion) {
    this.done = this.keepAsking();
  }

  /** Waits until so many more questions were answered or not, so that the canary was there during what went before. */
  async sings(times = 1): Promise<void> {
    const until = this.answered + this.failures.length + times;
    while (this.isAsking && this.answered + this.failures.length < until) await new Promise(setImmediate);
  }

  /** Ends after the question that is under way. */
  async stop(): Promise<CanaryReport> {
    this.isAsking = false;
    await this.done;
    await this.agent.close();
    return { asked: this.answered + this.failures.length, answered: this.answered, failures: this.failures };
  }

  private async keepAsking(): Promise<void> {
    while (this.isAsking) {
      const failure = await this.ask();
      if (failure === null) this.answered += 1;
      else this.failures.push(failure);
    }
  }

  private async ask(): Promise<string | null> {
    const { url, query, headers = {}, isRight = isComplete } = this.question;
    try {
      const { statusCode, body } = await request(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }), dispatcher: this.agent });
      const text = await body.text();
      return statusCode === 200 && isRight(JSON.parse(text) as CanaryAnswer) ? null : `${String(statusCode)} ${text.slice(0, 500)}`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

/** Does some abuse with a canary beside it, which was served before, during and after; returns what the abuse gives and what the canary tells. */
export async function withCanary<Result>(question: CanaryQuestion, abuse: () => Promise<Result>): Promise<{ readonly result: Result; readonly canary: CanaryReport }> {
  const canary = new Canary(question);
  try {
    await canary.sings();
    const result = await abuse();
    await canary.sings();
    return { result, canary: await canary.stop() };
  } catch (error) {
    await canary.stop();
    throw error;
  }
}
