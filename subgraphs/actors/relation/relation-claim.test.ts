import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANONYMOUS, actorIdOf, type Caller } from '../../shared/viewer';
import { answeredBy, relationClaimStatus, saidBy, unanswered, type Sides } from './relation-claim';

const caller = (organizationNumber: string): Caller => ({ ...ANONYMOUS, organizationNumber });
const [ONE, OTHER, SECRETARIAT] = [caller('983544622'), caller('974761076'), caller('991825827')];
const sides = (fromCanAnswer: boolean, toCanAnswer: boolean): Sides => ({ fromId: actorIdOf(ONE) as string, toId: actorIdOf(OTHER) as string, fromCanAnswer, toCanAnswer });
const word = (claimStatus: 'CONFIRMED' | 'DISPUTED') => ({ claimStatus, answeredAt: new Date(), answerReasons: {} });

describe('how far a relation is agreed upon', () => {
  test('is confirmed by every side that has a voice, disputed by any, and else claimed', () => {
    expect(relationClaimStatus({ fromClaimStatus: 'CONFIRMED', toClaimStatus: 'CLAIMED' })).toBe('CLAIMED');
    expect(relationClaimStatus({ fromClaimStatus: 'CONFIRMED', toClaimStatus: null })).toBe('CONFIRMED');
    expect(relationClaimStatus({ fromClaimStatus: 'CONFIRMED', toClaimStatus: 'DISPUTED' })).toBe('DISPUTED');
    expect(relationClaimStatus({ fromClaimStatus: null, toClaimStatus: null })).toBe('CLAIMED');
  });

  test('never rests on anybody but the sides themselves: whatever is said and answered in whatever order, a side stands where its own last word left it', () => {
    const event = fc.oneof(
      fc.constantFrom(ONE, OTHER, SECRETARIAT).map((by) => ({ by, act: 'SAYS' as const })),
      fc.tuple(fc.constantFrom('from' as const, 'to' as const), fc.constantFrom('CONFIRMED' as const, 'DISPUTED' as const)).map(([side, answer]) => ({ side, answer, act: 'ANSWERS' as const })),
    );
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.array(event, { maxLength: 12 }), (fromCanAnswer, toCanAnswer, events) => {
        const can = { from: fromCanAnswer, to: toCanAnswer };
        let row: ReturnType<typeof unanswered> = unanswered(fromCanAnswer, toCanAnswer);
        const expected = { from: can.from ? 'CLAIMED' : null, to: can.to ? 'CLAIMED' : null };
        for (const event of events) {
          if (event.act === 'SAYS') {
            row = saidBy(event.by, sides(fromCanAnswer, toCanAnswer));
            if (can.from) expected.from = event.by === ONE ? 'CONFIRMED' : 'CLAIMED';
            if (can.to) expected.to = event.by === OTHER ? 'CONFIRMED' : 'CLAIMED';
          } else if (can[event.side]) {
            row = { ...row, ...answeredBy(event.side, row, word(event.answer)) };
            expected[event.side] = event.answer;
          }
          expect([row.fromClaimStatus, row.toClaimStatus]).toEqual([expected.from, expected.to]);
          expect(row.claimStatus).toBe(relationClaimStatus(row));
        }
      }),
    );
  });
});
