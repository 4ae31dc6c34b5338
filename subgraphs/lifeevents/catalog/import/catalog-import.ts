import { FAULT, defineFaults, type Path } from '../../../shared/writing/fault';
import type { UserError } from '../../../shared/writing/user-error.type';
import type { Caller } from '../../../shared/viewer';
import { WRITE_SCOPE } from '../../authority/authority';
import { FILE_FAULTS, tellFileFault, type CatalogFileError, type FileFaultCode } from '../reading/file-fault';
import { REASONS } from '../understanding/not-understood';
import type { ImportReport } from './import-report';
import { mayImport } from './importer';

/** Why a caller may import nothing at all; null when it may import what is its own. */
export function refusalOfCaller(caller: Caller): UserError | null {
  if (mayImport({ kind: 'caller', caller })) return null;
  return caller.organizationNumber === null ? FAULT.UNAUTHENTICATED([], {}) : FAULT.SCOPE_MISSING([], { scope: WRITE_SCOPE });
}

/** The fault of a file, at the place of the input that has the file. */
export function faultOfFile(error: CatalogFileError, fileName: string, path: Path): UserError {
  const codes = Object.keys(FILE_FAULTS) as FileFaultCode[];
  const makers = defineFaults(Object.fromEntries(codes.map((code) => [code, { kind: 'VALIDATION' as const, text: (_: object) => tellFileFault(error, fileName) }])));
  return (makers[error.code] as (path: Path, parameters: object) => UserError)(path, {});
}

/** The report as the schema has it: as a whole, since a file that comes with a mutation is small. */
export function toReport({ fileName, format, isDryRun, statements, created, updated, unchanged, skipped, conflicts, notUnderstood }: ImportReport) {
  return {
    fileName,
    format,
    isDryRun,
    statementCount: statements.total,
    usedStatementCount: statements.used,
    created: [...created],
    updated: [...updated],
    unchanged: [...unchanged],
    skipped: [...skipped],
    conflicts: [...conflicts],
    notUnderstood: [...notUnderstood].map(({ reason, ...statement }) => ({ ...statement, code: reason, why: REASONS[reason] })),
  };
}
