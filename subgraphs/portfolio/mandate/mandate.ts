import { toProvenance } from '../../shared/graphql/provenance';
import { actorRef } from '../actor/actor.type';
import { instance } from '../instance';
import type { MandateRow } from './mandate.store';
import { Mandate } from './mandate.type';

export function toMandate(mandate: MandateRow): Mandate {
  return instance(Mandate, {
    id: mandate.id,
    year: mandate.year,
    letter: mandate.letter,
    letterUrl: mandate.letterUrl,
    issuer: actorRef(mandate.issuerActorId),
    agencies: mandate.agencies.map(({ actorId }) => actorRef(actorId)),
    version: mandate.version,
    provenance: toProvenance(mandate),
    titles: mandate.titles,
    tasks: mandate.tasks,
  });
}
