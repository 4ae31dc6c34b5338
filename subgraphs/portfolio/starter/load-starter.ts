import { setCause } from '../../shared/history/change.store';
import { starterFolder } from '../../shared/starter/read-file';
import type { PortfolioDb } from '../context';
import { assessmentRows } from './assessment-rows';
import { benefitRows } from './benefit-rows';
import { councilRows, steeringRows } from './council-rows';
import { initiativeRows } from './initiative-rows';
import { linkRows } from './link-rows';
import { moneyRows } from './money-rows';
import { readStarter } from './read-starter';
import type { StarterDataset } from './starter.schema';

export const STARTER_FOLDER = starterFolder('portfolio');
const LOAD_TIMEOUT_MS = 120_000;

/** Loads the starter dataset when there is no initiative yet, all of it or nothing; null when there was something. */
export async function loadStarter(db: PortfolioDb): Promise<string | null> {
  if ((await db.initiative.findFirst({ select: { id: true } })) !== null) return null;
  const dataset = readStarter(STARTER_FOLDER);
  await writeDataset(db, dataset);
  const fundingLines = dataset.initiatives.reduce((sum, { funding }) => sum + funding.length, 0);
  return `${String(dataset.initiatives.length)} initiatives, ${String(fundingLines)} funding lines`;
}

/** Writes a dataset into an empty database, in one transaction. */
export async function writeDataset(db: PortfolioDb, dataset: StarterDataset): Promise<void> {
  const steering = steeringRows(dataset);
  const initiatives = initiativeRows(dataset);
  const links = linkRows(dataset);
  const money = moneyRows(dataset);
  const benefits = benefitRows(dataset);
  const assessments = assessmentRows(dataset);
  const councils = councilRows(dataset);
  await db.$transaction(
    async (tx) => {
      await setCause(tx, { operation: 'starter dataset' }, { takesLong: true });
      await tx.portfolio.createMany({ data: steering.portfolios });
      await tx.initiative.createMany({ data: initiatives.initiatives });
      await tx.initiativeIdentityStep.createMany({ data: links.identitySteps });
      await tx.initiativeParticipation.createMany({ data: links.participations });
      await tx.initiativeLifeEvent.createMany({ data: links.lifeEvents });
      await tx.initiativeService.createMany({ data: links.services });
      await tx.initiativeComponent.createMany({ data: links.components });
      await tx.initiativeNeed.createMany({ data: links.needs });
      await tx.initiativeBody.createMany({ data: links.bodies });
      await tx.initiativeMilestone.createMany({ data: links.milestones });
      await tx.costLine.createMany({ data: money.costLines });
      await tx.fundingLine.createMany({ data: money.fundingLines });
      await tx.benefit.createMany({ data: benefits.benefits });
      await tx.benefitYear.createMany({ data: benefits.years });
      await tx.benefitMeasurement.createMany({ data: benefits.measurements });
      await tx.risk.createMany({ data: assessments.risks });
      await tx.dependency.createMany({ data: assessments.dependencies });
      await tx.initiativeObstacle.createMany({ data: assessments.obstacles });
      await tx.userInvolvement.createMany({ data: assessments.userInvolvements });
      await tx.qualityAssurance.createMany({ data: assessments.qualityAssurances });
      await tx.successFactors.createMany({ data: assessments.successFactors });
      await tx.exitReview.createMany({ data: assessments.exitReviews });
      await tx.mandate.createMany({ data: steering.mandates });
      await tx.mandateAgency.createMany({ data: steering.agencies });
      await tx.mandateInitiative.createMany({ data: steering.mandated });
      await tx.council.createMany({ data: councils.councils });
      await tx.councilMember.createMany({ data: councils.members });
      await tx.councilCase.createMany({ data: councils.cases });
      await tx.councilCaseStep.createMany({ data: councils.steps });
      await tx.councilAdvice.createMany({ data: councils.advice });
      await tx.withheldValue.createMany({ data: [...initiatives.withheld, ...money.withheld, ...benefits.withheld, ...councils.withheld] });
    },
    { timeout: LOAD_TIMEOUT_MS, maxWait: LOAD_TIMEOUT_MS },
  );
}
