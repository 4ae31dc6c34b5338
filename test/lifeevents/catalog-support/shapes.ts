import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Quad, Term } from '@rdfjs/types';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { shortName } from '../../../subgraphs/lifeevents/catalog/vocabulary';
import { PACKAGE_ROOT } from '../../../subgraphs/shared/package-root';

const OFFICIAL = join(PACKAGE_ROOT, '..', 'shared', 'data', 'cpsv-ap-no', 'ref_CPSV-AP-NO_shacl_shapes_v1.ttl');
const OWN = join(import.meta.dirname, 'blind-spots.ttl');
const VIOLATION = 'http://www.w3.org/ns/shacl#Violation';

/** Whether the official shapes are there; a run without them tells so. */
export const HAS_SHAPES = existsSync(OFFICIAL);
if (!HAS_SHAPES) process.stderr.write(`Tests with the SHACL shapes of CPSV-AP-NO are skipped: there is no ${OFFICIAL}.\n`);

/** Checks a graph against shapes and tells what is violated, a line each. */
export type Check = (quads: readonly Quad[]) => Promise<string[]>;

function checkWith(file: string): Check {
  const validator = new Validator(new Store(new Parser().parse(readFileSync(file, 'utf8'))));
  return async (quads) => {
    const { results } = await validator.validate(new Store([...quads]));
    const told = (term: Term | null): string => shortName(term?.value ?? '');
    return results.filter(({ severity }) => severity.value === VIOLATION).map(({ focusNode, path, message, sourceConstraintComponent }) => [focusNode, path, ...message, sourceConstraintComponent].map(told).join(' '));
  };
}

/** What the official shapes say. */
export const officially: Check = HAS_SHAPES ? checkWith(OFFICIAL) : () => Promise.resolve([]);
/** What the profile says where the official shapes check nothing or check amiss. */
export const besides: Check = checkWith(OWN);
export const inAll: Check = async (quads) => [...(await officially(quads)), ...(await besides(quads))];
