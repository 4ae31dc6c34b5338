import { expect, test } from 'vitest';
import { toChange, type HidesField, type VersionRow } from './change';

const hidesConfidence: HidesField = (_record, _field, data) => data['isRestricted'] === true;

const opened: VersionRow = {
  id: '1', record: 'Relation', recordId: '2', operation: 'UPDATE', recordedAt: new Date(0), cause: null,
  before: { details: { nb: 'Sagt i fortrolighet' }, isRestricted: true },
  after: { details: { nb: 'Sagt åpent' }, isRestricted: false },
};

test('what was said in confidence is not told when the record is opened', () => {
  const { fields } = toChange(opened, hidesConfidence, false);
  expect(fields).toContainEqual({ field: 'details', before: null, after: '{"nb":"Sagt åpent"}' });
  expect(JSON.stringify(fields)).not.toContain('fortrolighet');
});

test('whoever answers for the record sees both', () => {
  expect(toChange(opened, hidesConfidence, true).fields).toContainEqual({ field: 'details', before: '{"nb":"Sagt i fortrolighet"}', after: '{"nb":"Sagt åpent"}' });
});
