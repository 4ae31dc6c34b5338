import type { JSONWebKeySet, JWK } from 'jose';

/** How long an issuer may take to hand out its keys. */
const FETCH_TIMEOUT_MS = 5_000;
/** Far more than any key set holds; what is longer is something else. */
const MOST_BYTES = 256 * 1024;
/** The letters of a modulus of 2048 bits; shorter keys are not safe any more. */
const SHORTEST_MODULUS = 342;

/** Fetches the keys that an issuer publishes, of which only those are kept that can check its tokens. */
export async function fetchKeySet(address: string): Promise<JSONWebKeySet> {
  const response = await fetch(address, { headers: { accept: 'application/json, application/jwk-set+json' }, redirect: 'error', signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
  if (response.status !== 200) throw new Error(`status ${String(response.status)} instead of a key set`);
  const set: unknown = JSON.parse(await readText(response));
  if (typeof set !== 'object' || set === null || !('keys' in set) || !Array.isArray(set.keys)) throw new Error('an answer that is no key set');
  return { keys: (set.keys as unknown[]).filter(isUsable) };
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error(`more than ${String(MOST_BYTES)} bytes instead of a key set`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** A public RSA key for signatures, long enough and with a name of its own. */
function isUsable(key: unknown): key is JWK {
  if (typeof key !== 'object' || key === null) return false;
  const { kty, kid, n, d, use = 'sig' } = key as JWK;
  return kty === 'RSA' && typeof kid === 'string' && typeof n === 'string' && n.length >= SHORTEST_MODULUS && d === undefined && use === 'sig';
}
