import { describe, expect, test } from 'vitest';
import { commonSettings, readConfig } from '../config';
import { DEVELOPMENT_ISSUER, identitySettings, toIdentityConfig, withIssuer } from './issuers';

const read = (environment: Record<string, string>) => toIdentityConfig(readConfig({ ...commonSettings, ...identitySettings }, environment));

describe('the issuers that are trusted', () => {
  test('are none unless somebody says so', () => {
    expect(read({})).toEqual({ issuers: [], audience: null });
  });

  test('are given as pairs of a name and the address of its keys', () => {
    expect(read({ TOKEN_ISSUERS: ' https://maskinporten.no/  https://maskinporten.no/jwk,\nhttps://test.maskinporten.no/ https://test.maskinporten.no/jwk, ', TOKEN_AUDIENCE: 'https://samspill.example.no' })).toEqual({
      issuers: [
        { name: 'https://maskinporten.no/', jwksAddress: 'https://maskinporten.no/jwk' },
        { name: 'https://test.maskinporten.no/', jwksAddress: 'https://test.maskinporten.no/jwk' },
      ],
      audience: 'https://samspill.example.no',
    });
  });

  test('keep their name letter by letter', () => {
    expect(read({ TOKEN_ISSUERS: 'https://Issuer.example.no https://issuer.example.no/jwk' }).issuers[0]?.name).toBe('https://Issuer.example.no');
  });

  test('may be without https on this machine only', () => {
    for (const host of ['localhost', '127.0.0.1', '127.8.8.8', '[::1]']) expect(read({ TOKEN_ISSUERS: `http://${host}:1/ http://${host}:1/jwk` }).issuers).toHaveLength(1);
    for (const host of ['example.no', '127.0.0.1.example.no', 'localhost.example.no', '10.0.0.1', '[::2]']) expect(() => read({ TOKEN_ISSUERS: `https://${host}/ http://${host}/jwk` })).toThrow(/is not https/);
  });

  test('are told wrong all at once, each by its place', () => {
    const wrong = 'https://a.no/, ftp://b.no/ http://b.no/jwk, https://c.no/ https://c.no/jwk https://more.no/, https://d.no/ https://d.no/jwk, https://d.no/ https://d.no/jwk, x y';
    expect(() => readConfig({ ...commonSettings, ...identitySettings }, { TOKEN_ISSUERS: wrong, LOG_LEVEL: 'loud' })).toThrow(
      /LOG_LEVEL: .*\n {2}TOKEN_ISSUERS: pair 1 is not an issuer and the address.*\n.*pair 2 names the issuer "ftp:\/\/b.no\/".*not https.*\n.*pair 2 has the keys at "http:\/\/b.no\/jwk".*\n.*pair 3 is not.*\n.*pair 5 repeats the issuer https:\/\/d.no\/\n.*pair 6 names the issuer "x", which is not an address.*\n.*pair 6 has the keys at "y"/,
    );
  });

  test('never have a password in an address, and it is not repeated', () => {
    expect(() => read({ TOKEN_ISSUERS: 'https://a.no/ https://user:hush@a.no/jwk' })).toThrow(/^(?!.*hush)[^]*password/);
  });

  test('never are the development issuer in production', () => {
    const environment = { TOKEN_ISSUERS: withIssuer('https://a.no/ https://a.no/jwk', { name: DEVELOPMENT_ISSUER, jwksAddress: 'http://127.0.0.1:1/jwks' }) };
    expect(read(environment).issuers).toHaveLength(2);
    expect(() => read({ ...environment, NODE_ENV: 'production' })).toThrow(/development issuer, which is never trusted/);
  });
});
