import { Field, ID } from 'type-graphql';

/** The fields of inputs that say which record a new one belongs to. */
export const actorField = (): PropertyDecorator => Field(() => ID, { description: 'The actor that it is about, by its id.' });
export const ecosystemField = (): PropertyDecorator => Field(() => ID, { description: 'The ecosystem that it belongs to.' });
export const componentField = (): PropertyDecorator => Field(() => ID, { description: 'The shared component that it belongs to.' });
