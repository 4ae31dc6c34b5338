import { partWriting } from '../../shared/writing/part-write';
import { WRITERS } from '../authority/authority';
import { actorToWrite, componentToWrite, ecosystemToWrite } from '../authority/may-write';
import type { Tx } from '../context';

/** Adds, changes and takes out what an actor tells of itself, for whoever may write that. */
export const ACTOR_PARTS = partWriting<Tx, 'actor', 'actorId'>({ writers: WRITERS, name: 'actor', column: 'actorId', toWrite: actorToWrite });

/** The same of what belongs to an ecosystem. */
export const ECOSYSTEM_PARTS = partWriting<Tx, 'ecosystem', 'ecosystemId'>({ writers: WRITERS, name: 'ecosystem', column: 'ecosystemId', toWrite: ecosystemToWrite });

/** The same of what belongs to a shared component. */
export const COMPONENT_PARTS = partWriting<Tx, 'component', 'componentId'>({ writers: WRITERS, name: 'component', column: 'componentId', toWrite: componentToWrite });
