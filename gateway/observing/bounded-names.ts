/** Under which all are counted that are not told apart. */
export const OTHER = 'other';

/**
 * Something for each of the names that strangers choose, but only for so many of them: whoever comes later shares one. So
 * neither memory nor what is shown grows with what is sent.
 */
export class BoundedNames<Kept> {
  private readonly kept = new Map<string, Kept>();
  private others: Kept | undefined;
  private strangers = 0;

  /** `known` are names that are always told apart. */
  constructor(
    private readonly most: number,
    private readonly make: (name: string) => Kept,
    private readonly known: ReadonlySet<string> = new Set(),
  ) {}

  get(name: string): Kept {
    const found = this.kept.get(name);
    if (found !== undefined) return found;
    const isKnown = this.known.has(name);
    if (!isKnown && this.strangers >= this.most) return (this.others ??= this.make(OTHER));
    if (!isKnown) this.strangers += 1;
    const made = this.make(name);
    this.kept.set(name, made);
    return made;
  }
}
