import type { Baseline as BaselineRow, InitiativeIdentityStep, InitiativeMilestone, InitiativeParticipation as ParticipationRow } from '../../../prisma/generated/portfolio/client/client';
import { toDay } from '../../shared/context';
import { toProvenance } from '../../shared/graphql/provenance';
import { actorRef } from '../actor/actor.type';
import { moneyOf } from '../ledger/amount';
import { toClaim } from '../ledger/claim.type';
import { DatePrecision, IdentityStepKind, ParticipationRole } from './initiative-enums';
import { Baseline, IdentityStep, InitiativeParticipation, Milestone } from './initiative-parts.type';
import { instance } from '../instance';
import { dayOf } from './schedule';

export function toParticipation(row: ParticipationRow): InitiativeParticipation {
  return instance(InitiativeParticipation, {
    id: row.id,
    version: row.version,
    actor: actorRef(row.actorId),
    role: ParticipationRole[row.role],
    parts: row.parts,
    validFrom: dayOf(row.validFrom),
    validTo: dayOf(row.validTo),
    claim: toClaim(row),
    provenance: toProvenance(row),
  });
}

export function toBaseline(row: BaselineRow): Baseline {
  const base = row.currency === null ? null : { currency: row.currency, priceYear: row.priceYear };
  return instance(Baseline, {
    id: row.id,
    ordinal: row.ordinal,
    setOn: dayOf(row.setOn),
    setOnPrecision: DatePrecision[row.setOnPrecision],
    reasons: row.reasons,
    approvedBy: actorRef(row.approvedByActorId),
    plannedStart: dayOf(row.plannedStart),
    plannedEnd: dayOf(row.plannedEnd),
    cost: base && moneyOf(row.cost, base),
    benefit: base && moneyOf(row.benefit, base),
    provenance: toProvenance(row),
  });
}

export function toMilestone(row: InitiativeMilestone): Milestone {
  return instance(Milestone, { id: row.id, version: row.version, on: toDay(row.on), precision: DatePrecision[row.onPrecision], titles: row.titles, provenance: toProvenance(row) });
}

export function toIdentityStep(row: InitiativeIdentityStep): IdentityStep {
  return instance(IdentityStep, {
    id: row.id,
    otherInitiativeId: row.otherInitiativeId,
    kind: IdentityStepKind[row.kind],
    on: dayOf(row.on),
    precision: DatePrecision[row.onPrecision],
    from: actorRef(row.fromActorId),
    to: actorRef(row.toActorId),
    titlesBefore: row.titlesBefore,
    notes: row.notes,
    provenance: toProvenance(row),
  });
}
