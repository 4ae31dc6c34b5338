/** Where a command writes: its answer apart from how far it has come. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}
