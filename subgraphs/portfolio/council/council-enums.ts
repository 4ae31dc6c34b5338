import { CouncilCaseState } from '../../../prisma/generated/portfolio/typegraphql/enums/CouncilCaseState';
import { CouncilDecision } from '../../../prisma/generated/portfolio/typegraphql/enums/CouncilDecision';
import { CouncilDecisionLevel } from '../../../prisma/generated/portfolio/typegraphql/enums/CouncilDecisionLevel';
import { CouncilKind } from '../../../prisma/generated/portfolio/typegraphql/enums/CouncilKind';
import { CouncilRole } from '../../../prisma/generated/portfolio/typegraphql/enums/CouncilRole';
import { NotFollowedReason } from '../../../prisma/generated/portfolio/typegraphql/enums/NotFollowedReason';
import { SubmissionRule } from '../../../prisma/generated/portfolio/typegraphql/enums/SubmissionRule';
import { describeEnumValues } from '../../shared/graphql/describe';

describeEnumValues<CouncilKind>('CouncilKind', {
  ADVISORY: 'Voluntary to ask, and what it gives is advice, as the national digitalisation council (Digitaliseringsrådet).',
  PORTFOLIO: 'An agency\'s or municipal cooperation\'s own council, which handles everything that needs a budget.',
});
describeEnumValues<CouncilCaseState>('CouncilCaseState', {
  REQUESTED: 'Advisory: somebody has asked for advice.',
  MET: 'Advisory: the council has met those who asked.',
  ADVISED: 'Advisory: the council has given its advice.',
  SUBMITTED: 'Portfolio: the case is handed in, for the first time or again.',
  IN_PREPARATION: 'Portfolio: the secretariat prepares the case.',
  IN_COUNCIL: 'Portfolio: the council has the case.',
  RETURNED: 'Portfolio: the council wants more before it can say anything.',
  REJECTED: 'Portfolio: the council says no; the case ends.',
  RECOMMENDED: 'Portfolio: the council says yes, and somebody above it decides.',
  DECIDED: 'Portfolio: it is decided; the decision says approved or declined.',
  FOLLOWED_UP: 'Both: what became of the advice or the decision has been asked and noted.',
});
describeEnumValues<CouncilDecision>('CouncilDecision', { APPROVED: 'The answer is yes, with conditions where there are any.', DECLINED: 'The answer is no.' });
describeEnumValues<CouncilDecisionLevel>('CouncilDecisionLevel', {
  SECRETARIAT: 'The secretariat of the council, for amounts below its limit.',
  COUNCIL: 'The council itself.',
  CHIEF_EXECUTIVE: 'The chief executive, on the recommendation of the council.',
  POLITICAL_LEVEL: 'A minister, a government or an elected council, on the recommendation of the council.',
});
describeEnumValues<CouncilRole>('CouncilRole', {
  LEADER: 'Leads the meetings of the council.',
  MEMBER: 'Has a say in the council, for a field.',
  COORDINATOR: 'Keeps in touch between the council and those of a field.',
  SECRETARIAT: 'Prepares the cases, and decides those below its limit.',
});
describeEnumValues<SubmissionRule>('SubmissionRule', {
  ANYONE: 'Every organisation may submit a case.',
  MEMBERS: 'Only organisations that are members may.',
  LISTED: 'Only the organisations that the council has listed may.',
});
describeEnumValues<NotFollowedReason>('NotFollowedReason', {
  NO_TIME: 'There was no time; the most usual reason.',
  NO_FUNDING: 'There was no money.',
  DISAGREED: 'Those who got the advice did not agree with it.',
  NOT_RELEVANT: 'Things had changed, and the advice no longer fitted.',
  WAITS_FOR_OTHERS: 'Somebody else must do something first.',
  OTHER: 'Another reason, told in the note.',
});

export { CouncilCaseState, CouncilDecision, CouncilDecisionLevel, CouncilKind, CouncilRole, NotFollowedReason, SubmissionRule };
