import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { CommandFault } from '../../shared/cli/command-fault';
import { readCommandConfig } from '../../shared/cli/config';
import { isListening } from '../../shared/cli/listening';
import { writeNewFile } from '../../shared/cli/new-file';
import type { Streams } from '../../shared/cli/streams';
import type { Environment } from '../../shared/config';
import { localDesk, remoteDesk, type ScaleDesk } from './scale-desk';
import { parseScale, printScale, type ReadScale } from './scale-file';

interface Options {
  readonly token?: string;
  readonly hub?: string;
}

const HELP = `
The scale says how far coordination goes, from the least to the most. It is one file: a list of degrees, each with a code
of your own and its names, and where it was read. Fetch it, edit it, and set it again:

  npm run hub -- coordination-scale show scale.json
  npm run hub -- coordination-scale set scale.json --token "$TOKEN"

  { "revision": "e3b0c44298fc",
    "source": { "kind": "SOURCED", "url": "https://example.no/scale" },
    "degrees": [ { "code": "inform", "names": { "nb": "…", "nn": "…", "en": "…" } }, … ] }

The file takes the place of the whole scale. The revision is the state that it was made from: when somebody else has
changed the scale since, nothing is done. A degree that an actor's role has cannot be left out; its names and its place
can be changed as long as it keeps its code.

While the hub runs, the token must have the scope samspill:secretariat to set the scale; anybody may print it. When no hub
runs, the command opens the data folder itself, as the operator of the hub.

Exit codes:
  0  the scale was printed or written, or is as the file says
  1  the scale was refused, and nothing was changed
  2  the command could not do its work: no such file, the hub does not answer`;

/** Shows and sets the scale of degrees of coordination. */
export function scaleCommand(environment: Environment, { out, err }: Streams, onExit: (code: number) => void): Command {
  const told = async (work: () => Promise<string>): Promise<void> => {
    try {
      out(await work());
      onExit(0);
    } catch (error) {
      if (!(error instanceof CommandFault)) throw error;
      err(`${error.message}\n`);
      onExit(error.exitCode);
    }
  };
  const show = (file: string | undefined, options: Options): Promise<void> =>
    told(async () => {
      const scale = await atDesk(options, environment, err, (desk) => desk.read());
      if (file === undefined) return scale;
      await writeNewFile(file, scale);
      return `${file} written\n`;
    });
  const set = (file: string, options: Options): Promise<void> =>
    told(async () => {
      const scale = parseScale(await textOf(file), file);
      return atDesk(options, environment, err, (desk) => desk.set(scale));
    });
  return new Command('coordination-scale')
    .description('Shows or sets the degrees of coordination that this installation tells apart.')
    .addHelpText('after', HELP)
    .addCommand(withHub(new Command('show')).description('Prints the scale, or writes it to a file that can be edited.').argument('[file]', 'the file to write; printed when left out').action(show))
    .addCommand(withHub(new Command('set')).description('Puts the scale of a file in the place of the one that is there.').argument('<file>', 'the file with the scale').action(set));
}

/** The scale as it is after some work, as a file. */
async function atDesk(options: Options, environment: Environment, err: Streams['err'], work: (desk: ScaleDesk) => Promise<ReadScale>): Promise<string> {
  const desk = await deskOf(options, environment, err);
  try {
    return printScale(await work(desk));
  } finally {
    await desk.close();
  }
}

function withHub(command: Command): Command {
  return command.option('--token <token>', 'the token of your organisation; or set SAMSPILL_TOKEN').option('--hub <url>', 'the hub; by default the one on this machine');
}

async function deskOf({ token, hub }: Options, environment: Environment, err: Streams['err']): Promise<ScaleDesk> {
  const config = readCommandConfig(environment);
  const url = (hub ?? config.hubUrl).replace(/\/+$/, '');
  return hub !== undefined || (await isListening(url)) ? remoteDesk({ url, token: token ?? config.token }) : localDesk((text) => { err(`${text}\n`); });
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => { throw new CommandFault(`${path} is not a file that can be read. Check the path.`, 2); });
}
