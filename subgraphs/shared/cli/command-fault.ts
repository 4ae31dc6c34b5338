/** What ends a command, told in one sentence. */
export class CommandFault extends Error {
  constructor(
    message: string,
    /** 1: the file was refused or something was left out. 2: the command could not do its work at all. */
    readonly exitCode: 1 | 2,
  ) {
    super(message);
    this.name = 'CommandFault';
  }
}
