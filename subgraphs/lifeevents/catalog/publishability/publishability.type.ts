import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Something that a record lacks, or has in a way that CPSV-AP-NO does not allow, so that the catalogue cannot say it.' })
export class CatalogFinding {
  @Field(() => String, { description: 'What kind of finding it is, as a code that stays the same, such as CONTACT_POINT_MISSING.' })
  code!: string;

  @Field(() => String, { description: 'The property it is about, by short names of CPSV-AP-NO, from the record to where it is missing: cpsvno:hasPossibleOutput/dct:description.' })
  path!: string;

  @Field(() => String, { description: 'What is wrong, where, and what to do, as one or two sentences in English.' })
  message!: string;
}

@ObjectType({ description: 'Whether a record is in the catalogue that the hub publishes for harvesters (/catalog/lifeevents, CPSV-AP-NO 1.1). Nothing is made up to get it there.' })
export class Publishability {
  @Field(() => Boolean, { description: 'Whether the catalogue has it: whether it says everything that CPSV-AP-NO makes mandatory.' })
  isPublishable!: boolean;

  @Field(() => [CatalogFinding], { description: 'Everything that keeps it out of the catalogue, all at once; empty when it is published.' })
  missing!: CatalogFinding[];

  @Field(() => [CatalogFinding], { description: 'What it is published without: optional parts that are incomplete themselves, links that lead to nothing published, values outside the code lists.' })
  leftOut!: CatalogFinding[];
}
