import { SCOPES } from '../../shared/identity/scopes';
import { Writers } from '../../shared/writing/writers';

/** Who may write in this subgraph: an organisation what it tells of itself, what it keeps or operates, and its answers to claims. */
export const WRITERS = new Writers(SCOPES.writeActors);
