import { Transform, type TransformCallback } from 'node:stream';

/** More went through than may. */
export class TooManyBytes extends Error {
  constructor(readonly most: number) {
    super(`more than ${String(most)} bytes`);
    this.name = 'TooManyBytes';
  }
}

/** Hands bytes on as they come, and fails at the first byte beyond the limit. */
export function byteLimit(most: number): Transform {
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      passed += chunk.length;
      if (passed > most) done(new TooManyBytes(most));
      else done(null, chunk);
    },
  });
}
