import type { FastifyHelmetOptions } from '@fastify/helmet';

const SELF = "'self'";
const NONE = "'none'";

/**
 * What a page of the gateway may load: its own files and nothing from elsewhere, no code made of text. Styles may be
 * inline and fonts embedded, since the editor in the playground brings its own that way.
 */
export const CONTENT_SECURITY_POLICY: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: [NONE],
      scriptSrc: [SELF],
      workerSrc: [SELF],
      styleSrc: [SELF, "'unsafe-inline'"],
      fontSrc: [SELF, 'data:'],
      imgSrc: [SELF, 'data:'],
      connectSrc: [SELF],
      baseUri: [NONE],
      formAction: [NONE],
      frameAncestors: [NONE],
    },
  },
  // Whether a host is only to be reached by TLS is for whoever holds its certificate to say.
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'no-referrer' },
};
