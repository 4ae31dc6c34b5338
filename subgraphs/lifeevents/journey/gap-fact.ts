export type GapCodeName =
  | 'SERVICE_WITHOUT_OWNER'
  | 'INSTANCE_WITHOUT_OWNER'
  | 'UNUSED_OUTPUT'
  | 'DANGLING_REFERENCE'
  | 'HAND_OVER_WITHOUT_DATA_EXCHANGE'
  | 'ONCE_ONLY_DATASET'
  | 'ONCE_ONLY_OUTPUT'
  | 'CIRCULAR_JOURNEY';

/** A place where the journey breaks. Ids name the place; which of them are set depends on the code. */
export interface GapFact {
  readonly code: GapCodeName;
  readonly serviceId?: string;
  readonly toServiceId?: string;
  readonly outputId?: string;
  readonly eventId?: string;
  readonly evidenceId?: string;
  readonly datasetId?: string;
  readonly reference?: string;
  /** Of a circle: the services in the order in which they lead to each other, the first again at the end. */
  readonly circle?: readonly string[];
  /** Of a template: how many of its instances nobody answers for. */
  readonly instancesWithoutOwner?: number;
}
