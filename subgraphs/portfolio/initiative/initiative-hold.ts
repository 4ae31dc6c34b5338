import type { Initiative } from '../../../prisma/generated/portfolio/client/client';
import type { ChangeInput } from '../../shared/writing/record.input';
import { initiativeToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { holdPart } from '../record/hold-part';
import { findInitiative } from './initiative-write.store';

/** Takes hold of an initiative that the caller may write and that is at the version it has seen. */
export function holdInitiative(session: WriteSession, input: ChangeInput): Promise<Initiative | null> {
  return holdPart(session, input, { table: 'Initiative', find: findInitiative, mayWrite: ({ id }) => initiativeToWrite(session, id, ['input', 'id']) });
}
