/**
 * Writes the next migration of a subgraph from what its schema.prisma now says:
 * `npm run migration:new -- portfolio add_something`. Review the SQL, add what Prisma cannot express, and commit it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openInMemory } from '../subgraphs/shared/database/embedded';
import { schemaDifference, readMigrations } from '../subgraphs/shared/database/migrate';

const [subgraph, name] = process.argv.slice(2);
if (!subgraph || !name || !/^[a-z][a-z_]*$/.test(name)) {
  process.stderr.write('Usage: npm run migration:new -- <portfolio|actors|lifeevents> <verb_noun>\n');
  process.exit(2);
}
const folder = join(import.meta.dirname, '..', 'prisma', subgraph);
mkdirSync(join(folder, 'migrations'), { recursive: true });
const source = readMigrations(folder);
// What the migrations give so far, in Prisma's words; kept beside them, since comparing needs it and the engine cannot
// read it back from a database through a driver adapter.
const snapshot = join(folder, 'migrations', 'migrated.prisma');
const database = await openInMemory();
const script = await schemaDifference(database, existsSync(snapshot) ? readFileSync(snapshot, 'utf8') : null, source.schema);
await database.close();
if (script === '') {
  process.stdout.write(`The migrations of ${subgraph} already give its schema; nothing to write.\n`);
} else {
  const number = String(source.migrations.length + 1).padStart(4, '0');
  const target = join(folder, 'migrations', `${number}_${name}`);
  mkdirSync(target);
  writeFileSync(join(target, 'migration.sql'), `${script}\n`);
  writeFileSync(snapshot, source.schema);
  process.stdout.write(`Wrote ${join('prisma', subgraph, 'migrations', `${number}_${name}`, 'migration.sql')}. Review it.\n`);
}
process.exit(0);
