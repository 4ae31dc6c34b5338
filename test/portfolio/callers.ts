import { mutated, nb, type Versioned } from '../support/writing';
import type { Caller } from '../../subgraphs/shared/viewer';
import type { PortfolioHouse } from './builders';

export const WRITE = 'samspill:portfolio.write';

const INITIATIVE = 'initiative { id version }';

/** An initiative that an organisation leads. */
export function takeUp(house: PortfolioHouse, caller: Caller, more: object = {}): Promise<Versioned> {
  return mutated(house, 'createInitiative', INITIATIVE, { titles: nb('Et tiltak'), ...more }, caller);
}
