import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import { Actor } from '../actor/actor.type';
import type { Context } from '../context';
import { DescribeOrganizationInput, DescribeOrganizationPayload } from './organization.input';
import { organizationOfActor } from './organization.loader';
import { describeOrganization, toCatalogueOrganization } from './organization';
import { CatalogueOrganization } from './organization.type';

@Resolver(() => Actor)
export class OrganizationResolver {
  @FieldResolver(() => CatalogueOrganization, { nullable: true, description: 'What the national catalogue of services says of it; null when nothing is recorded.' })
  async catalogue(@Root() { id }: Actor, @Ctx() context: Context) {
    const row = await organizationOfActor(context).load(id);
    return row === null ? null : toCatalogueOrganization(row);
  }

  @Mutation(() => DescribeOrganizationPayload, { nullable: true, description: 'Says what the national catalogue calls an organisation and which areas it answers for, so that its services can be published there. For the organisation itself, and for the secretariat.' })
  describeOrganization(@Arg('input', () => DescribeOrganizationInput, INPUT_ARGUMENT) input: DescribeOrganizationInput, @Ctx() context: Context) {
    return write(context, 'organization', { operation: 'describeOrganization', input }, (session) => describeOrganization(session, input));
  }
}
