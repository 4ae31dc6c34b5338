import { describe, expect, test } from 'vitest';
import { ANONYMOUS, type Caller } from '../viewer';
import { may, maySeeRestricted, requireScope } from './access';
import { SCOPES } from './scopes';

const withScopes = (...scopes: string[]): { caller: Caller } => ({ caller: { ...ANONYMOUS, organizationNumber: '983544622', clientId: 'samspill:secretariat', scopes: new Set(scopes) } });
const never = (): Promise<boolean> => Promise.reject(new Error('asked although the answer does not depend on it'));

describe('a right', () => {
  test('is a scope letter by letter, or that of the secretariat, and never the name of a client', () => {
    expect(may(withScopes(SCOPES.writeActors), SCOPES.writeActors)).toBe(true);
    expect(may(withScopes(SCOPES.secretariat), SCOPES.writeActors)).toBe(true);
    for (const other of [withScopes(), withScopes('samspill:Actors.write', 'samspill:actors.write.all', SCOPES.writePortfolio), { caller: ANONYMOUS }]) expect(may(other, SCOPES.writeActors)).toBe(false);
  });

  test('that is missing is told at the field, with the scope that gives it', () => {
    expect(() => { requireScope(withScopes(SCOPES.readRestricted), SCOPES.writeActors, 'Actor.secrets'); }).toThrow('Actor.secrets is only for tokens with the scope samspill:actors.write.');
  });
});

describe('restricted fields', () => {
  test('are seen by the secretariat, whatever it takes part in', async () => {
    expect(await maySeeRestricted(withScopes(SCOPES.secretariat), never)).toBe(true);
  });

  test('are seen with the scope for them by who takes part, and by nobody else', async () => {
    expect(await maySeeRestricted(withScopes(SCOPES.readRestricted), () => Promise.resolve(true))).toBe(true);
    expect(await maySeeRestricted(withScopes(SCOPES.readRestricted), () => Promise.resolve(false))).toBe(false);
    expect(await maySeeRestricted(withScopes(SCOPES.writeLifeEvents), never)).toBe(false);
    expect(await maySeeRestricted({ caller: ANONYMOUS }, never)).toBe(false);
  });
});
