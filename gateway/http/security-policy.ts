const SELF = "'self'";
const NONE = "'none'";

/**
 * What a page of the gateway may load: its own files and nothing from elsewhere, no code made of text. Styles may be
 * inline and fonts embedded, since the editor in the playground brings its own that way.
 */
const CONTENT_SECURITY_POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': [NONE],
  'script-src': [SELF],
  'worker-src': [SELF],
  'style-src': [SELF, "'unsafe-inline'"],
  'font-src': [SELF, 'data:'],
  'img-src': [SELF, 'data:'],
  'connect-src': [SELF],
  'base-uri': [NONE],
  'form-action': [NONE],
  'frame-ancestors': [NONE],
};

/**
 * On every answer, pages and data and refusals alike; the same for each, so they are written out once. Whether a host is
 * only to be reached by TLS (Strict-Transport-Security) is for whoever holds its certificate to say.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = Object.freeze({
  'content-security-policy': Object.entries(CONTENT_SECURITY_POLICY).map(([directive, sources]) => [directive, ...sources].join(' ')).join(';'),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
});
