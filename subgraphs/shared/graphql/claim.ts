import { registerEnumType } from 'type-graphql';
import { describeEnumValues } from './describe';

/** What one organisation records about another is a claim until that organisation has answered. */
export enum ClaimStatus {
  CLAIMED = 'CLAIMED',
  CONFIRMED = 'CONFIRMED',
  DISPUTED = 'DISPUTED',
}
registerEnumType(ClaimStatus, { name: 'ClaimStatus', description: 'How far a record that one organisation made about another is agreed upon.' });
describeEnumValues('ClaimStatus', {
  CLAIMED: 'Recorded by somebody else; the organisation itself has not answered yet.',
  CONFIRMED: 'The organisation itself agrees.',
  DISPUTED: 'The organisation itself disagrees.',
});
