import { randomUUID } from 'node:crypto';
import type { PrismaClient } from '../../prisma/generated/portfolio/client/client';
import { sortKey } from '../../subgraphs/shared/graphql/sort-key';
import { addInitiative, addPortfolio } from './records';

/** What a change is told: a number that chooses what it is made to, and one that it writes. */
export interface Turn {
  readonly pick: number;
  readonly value: number;
}

/** Everything in a small portfolio that a report says something of, each of which may be changed in every way. */
export class ReportWriter {
  private readonly initiatives: string[] = [];
  private criterion = '';

  private constructor(private readonly db: PrismaClient, readonly portfolioId: string, private readonly otherId: string) {}

  static async start(db: PrismaClient): Promise<ReportWriter> {
    const writer = new ReportWriter(db, await addPortfolio(db, 'Vår'), await addPortfolio(db, 'En annen'));
    writer.criterion = (await db.portfolioCriterion.create({ data: { portfolioId: writer.portfolioId, key: 'nytte', labels: { nb: 'Nytte' }, weight: '1' } })).id;
    await writer.add({ pick: 0, value: 1 });
    await writer.add({ pick: 1, value: 2 });
    return writer;
  }

  /** The changes, by what they do. */
  readonly changes: Readonly<Record<string, (turn: Turn) => Promise<unknown>>> = {
    add: (turn) => this.add(turn),
    rename: ({ pick, value }) => this.db.initiative.update({ where: { id: this.one(pick) }, data: { titles: { nb: `Nytt navn ${String(value)}` }, sortKey: sortKey(`nytt navn ${String(value)}`), identitySteps: { create: { kind: 'RENAMED', titlesBefore: { nb: 'Før' } } } } }),
    translate: ({ pick, value }) => this.db.initiative.update({ where: { id: this.one(pick) }, data: { titles: { nb: `Tiltak ${String(value)}`, nn: `Tiltaket ${String(value)}`, en: '=HYPERLINK("x")' } } }),
    advance: ({ pick, value }) => this.db.initiative.update({ where: { id: this.one(pick) }, data: { phase: value % 2 === 0 ? 'EXECUTION' : 'REALISATION', confidence: 'AMBER', rawConfidence: `Amber; ${String(value)}`, plannedEnd: new Date(Date.UTC(2030, value % 12, 1)), leadActorId: randomUUID() } }),
    move: ({ pick }) => this.move(this.one(pick)),
    leave: ({ pick }) => this.leave(this.one(pick)),
    cost: ({ pick, value }) => this.db.costLine.create({ data: { initiativeId: this.one(pick), kind: 'DEVELOPMENT', planned: `${String(value)}.05`, currency: value % 3 === 0 ? 'GBP' : 'NOK', priceYear: value % 2 === 0 ? 2024 : null } }),
    settle: ({ pick, value }) => this.db.costLine.updateMany({ where: { initiativeId: this.one(pick) }, data: { actual: String(value), claimStatus: 'CONFIRMED' } }),
    removeCosts: ({ pick }) => this.db.costLine.deleteMany({ where: { initiativeId: this.one(pick) } }),
    withhold: ({ pick, value }) => this.withhold(this.one(pick), value),
    benefit: ({ pick, value }) => this.benefit(this.one(pick), value),
    rebaseline: async ({ pick, value }) => {
      const initiativeId = this.one(pick);
      const ordinal = (await this.db.baseline.count({ where: { initiativeId } })) + 1;
      return this.db.baseline.create({ data: { initiativeId, ordinal, reasons: { nb: 'Nytt omfang' }, plannedEnd: new Date(Date.UTC(2031, value % 12, 1)), cost: String(value), currency: 'NOK' } });
    },
    weigh: ({ value }) => this.db.portfolioCriterion.update({ where: { id: this.criterion }, data: { weight: String(value + 1), labels: { nb: `Nytte ${String(value)}` } } }),
    score: ({ pick, value }) => this.db.initiativeScore.upsert({ where: { initiativeId_criterionId: { initiativeId: this.one(pick), criterionId: this.criterion } }, create: { initiativeId: this.one(pick), criterionId: this.criterion, score: String(value) }, update: { score: String(value) } }),
    staff: ({ pick, value }) => this.staff(this.one(pick), value),
    retitlePortfolio: ({ value }) => this.db.portfolio.update({ where: { id: this.portfolioId }, data: { titles: { nb: `Portefølje ${String(value)}` } } }),
    serve: ({ pick }) => this.db.initiativeLifeEvent.create({ data: { initiativeId: this.one(pick), lifeEventId: randomUUID() } }),
    stopServing: ({ pick }) => this.db.initiativeLifeEvent.deleteMany({ where: { initiativeId: this.one(pick) } }),
  };

  private one(pick: number): string {
    return this.initiatives[pick % this.initiatives.length] as string;
  }

  private async add({ value }: Turn): Promise<void> {
    this.initiatives.push(await addInitiative(this.db, `Tiltak ${String(value)}`, { portfolioId: this.portfolioId }));
  }

  private async move(id: string): Promise<void> {
    const { portfolioId } = await this.db.initiative.findUniqueOrThrow({ where: { id } });
    await this.db.initiative.update({ where: { id }, data: { portfolioId: portfolioId === this.portfolioId ? this.otherId : this.portfolioId, identitySteps: { create: { kind: 'MOVED' } } } });
  }

  private async leave(initiativeId: string): Promise<void> {
    await this.db.exitReview.upsert({ where: { initiativeId }, create: { initiativeId, outcome: 'CANCELLED' }, update: { outcome: 'DELIVERED' } });
    await this.db.initiative.update({ where: { id: initiativeId }, data: { portfolioId: null } });
  }

  private async withhold(initiativeId: string, value: number): Promise<void> {
    const { id } = await this.db.fundingLine.create({ data: { initiativeId, kind: 'JOINT', currency: 'NOK', year: 2020 + (value % 10) } });
    await this.db.withheldValue.create({ data: { rootId: initiativeId, recordTable: 'FundingLine', recordId: id, field: 'planned', rawText: 'Unntatt' } });
  }

  private async benefit(initiativeId: string, value: number): Promise<void> {
    const isPriced = value % 4 !== 0;
    const { id } = await this.db.benefit.create({ data: { initiativeId, titles: { nb: 'g' }, sortKey: 'g', type: 'EFFICIENCY_STATE', isPriced, currency: isPriced ? 'NOK' : null } });
    if (isPriced) await this.db.benefitYear.create({ data: { benefitId: id, initiativeId, year: 2026, planned: String(value) } });
  }

  private async staff(initiativeId: string, value: number): Promise<void> {
    const [roleLabels, roleKey, year] = [{ nb: 'Utvikler' }, 'utvikler', 2026 + (value % 2)];
    await this.db.portfolioCapacity.upsert({ where: { portfolioId_roleKey_year: { portfolioId: this.portfolioId, roleKey, year } }, create: { portfolioId: this.portfolioId, roleKey, roleLabels, year, personYears: '4' }, update: { personYears: value % 3 === 0 ? null : String(value) } });
    await this.db.initiativeCapacityNeed.upsert({ where: { initiativeId_roleKey_year: { initiativeId, roleKey, year } }, create: { initiativeId, roleKey, roleLabels, year, personYears: '0.5' }, update: { personYears: String(value) } });
  }
}
