/** The columns that say what a row holds within. */
export interface ContextColumns {
  readonly contextKind: 'LIFE_EVENT' | 'INITIATIVE' | 'ECOSYSTEM' | 'COMPONENT' | null;
  readonly contextId: string | null;
}

/** What a row holds within, as its kind and id; null when it holds at large. */
export interface ContextOf {
  readonly kind: NonNullable<ContextColumns['contextKind']>;
  readonly id: string;
}

/** The kinds of contexts by the keys that inputs name them with. */
export const CONTEXT_KINDS = { lifeEvent: 'LIFE_EVENT', initiative: 'INITIATIVE', ecosystem: 'ECOSYSTEM', component: 'COMPONENT' } as const;

export function contextOf({ contextKind, contextId }: ContextColumns): ContextOf | null {
  return contextKind === null || contextId === null ? null : { kind: contextKind, id: contextId };
}
