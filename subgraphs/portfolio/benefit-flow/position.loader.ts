import { toHundredths } from '../../shared/graphql/money';
import { defineLoader, groupBy } from '../../shared/loader';
import type { PortfolioContext } from '../context';
import { positionOf, type BaseFigures, type Position } from './position';
import { findPositions, type PositionQuestion, type PositionRow } from './position.store';
import { selectionText, type Selection } from './selection';

const questionText = ({ selection, actorId }: PositionQuestion): string => `${actorId ?? ''} ${selectionText(selection)}`;

/** Positions of actors, by id: one statement for all that a request asks for, of one actor or of everybody in a selection. */
const positionLoader = defineLoader<PortfolioContext, PositionQuestion, readonly Position[]>(
  async ({ db }, questions) => {
    const rows = groupBy(await findPositions(db, questions), ({ n }) => String(n));
    return new Map(questions.map((question, n) => [questionText(question), toPositions(rows.get(String(n)) ?? [])]));
  },
  () => [],
  questionText,
);

/** The position of everybody who pays for or gains from a selection. */
export function positionsOf(context: PortfolioContext, selection: Selection): Promise<readonly Position[]> {
  return positionLoader(context).load({ selection, actorId: null });
}

/** The position of one actor in a selection; one of nothing where it neither pays nor gains. */
export async function positionOfActor(context: PortfolioContext, selection: Selection, actorId: string): Promise<Position> {
  const [position] = await positionLoader(context).load({ selection, actorId });
  return position ?? positionOf({ actorId, bases: [], isWithdrawalKnown: false, coverage: { reported: 0, total: 0, withheld: 0 } });
}

function toPositions(rows: readonly PositionRow[]): Position[] {
  return [...groupBy(rows, ({ actorId }) => actorId)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([actorId, own]) => {
      const { known, total, isRuled, isUntold } = own.find((row) => !row.isOfBase) as PositionRow;
      return positionOf({ actorId, bases: own.flatMap(toBase), isWithdrawalKnown: isRuled && !isUntold, coverage: { reported: known, total, withheld: 0 } });
    });
}

/** The figures of a price base; a row of benefits without a price has none. */
function toBase(row: PositionRow): BaseFigures[] {
  const { isOfBase, currency, priceYear } = row;
  if (!isOfBase || currency === null) return [];
  const figure = (name: Exclude<keyof BaseFigures, 'currency' | 'priceYear'>): bigint | null => (row[name] === null ? null : toHundredths(row[name]));
  return [{
    currency,
    priceYear,
    funded: figure('funded'),
    received: figure('received'),
    fundedWholeLife: figure('fundedWholeLife'),
    receivedWholeLife: figure('receivedWholeLife'),
    withdrawn: figure('withdrawn'),
    recordedFunding: figure('recordedFunding'),
    recordedBenefits: figure('recordedBenefits'),
  }];
}
