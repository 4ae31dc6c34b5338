import { Command } from 'commander';
import { CommandFault } from '../../../subgraphs/shared/cli/command-fault';
import type { Streams } from '../../../subgraphs/shared/cli/streams';
import type { Environment } from '../../../subgraphs/shared/config';
import { isClient, parseClient, printClient, type Client } from '../trusted/client';
import { ifMissing, readFolder, removeDocument, saveDocument } from '../trusted/document-folder';
import { register, takeOut, type Step } from '../trusted/registering';
import { hashIn, idOf, type TrustedDocument } from '../trusted/trusted-document';
import { readDocumentsConfig } from './config';
import { DocumentDesk } from './document-desk';
import { readDocuments, type SourceDocument } from './document-source';

interface Options {
  readonly client?: string;
  readonly folder?: string;
  readonly dryRun?: boolean;
}

const HELP = `
A registered document is one that clients name by its id, sha256: and the hash of its text, instead of sending it. With
TRUSTED_DOCUMENTS_MODE=only the gateway answers no others. docs/documents.md tells how clients ask with them.

A client is an organisation number, or an organisation number and a client id with a slash between. A document is for
everybody unless --client says for whom. A gateway that runs takes up what was changed within seconds.

Exit codes:
  0  everything was done, or was so already
  1  something was refused; all the rest was done
  2  the command could not do its work: no folder named, no such file; all the rest was done

Examples:
  npm run hub -- documents add dashboard.graphql --folder /srv/samspill/documents
  npm run hub -- documents add persisted-query-manifest.json --client 983544622
  npm run hub -- documents remove LifeEventDashboard --client 983544622/4f2a`;

/** Registers documents, lists them and takes them out. */
export function documentsCommand(environment: Environment, streams: Streams, onExit: (code: number) => void): Command {
  const told = async (work: () => Promise<number>): Promise<void> => {
    try {
      onExit(await work());
    } catch (error) {
      if (!(error instanceof CommandFault)) throw error;
      streams.err(`${error.message}\n`);
      onExit(error.exitCode);
    }
  };
  const common = (command: Command): Command => command.option('--client <client>', 'for whom: an organisation number, or one and a client id: 983544622/4f2a').option('--folder <folder>', 'where the documents are; by default TRUSTED_DOCUMENTS');
  return new Command('documents')
    .description('Registers documents that clients may name instead of sending them, lists them and takes them out.')
    .addHelpText('after', HELP)
    .addCommand(common(new Command('add')).description('Registers the documents of files: GraphQL, or manifests of builds.').argument('<file...>', 'the files').option('--dry-run', 'only tell what would be done').action((files: string[], options: Options) => told(() => add(files, options, environment, streams))))
    .addCommand(common(new Command('list')).description('Lists what is registered, or what a client may ask for.').action((options: Options) => told(() => list(options, environment, streams))))
    .addCommand(common(new Command('remove')).description('Takes documents out, for one client or altogether.').argument('<document...>', 'their ids or names').option('--dry-run', 'only tell what would be done').action((names: string[], options: Options) => told(() => remove(names, options, environment, streams))));
}

async function add(files: readonly string[], options: Options, environment: Environment, { out, err }: Streams): Promise<number> {
  const config = readDocumentsConfig(environment);
  const folder = folderOf(options, config);
  const client = clientOf(options);
  const desk = await DocumentDesk.open(config.supergraph, config.documents);
  const known = new Map((await registeredIn(folder, err)).map((document) => [document.hash, document]));
  let exitCode = 0;
  for (const source of await sourcesIn(files, config.locate, (fault) => {
    err(`${fault.message}\n`);
    exitCode = Math.max(exitCode, fault.exitCode);
  })) {
    const checked = desk.check(source);
    if (!('document' in checked)) {
      err(checked.map((fault) => `${fault}\n`).join(''));
      exitCode = Math.max(exitCode, 1);
      continue;
    }
    const step = register(checked.document, known.get(checked.document.hash) ?? null, client);
    await carryOut(step, checked.document, folder, options);
    if (step.document) known.set(step.document.hash, step.document);
    out(`${lineOf(checked.document, step, options)} (costs ${checked.costs.join(', ')})\n`);
  }
  return exitCode;
}

/** The documents of all files that can be read. */
async function sourcesIn(files: readonly string[], locate: (path: string) => string, onFault: (fault: CommandFault) => void): Promise<SourceDocument[]> {
  const sources: SourceDocument[] = [];
  for (const file of files) {
    try {
      sources.push(...(await readDocuments(locate(file), file)));
    } catch (error) {
      if (!(error instanceof CommandFault)) throw error;
      onFault(error);
    }
  }
  return sources;
}

async function list(options: Options, environment: Environment, { out, err }: Streams): Promise<number> {
  const folder = folderOf(options, readDocumentsConfig(environment));
  const client = clientOf(options);
  const documents = (await registeredIn(folder, err)).filter(({ clients }) => client === null || clients === null || clients.some((other) => isClient(other, asCaller(client))));
  for (const { hash, name, clients, registeredAt } of documents) out(`${idOf(hash)}  ${name}  for ${clients?.map(printClient).join(', ') ?? 'everybody'}, since ${registeredAt.slice(0, 10)}\n`);
  if (documents.length === 0) out('No documents are registered.\n');
  return 0;
}

async function remove(names: readonly string[], options: Options, environment: Environment, { out, err }: Streams): Promise<number> {
  const folder = folderOf(options, readDocumentsConfig(environment));
  const client = clientOf(options);
  const documents = await registeredIn(folder, err);
  let exitCode = 0;
  for (const name of names) {
    const found = documents.filter((document) => document.name === name || document.hash === (hashIn(name) ?? name));
    const [document] = found;
    if (!document || found.length > 1) {
      err(document ? `${name} is the name of ${String(found.length)} documents: ${found.map(({ hash }) => idOf(hash)).join(', ')}. Give the id of one.\n` : `${name} is not registered.\n`);
      exitCode = 1;
      continue;
    }
    const step = takeOut(document, client);
    await carryOut(step, document, folder, options);
    (step.isChanged ? out : err)(`${lineOf(document, step, options)}\n`);
    if (!step.isChanged) exitCode = 1;
  }
  return exitCode;
}

async function carryOut({ document, isChanged }: Step, before: TrustedDocument, folder: string, { dryRun = false }: Options): Promise<void> {
  if (!isChanged || dryRun) return;
  if (document) await saveDocument(folder, document);
  else await removeDocument(folder, before);
}

const lineOf = ({ hash, name }: TrustedDocument, { isChanged, told }: Step, { dryRun = false }: Options): string => `${idOf(hash)}  ${name}  ${told}${dryRun && isChanged ? ' – not done: dry run' : ''}`;

/** Those that can be read; the others are told of, and stay as they are. A folder that is not there yet has none. */
async function registeredIn(folder: string, err: Streams['err']): Promise<TrustedDocument[]> {
  return [...((await readFolder(folder).catch(ifMissing)) ?? [])].flatMap(([file, { content }]) => {
    if (!('fault' in content)) return content;
    err(`${file} is left alone: ${content.fault}\n`);
    return [];
  });
}

function folderOf({ folder }: Options, config: ReturnType<typeof readDocumentsConfig>): string {
  const found = folder === undefined ? config.folder : config.locate(folder);
  if (found === null) throw new CommandFault('No folder of documents is named. Give one with --folder, or in TRUSTED_DOCUMENTS as the gateway has it.', 2);
  return found;
}

function clientOf({ client: text }: Options): Client | null {
  const client = text === undefined ? null : parseClient(text);
  if (text === undefined || client) return client;
  throw new CommandFault(`"${text}" is not a client: an organisation number, or one and a client id with a slash between.`, 2);
}

const asCaller = ({ organizationNumber, clientId }: Client) => ({ organizationNumber, clientId, supplierNumber: null, scopes: new Set<string>(), tokenId: null });
