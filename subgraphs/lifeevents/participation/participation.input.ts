import { Field, ID, InputType } from 'type-graphql';
import { ServiceRole } from '../../../prisma/generated/lifeevents/typegraphql/enums/ServiceRole';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';
import { payloadOf } from '../../shared/writing/payload.type';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { ChangeInput, CreateInput, SourceInput } from '../../shared/writing/record.input';
import { DateScalar } from '../../shared/graphql/scalars';
import { TextsChange } from '../record/texts-change';
import { ServiceParticipation } from './participation.type';

@InputType({ description: 'An organisation that takes part in a service.' })
export class RecordParticipationInput extends CreateInput {
  @Field(() => ID, { description: 'The service it takes part in.' })
  service!: string;

  @Field(() => OrganizationNumberScalar, { description: 'The organisation that takes part.' })
  organizationNumber!: string;

  @Field(() => ServiceRole, { description: 'What it does in the service.' })
  role!: `${ServiceRole}`;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it does, in more words; at most 10,000 characters in each language.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it takes part; left out when it is not known.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it no longer takes part; left out while it goes on.' })
  validTo?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the claim is kept from everybody but the two organisations, other confirmed participants and the secretariat until the organisation itself confirms it.' })
  isRestricted!: boolean;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'What to change in a participation; what is left out stays as it is.' })
export class ParticipationChange extends TextsChange {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it does, in more words, in place of what is recorded; an empty list to take it out. At most 10,000 characters in each language.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it takes part; null to say that it is not known.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it no longer takes part; null to say that it goes on.' })
  validTo?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is kept from everybody but the two organisations, other confirmed participants and the secretariat until the organisation itself confirms it.' })
  isRestricted?: boolean | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where the new facts were read, in place of the source recorded.' })
  source?: SourceInput | null;
}

@InputType({ description: 'A participation to change, and how.' })
export class UpdateParticipationInput extends ChangeInput {
  @Field(() => ParticipationChange, { description: 'What to change.' })
  change!: ParticipationChange;
}

@InputType({ description: 'A participation to take out.' })
export class RemoveParticipationInput extends ChangeInput {}

export const RecordParticipationPayload = payloadOf('RecordParticipation', 'participation', () => ServiceParticipation, 'The participation as it is recorded now.');
export const UpdateParticipationPayload = payloadOf('UpdateParticipation', 'participation', () => ServiceParticipation, 'The participation as it is recorded now.');
export const RemoveParticipationPayload = payloadOf('RemoveParticipation', 'participation', () => ServiceParticipation, 'The participation as it was; its history stays.');
