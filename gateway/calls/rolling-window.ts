/** The window moves on in steps of this part of its length. */
const PARTS = 10;

/** Counts successes and failures of the time just past. What is older than the window is forgotten a tenth at a time. */
export class RollingWindow {
  private readonly partMs: number;
  private readonly calls = new Array<number>(PARTS).fill(0);
  private readonly failed = new Array<number>(PARTS).fill(0);
  /** Which tenth of all time is counted now. */
  private present = 0;
  private callSum = 0;
  private failureSum = 0;

  constructor(lengthMs: number) {
    this.partMs = lengthMs / PARTS;
  }

  get total(): number {
    return this.callSum;
  }

  get failures(): number {
    return this.failureSum;
  }

  count(isFailure: boolean, now: number): void {
    this.moveTo(Math.floor(now / this.partMs));
    const i = this.present % PARTS;
    this.calls[i] = (this.calls[i] ?? 0) + 1;
    this.callSum += 1;
    if (!isFailure) return;
    this.failed[i] = (this.failed[i] ?? 0) + 1;
    this.failureSum += 1;
  }

  clear(): void {
    this.calls.fill(0);
    this.failed.fill(0);
    this.callSum = 0;
    this.failureSum = 0;
  }

  private moveTo(part: number): void {
    if (part - this.present >= PARTS) this.clear();
    else for (let passed = this.present + 1; passed <= part; passed += 1) this.forget(passed % PARTS);
    this.present = Math.max(part, this.present);
  }

  private forget(i: number): void {
    this.callSum -= this.calls[i] ?? 0;
    this.failureSum -= this.failed[i] ?? 0;
    this.calls[i] = 0;
    this.failed[i] = 0;
  }
}
