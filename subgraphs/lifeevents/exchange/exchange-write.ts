import { FAULT } from '../../shared/writing/fault';
import { WRITERS } from '../authority/authority';
import type { WriteSession } from '../context';
import { findDataset } from '../dataset/dataset-write.store';
import type { OutputRow } from '../output/output.store';
import { findOutput } from '../output/output-write.store';
import { holdOptional } from '../../shared/writing/hold-optional';
import { checkKnownId } from '../../shared/writing/id-list';
import { checkSource } from '../../shared/writing/source';
import type { ServiceRow } from '../service/service.store';
import { findOwnService } from '../service/service-write.store';
import type { RecordDataExchangeInput } from './exchange.input';
import { changeExchange, findExchange, insertExchange, type ExchangeRow } from './exchange-write.store';

/**
 * Records whether data follows from an output to the next service, in place of what was recorded. Either of the two
 * authorities knows it, and so both may.
 */
export async function recordDataExchange(session: WriteSession, input: RecordDataExchangeInput): Promise<ExchangeRow> {
  const { tx, faults } = session;
  WRITERS.requireWriter(session);
  const output = await checkKnownId(session, input.output, ['input', 'output'], 'output', findOutput);
  const service = await checkKnownId(session, input.service, ['input', 'service'], 'service', findOwnService);
  const dataset = input.dataset == null ? null : await checkKnownId(session, input.dataset, ['input', 'dataset'], 'dataset', findDataset);
  if (input.dataset != null && input.state !== 'EXISTS') faults.add(FAULT.VALUE_OUT_OF_RANGE(['input', 'dataset'], { why: `is given although the exchange is ${input.state}; only an exchange that EXISTS goes by a dataset` }));
  const source = checkSource(faults, input.source, ['input', 'source']);
  const known = output && service ? await checkHandOver(session, output, service) : null;
  if (output && service) await holdOptional(session, { table: 'DataExchange', what: 'This data exchange', id: known?.id ?? null, expectedVersion: input.expectedVersion ?? null });
  faults.stopIfAny();
  const data = { state: input.state, datasetId: dataset?.id ?? null, ...source };
  return known ? changeExchange(tx, known.id, data) : insertExchange(tx, { outputId: (output as OutputRow).id, serviceId: (service as ServiceRow).id, ...data });
}

/** What is recorded of the hand-over already; ends the mutation unless the caller answers for either side of it. */
async function checkHandOver({ tx, caller, faults }: WriteSession, output: OutputRow, service: ServiceRow): Promise<ExchangeRow | null> {
  const from = await findOwnService(tx, output.serviceId);
  if (from?.id === service.id) faults.add(FAULT.VALUE_OUT_OF_RANGE(['input', 'service'], { why: 'is the service that the output comes out of; data follows from one service to another' }));
  if (!WRITERS.mayWriteFor(caller, from?.ownerActorId ?? null) && !WRITERS.mayWriteFor(caller, service.ownerActorId)) {
    faults.add(FAULT.NOT_ALLOWED(['input', 'output'], { what: 'Whether data follows from one service to another', who: 'the competent authority of either service, or the secretariat' }));
    faults.stopIfAny();
  }
  return findExchange(tx, output.id, service.id);
}
