import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CatalogFileError } from '../../subgraphs/lifeevents/catalog/reading/file-fault';
import { FILE_LIMITS } from '../../subgraphs/lifeevents/catalog/reading/file-limits';
import { openLifeevents, type Asked } from './ask';
import { secretariat } from './callers';
import { importText, PREFIX_LINES } from './catalogue';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('blank'); }, 60_000);
afterAll(async () => { await hub.close(); });

const TITLE = 'http://purl.org/dc/terms/title';
const xml = (inside: string) => `<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/" xmlns:cv="http://data.europa.eu/m8g/">\n${inside}\n</rdf:RDF>`;

/** The fault of a file, which must have left nothing behind. */
async function faultOf(content: string | Uint8Array, limits = {}): Promise<CatalogFileError> {
  const before = await hub.db.rowVersion.count();
  const error: unknown = await importText(hub.db, content, { limits: { ...FILE_LIMITS, ...limits } }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(CatalogFileError);
  expect(await hub.db.rowVersion.count()).toBe(before);
  return error as CatalogFileError;
}

describe('A file with a syntax error is refused with its line:', () => {
  test.each([
    ['Turtle', `@prefix ex: <https://example.no/> .\nex:a a ex:B .\nex:a ] ex:c .`, 3],
    ['Turtle that ends too early', '@prefix ex: <https://example.no/> .\nex:a a', 2],
    ['JSON-LD', `{\n "@id": "https://example.no/a",\n "${TITLE}": [ "a" "b" ]\n}`, 3],
    ['JSON-LD that ends too early', `{\n "@id": "https://example.no/a",\n "${TITLE}": [ "a"`, 3],
    ['RDF/XML', xml('<cv:LifeEvent rdf:about="https://example.no/a">\n<dct:title>t</dct:titel></cv:LifeEvent>'), 4],
    ['RDF/XML that ends too early', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n<rdf:Description rdf:about="https://example.no/a">', 2],
  ])('%s', async (_format, content, line) => {
    expect(await faultOf(content)).toMatchObject({ code: 'SYNTAX', line });
  });

  test('and the mutation says so in its payload, with the name of the file', async () => {
    const { data } = await hub.ask<{ importCatalog: { report: unknown; errors: { code: string; path: string[]; message: string }[] } }>(
      'mutation ($input: ImportCatalogInput!) { importCatalog(input: $input) { report { fileName } errors { code path message } } }',
      { input: { content: '@prefix ex: <https://example.no/> .\nex:a ]', fileName: 'mine.ttl' } },
      secretariat(),
    );
    expect(data.importCatalog.report).toBeNull();
    expect(data.importCatalog.errors).toMatchObject([{ code: 'SYNTAX', path: ['input', 'content'], message: expect.stringContaining('mine.ttl, line 2: It is not Turtle') as string }]);
  });
});

describe('A malicious file is refused in words:', () => {
  test.each([
    ['nodes within nodes without end, in Turtle', `${PREFIX_LINES}\nex:a ex:b ${'[ ex:b '.repeat(100_000)}`, 'TOO_DEEP'],
    ['the same in JSON-LD', `{"${TITLE}":`.repeat(100_000), 'TOO_DEEP'],
    ['the same in RDF/XML', xml('<cv:Event><dct:relation>'.repeat(50_000)), 'TOO_DEEP'],
    ['an external entity', `<?xml version="1.0"?>\n<!DOCTYPE rdf:RDF [<!ENTITY passwords SYSTEM "file:///etc/passwd">]>\n${xml('&passwords;').slice(22)}`, 'DTD_REFUSED'],
    ['entities that blow up', `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${xml('&b;').slice(22)}`, 'DTD_REFUSED'],
    ['a context to be fetched', '{"@context":"https://example.org/context.jsonld","@id":"https://example.no/a"}', 'REMOTE_CONTEXT'],
    ['a context to be imported', '{"@context":{"@version":1.1,"@import":"https://example.org/context.jsonld"},"@id":"https://example.no/a"}', 'REMOTE_CONTEXT'],
    ['an IRI with a script', `${PREFIX_LINES}\nex:a foaf:homepage <javascript:alert(1)> .`, 'SCRIPT_IRI'],
    ['an IRI with a script in disguise', `${PREFIX_LINES}\nex:a foaf:homepage <\\u004Aava\\u0053cript:alert(1)> .`, 'SCRIPT_IRI'],
    ['an IRI with data', '{"@id":"https://example.no/a","http://xmlns.com/foaf/0.1/homepage":{"@id":"data:text/html,hei"}}', 'SCRIPT_IRI'],
    ['half a character in Turtle', `${PREFIX_LINES}\nex:a dct:title "a\\uD800"@nb .`, 'SYNTAX'],
    ['half a character in JSON-LD', `{"@id":"https://example.no/a","${TITLE}":"a\\ud800"}`, 'TEXT_NOT_UNICODE'],
    ['half a character in a key of JSON-LD', `{"@id":"https://example.no/a","${TITLE}#\\udc00\\ud83d":"a"}`, 'TEXT_NOT_UNICODE'],
    ['a key of JSON-LD that means nothing', '{"@id":"https://example.no/a","title":"a"}', 'SYNTAX'],
    ['a control character', `${PREFIX_LINES}\nex:a dct:title "a\\u0000"@nb .`, 'TEXT_HAS_CONTROL_CHARACTERS'],
    ['a web page', '<!DOCTYPE html><html></html>', 'FORMAT_UNKNOWN'],
    ['nothing', ' \n', 'FILE_EMPTY'],
  ])('%s', async (_what, content, code) => {
    expect((await faultOf(content)).code).toBe(code);
  });

  test('text that is not UTF-8', async () => {
    expect((await faultOf(new Uint8Array([0x23, 0x0a, 0xe6, 0x0a]))).code).toBe('FILE_NOT_UTF8');
  });

  test.each([
    ['statements', 'TOO_MANY_STATEMENTS', { statements: 2 }],
    ['bytes', 'FILE_TOO_LARGE', { size: 0.0001 }],
    ['characters in a value', 'VALUE_TOO_LONG', { value: 50 }],
    ['names of things', 'TOO_MANY_NAMES', { names: 0.00001 }],
  ] as const)('more %s than the hub reads', async (_what, code, limits) => {
    expect((await faultOf(`${PREFIX_LINES}\nex:a dct:title "${'a'.repeat(60)}"@nb , "b"@nn , "c"@en .`, limits)).code).toBe(code);
  });

  test('JSON-LD too large to be kept as a whole, that explains its words behind them', async () => {
    const graph = `{"@id":"ex:a","@type":"cv:LifeEvent","dct:title":{"@value":"${'Få barn. '.repeat(10_000)}","@language":"nb"}}`;
    const file = (times: number) => `{"@graph":[${Array.from({ length: times }, () => graph).join(',')}],"@context":{"ex":"https://example.no/","cv":"http://data.europa.eu/m8g/","dct":"http://purl.org/dc/terms/"}}`;
    expect((await importText(hub.db, file(1), { isDryRun: true })).statements).toEqual({ total: 2, used: 2 });
    expect((await faultOf(file(20))).code).toBe('CONTEXT_LATE');
  });

  test('a chain of nodes without names, however long, is read to its end', async () => {
    const chain = Array.from({ length: 5_000 }, (_, i) => `_:n${String(i)} ex:next _:n${String(i + 1)} .`).join('\n');
    const report = await importText(hub.db, `${PREFIX_LINES}\n${chain}`, { isDryRun: true });
    expect(report.statements).toEqual({ total: 5_000, used: 0 });
  });
});

test('The format is told by the content, never by the name', async () => {
  const files = [
    ['Turtle', `${PREFIX_LINES}\n<https://example.no/t> a cv:LifeEvent ; dct:title "Få barn"@nb .`],
    ['JSON-LD', `{"@id":"https://example.no/j","@type":"http://data.europa.eu/m8g/LifeEvent","${TITLE}":{"@value":"Få barn","@language":"nb"}}`],
    ['RDF/XML', xml('<cv:LifeEvent rdf:about="https://example.no/x"><dct:title xml:lang="nb">Få barn</dct:title></cv:LifeEvent>')],
  ] as const;
  for (const [format, content] of files) {
    const report = await importText(hub.db, content, { fileName: 'catalogue.csv', isDryRun: true });
    expect(report).toMatchObject({ format, created: [{ kind: 'event', title: 'Få barn' }], statements: { total: 2, used: 2 } });
  }
});
