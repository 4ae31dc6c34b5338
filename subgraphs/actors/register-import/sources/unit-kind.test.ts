import { describe, expect, test } from 'vitest';
import { kindOfUnit } from './unit-kind';

const kindOf = (form: string, name: string, isUnderMinistry = false, sectorCode: string | null = '6100') => kindOfUnit({ form, name, sectorCode, isUnderMinistry })?.kind ?? null;

describe('What kind of actor a unit of Enhetsregisteret is', () => {
  test('is told by its form for municipalities, counties, state enterprises and companies', () => {
    expect([kindOf('KOMM', 'HORTEN KOMMUNE'), kindOf('FYLK', 'VESTLAND FYLKESKOMMUNE'), kindOf('SF', 'ENOVA SF'), kindOf('AS', 'BITS AS'), kindOf('IKS', 'NOVARI IKS')]).toEqual(['MUNICIPALITY', 'COUNTY', 'STATE_ENTERPRISE', 'COMPANY', 'COMPANY']);
  });

  test('is a ministry for a unit of the state that is called one, and the Storting is none', () => {
    expect([kindOf('STAT', 'ENERGIDEPARTEMENTET'), kindOf('STAT', 'STATSMINISTERENS KONTOR'), kindOf('STAT', 'STORTINGET')]).toEqual(['MINISTRY', 'MINISTRY', null]);
  });

  test('is an agency for an organisational unit of the state right under a ministry, and not told elsewhere', () => {
    expect(kindOf('ORGL', 'KYSTVERKET', true)).toBe('AGENCY');
    expect(kindOf('ORGL', 'STATSFORVALTEREN I NORDLAND', true)).toBe('COUNTY_GOVERNOR');
    expect(kindOf('ORGL', 'STATSFORVALTAREN I VESTLAND', true)).toBe('COUNTY_GOVERNOR');
    expect(['UNIVERSITETET I OSLO', 'HØGSKULEN PÅ VESTLANDET', 'HØYSKOLEN X'].map((name) => kindOf('ORGL', name, true))).toEqual(['UNIVERSITY', 'UNIVERSITY', 'UNIVERSITY']);
    expect([kindOf('ORGL', 'NAV HORTEN'), kindOf('ORGL', 'BYDEL FROGNER', false, '6500'), kindOf('ORGL', 'SYKEHUSAPOTEKENE', true, '1110'), kindOf('ORGL', 'X', true, null)]).toEqual([null, null, null, null]);
  });

  test('is not guessed for other forms', () => {
    expect(['FLI', 'KF', 'BEDR', 'ENK', 'NUF'].map((form) => kindOf(form, 'NOE', true))).toEqual([null, null, null, null, null]);
  });
});
