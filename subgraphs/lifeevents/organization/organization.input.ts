import { Field, InputType, Int } from 'type-graphql';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';
import { UrlScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { SourceInput } from '../../shared/writing/record.input';
import { CatalogueOrganization } from './organization.type';

@InputType({ description: 'What the national catalogue shall say of an organisation, in place of what it says.' })
export class DescribeOrganizationInput {
  @Field(() => OrganizationNumberScalar, { nullable: true, description: 'The organisation; your own when left out. Only the secretariat may name another.' })
  organizationNumber?: string | null;

  @Field(() => [LocalizedTextInput], { description: 'What it is called; at most 300 characters in each language.' })
  names!: LocalizedTextInput[];

  @Field(() => Boolean, { defaultValue: true, description: 'Whether it is a public body, as a competent authority must be.' })
  isPublicBody!: boolean;

  @Field(() => [UrlScalar], { description: 'The areas it answers for, by IRIs such as those of Kartverket; at most 50. The catalogue wants one at least of a public body.' })
  spatial!: string[];

  @Field(() => Int, { nullable: true, description: 'The version of the record that you have seen; null where there is none yet. When somebody else has written since, nothing is done and errors shows both versions.' })
  expectedVersion?: number | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

export const DescribeOrganizationPayload = payloadOf('DescribeOrganization', 'organization', () => CatalogueOrganization, 'What the catalogue says of the organisation now.');
