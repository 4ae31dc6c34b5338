declare module 'fs-native-extensions' {
  /** Takes the kernel's lock on an open file, if nobody else has it. */
  export function tryLock(descriptor: number): boolean;
  export function unlock(descriptor: number): void;
}

/** What is used of WebAssembly, which TypeScript declares for browsers only. */
declare namespace WebAssembly {
  type Exports = Record<string, unknown>;
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: Record<string, unknown>);
    readonly exports: Exports;
  }
}
