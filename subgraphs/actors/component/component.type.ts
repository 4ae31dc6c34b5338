import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../shared/graphql/connection-type';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LocalizedText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { UrlScalar } from '../../shared/graphql/scalars';
import { Actor } from '../actor/actor.type';
import { Ecosystem } from '../ecosystem/ecosystem.type';
import { ComponentFunder, ComponentOperator } from './component-actor.type';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A component that many organisations use and one operates (felleskomponent), such as ID-porten, Altinn or Folkeregisteret.' })
export class SharedComponent {
  @Field(() => ID, { description: 'Opaque and the same in the whole hub.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => [LocalizedText], { description: 'What it is called in each language that a source gives.' })
  names!: LocalizedText[];

  @Field(() => String, { nullable: true, description: 'What it is for; null when no source says it briefly.' })
  description!: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The page where its operator tells of it; null when none was found.' })
  homepage!: string | null;

  @Field(() => Actor, { nullable: true, description: 'Who operates it and answers for it on a day; null when that is not known.' })
  operator!: Actor | null;

  @Field(() => [ComponentOperator], { description: 'Who has operated it, the earliest first, and who will as far as that is decided.' })
  operatorHistory!: ComponentOperator[];

  @Field(() => [ComponentFunder], { description: 'Who pays or has paid for it, as far as that is known and the caller may see it, the earliest first; empty says that it is not known, never that nobody does.' })
  funders!: ComponentFunder[];

  @Field(() => [SharedComponent], { description: 'The shared components it needs itself.' })
  needs!: SharedComponent[];

  @Field(() => [SharedComponent], { description: 'The shared components that need it and wait if it is late.' })
  neededBy!: SharedComponent[];

  @Field(() => [Ecosystem], { description: 'The ecosystems that build on it.' })
  ecosystems!: Ecosystem[];

  @Field(() => Provenance, { description: 'Where the record comes from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'Counts the changes of the record itself.' })
  version!: number;
}

@InputType({ description: 'What the shared components of a list must have in common. Conditions add up.' })
export class SharedComponentFilter {
  @Field(() => ID, { nullable: true, description: 'Operated today by the actor with this id.' })
  operatorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Part of the ecosystem with this id.' })
  ecosystemId?: string | null;

  @Field(() => String, { nullable: true, description: 'Every one of these words occurs in its name or description. 200 characters at most.' })
  search?: string | null;
}

export enum NamedOrder {
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
}
registerEnumType(NamedOrder, { name: 'NamedOrder', description: 'The order of a list of things with a name; equals are ordered by id.' });
describeEnumValues('NamedOrder', { NAME_ASC: 'By name in nb, in Norwegian alphabetical order.', NAME_DESC: 'By name in nb, against Norwegian alphabetical order.' });

export const SharedComponentConnection = connectionOf(() => SharedComponent, 'SharedComponent', 'shared components');
