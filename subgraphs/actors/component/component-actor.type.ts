import { Field, ObjectType } from 'type-graphql';
import { ClaimedPart } from '../record/claimed-part.type';

@ObjectType({ description: 'An actor that pays for a shared component in a period, and whether it agrees.' })
export class ComponentFunder extends ClaimedPart {
  @Field(() => Boolean, { description: 'Whether it was recorded in confidence: until the one that pays confirms it, it is for that one itself, those who operate the component or have confirmed that they pay for it, and the secretariat.' })
  isRestricted!: boolean;
}

@ObjectType({ description: 'An organisation operating a shared component and answering for it in a period, and whether it agrees. There is one at a time.' })
export class ComponentOperator extends ClaimedPart {}
