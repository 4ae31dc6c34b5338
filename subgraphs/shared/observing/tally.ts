import { Counter, type Registry } from 'prom-client';

/** A count that one addition changes. */
export interface Tally {
  count: number;
}

/**
 * A counter of Prometheus whose labels are looked up once and not at every count: what is counted on the way of a request
 * costs an addition, and becomes a figure when somebody looks.
 */
export function tallies<Label extends string>(registry: Registry, { name, help, labelNames }: { readonly name: string; readonly help: string; readonly labelNames: readonly Label[] }): (labels: Record<Label, string>) => Tally {
  const kept: { readonly labels: Record<Label, string>; readonly tally: Tally }[] = [];
  new Counter<Label>({
    name,
    help,
    labelNames: [...labelNames],
    registers: [registry],
    collect() {
      this.reset();
      for (const { labels, tally } of kept) if (tally.count > 0) this.inc(labels, tally.count);
    },
  });
  return (labels) => {
    const tally = { count: 0 };
    kept.push({ labels, tally });
    return tally;
  };
}
