import { Field, ObjectType } from 'type-graphql';
import { EvidenceOrigin } from '../../../prisma/generated/lifeevents/typegraphql/enums/EvidenceOrigin';
import { describeEnumValues } from '../../shared/graphql/describe';
import { Dataset } from '../dataset/dataset.type';
import { Output } from '../output/output.type';
import { Described } from '../record/described.type';

describeEnumValues('EvidenceOrigin', {
  PEOPLE: 'People have to bring or state it themselves.',
  FETCHED: 'The service gets it without asking people.',
  UNKNOWN: 'No source says who brings it.',
});

@ObjectType({ description: 'Something a service must know or see before it can be given (cv:Evidence).' })
export class Evidence extends Described {
  @Field(() => EvidenceOrigin, { description: 'Who has to bring it; what is asked of people although it is known already is a breach of once-only.' })
  origin!: `${EvidenceOrigin}`;

  @Field(() => [Dataset], { description: 'Datasets that can supply it.' })
  datasets!: Dataset[];

  @Field(() => [Output], { description: 'Outputs of other services that are this very evidence.' })
  outputs!: Output[];
}
