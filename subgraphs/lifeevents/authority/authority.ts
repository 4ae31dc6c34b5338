import { SCOPES } from '../../shared/identity/scopes';
import { Writers } from '../../shared/writing/writers';

/** Lets an organisation write the life events that it owns, its services, and its answers to claims. */
export const WRITE_SCOPE = SCOPES.writeLifeEvents;

/** Who may write in this subgraph. */
export const WRITERS = new Writers(WRITE_SCOPE);
