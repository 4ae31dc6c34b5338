import { addTo } from '../multimap';
import { rowUri } from '../row-uri';
import type { CatalogDb } from '../stored/stored-rows.store';

type ParticipationRow = Awaited<ReturnType<CatalogDb['serviceParticipation']['findMany']>>[number];

/** Where an organisation takes part in a role; one participation at a time has it. */
export interface Place {
  readonly serviceId: string;
  readonly actorId: string;
  readonly role: ParticipationRow['role'];
}

const keyOf = ({ serviceId, actorId, role }: Place): string => `${serviceId} ${actorId} ${role}`;

/** Who takes part in some services: as recorded, and as changed by what is being planned. */
export class Places {
  private readonly rows = new Map<string, ParticipationRow[]>();
  /** The IRI of the participation that has a place. */
  private readonly takenBy = new Map<string, string>();
  private readonly vacated = new Set<string>();

  /** `confirmed` are the rows that only the organisation itself takes out. */
  constructor(rows: readonly ParticipationRow[], private readonly confirmed: ReadonlySet<string> = new Set()) {
    for (const row of rows) {
      const uri = rowUri(row);
      addTo(this.rows, uri, row);
      this.takenBy.set(keyOf(row), uri);
    }
  }

  /** The recorded rows of a participation. */
  rowsOf(uri: string): readonly ParticipationRow[] {
    return this.rows.get(uri) ?? [];
  }

  servicesOf(uri: string): string[] {
    return this.rowsOf(uri).map(({ serviceId }) => serviceId);
  }

  /** Whether a row stays, whatever a file says, since the organisation has agreed to it. */
  isConfirmed({ id }: { readonly id: string }): boolean {
    return this.confirmed.has(id);
  }

  isFreeFor(uri: string, place: Place): boolean {
    return (this.takenBy.get(keyOf(place)) ?? uri) === uri;
  }

  /** Whether a place is free only once what is planned has been carried out. */
  isVacated(place: Place): boolean {
    return this.vacated.has(keyOf(place));
  }

  /** A participation is to have these places, and of those that it had only the confirmed ones. */
  apply(uri: string, { claims }: { readonly claims: readonly Place[] }): void {
    for (const row of this.rowsOf(uri).filter((known) => !this.isConfirmed(known))) {
      this.takenBy.delete(keyOf(row));
      this.vacated.add(keyOf(row));
    }
    for (const place of claims) {
      this.takenBy.set(keyOf(place), uri);
      this.vacated.delete(keyOf(place));
    }
  }

  /** What was planned has been carried out. */
  settle(): void {
    this.vacated.clear();
  }
}
