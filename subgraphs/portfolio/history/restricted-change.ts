import type { HidesField } from '../../shared/history/change';

const RESTRICTED_FIELDS: Readonly<Record<string, ReadonlySet<string>>> = {
  Risk: new Set(['details', 'mitigations']),
  InitiativeContact: new Set(['personId', 'role']),
  CouncilMember: new Set(['personId']),
  Groundwork: new Set(['responsiblePersonId']),
  CouncilCase: new Set(['responsiblePersonId']),
};

/** What is restricted in the present is so in the history: details of risks, persons, draft cases, unconfirmed restricted claims. */
export const isRestrictedChange: HidesField = (record, field, data) => {
  if (RESTRICTED_FIELDS[record]?.has(field)) return true;
  return data['isDraft'] === true || (data['isRestricted'] === true && data['claimStatus'] !== 'CONFIRMED');
};
