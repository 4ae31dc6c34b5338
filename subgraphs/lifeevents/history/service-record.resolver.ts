import { FieldResolver, Resolver, Root } from 'type-graphql';
import { toActor } from '../actor/actor.type';
import { DatasetResolver } from '../dataset/dataset.resolver';
import type { DatasetRow } from '../dataset/dataset.store';
import { DigitalFirstResolver } from '../digital-first/digital-first.resolver';
import { EvidenceOfServiceResolver, EvidenceResolver } from '../evidence/evidence.resolver';
import type { EvidenceRow } from '../evidence/evidence.store';
import { OutputResolver, OutputsOfServiceResolver } from '../output/output.resolver';
import type { OutputRow } from '../output/output.store';
import { ParticipationResolver } from '../participation/participation.resolver';
import type { ParticipationRow } from '../participation/participation.store';
import { ServiceResolver } from '../service/service.resolver';
import type { ServiceRow } from '../service/service.store';
import { allInPast, inPast, type Past } from './past';
import { DatasetRecord, EvidenceRecord, OutputRecord, ParticipationRecord, ServiceRecord } from './service-record.type';

/** What answers for today answers for then too: the same resolvers, with the context of then. */
const present = {
  service: new ServiceResolver(),
  participations: new ParticipationResolver(),
  evidenceOfService: new EvidenceOfServiceResolver(),
  evidence: new EvidenceResolver(),
  outputsOfService: new OutputsOfServiceResolver(),
  output: new OutputResolver(),
  digitalFirst: new DigitalFirstResolver(),
  dataset: new DatasetResolver(),
};

@Resolver(() => ServiceRecord)
export class ServiceRecordResolver {
  @FieldResolver()
  owner(@Root() { ownerActorId }: Past<ServiceRow>) {
    return toActor(ownerActorId);
  }

  @FieldResolver()
  async template(@Root() service: Past<ServiceRow>) {
    return inPast(await present.service.template(service, service.past), service.past);
  }

  @FieldResolver()
  participations(@Root() service: Past<ServiceRow>) {
    return present.participations.participations(service, service.past);
  }

  @FieldResolver()
  async requires(@Root() service: Past<ServiceRow>) {
    return allInPast(await present.evidenceOfService.requires(service, service.past), service.past);
  }

  @FieldResolver()
  async outputs(@Root() service: Past<ServiceRow>) {
    return allInPast(await present.outputsOfService.outputs(service, service.past), service.past);
  }

  @FieldResolver()
  digitalFirst(@Root() service: Past<ServiceRow>) {
    return present.digitalFirst.digitalFirst(service, service.past);
  }

  @FieldResolver()
  components(@Root() service: Past<ServiceRow>) {
    return present.service.components(service, service.past);
  }
}

@Resolver(() => ParticipationRecord)
export class ParticipationRecordResolver {
  @FieldResolver()
  actor(@Root() { actorId }: ParticipationRow) {
    return toActor(actorId);
  }
}

@Resolver(() => EvidenceRecord)
export class EvidenceRecordResolver {
  @FieldResolver()
  datasets(@Root() evidence: Past<EvidenceRow>) {
    return present.evidence.datasets(evidence);
  }

  @FieldResolver()
  outputs(@Root() evidence: Past<EvidenceRow>) {
    return allInPast(present.evidence.outputs(evidence), evidence.past);
  }
}

@Resolver(() => OutputRecord)
export class OutputRecordResolver {
  @FieldResolver()
  causes(@Root() output: Past<OutputRow>) {
    return present.output.causes(output, output.past);
  }
}

@Resolver(() => DatasetRecord)
export class DatasetRecordResolver {
  @FieldResolver()
  holder(@Root() dataset: DatasetRow) {
    return present.dataset.holder(dataset);
  }
}
