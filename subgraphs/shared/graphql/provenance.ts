import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { describeEnumValues } from './describe';
import { DateTimeScalar, UrlScalar } from './scalars';

export enum ProvenanceKind {
  SOURCED = 'SOURCED',
  INFERRED = 'INFERRED',
  REPORTED = 'REPORTED',
}
registerEnumType(ProvenanceKind, { name: 'ProvenanceKind', description: 'How the hub came to hold a record.' });
describeEnumValues('ProvenanceKind', {
  SOURCED: 'A public source says it; sourceUrl leads there.',
  INFERRED: 'Concluded from what a source says; note tells how.',
  REPORTED: 'Told by the organisation that answers for the record.',
});

@Directive('@shareable')
@ObjectType({ description: 'Where a record comes from, so that its reader can judge it.' })
export class Provenance {
  @Field(() => ProvenanceKind, { description: 'Whether the record was read from a source, concluded or reported.' })
  kind!: ProvenanceKind;

  @Field(() => UrlScalar, { nullable: true, description: 'The public page or file that says it; null where the organisation itself reported it.' })
  sourceUrl!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the source was last read; null if that was not noted.' })
  retrievedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What a reader must know to judge the record, such as how it was concluded; null if there is nothing to add.' })
  note!: string | null;
}

/** The columns that every stored row has for its provenance. */
export interface ProvenanceColumns {
  provenanceKind: `${ProvenanceKind}`;
  sourceUrl: string | null;
  retrievedAt: Date | null;
  provenanceNote: string | null;
}

export function toProvenance(row: ProvenanceColumns): Provenance {
  return { kind: ProvenanceKind[row.provenanceKind], sourceUrl: row.sourceUrl, retrievedAt: row.retrievedAt, note: row.provenanceNote };
}
