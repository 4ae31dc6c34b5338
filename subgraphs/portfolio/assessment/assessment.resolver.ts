import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SuccessFactors as SuccessFactorsRow } from '../../../prisma/generated/portfolio/client/client';
import { SuccessFactors } from '../../../prisma/generated/portfolio/typegraphql/models/SuccessFactors';
import type { PortfolioContext } from '../context';
import { initiativeLoader } from '../initiative/initiative.loader';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { toExitReview, toObstacle, toQualityAssurance, toUserInvolvement } from './assessment';
import { exitReviewsOf, obstaclesOf, qualityAssurancesOf, successFactorsOf, userInvolvementsOf } from './assessment.loader';
import { ExitReview, InitiativeObstacle, QualityAssurance, UserInvolvement } from './assessment.type';

@Resolver(() => Initiative)
export class AssessmentResolver {
  @FieldResolver(() => Boolean, { nullable: true, description: 'Whether users were involved; null when it is not known.' })
  hasUsersInvolved(@Root() row: InitiativeRow): boolean | null {
    return row.hasUsersInvolved;
  }

  @FieldResolver(() => [UserInvolvement], { description: 'How users were involved, and how many.' })
  async userInvolvements(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<UserInvolvement[]> {
    return (await userInvolvementsOf(context).load(row.id)).map(toUserInvolvement);
  }

  @FieldResolver(() => [QualityAssurance], { description: 'Who looked at it from outside or inside, and what they found.' })
  async qualityAssurances(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<QualityAssurance[]> {
    return (await qualityAssurancesOf(context).load(row.id)).map(toQualityAssurance);
  }

  @FieldResolver(() => SuccessFactors, { nullable: true, description: 'Whether it works in the ways that are known to matter for success; null when nobody has answered.' })
  async successFactors(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<SuccessFactorsRow | null> {
    return (await successFactorsOf(context).load(row.id))[0] ?? null;
  }

  @FieldResolver(() => ExitReview, { nullable: true, description: 'What was answered when it left its portfolio; null while it is in one.' })
  async exitReview(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<ExitReview | null> {
    return (await exitReviewsOf(context).load(row.id)).map(toExitReview)[0] ?? null;
  }

  @FieldResolver(() => [InitiativeObstacle], { description: 'What held it back.' })
  async obstacles(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<InitiativeObstacle[]> {
    return (await obstaclesOf(context).load(row.id)).map(toObstacle);
  }
}

@Resolver(() => ExitReview)
export class ExitReviewResolver {
  @FieldResolver(() => Initiative, { nullable: true, description: 'The initiative it went into, if it went into one.' })
  async mergedInto(@Root() review: ExitReview, @Ctx() context: PortfolioContext): Promise<InitiativeRow | null> {
    return review.mergedIntoInitiativeId === null ? null : initiativeLoader(context).load(review.mergedIntoInitiativeId);
  }
}
