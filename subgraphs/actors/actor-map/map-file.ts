import { csvFile, type Dialect } from '../../shared/sheet/csv';
import { graphml } from './graphml';
import { ActorMapFormat, CsvDelimiter } from './map-file.type';
import type { MapPicture } from './map-picture';
import { MAP_SHEETS } from './map-sheets';

const DIALECTS: Readonly<Record<CsvDelimiter, Dialect>> = {
  // Gephi before 0.9.3 takes the mark for a part of the first heading (gephi/gephi#1814), and nothing says that Kumu does not.
  [CsvDelimiter.COMMA]: { delimiter: ',', decimal: '.', isMarked: false },
  [CsvDelimiter.SEMICOLON]: { delimiter: ';', decimal: ',' },
};

/** A map as the text of a file. */
export async function mapFile(picture: MapPicture, format: ActorMapFormat, delimiter: CsvDelimiter): Promise<string> {
  if (format === ActorMapFormat.GRAPHML) return graphml(picture);
  let text = '';
  for await (const piece of csvFile(MAP_SHEETS[format](picture), DIALECTS[delimiter])) text += piece;
  return text;
}
