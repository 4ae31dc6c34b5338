import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connection';
import { allInPast, inPast, pageInPast } from '../../shared/history/past-context';
import { toActor } from '../actor/actor.type';
import { DatasetResolver } from '../dataset/dataset.resolver';
import type { DatasetRow } from '../dataset/dataset.store';
import { PromiseAnswerResolver } from '../digital-first/digital-first.resolver';
import type { PromiseAnswerRow } from '../digital-first/digital-first.store';
import { EventResolver } from '../event/event.resolver';
import { EvidenceResolver } from '../evidence/evidence.resolver';
import type { EvidenceRow } from '../evidence/evidence.store';
import { OutputResolver } from '../output/output.resolver';
import type { EventRow, OutputRow } from '../output/output.store';
import type { ParticipationRow } from '../participation/participation.store';
import { serviceById } from '../service/service.loader';
import type { Past } from './past';
import { DatasetRecord, EventRecord, EvidenceRecord, OutputRecord, ParticipationRecord, PromiseRecord } from './service-part-record.type';

/** What answers for today answers for then too: the same resolvers, with the context of then. */
const present = { evidence: new EvidenceResolver(), output: new OutputResolver(), event: new EventResolver(), dataset: new DatasetResolver(), promise: new PromiseAnswerResolver() };

type Part<Row> = Past<Row & { readonly inheritedFromId?: string | null }>;

/** The template that a part had been taken over from. */
async function inheritedFrom({ inheritedFromId, past }: Part<object>) {
  return inheritedFromId == null ? null : inPast(await serviceById(past).load(inheritedFromId), past);
}

@Resolver(() => ParticipationRecord)
export class ParticipationRecordResolver {
  @FieldResolver()
  actor(@Root() { actorId }: Part<ParticipationRow>) {
    return toActor(actorId);
  }

  @FieldResolver()
  inheritedFrom(@Root() participation: Part<ParticipationRow>) {
    return inheritedFrom(participation);
  }
}

@Resolver(() => EvidenceRecord)
export class EvidenceRecordResolver {
  @FieldResolver()
  datasets(@Root() evidence: Part<EvidenceRow>) {
    return present.evidence.datasets(evidence);
  }

  @FieldResolver()
  outputs(@Root() evidence: Part<EvidenceRow>) {
    return allInPast(present.evidence.outputs(evidence), evidence.past);
  }

  @FieldResolver()
  inheritedFrom(@Root() evidence: Part<EvidenceRow>) {
    return inheritedFrom(evidence);
  }
}

@Resolver(() => OutputRecord)
export class OutputRecordResolver {
  @FieldResolver()
  async service(@Root() output: Part<OutputRow>) {
    return inPast(await present.output.service(output, output.past), output.past);
  }

  @FieldResolver()
  async causes(@Root() output: Part<OutputRow>) {
    return allInPast(await present.output.causes(output, output.past), output.past);
  }

  @FieldResolver()
  inheritedFrom(@Root() output: Part<OutputRow>) {
    return inheritedFrom(output);
  }
}

@Resolver(() => EventRecord)
export class EventRecordResolver {
  @FieldResolver()
  owner(@Root() event: Past<EventRow>) {
    return present.event.owner(event);
  }

  @FieldResolver()
  async services(@Root() event: Past<EventRow>, @Args(() => PageArgs) page: PageArgs) {
    return pageInPast(await present.event.services(event, page, event.past), event.past);
  }
}

@Resolver(() => DatasetRecord)
export class DatasetRecordResolver {
  @FieldResolver()
  holder(@Root() dataset: DatasetRow) {
    return present.dataset.holder(dataset);
  }
}

@Resolver(() => PromiseRecord)
export class PromiseRecordResolver {
  @FieldResolver()
  provenance(@Root() answer: Part<PromiseAnswerRow>) {
    return present.promise.provenance(answer);
  }

  @FieldResolver()
  version(@Root() answer: Part<PromiseAnswerRow>) {
    return present.promise.version(answer);
  }

  @FieldResolver()
  inheritedFrom(@Root() answer: Part<PromiseAnswerRow>) {
    return inheritedFrom(answer);
  }
}
