import { Field, ID } from 'type-graphql';

/** The field of an input that says which initiative a new record belongs to. */
export const initiativeField = (): PropertyDecorator => Field(() => ID, { description: 'The initiative that it belongs to.' });
