import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { describeEnumValues } from '../../../shared/graphql/describe';
import { UrlScalar } from '../../../shared/graphql/scalars';

/** What a record of a catalogue describes; the names are those of the classes of CPSV-AP-NO. */
export enum CatalogRecordKind {
  EVENT = 'event',
  SERVICE = 'service',
  OUTPUT = 'output',
  EVIDENCE = 'evidence',
  DATASET = 'dataset',
  PARTICIPATION = 'participation',
  CONTACT_POINT = 'contactPoint',
  ORGANIZATION = 'organization',
  CHANNEL = 'channel',
  COST = 'cost',
  RULE = 'rule',
  LEGAL_RESOURCE = 'legalResource',
  REQUIREMENT = 'requirement',
  CONCEPT = 'concept',
  LOCATION = 'location',
  OPENING_HOURS = 'openingHours',
  ADDRESS = 'address',
  PERIOD = 'period',
  STATEMENT = 'statement',
  TERM = 'term',
  CATALOG = 'catalog',
}
registerEnumType(CatalogRecordKind, { name: 'CatalogRecordKind', description: 'What a record of a catalogue describes, by the classes of CPSV-AP-NO.' });
describeEnumValues('CatalogRecordKind', {
  EVENT: 'A life event, a business event, or a step of a journey (cv:LifeEvent, cv:BusinessEvent, cv:Event).',
  SERVICE: 'A service (cpsv:PublicService, cpsvno:Service).',
  OUTPUT: 'What a service may put out (cpsvno:PossibleOutput).',
  EVIDENCE: 'What a service requires (cpsvno:RequiredEvidence).',
  DATASET: 'A collection of data (dcat:Dataset).',
  PARTICIPATION: 'That an organisation takes part in a service (cv:Participation).',
  CONTACT_POINT: 'Where people ask about a service (cv:ContactPoint).',
  ORGANIZATION: 'What a catalogue says of an organisation (cv:PublicOrganisation, org:Organization, foaf:Agent).',
  CHANNEL: 'A way to use a service (cv:Channel).',
  COST: 'What a service costs those who use it (cv:Cost).',
  RULE: 'A rule that a service follows (cpsv:Rule).',
  LEGAL_RESOURCE: 'A law or regulation (eli:LegalResource).',
  REQUIREMENT: 'What people must fulfil to use a service (cv:Requirement).',
  CONCEPT: 'A term of a code list (skos:Concept).',
  LOCATION: 'A place that something covers (dct:Location).',
  OPENING_HOURS: 'When something is open (cv:OpeningHoursSpecification).',
  ADDRESS: 'Where something is (locn:Address, vcard:Address).',
  PERIOD: 'A period of time (time:ProperInterval).',
  STATEMENT: 'What a catalogue says of its origin or of the rights to it.',
  TERM: 'A language, licence or document that others keep.',
  CATALOG: 'A catalogue itself (dcat:Catalog).',
});

@ObjectType({ description: 'A record of an imported file, and what became of it.' })
export class ImportedRecord {
  @Field(() => CatalogRecordKind, { description: 'What it describes.' })
  kind!: CatalogRecordKind;

  @Field(() => UrlScalar, { description: 'The IRI by which it is known; made from what it says where the file gives none.' })
  uri!: string;

  @Field(() => String, { nullable: true, description: 'What it is called, in Bokmål where it can be; null for things without a name, such as contact points.' })
  title!: string | null;

  @Field(() => [String], { description: 'What was mended while reading, or is worth knowing, in words.' })
  remarks!: string[];
}

@ObjectType({ description: 'A field in which a file and the register differ.' })
export class ImportDifference {
  @Field(() => String, { description: 'The name of the field, such as titles.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'What the last import wrote, in words; null when it wrote nothing there or there was none.' })
  imported!: string | null;

  @Field(() => String, { nullable: true, description: 'What was recorded here when the import began, in words; null when nothing was.' })
  here!: string | null;

  @Field(() => String, { nullable: true, description: 'What the file says, in words; null when it says nothing.' })
  file!: string | null;
}

@ObjectType({ description: 'A record of an imported file that was changed here.' })
export class ImportUpdate extends ImportedRecord {
  @Field(() => [ImportDifference], { description: 'What was changed, field by field.' })
  differences!: ImportDifference[];
}

@ObjectType({ description: 'A record of an imported file that was left out.' })
export class ImportSkip extends ImportedRecord {
  @Field(() => String, { description: 'A stable name of the reason, for programs.' })
  code!: string;

  @Field(() => String, { description: 'The reason in words.' })
  why!: string;
}

@ObjectType({ description: 'A record that was edited here since the last import and that the file changes too; it was left as it is.' })
export class ImportConflict extends ImportUpdate {
  @Field(() => String, { description: 'Why nobody can decide but you, in words.' })
  why!: string;
}

@ObjectType({ description: 'Statements of a file that were not used, counted by subject, property and reason.' })
export class StatementsNotUnderstood {
  @Field(() => String, { description: 'The IRI of what the statements are about, or the label of a node without a name.' })
  subject!: string;

  @Field(() => String, { description: 'The property, by its short name where there is one, such as dct:title.' })
  predicate!: string;

  @Field(() => String, { description: 'A stable name of the reason, for programs.' })
  code!: string;

  @Field(() => String, { description: 'The reason in words.' })
  why!: string;

  @Field(() => Int, { description: 'How many statements there are of this kind.' })
  count!: number;
}

@ObjectType({ description: 'What came of the import of a catalogue file. Every record of the file is in exactly one of created, updated, unchanged, skipped and conflicts; every statement was used or is in notUnderstood.' })
export class CatalogImportReport {
  @Field(() => String, { description: 'The name of the file.' })
  fileName!: string;

  @Field(() => String, { description: 'The format that was recognised by its content: Turtle, JSON-LD or RDF/XML.' })
  format!: string;

  @Field(() => Boolean, { description: 'Whether it was a dry run: everything was done and undone, and nothing is changed.' })
  isDryRun!: boolean;

  @Field(() => Int, { description: 'How many statements (triples) the file has, each counted once.' })
  statementCount!: number;

  @Field(() => Int, { description: 'How many of the statements were used.' })
  usedStatementCount!: number;

  @Field(() => [ImportedRecord], { description: 'What is new here.' })
  created!: ImportedRecord[];

  @Field(() => [ImportUpdate], { description: 'What was changed here.' })
  updated!: ImportUpdate[];

  @Field(() => [ImportedRecord], { description: 'What is recorded here as the file says already, or was edited here while the file stayed as it was.' })
  unchanged!: ImportedRecord[];

  @Field(() => [ImportSkip], { description: 'What was left out, and why.' })
  skipped!: ImportSkip[];

  @Field(() => [ImportConflict], { description: 'What was edited here and in the file; it was left as it is. Import with force to take what the file says.' })
  conflicts!: ImportConflict[];

  @Field(() => [StatementsNotUnderstood], { description: 'Statements of the file that were not used.' })
  notUnderstood!: StatementsNotUnderstood[];
}
