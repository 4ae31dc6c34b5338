import { FAULT, type Path } from '../../shared/writing/fault';
import { checkKey } from '../../shared/writing/key';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import { checkTexts, LONGEST_TITLE } from '../../shared/writing/text-input';
import { WRITERS } from '../authority/authority';
import { checkSecretariat } from '../authority/may-write';
import type { WriteSession } from '../context';
import { ACTORS_FAULT } from '../faults';
import { findDegrees, type DegreeRow } from './coordination.store';
import { revisionOf, scaleDifference, type Step } from './scale';
import type { CoordinationDegreeInput, SetCoordinationScaleInput } from './scale.input';
import { changeDegree, countRoles, deleteDegrees, insertDegrees, takeTurn } from './scale-write.store';

const MOST_STEPS = 20;

/** A scale as it is answered; mutations know what they wrote by an id. */
export interface ScaleRow {
  readonly id: string;
  readonly revision: string;
  readonly degrees: readonly DegreeRow[];
}

export function toScale(degrees: readonly DegreeRow[]): ScaleRow {
  const revision = revisionOf(degrees);
  return { id: revision, revision, degrees };
}

/** Puts another scale in the place of the one that is there, for the secretariat. */
export async function setCoordinationScale(session: WriteSession, input: SetCoordinationScaleInput): Promise<ScaleRow> {
  WRITERS.requireWriter(session);
  checkSecretariat(session, ['input'], 'The scale of degrees of coordination');
  return replaceScale(session, input);
}

/**
 * The same for whoever runs the installation.
 *
 * Rule of the domain: "Degree of coordination: an ordered scale that the installation configures". All bodies. A step
 * that an actor's role refers to stays, so that nobody's degree is lost.
 */
export async function replaceScale(session: WriteSession, { expectedRevision, degrees, source }: SetCoordinationScaleInput): Promise<ScaleRow> {
  const { tx, faults } = session;
  const steps = checkSteps(session, degrees, ['input', 'degrees']);
  const ofKept = checkChangedSource(faults, source, ['input', 'source']);
  const ofNew = source == null ? checkSource(faults, null, []) : ofKept;
  faults.stopIfAny();
  await takeTurn(tx);
  const here = await findDegrees(tx);
  const current = revisionOf(here);
  if (expectedRevision !== current) faults.add(ACTORS_FAULT.SCALE_CHANGED(['input', 'expectedRevision'], { current }));
  const { added, changed, removed } = scaleDifference(here, steps, ofKept);
  await checkUnused(session, removed, ['input', 'degrees']);
  faults.stopIfAny();
  await deleteDegrees(tx, removed.map(({ id }) => id));
  for (const { id, ordinal, names } of changed) await changeDegree(tx, id, { ordinal, names, ...ofKept });
  await insertDegrees(tx, added.map((step) => ({ ...step, ...ofNew })));
  return toScale(await findDegrees(tx));
}

function checkSteps({ faults }: WriteSession, degrees: readonly CoordinationDegreeInput[], path: Path): Step[] {
  if (degrees.length > MOST_STEPS) {
    faults.add(FAULT.LIST_TOO_LONG(path, { length: degrees.length, most: MOST_STEPS }));
    return [];
  }
  const steps = degrees.map(({ code, names }, i) => ({ code: checkKey(faults, code, [...path, i, 'code']), names: checkTexts(faults, names, [...path, i, 'names'], LONGEST_TITLE) }));
  const codes = steps.map(({ code }) => code);
  codes.forEach((code, i) => { if (codes.indexOf(code) < i) faults.add(FAULT.REPEATED([...path, i, 'code'], { what: `The code "${code}"` })); });
  return steps;
}

async function checkUnused({ tx, faults }: WriteSession, removed: readonly DegreeRow[], path: Path): Promise<void> {
  const roles = await countRoles(tx, removed.map(({ id }) => id));
  for (const { id, code } of removed) {
    const count = roles.get(id) ?? 0;
    if (count > 0) faults.add(FAULT.STILL_IN_USE(path, { what: `The degree "${code}"`, by: count === 1 ? 'one role in coordination' : `${String(count)} roles in coordination` }));
  }
}
