import { Field, Int, ObjectType } from 'type-graphql';
import { Actor } from '../actor/actor.type';
import { RelationKind } from '../relation/relation.type';

@ObjectType({ description: 'One step of a way between two actors.' })
export class ActorPathLink {
  @Field(() => Actor, { nullable: true, description: 'Where the step begins.' })
  from!: Actor | null;

  @Field(() => Actor, { nullable: true, description: 'Where the step ends.' })
  to!: Actor | null;

  @Field(() => [RelationKind], { description: 'What joins the two on that day, in either direction; GOVERNS also stands for a parent link.' })
  kinds!: RelationKind[];

  @Field(() => Boolean, { description: 'Whether the two agree to at least one of these; a parent link is the register’s own record and agreed. False is a claim of one side or of a source.' })
  isConfirmed!: boolean;
}

@ObjectType({ description: 'The shortest way from one actor to another over the relations and parent links of a day.' })
export class ActorPath {
  @Field(() => Int, { description: 'How many steps it has; 0 from an actor to itself.' })
  steps!: number;

  @Field(() => [Actor], { nullable: 'items', description: 'The actors on the way, both ends included.' })
  actors!: (Actor | null)[];

  @Field(() => [ActorPathLink], { description: 'The steps in order.' })
  links!: ActorPathLink[];
}
