import { CommandFault } from './command-fault';

/** What the hub says when the file is at fault, not the request. */
const FILE_FAULTS: ReadonlySet<number> = new Set([413, 422]);

/** What ends a command when there is no hub where it should be. */
export function noHubAt(url: string): CommandFault {
  return new CommandFault(`No hub answers at ${url}. Start it with npm start, or name another with --hub.`, 2);
}

/** What ends a command when the hub refuses: the sentences of its answer, one on each line. */
export async function refusalOf(status: number, body: { text(): Promise<string> }): Promise<CommandFault> {
  const told = messagesIn(await body.text()) ?? `The hub answers with status ${String(status)}.`;
  return new CommandFault(status === 401 ? `${told} Give the command one with --token, or in SAMSPILL_TOKEN.` : told, FILE_FAULTS.has(status) ? 1 : 2);
}

function messagesIn(text: string): string | null {
  try {
    const messages = ((JSON.parse(text) as { errors?: { message?: string }[] }).errors ?? []).flatMap(({ message }) => message ?? []);
    return messages.length === 0 ? null : messages.join('\n');
  } catch {
    return null;
  }
}
