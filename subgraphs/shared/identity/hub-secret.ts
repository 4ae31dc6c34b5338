import { z } from 'zod';
import { ConfigError, switchSetting } from '../config';

/** The header in which the gateway says the secret of its hub. */
export const HUB_SECRET_HEADER = 'x-samspill-hub-secret';

/** As many letters as 256 bits have in hexadecimal are what is advised; what has fewer than this can be guessed. */
const SHORTEST_SECRET = 32;
const LONGEST_SECRET = 512;
/** The new one and the one before, while it is changed. */
const MOST_SECRETS = 2;
const HOW_TO_MAKE = 'make one with: openssl rand -hex 32';

/** One secret, or two with a comma between: the first is sent, both are taken. */
export const hubSecretSetting = z
  .string()
  .default('')
  .transform((text, context): readonly string[] => {
    const secrets = text.split(',').map((secret) => secret.trim()).filter((secret) => secret !== '');
    if (secrets.length > MOST_SECRETS) context.addIssue({ code: 'custom', message: `holds ${String(secrets.length)} secrets; give one, or two with a comma between while it is changed` });
    for (const secret of secrets) {
      if (secret.length < SHORTEST_SECRET || secret.length > LONGEST_SECRET) context.addIssue({ code: 'custom', message: `holds a secret that is not ${String(SHORTEST_SECRET)} to ${String(LONGEST_SECRET)} characters long; ${HOW_TO_MAKE}` });
      if (!/^[\x21-\x7e]+$/.test(secret)) context.addIssue({ code: 'custom', message: `holds a secret with characters that a header cannot carry; ${HOW_TO_MAKE}` });
    }
    return Object.freeze(secrets);
  });

/** The settings by which a subgraph knows its gateway. */
export const hubDoorSettings = {
  HUB_SECRET: hubSecretSetting,
  /** Whether a subgraph answers anybody who reaches it: for whoever keeps others away by other means. */
  SUBGRAPH_OPEN: switchSetting('off'),
};

interface HubDoorSettings {
  readonly NODE_ENV: string;
  readonly SUBGRAPH_HOST: string;
  readonly HUB_SECRET: readonly string[];
  readonly SUBGRAPH_OPEN: boolean;
}

/** The secrets of which a caller must know one; null when a subgraph answers anybody who reaches it. */
export type HubSecrets = readonly string[] | null;

/** Addresses at which nobody but this machine is reached. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

export function toHubSecrets({ NODE_ENV, SUBGRAPH_HOST: host, HUB_SECRET: secrets, SUBGRAPH_OPEN: isOpen }: HubDoorSettings): HubSecrets {
  if (isOpen) return null;
  if (secrets.length > 0) return secrets;
  const orOpen = `${HOW_TO_MAKE}, and give it to the gateway too; or set SUBGRAPH_OPEN=on where something else keeps all but the gateway away`;
  if (NODE_ENV === 'production') throw new ConfigError([`HUB_SECRET: is missing, and with NODE_ENV=production a subgraph answers only the gateway that knows it; ${orOpen}`]);
  if (!LOOPBACK.test(host)) throw new ConfigError([`HUB_SECRET: is missing, and SUBGRAPH_HOST=${host} can be reached from other machines; ${orOpen}`]);
  return null;
}
