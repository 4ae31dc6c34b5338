import { partWriting } from '../../shared/writing/part-write';
import { WRITERS } from '../authority/authority';
import { initiativeToWrite } from '../authority/may-write';
import type { Tx } from '../context';

/** Adds, changes and takes out what belongs to an initiative, for whoever may write that. */
export const { add: addPart, change: changePart, remove: removePart, hold: holdPartOfInitiative } = partWriting<Tx, 'initiative', 'initiativeId'>({ writers: WRITERS, name: 'initiative', column: 'initiativeId', toWrite: initiativeToWrite });
