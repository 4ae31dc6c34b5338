import { fromDay, toDay } from '../../shared/context';
import { hubError } from '../../shared/errors';
import { isUuid } from '../../shared/graphql/uuid';
import type { ImpactQuestion } from './impact';
import type { Thing } from './impact-graph';

/** Ten years: longer than any plan that is worth asking about. */
const MOST_MONTHS = 120;
const ID_VERSION = 'i1';

/** A question as its arguments put it, checked. */
export function parseQuestion(root: Thing, slipMonths: number, dueOn: string | null | undefined): ImpactQuestion {
  if (slipMonths < 0 || slipMonths > MOST_MONTHS) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: 'slipMonths', why: `is ${String(slipMonths)}; it must be from 0 to ${String(MOST_MONTHS)}.` });
  return { root, slipMonths, dueOn: dueOn == null ? null : fromDay(dueOn) };
}

/** The opaque id of an impact: the question in its one canonical form, and the day on which it is asked. */
export function encodeImpactId({ root, slipMonths, dueOn }: ImpactQuestion, today: string): string {
  return Buffer.from(JSON.stringify([ID_VERSION, root.kind, root.id, slipMonths, dueOn === null ? null : toDay(dueOn), today])).toString('base64url');
}

/** Reads an impact's id back; what was not made by `encodeImpactId` is refused. */
export function decodeImpactId(id: string, path: string): { readonly question: ImpactQuestion; readonly today: string } {
  try {
    const [, kind, rootId, slipMonths, dueOn, today] = JSON.parse(Buffer.from(id, 'base64url').toString('utf8')) as unknown[];
    if ((kind === 'INITIATIVE' || kind === 'COMPONENT') && typeof rootId === 'string' && isUuid(rootId) && typeof slipMonths === 'number' && Number.isInteger(slipMonths) && typeof today === 'string' && toDay(fromDay(today)) === today) {
      const question = parseQuestion({ kind, id: rootId }, slipMonths, typeof dueOn === 'string' ? dueOn : null);
      if (encodeImpactId(question, today) === id) return { question, today };
    }
  } catch {
    // Falls through to the one answer for every id that is none.
  }
  throw hubError('ID_MALFORMED', { value: id.slice(0, 60), path });
}
