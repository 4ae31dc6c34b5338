import type { CostLine as CostLineRow } from '../../../prisma/generated/portfolio/client/client';
import type { Path } from '../../shared/writing/fault';
import { checkActorOrNull } from '../actor/named-actor';
import type { WriteSession } from '../context';
import { holdLedger } from '../initiative/initiative-write.store';
import type { LedgerYear } from '../ledger/initiative-years';
import { checkLine, checkLineYears } from '../ledger/line-write';
import { ownClaim, renewedClaim } from '../ledger/own-claim';
import { takeOutWithheld } from '../ledger/withheld-write.store';
import { given, givenValue } from '../../shared/writing/given';
import { addPart, changePart, removePart } from '../record/part-write';
import type { AddCostLineInput, CostLineChange, RemoveCostLineInput, UpdateCostLineInput } from './cost.input';
import { COST_LINES } from './cost-write.store';
import type { CostKind } from './cost.type';

/** Records what an initiative costs somebody: a claim, unless it is the caller's own word. */
export function addCostLine(session: WriteSession, input: AddCostLineInput): Promise<CostLineRow> {
  return addPart(session, input, COST_LINES, async (path, initiativeId) => {
    const initiative = initiativeId === null ? null : await holdLedger(session.tx, initiativeId);
    const columns = checkCostLine(session, input, path);
    checkLineYears(session.faults, columns, null, initiative, yearsOfKind(input.kind), path);
    const { currency = initiative?.currency ?? '' } = columns;
    return { ...columns, kind: input.kind, currency, ...ownClaim(session.caller, columns.bearerActorId ?? null) };
  });
}

/** Changes a line; what it says of its bearer the bearer answers anew. */
export async function updateCostLine(session: WriteSession, input: UpdateCostLineInput): Promise<CostLineRow> {
  const line = await changePart(session, input, COST_LINES, async (path, row) => {
    const initiative = row && (await holdLedger(session.tx, row.initiativeId));
    const columns = { ...checkCostLine(session, input.change, path), ...givenValue('kind', input.change.kind) };
    checkLineYears(session.faults, columns, row, initiative, yearsOfKind(columns.kind ?? row?.kind ?? 'UNSPECIFIED'), path);
    const bearerActorId = columns.bearerActorId === undefined ? (row?.bearerActorId ?? null) : columns.bearerActorId;
    return { ...columns, ...renewedClaim(session.caller, bearerActorId, columns) };
  });
  const { planned, actual } = input.change;
  await takeOutWithheld(session.tx, 'CostLine', line.id, { planned, actual });
  return line;
}

/** Takes a line out of the ledger. */
export function removeCostLine(session: WriteSession, input: RemoveCostLineInput): Promise<CostLineRow> {
  return removePart(session, input, COST_LINES);
}

/** What is run after the project, and what a source gives in one figure for all of it, may lie long after its end. */
function yearsOfKind(kind: `${CostKind}`): LedgerYear {
  return kind === 'OPERATION' || kind === 'UNSPECIFIED' ? 'OPERATION' : 'COST';
}

function checkCostLine({ faults }: WriteSession, line: AddCostLineInput | CostLineChange, path: Path) {
  return {
    ...checkLine(faults, line, path),
    ...given('bearerActorId', line.bearer, (bearer) => checkActorOrNull(faults, bearer, [...path, 'bearer'])),
  };
}
