import { Arg, Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { ServiceRole } from '../../../prisma/generated/lifeevents/typegraphql/enums/ServiceRole';
import { ClaimStatus } from '../../shared/graphql/claim';
import { connectionOf } from '../../shared/graphql/connection-type';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Provenance, toProvenance, type ProvenanceColumns } from '../../shared/graphql/provenance';
import { DateScalar, DateTimeScalar } from '../../shared/graphql/scalars';
import { Actor } from '../actor/actor.type';
import { CooperationBody } from '../cooperation-body/cooperation-body.type';
import { Service } from '../service/service.type';

export enum ClaimKind {
  SERVICE_PARTICIPATION = 'SERVICE_PARTICIPATION',
  BODY_MEMBERSHIP = 'BODY_MEMBERSHIP',
}
registerEnumType(ClaimKind, { name: 'ClaimKind', description: 'What a claim says that an organisation does.' });
describeEnumValues('ClaimKind', { SERVICE_PARTICIPATION: 'That it takes part in a service of another.', BODY_MEMBERSHIP: 'That it is a member of a cooperation body.' });

@InterfaceType('RecordedClaim', {
  description: 'What somebody recorded about an organisation, which only that organisation confirms or disputes. No actor decides over another.',
  resolveType: ({ kind }: { readonly kind: `${ClaimKind}` }) => (kind === 'SERVICE_PARTICIPATION' ? 'ServiceParticipationClaim' : 'BodyMembershipClaim'),
})
export abstract class Claim implements ProvenanceColumns {
  @Field(() => ID, { description: 'Opaque and the same in the whole hub; that of the participation or membership itself.' })
  id!: string;

  @Field(() => ClaimKind, { description: 'What it says that the organisation does.' })
  kind!: `${ClaimKind}`;

  @Field(() => Actor, { nullable: true, description: 'The organisation that it is about; null when the register of actors does not answer.' })
  actor!: Actor | null;

  @Field(() => ClaimStatus, { description: 'What the organisation has answered.' })
  claimStatus!: `${ClaimStatus}`;

  @Field(() => Boolean, { description: 'Whether it was marked as restricted: not for everybody until the organisation itself confirms it.' })
  isRestricted!: boolean;

  @Field(() => Actor, { nullable: true, description: 'The organisation that recorded it, from the history; null when the hub itself did, as when the starter dataset was loaded, or when the register of actors does not answer.' })
  claimedBy!: Actor | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, or changed in a way that asks for a new answer.' })
  claimedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the organisation answered last; null while it has not.' })
  answeredAt!: Date | null;

  answerReasons!: unknown;

  @Field(() => String, { nullable: true, description: 'Why the organisation disputes it, in its own words; null when it does not.' })
  answerReason(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.answerReasons, language);
  }

  provenanceKind!: ProvenanceColumns['provenanceKind'];
  sourceUrl!: string | null;
  retrievedAt!: Date | null;
  provenanceNote!: string | null;

  @Field(() => Int, { description: 'How many times the record itself has been written; expected back by whoever answers.' })
  version!: number;

  @Field(() => Provenance, { description: 'Where the record comes from and how sure it is.' })
  provenance(): Provenance {
    return toProvenance(this);
  }
}

@ObjectType({ implements: Claim, description: 'A claim that an organisation takes part in a service that another answers for.' })
export class ServiceParticipationClaim extends Claim {
  @Field(() => Service, { nullable: true, description: 'The service that it is said to take part in.' })
  service!: Service | null;

  @Field(() => ServiceRole, { description: 'What it is said to do in the service.' })
  role!: `${ServiceRole}`;

  descriptions!: unknown;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it is said to take part; null when it is not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it is said to take part no longer; null while it goes on.' })
  validTo!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is said to do, in more words; null when nobody has written it.' })
  description(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.descriptions, language);
  }
}

@ObjectType({ implements: Claim, description: 'A claim that an organisation is a member of a cooperation body.' })
export class BodyMembershipClaim extends Claim {
  @Field(() => CooperationBody, { nullable: true, description: 'The body that it is said to be a member of.' })
  body!: CooperationBody | null;

  @Field(() => Boolean, { description: 'Whether it is said to lead the body, alone or with others.' })
  isLeader!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the membership; null when it is not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after the membership; null while it lasts.' })
  validTo!: string | null;
}

export const ClaimConnection = connectionOf(() => Claim as never, 'Claim', 'claims');
