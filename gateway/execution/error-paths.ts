import type { AnswerPath } from './places';

/** Places of an answer that errors were told of, to tell no fault of a place twice. */
export class ErrorPaths {
  private readonly told = new Set<string>();
  private readonly above = new Set<string>();

  add(path: AnswerPath): void {
    let place = '';
    this.above.add(place);
    for (const step of path) {
      place += `\n${String(step)}`;
      this.above.add(place);
    }
    this.told.add(place);
  }

  /** Whether an error was told of this place, of one around it, or of one within it. */
  covers(path: AnswerPath): boolean {
    let place = '';
    if (this.told.has(place)) return true;
    for (const step of path) {
      place += `\n${String(step)}`;
      if (this.told.has(place)) return true;
    }
    return this.above.has(place);
  }
}
