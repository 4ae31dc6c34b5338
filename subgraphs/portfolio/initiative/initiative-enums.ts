import { ComponentUse } from '../../../prisma/generated/portfolio/typegraphql/enums/ComponentUse';
import { DatePrecision } from '../../../prisma/generated/portfolio/typegraphql/enums/DatePrecision';
import { DeliveryConfidence } from '../../../prisma/generated/portfolio/typegraphql/enums/DeliveryConfidence';
import { IdentityStepKind } from '../../../prisma/generated/portfolio/typegraphql/enums/IdentityStepKind';
import { ParticipationRole } from '../../../prisma/generated/portfolio/typegraphql/enums/ParticipationRole';
import { Phase } from '../../../prisma/generated/portfolio/typegraphql/enums/Phase';
import { WithdrawalRule } from '../../../prisma/generated/portfolio/typegraphql/enums/WithdrawalRule';
import { describeEnumValues } from '../../shared/graphql/describe';

describeEnumValues<Phase>('Phase', {
  IDEA: 'A problem or possibility is described (nb: Idé). Belongs to the line organisation.',
  CONCEPT: 'Ways to solve it are compared (nb: Konsept). Belongs to the line organisation.',
  PLANNING: 'The chosen way is planned in detail (nb: Planlegge). Belongs to the project.',
  EXECUTION: 'The work is done (nb: Gjennomføre). Belongs to the project.',
  CLOSING: 'The result is handed over and the project ends (nb: Avslutte). Belongs to the project.',
  REALISATION: 'The result is in use and its benefits are taken out (nb: Realisere). Belongs to the line organisation.',
});
describeEnumValues<DeliveryConfidence>('DeliveryConfidence', {
  GREEN: 'Delivery on time, on budget and in quality looks highly likely.',
  AMBER_GREEN: 'Delivery looks probable; risks need attention to stay small.',
  AMBER: 'Delivery looks feasible; there are significant issues that can be resolved.',
  AMBER_RED: 'Delivery is in doubt; major risks or issues in several areas.',
  RED: 'Delivery looks unachievable without a change of scope, budget or plan.',
});
describeEnumValues<ParticipationRole>('ParticipationRole', {
  LEAD: 'Answers for the initiative.',
  PARTNER: 'Does a part of the work and shares the responsibility.',
  SUPPLIER: 'Delivers to it under a contract.',
  USER_REPRESENTATIVE: 'Speaks for those who will use the result.',
  FUNDER: 'Pays for it, by a funding line or by what a source says without an amount.',
  BENEFICIARY: 'Gains from it, by a benefit or by what a source says without one.',
});
describeEnumValues<ComponentUse>('ComponentUse', {
  USES: 'It builds on the component, and waits or stands still when that does.',
  PRODUCES: 'It makes the component, which others can use again.',
});
describeEnumValues<DatePrecision>('DatePrecision', {
  DAY: 'The day is known.',
  MONTH: 'Only the month is known; the day is the first of it.',
  YEAR: 'Only the year is known; the day is the first of January.',
});
describeEnumValues<WithdrawalRule>('WithdrawalRule', {
  MINISTRY_OF_FINANCE: 'Practice of the Ministry of Finance: 50 % of estimated labour savings and all of certain savings such as postage; the rest stays as an incentive.',
  CO_FUNDING_2020: 'For initiatives with co-funding grants since 2020-12-04: 50 % of internal net benefits.',
});
describeEnumValues<IdentityStepKind>('IdentityStepKind', {
  RENAMED: 'The initiative got another title.',
  MOVED: 'Another organisation took over the lead.',
  MERGED_INTO: 'The initiative became part of another one.',
  SPLIT_FROM: 'The initiative was taken out of another one.',
  CONTINUES: 'The initiative carries on what another one began.',
});

export { ComponentUse, DatePrecision, DeliveryConfidence, IdentityStepKind, ParticipationRole, Phase, WithdrawalRule };
