import { DigitalPromise } from '../../../prisma/generated/lifeevents/typegraphql/enums/DigitalPromise';
import { PromiseAnswer } from '../../../prisma/generated/lifeevents/typegraphql/models/PromiseAnswer';
import { describeEnumValues } from '../../shared/graphql/describe';

/** The type itself is generated from the table, whose columns are its fields. */
export { DigitalPromise, PromiseAnswer };

describeEnumValues('DigitalPromise', {
  NOT_ASKED_AGAIN: 'You are not asked for what public bodies know already.',
  NO_APPLICATION: 'You need not apply for what you are entitled to.',
  DIGITAL_SUBMISSION: 'You can send everything in digitally.',
  DIGITAL_ANSWER: 'You get the answer digitally.',
  IMMEDIATE_ANSWER: 'You get the answer at once where no discretion is needed.',
  INSIGHT: 'You can see what is known about you, and who has looked.',
});
describeEnumValues('PromiseKept', {
  YES: 'A source says that the service keeps it.',
  NO: 'A source says that it does not.',
  UNKNOWN: 'No source says either.',
});
