import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWK } from 'jose';
import { StartupError } from '../../subgraphs/shared/errors';

const ALGORITHM = 'RS256';
/** For its owner alone: who can read the key can speak for any organisation. */
const OWNER_ONLY = 0o600;

/** The key of the development issuer: one to sign with, and what others check its signatures with. */
export interface DevelopmentKey {
  readonly file: string;
  readonly name: string;
  readonly signing: Exclude<Awaited<ReturnType<typeof importJWK>>, Uint8Array>;
  readonly published: JSONWebKeySet;
}

/** The key pair in the data folder, made when there is none. The hub and the token command find the same one, whoever comes first. */
export async function developmentKey(dataFolder: string): Promise<DevelopmentKey> {
  const file = join(dataFolder, 'development-issuer.json');
  const stored = read(file) ?? (await make(dataFolder, file));
  try {
    const { kty, n, e, kid } = stored;
    if (kty !== 'RSA' || !n || !e || !kid) throw new TypeError('not an RSA key with a name');
    const signing = await importJWK(stored, ALGORITHM);
    if (signing instanceof Uint8Array || signing.type !== 'private') throw new TypeError('not a private key');
    return { file, name: kid, signing, published: { keys: [{ kty, n, e, kid, alg: ALGORITHM, use: 'sig' }] } };
  } catch (cause) {
    throw unusable(file, cause);
  }
}

function read(file: string): JWK | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JWK;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw unusable(file, cause);
  }
}

/** Written whole under another name first; giving it its own succeeds for one process only, and the others take that one's. */
async function make(dataFolder: string, file: string): Promise<JWK> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: await calculateJwkThumbprint(await exportJWK(publicKey)) };
  const draft = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(draft, JSON.stringify(key), { mode: OWNER_ONLY, flag: 'wx' });
    linkSync(draft, file);
    return key;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw new StartupError(`The key of the development issuer cannot be written to ${file} (${String((cause as NodeJS.ErrnoException).code)}). Make the folder writable, or set DEVELOPMENT_ISSUER=off.`, { cause });
    return read(file) as JWK;
  } finally {
    rmSync(draft, { force: true });
  }
}

function unusable(file: string, cause: unknown): StartupError {
  return new StartupError(`The key of the development issuer in ${file} cannot be used. Remove the file and a new one is made; tokens issued before are then refused.`, { cause });
}
