import type { AdviceFollowUp as FollowUpRow, Council as CouncilRow, CouncilCaseStep as StepRow, CouncilCondition as ConditionRow, CouncilMember as MemberRow } from '../../../prisma/generated/portfolio/client/client';
import { toProvenance } from '../../shared/graphql/provenance';
import { actorRef } from '../actor/actor.type';
import { DatePrecision } from '../initiative/initiative-enums';
import { dayOf } from '../initiative/schedule';
import { instance } from '../instance';
import { moneyOf } from '../ledger/amount';
import { AdviceFollowUp, CouncilAdvice } from './council-advice.type';
import { CouncilCase, CouncilCaseStep } from './council-case.type';
import { CouncilCondition } from './council-condition.type';
import { CouncilCaseState, CouncilDecision, CouncilDecisionLevel, CouncilKind, CouncilRole, NotFollowedReason, SubmissionRule } from './council-enums';
import { nextStates } from './council-steps';
import type { AdviceRow, CaseRow } from './council.store';
import { Council, CouncilMember } from './council.type';

export function toCouncil(row: CouncilRow): Council {
  return instance(Council, {
    id: row.id,
    kind: CouncilKind[row.kind],
    owner: actorRef(row.ownerActorId),
    secretariatLimit: row.currency === null ? null : moneyOf(row.secretariatLimit, { currency: row.currency, priceYear: null }),
    submissionRule: SubmissionRule[row.submissionRule],
    version: row.version,
    provenance: toProvenance(row),
    names: row.names,
    descriptions: row.descriptions,
    submissionNotes: row.submissionNotes,
  });
}

export function toMember(row: MemberRow): CouncilMember {
  return instance(CouncilMember, {
    id: row.id,
    version: row.version,
    actor: actorRef(row.actorId),
    role: CouncilRole[row.role],
    validFrom: dayOf(row.validFrom),
    validTo: dayOf(row.validTo),
    provenance: toProvenance(row),
    fields: row.fields,
    councilId: row.councilId,
    personId: row.personId,
  });
}

export function toCase(row: CaseRow): CouncilCase {
  const { kind } = row.council;
  return instance(CouncilCase, {
    id: row.id,
    kind: CouncilKind[kind],
    state: CouncilCaseState[row.state],
    nextStates: (row.isDraft ? [row.state] : nextStates(kind, row.state)).map((state) => CouncilCaseState[state]),
    isDraft: row.isDraft,
    archiveReference: row.archiveReference,
    submitter: actorRef(row.submitterActorId),
    amount: row.currency === null ? null : moneyOf(row.amount, { currency: row.currency, priceYear: null }),
    decision: row.decision && CouncilDecision[row.decision],
    decisionLevel: row.decisionLevel && CouncilDecisionLevel[row.decisionLevel],
    deadline: dayOf(row.deadline),
    followUpDue: dayOf(row.followUpDue),
    version: row.version,
    provenance: toProvenance(row),
    councilId: row.councilId,
    initiativeId: row.initiativeId,
    titles: row.titles,
    notes: row.notes,
  });
}

export function toStep(row: StepRow): CouncilCaseStep {
  return instance(CouncilCaseStep, {
    ordinal: row.ordinal,
    from: row.fromState && CouncilCaseState[row.fromState],
    to: CouncilCaseState[row.toState],
    takenOn: dayOf(row.takenOn),
    takenOnPrecision: DatePrecision[row.takenOnPrecision],
    by: actorRef(row.byActorId),
    provenance: toProvenance(row),
    notes: row.notes,
  });
}

export function toCondition(row: ConditionRow): CouncilCondition {
  return instance(CouncilCondition, {
    id: row.id,
    ordinal: row.ordinal,
    dueOn: dayOf(row.dueOn),
    isMet: row.isMet,
    metOn: dayOf(row.metOn),
    version: row.version,
    provenance: toProvenance(row),
    texts: row.texts,
    notes: row.notes,
  });
}

export function toAdvice(row: AdviceRow): CouncilAdvice {
  const followUps = row.followUps.map(toFollowUp);
  return instance(CouncilAdvice, {
    id: row.id,
    ordinal: row.ordinal,
    learnFrom: row.learnFrom.flatMap(({ actorId }) => (actorId === null ? [] : [actorRef(actorId)])),
    followUp: followUps.at(-1) ?? null,
    followUps,
    provenance: toProvenance(row),
    texts: row.texts,
    initiativeIds: row.learnFrom.flatMap(({ initiativeId }) => (initiativeId === null ? [] : [initiativeId])),
  });
}

function toFollowUp(row: FollowUpRow): AdviceFollowUp {
  return instance(AdviceFollowUp, {
    heldOn: dayOf(row.heldOn),
    heldOnPrecision: DatePrecision[row.heldOnPrecision],
    isFollowed: row.isFollowed,
    whyNot: row.whyNot && NotFollowedReason[row.whyNot],
    provenance: toProvenance(row),
    notes: row.notes,
  });
}
