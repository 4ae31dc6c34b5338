import { Arg, Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { PromiseAnswer } from '../../../prisma/generated/lifeevents/typegraphql/models/PromiseAnswer';
import type { Connection } from '../../shared/graphql/connection';
import { connectionOf } from '../../shared/graphql/connection-type';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { DateTimeScalar, UrlScalar } from '../../shared/graphql/scalars';
import { ChangeConnection, type Change } from '../../shared/history/change.type';
import { Actor } from '../actor/actor.type';
import { Evidence } from '../evidence/evidence.type';
import { LifeEventConnection, type LifeEvent } from '../life-event/life-event.type';
import { Output } from '../output/output.type';
import { ServiceParticipation } from '../participation/participation.type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { Titled } from '../record/record.type';
import { SharedComponent } from '../shared-component/shared-component.type';

export enum ServicePart {
  TITLE = 'TITLE',
  DESCRIPTION = 'DESCRIPTION',
  HOMEPAGE = 'HOMEPAGE',
  PARTICIPATIONS = 'PARTICIPATIONS',
  REQUIRES = 'REQUIRES',
  OUTPUTS = 'OUTPUTS',
  COMPONENTS = 'COMPONENTS',
  DIGITAL_FIRST = 'DIGITAL_FIRST',
}
registerEnumType(ServicePart, { name: 'ServicePart', description: 'A part of a service that an instance takes over from its template where it has none of its own.' });
describeEnumValues('ServicePart', {
  TITLE: 'The title in all its languages, taken over as a whole: languages of the two are never mixed.',
  DESCRIPTION: 'The description in all its languages, taken over as a whole.',
  HOMEPAGE: 'The page where people meet the service.',
  PARTICIPATIONS: 'Who else takes part, taken over as a whole.',
  REQUIRES: 'What it must know or see, taken over as a whole.',
  OUTPUTS: 'What may come out of it, taken over as a whole, with the events that follow.',
  COMPONENTS: 'The shared components it is built on, taken over as a whole.',
  DIGITAL_FIRST: 'The promises of digital first, each by itself: at least one answer is the template’s.',
});

@Directive('@key(fields: "id")')
@Directive('@key(fields: "uri")')
@ObjectType({
  description:
    'Something an authority does for people or enterprises (cpsvno:PublicService), as described by that authority. An instance of a template shows the template’s title, description, homepage, participations, evidence, outputs, components and promises where it has none of its own and does not say that it takes none over; owner, IRI, provenance, version, life events and changes are always its own.',
})
export class Service extends Titled {
  @Field(() => UrlScalar, { description: 'The IRI of the service, the same wherever its data is published.' })
  uri!: string;

  descriptions!: unknown;

  @Field(() => String, { nullable: true, description: 'What the service does and for whom; null when nobody has written it.' })
  description(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.descriptions, language);
  }

  @Field(() => Actor, { nullable: true, description: 'The competent authority, which answers for the service and writes its description; null when none is recorded, as for a template.' })
  owner!: Actor | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The page where people meet the service; null when there is none.' })
  homepage!: string | null;

  @Field(() => [ServiceParticipation], { description: 'Other organisations that take part in it, each with what it does.' })
  participations!: ServiceParticipation[];

  @Field(() => [Evidence], { description: 'What it must know or see before it can be given.' })
  requires!: Evidence[];

  @Field(() => [Output], { description: 'What may come out of it: decisions, documents, registrations.' })
  outputs!: Output[];

  @Field(() => [PromiseAnswer], { description: 'The six promises of digital first (digitalt førstevalg), always all six and in the same order.' })
  digitalFirst!: PromiseAnswer[];

  @Field(() => Service, { nullable: true, description: 'The description that it is an instance of, where every municipality or the like gives the same service; null when it stands alone. A template is never an instance itself. What is taken over from it is told by inheritedParts, and by inheritedFrom of each part.' })
  template!: Service | null;

  @Field(() => [ServicePart], { description: 'The parts that it does not take over from its template: where it has none of its own, it has none. Empty for a service without a template.' })
  notInheritedParts!: `${ServicePart}`[];

  @Field(() => ServiceConnection, { description: 'The instances of it, by title, where it is a template; those that show the template’s title first.' })
  instances!: Connection<Service>;

  @Field(() => LifeEventConnection, { description: 'The life events that make people need it, by title.' })
  lifeEvents!: Connection<LifeEvent>;

  @Field(() => [SharedComponent], { nullable: 'items', description: 'The shared components it is built on; when one is late or down, so is the service.' })
  components!: (SharedComponent | null)[];

  @Field(() => DateTimeScalar, { name: 'updatedAt', description: 'When its own record was last written; what belongs to it is dated in changes.' })
  recordedAt!: Date;

  @Field(() => ChangeConnection, { description: 'What was changed in it and in what belongs to it, newest first.' })
  changes!: Connection<Change>;
}

export const ServiceConnection = connectionOf(() => Service, 'Service', 'services');
