import { request } from 'undici';
import { CommandFault } from '../../shared/cli/command-fault';
import { noHubAt, refusalOf } from '../../shared/cli/hub-refusal';
import { openEmbedded } from '../../shared/database/embedded';
import { openPostgres } from '../../shared/database/postgres';
import { allTexts } from '../../shared/graphql/localized-text';
import { toProvenance } from '../../shared/graphql/provenance';
import { createContext } from '../../shared/server';
import { prepareDatabase, readSubgraphConfig } from '../../shared/subgraph-process';
import { write } from '../../shared/writing/write';
import { findDegrees } from '../coordination/coordination.store';
import type { SetCoordinationScaleInput } from '../coordination/scale.input';
import { replaceScale, toScale, type ScaleRow } from '../coordination/scale-write';
import { actors } from '../subgraph';
import type { ReadScale } from './scale-file';

/** Where the scale is read and set: through the hub that runs, or in the data of this machine. */
export interface ScaleDesk {
  read(): Promise<ReadScale>;
  set(scale: SetCoordinationScaleInput): Promise<ReadScale>;
  close(): Promise<void>;
}

interface Answer {
  readonly data?: { readonly scale?: ReadScale | null; readonly set?: { readonly scale: ReadScale | null; readonly errors: readonly { readonly message: string }[] } | null } | null;
  readonly errors?: readonly { readonly message: string }[];
}

const OK = 200;
const SCALE = '{ revision degrees { code names { language text } provenance { kind sourceUrl retrievedAt note } } }';

/** Through the hub that runs, which takes the token's word for who sets the scale. */
export function remoteDesk({ url, token }: { readonly url: string; readonly token: string | null }): ScaleDesk {
  const ask = async (query: string, variables: object): Promise<NonNullable<Answer['data']>> => {
    const { statusCode, body } = await request(`${url}/graphql`, { method: 'POST', body: JSON.stringify({ query, variables }), headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) } }).catch(() => {
      throw noHubAt(url);
    });
    if (statusCode !== OK) throw await refusalOf(statusCode, body);
    const { data, errors = [] } = (await body.json()) as Answer;
    if (errors.length > 0 || !data) throw new CommandFault(errors.map(({ message }) => message).join('\n') || `The hub at ${url} gives no answer. Its log tells why.`, 2);
    return data;
  };
  return {
    read: async () => (await ask(`{ scale: coordinationScale ${SCALE} }`, {})).scale as ReadScale,
    set: async (input) => {
      const { set } = await ask(`mutation ($input: SetCoordinationScaleInput!) { set: setCoordinationScale(input: $input) { scale: coordinationScale ${SCALE} errors { message } } }`, { input });
      return orFault(set?.scale, set?.errors ?? []);
    },
    close: () => Promise.resolve(),
  };
}

/** In the data of this machine, as the operator of the hub, because no hub is running. */
export async function localDesk(onProgress: (text: string) => void): Promise<ScaleDesk> {
  const config = readSubgraphConfig(actors.name, actors.defaultPort);
  onProgress(config.databaseUrl ? 'no hub is running; connecting to PostgreSQL' : `no hub is running; opening ${config.dataFolder}`);
  const source = config.databaseUrl ? await openPostgres(config.databaseUrl, config.databaseSetting) : await openEmbedded(config.dataFolder);
  const db = await prepareDatabase(actors, source, onProgress);
  return {
    read: async () => toRead(toScale(await findDegrees(db))),
    set: async (input) => {
      const { scale, errors } = await write(createContext(db), 'scale', { operation: 'setCoordinationScale', input }, (session) => replaceScale(session, input));
      return toRead(orFault(scale, errors));
    },
    close: async () => {
      await db.$disconnect();
      await source.close();
    },
  };
}

function orFault<Scale>(scale: Scale | null | undefined, errors: readonly { readonly message: string }[]): Scale {
  if (scale == null) throw new CommandFault(errors.map(({ message }) => message).join('\n'), 1);
  return scale;
}

function toRead({ revision, degrees }: ScaleRow): ReadScale {
  return { revision, degrees: degrees.map((row) => ({ code: row.code, names: allTexts(row.names), provenance: toProvenance(row) })) };
}
