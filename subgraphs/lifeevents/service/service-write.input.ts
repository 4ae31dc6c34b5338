import { Field, ID, InputType } from 'type-graphql';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';
import { UrlScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { ChangeInput, CreateInput, SourceInput } from '../../shared/writing/record.input';
import { TextsChange } from '../record/texts-change';
import { ServiceCatalogueInput } from '../service-catalogue/service-catalogue.input';
import { Service, ServicePart } from './service.type';

@InputType({ description: 'A service to record.' })
export class RegisterServiceInput extends CreateInput {
  @Field(() => UrlScalar, { nullable: true, description: 'The IRI under which the service is published already, beginning with https:// or http://; left out for the hub to make one. It never changes.' })
  uri?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What people call it; at most 300 characters in each language. Only an instance may be without, and shows what its template is called.' })
  titles?: LocalizedTextInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What the service does and for whom; at most 10,000 characters in each language.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The page where people meet the service.' })
  homepage?: string | null;

  @Field(() => ID, { nullable: true, description: 'The service that describes what every instance has in common, when it is given in the same way by many, as by municipalities.' })
  template?: string | null;

  @Field(() => OrganizationNumberScalar, { nullable: true, description: 'The competent authority; your own organisation when left out. Only the secretariat may name another.' })
  organizationNumber?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'True for a generic description that nobody answers for, from which instances are made. Only the secretariat may record one.' })
  isGeneric!: boolean;

  @Field(() => ServiceCatalogueInput, { nullable: true, description: 'What the national catalogue wants to know of it beside the rest.' })
  catalogue?: ServiceCatalogueInput | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'What to change in a service; what is left out stays as it is.' })
export class ServiceChange extends TextsChange {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What people call it in all languages, in place of what is recorded; at most 300 characters in each. An empty list lets an instance show what its template is called.' })
  titles?: LocalizedTextInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it does and for whom in all languages, in place of what is recorded; an empty list takes it out. At most 10,000 characters in each.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The page where people meet the service; null takes it out.' })
  homepage?: string | null;

  @Field(() => ID, { nullable: true, description: 'The service that it is an instance of; null when it stands alone.' })
  template?: string | null;

  @Field(() => [ServicePart], { nullable: true, description: 'The parts that an instance does not take over from its template, all of them, in place of what is recorded: where it has none of its own, it has none. Of these: DESCRIPTION, HOMEPAGE, PARTICIPATIONS, REQUIRES, OUTPUTS, COMPONENTS.' })
  notInheritedParts?: `${ServicePart}`[] | null;

  @Field(() => ServiceCatalogueInput, { nullable: true, description: 'What the national catalogue wants to know of it beside the rest.' })
  catalogue?: ServiceCatalogueInput | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where the new facts were read, in place of the source recorded.' })
  source?: SourceInput | null;
}

@InputType({ description: 'A service to change, and how.' })
export class UpdateServiceInput extends ChangeInput {
  @Field(() => ServiceChange, { description: 'What to change.' })
  change!: ServiceChange;
}

@InputType({ description: 'A service to take out.' })
export class WithdrawServiceInput extends ChangeInput {}

export const RegisterServicePayload = payloadOf('RegisterService', 'service', () => Service, 'The service as it is recorded now.');
export const UpdateServicePayload = payloadOf('UpdateService', 'service', () => Service, 'The service as it is recorded now.');
export const WithdrawServicePayload = payloadOf('WithdrawService', 'service', () => Service, 'The service as it was; its history stays.');
