import { SCOPES } from '../../shared/identity/scopes';
import { Writers } from '../../shared/writing/writers';

/** Who may write in this subgraph: an organisation its own portfolios and initiatives, and its answers to claims. */
export const WRITERS = new Writers(SCOPES.writePortfolio);
