import { componentLoader } from '../component/component.loader';
import { contextOf, type ContextColumns } from '../context-link/context-link';
import { ecosystemLoader } from '../ecosystem/ecosystem.loader';
import type { Past, PastActors } from './past';

/** What a row held within, with the name that this register had for it; null when it held at large. */
export async function contextThen({ past, ...columns }: Past<ContextColumns>) {
  const context = contextOf(columns);
  return context && { ...context, names: (await keptHere(past, context.kind, context.id))?.names ?? null };
}

async function keptHere(past: PastActors, kind: string, id: string): Promise<{ names: unknown } | null> {
  if (kind === 'ECOSYSTEM') return ecosystemLoader(past).load(id);
  return kind === 'COMPONENT' ? componentLoader(past).load(id) : null;
}
