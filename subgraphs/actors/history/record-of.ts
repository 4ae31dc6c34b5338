import { toDay } from '../../shared/context';
import { toProvenance, type ProvenanceColumns } from '../../shared/graphql/provenance';
import type { NameRow, SuccessionRow } from '../actor/actor.store';
import type { NeedRow } from '../need/need.store';
import { periodDays, type Period } from '../period';

/** A row with its days and its provenance as records show them. */
export function periodRecord<Row extends Period & ProvenanceColumns>(row: Row) {
  return { ...row, ...periodDays(row), provenance: toProvenance(row) };
}

export function nameRecord({ names: inLanguages, ...row }: NameRow) {
  return { ...periodRecord(row), inLanguages };
}

export function needRecord({ texts: inLanguages, ...row }: NeedRow) {
  return { ...row, inLanguages, provenance: toProvenance(row) };
}

export function successionRecord(row: SuccessionRow) {
  return { ...row, effectiveOn: toDay(row.effectiveOn), provenance: toProvenance(row) };
}
