import { Field, ID, InputType, Int } from 'type-graphql';
import { DataExchangeState } from '../../../prisma/generated/lifeevents/typegraphql/enums/DataExchangeState';
import { payloadOf } from '../../shared/writing/payload.type';
import { DataExchange } from '../journey/journey.type';
import { SourceInput } from '../../shared/writing/record.input';

@InputType({ description: 'Whether data follows when one service leads to another.' })
export class RecordDataExchangeInput {
  @Field(() => ID, { description: 'The output of the service that hands over.' })
  output!: string;

  @Field(() => ID, { description: 'The service that takes over.' })
  service!: string;

  @Field(() => DataExchangeState, { description: 'Whether data follows; UNKNOWN takes an earlier record back.' })
  state!: `${DataExchangeState}`;

  @Field(() => ID, { nullable: true, description: 'The dataset that the exchange goes by; only where there is one. Left out or null when no source names it.' })
  dataset?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version of the record that you have seen; null where there is none yet. When somebody else has written since, nothing is done and errors shows both versions.' })
  expectedVersion?: number | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

export const RecordDataExchangePayload = payloadOf('RecordDataExchange', 'dataExchange', () => DataExchange, 'What is recorded of the exchange now.');
