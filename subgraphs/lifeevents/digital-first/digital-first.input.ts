import { Field, ID, InputType, Int } from 'type-graphql';
import { DigitalPromise } from '../../../prisma/generated/lifeevents/typegraphql/enums/DigitalPromise';
import { PromiseKept } from '../../../prisma/generated/lifeevents/typegraphql/enums/PromiseKept';
import { payloadOf } from '../../shared/writing/payload.type';
import { SourceInput } from '../../shared/writing/record.input';
import { PromiseAnswer } from './digital-first.type';

@InputType({ description: 'Whether a service keeps one of the six promises of digital first.' })
export class AnswerPromiseInput {
  @Field(() => ID, { description: 'The service it is about.' })
  service!: string;

  @Field(() => DigitalPromise, { description: 'Which of the six promises.' })
  promise!: `${DigitalPromise}`;

  @Field(() => PromiseKept, { description: 'Whether the service keeps it; UNKNOWN takes an earlier answer back.' })
  isKept!: `${PromiseKept}`;

  @Field(() => Int, { nullable: true, description: 'The version of the answer that you have seen; null where there is none yet. When somebody else has answered since, nothing is done and errors shows both versions.' })
  expectedVersion?: number | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

export const AnswerPromisePayload = payloadOf('AnswerPromise', 'promiseAnswer', () => PromiseAnswer, 'The answer as it is recorded now.');
