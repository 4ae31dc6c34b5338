import { holdPartAs, type PartOf } from '../../shared/writing/hold-part';
import type { ChangeInput } from '../../shared/writing/record.input';
import { WRITERS } from '../authority/authority';
import type { Tx, WriteSession } from '../context';

/** Takes hold of a record of this subgraph that is to be changed, as `holdPartAs` tells. */
export function holdPart<Row>(session: WriteSession, input: ChangeInput, part: PartOf<Tx, Row>): Promise<Row | null> {
  return holdPartAs(WRITERS, session, input, part);
}
