import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connection';
import { allInPast, inPast, pageInPast } from '../../shared/history/past-context';
import { toActor } from '../actor/actor.type';
import { DigitalFirstResolver } from '../digital-first/digital-first.resolver';
import { EvidenceOfServiceResolver } from '../evidence/evidence.resolver';
import { OutputsOfServiceResolver } from '../output/output.resolver';
import { ParticipationResolver } from '../participation/participation.resolver';
import { InheritedPartsResolver } from '../service/inherited.resolver';
import { ServiceResolver } from '../service/service.resolver';
import type { ServiceRow } from '../service/service.store';
import type { toServiceCatalogue } from '../service-catalogue/service-catalogue';
import { CatalogueOfServiceResolver, ServiceCatalogueResolver } from '../service-catalogue/service-catalogue.resolver';
import { TextCoverageOfServiceResolver } from '../text-coverage/text-coverage.resolver';
import type { Past } from './past';
import { ServiceCatalogueRecord, ServiceRecord } from './service-record.type';

/** What answers for today answers for then too: the same resolvers, with the context of then. */
const present = {
  service: new ServiceResolver(),
  participations: new ParticipationResolver(),
  evidence: new EvidenceOfServiceResolver(),
  outputs: new OutputsOfServiceResolver(),
  digitalFirst: new DigitalFirstResolver(),
  inheritedParts: new InheritedPartsResolver(),
  ofCatalogue: new CatalogueOfServiceResolver(),
  catalogue: new ServiceCatalogueResolver(),
  textCoverage: new TextCoverageOfServiceResolver(),
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
  async instances(@Root() service: Past<ServiceRow>, @Args(() => PageArgs) page: PageArgs) {
    return pageInPast(await present.service.instances(service, page, service.past), service.past);
  }

  @FieldResolver()
  async lifeEvents(@Root() service: Past<ServiceRow>, @Args(() => PageArgs) page: PageArgs) {
    return pageInPast(await present.service.lifeEvents(service, page, service.past), service.past);
  }

  @FieldResolver()
  async participations(@Root() service: Past<ServiceRow>) {
    return allInPast(await present.participations.participations(service, service.past), service.past);
  }

  @FieldResolver()
  async requires(@Root() service: Past<ServiceRow>) {
    return allInPast(await present.evidence.requires(service, service.past), service.past);
  }

  @FieldResolver()
  async outputs(@Root() service: Past<ServiceRow>) {
    return allInPast(await present.outputs.outputs(service, service.past), service.past);
  }

  @FieldResolver()
  async digitalFirst(@Root() service: Past<ServiceRow>) {
    return allInPast(await present.digitalFirst.digitalFirst(service, service.past), service.past);
  }

  @FieldResolver()
  components(@Root() service: Past<ServiceRow>) {
    return present.service.components(service, service.past);
  }

  @FieldResolver()
  inheritedParts(@Root() service: Past<ServiceRow>) {
    return present.inheritedParts.inheritedParts(service, service.past);
  }

  @FieldResolver()
  catalogue(@Root() service: Past<ServiceRow>) {
    return inPast(present.ofCatalogue.catalogue(service), service.past);
  }

  @FieldResolver()
  textCoverage(@Root() service: Past<ServiceRow>) {
    return present.textCoverage.textCoverage(service, service.past);
  }
}

@Resolver(() => ServiceCatalogueRecord)
export class ServiceCatalogueRecordResolver {
  @FieldResolver()
  contactPoints(@Root() catalogue: Past<ReturnType<typeof toServiceCatalogue>>) {
    return present.catalogue.contactPoints(catalogue, catalogue.past);
  }
}
