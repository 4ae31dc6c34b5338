import { Field, ObjectType, type ClassType } from 'type-graphql';
import { UserError } from './user-error.type';

/** What a mutation answers: the record as it is now, or why nothing was done. */
export type Payload<Name extends string, Record> = { readonly [Key in Name]: Record | null } & { readonly errors: readonly UserError[] };

/**
 * Declares what a mutation answers, so that every mutation in the schema answers alike: `payloadOf('AddUserNeed',
 * 'userNeed', () => UserNeed, 'The need as it is now.')` has the fields userNeed and errors.
 */
export function payloadOf<Record extends object>(mutation: string, field: string, type: () => ClassType<Record>, description: string): ClassType {
  @ObjectType(`${mutation}Payload`, { description: `What came of ${mutation.charAt(0).toLowerCase()}${mutation.slice(1)}.` })
  class PayloadClass {
    @Field(() => [UserError], { description: 'Why nothing was done; empty when it was.' })
    errors!: UserError[];
  }
  Field(type, { nullable: true, description: `${description} Null when errors tells why not.` })(PayloadClass.prototype, field);
  return PayloadClass;
}
