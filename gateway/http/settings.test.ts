import { expect, test } from 'vitest';
import { ConfigError } from '../../subgraphs/shared/config';
import { readGatewayConfig } from '../config';
import { HTTP_DEFAULTS } from './settings';

test('the limits of the door are the defaults, unless told otherwise', () => {
  expect(readGatewayConfig({}).http).toEqual(HTTP_DEFAULTS);
  expect(readGatewayConfig({ BODY_LIMIT_BYTES: '2048' }).http).toEqual({ ...HTTP_DEFAULTS, bodyBytes: 2_048 });
});

test.each([
  [{ BODY_LIMIT_BYTES: '0', CONNECTION_LIMIT: 'many', BODY_TIMEOUT_MS: '1.5' }, /BODY_LIMIT_BYTES: is below 1024\n.*BODY_TIMEOUT_MS: is not a whole number\n.*CONNECTION_LIMIT: is not a number/],
  [{ HEADERS_TIMEOUT_MS: '2000', REQUEST_TIMEOUT_MS: '1000' }, /HEADERS_TIMEOUT_MS: is above REQUEST_TIMEOUT_MS/],
])('limits that cannot be are told at the start: %j', (environment, words) => {
  const read = (): unknown => readGatewayConfig(environment);
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(words);
});
