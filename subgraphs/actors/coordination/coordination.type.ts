import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CoordinationRole } from '../../../prisma/generated/actors/typegraphql/enums/CoordinationRole';
import { CoordinationDegree } from '../../../prisma/generated/actors/typegraphql/models/CoordinationDegree';
import { describeEnumValues } from '../../shared/graphql/describe';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import { ContextLink } from '../context-link/context-link.type';

describeEnumValues('CoordinationRole', {
  DRIVER: 'Pådriver: gets others to move, without power over them.',
  INTEREST_BALANCER: 'Interesseavveier: weighs the interests of several and finds what they can agree on.',
  SYSTEM_STEWARD: 'Systemforvalter: keeps the common systems, rules and arrangements that others work by.',
});

@ObjectType({ description: 'A role in coordination that an actor has, at large or in a context (roles by Difi 2016:8).' })
export class CoordinationAssignment {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => CoordinationRole, { description: 'What it does to bring the others together.' })
  role!: CoordinationRole;

  @Field(() => CoordinationDegree, { nullable: true, description: 'How far the coordination goes, on the scale that this installation has configured; null when it has none or nobody has judged it.' })
  degree!: CoordinationDegree | null;

  @Field(() => ContextLink, { nullable: true, description: 'What it coordinates within; null when at large.' })
  context!: ContextLink | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of it; null when that is not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it was over; null while it lasts or when that is not known.' })
  validTo!: string | null;

  @Field(() => Provenance, { description: 'Where the role is told, or what it was inferred from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'Counts its changes; whoever changes it says which version they have seen.' })
  version!: number;
}

export { CoordinationDegree, CoordinationRole };
