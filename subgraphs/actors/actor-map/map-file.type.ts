import { ArgsType, Field, registerEnumType } from 'type-graphql';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode } from '../../shared/graphql/localized-text';

export enum ActorMapFormat {
  GRAPHML = 'GRAPHML',
  KUMU_ELEMENTS = 'KUMU_ELEMENTS',
  KUMU_CONNECTIONS = 'KUMU_CONNECTIONS',
  GEPHI_NODES = 'GEPHI_NODES',
  GEPHI_EDGES = 'GEPHI_EDGES',
}
registerEnumType(ActorMapFormat, { name: 'ActorMapFormat', description: 'A file format that other programs read actor maps in.' });
describeEnumValues('ActorMapFormat', {
  GRAPHML: 'GraphML: nodes and lines with all that is known of them in one file, for Gephi, yEd, NetworkX and others.',
  KUMU_ELEMENTS: 'The actors as a sheet (CSV) with the columns that Kumu asks of elements; also for spreadsheets.',
  KUMU_CONNECTIONS: 'The lines as a sheet (CSV) with the columns that Kumu asks of connections; also for spreadsheets.',
  GEPHI_NODES: 'The actors as a sheet (CSV) with the columns that Gephi asks of a node table.',
  GEPHI_EDGES: 'The lines as a sheet (CSV) with the columns that Gephi asks of an edge table.',
});

export enum CsvDelimiter {
  COMMA = 'COMMA',
  SEMICOLON = 'SEMICOLON',
}
registerEnumType(CsvDelimiter, { name: 'CsvDelimiter', description: 'What stands between the cells of a sheet.' });
describeEnumValues('CsvDelimiter', {
  COMMA: 'Commas, decimals with a point and no byte order mark, as Kumu and Gephi read them.',
  SEMICOLON: 'Semicolons, decimals with a comma and a byte order mark, as Norwegian spreadsheets read them.',
});

@ArgsType()
export class ActorMapFileArgs {
  @Field(() => ActorMapFormat, { description: 'The format of the file.' })
  format!: ActorMapFormat;

  @Field(() => LanguageCode, LANGUAGE_ARGUMENT)
  language!: LanguageCode;

  @Field(() => CsvDelimiter, { defaultValue: CsvDelimiter.COMMA, description: 'For sheets: how they are written. Of no account for GraphML.' })
  delimiter!: CsvDelimiter;
}
