import { Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { toDay } from '../../shared/context';
import { Provenance, toProvenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import type { ActorRow } from '../actor/actor.store';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { maturityLoader } from './maturity.loader';
import type { MaturityRow } from './maturity.store';
import { MaturityAssessment } from './maturity.type';

@Resolver(() => Actor)
export class ActorMaturityResolver {
  @FieldResolver()
  maturity(@Root() actor: ActorRow, @Ctx() context: ActorsContext): Promise<MaturityRow[]> {
    return maturityLoader(context).load(actor.id);
  }
}

/** What the generated model cannot show as it is stored: ids, days and provenance. */
@Resolver(() => MaturityAssessment)
export class MaturityAssessmentResolver {
  @FieldResolver(() => ID, { description: 'Opaque.' })
  id(@Root() row: MaturityRow): string {
    return row.id;
  }

  @FieldResolver(() => Int, { description: 'Counts its changes; whoever corrects it says which version they have seen.' })
  version(@Root() row: MaturityRow): number {
    return row.version;
  }

  @FieldResolver(() => DateScalar, { description: 'The day the organisation judged itself.' })
  assessedOn(@Root() row: MaturityRow): string {
    return toDay(row.assessedOn);
  }

  @FieldResolver(() => Provenance, { description: 'Who reported it, and where.' })
  provenance(@Root() row: MaturityRow): Provenance {
    return toProvenance(row);
  }
}
