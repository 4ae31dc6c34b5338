import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../../shared/package-root';
import { importFault } from '../import-fault';
import { profileSchema, type Profile } from './profile.schema';

/** The profiles that come with the hub: every file in this folder is one, and a new file needs no code. */
const FOLDER = join(PACKAGE_ROOT, 'subgraphs', 'portfolio', 'register-import', 'profiles');

/** The profiles of the hub, by their keys. */
export function hubProfiles(folder = FOLDER): Map<string, Profile> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
  return new Map(files.map((file) => parseProfile(readFileSync(join(folder, file), 'utf8'), file)).map((profile) => [profile.key, profile]));
}

/** Reads a profile that somebody wrote; what is wrong in it is told with its place. */
export function parseProfile(text: string, name: string): Profile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw importFault('PROFILE_WRONG', { profile: name, why: `it is not JSON: ${error instanceof Error ? error.message : String(error)}` });
  }
  const { success, data, error } = profileSchema.safeParse(json);
  if (success) return data;
  throw importFault('PROFILE_WRONG', { profile: name, why: error.issues.map(({ path, message }) => `${path.length === 0 ? 'it' : path.join('.')} ${message}`).join('; ') });
}

/** The profile with a key, or all of them where none is named: the file itself then says which one it is of. */
export function profilesNamed(name: string | null, own: Profile | null): Profile[] {
  if (own) return [own];
  const known = hubProfiles();
  if (name === null) return [...known.values()];
  const profile = known.get(name);
  if (!profile) throw importFault('PROFILE_UNKNOWN', { profile: name, known: [...known.keys()].join(', ') });
  return [profile];
}
