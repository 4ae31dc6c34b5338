import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { describeEnumValues } from '../../shared/graphql/describe';
import type { Texts } from '../../shared/graphql/localized-text';
import { Actor } from '../actor/actor.type';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';

export enum Register {
  ACTORS = 'ACTORS',
  LIFEEVENTS = 'LIFEEVENTS',
  PORTFOLIO = 'PORTFOLIO',
}
registerEnumType(Register, { name: 'Register', description: 'One of the registers that the hub joins.' });
describeEnumValues('Register', {
  ACTORS: 'Organisations, how they relate, and the components they share.',
  LIFEEVENTS: 'Life events, who owns them, and the services through them.',
  PORTFOLIO: 'Initiatives, what they cost and what they bring.',
});

export enum WriteReach {
  OWN = 'OWN',
  ALL = 'ALL',
}
registerEnumType(WriteReach, { name: 'WriteReach', description: 'How far a right to write reaches.' });
describeEnumValues('WriteReach', { OWN: 'What the organisation itself answers for.', ALL: 'Everything in the register, on behalf of whoever answers for it.' });

@ObjectType({ description: 'A right to write in one register. Which records it covers is decided by who answers for them today.' })
export class WriteRight {
  @Field(() => Register, { description: 'The register that may be written.' })
  register!: Register;

  @Field(() => WriteReach, { description: 'Whether the right covers the records of the organisation or all records.' })
  reach!: WriteReach;

  @Field(() => String, { description: 'The scope of the token that gives the right.' })
  scope!: string;

  texts!: Texts;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Who asks, as the hub understands the token of the request: an organisation and what it may do. Without a token it is nobody in particular, who may read all that is public.' })
export class Viewer {
  @Field(() => ID, { description: 'Opaque; the same for the same organisation, supplier and scopes. It gives access to nothing: each register looks at the token itself.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether the request came without a token. A token that is not good is refused, never taken for none.' })
  isAnonymous!: boolean;

  @Field(() => OrganizationNumberScalar, { nullable: true, description: 'The organisation that asks (the consumer of the token); null without a token.' })
  organizationNumber!: string | null;

  @Field(() => Actor, { nullable: true, description: 'The organisation in the register; null without a token, and when the register does not have it.' })
  actor!: Actor | null;

  @Field(() => OrganizationNumberScalar, { nullable: true, description: 'The organisation that sends the request on behalf of the one that asks; null when it asks for itself.' })
  supplierNumber!: string | null;

  @Field(() => [String], { description: 'What the token allows, for example samspill:actors.write; empty without one.' })
  scopes!: string[];

  @Field(() => [WriteRight], { description: 'In which registers the organisation may write, and why; empty when it may only read. Its life events, services, initiatives, portfolios, ecosystems and components beside tell which they are.' })
  mayWrite!: WriteRight[];
}
