import { join } from 'node:path';
import { PACKAGE_ROOT } from '../package-root';

/** The PostgreSQL major version that the embedded database is; its data folders are bound to it. */
export const EMBEDDED_MAJOR = '18';

/** An empty database that the build makes; to make one anew takes seconds, to copy this one does not. */
export const EMPTY_CLUSTER = join(PACKAGE_ROOT, 'dist', `empty-database-${EMBEDDED_MAJOR}.tar`);
