import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { toDay } from '../../shared/context';
import { toProvenance, type ProvenanceColumns } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import { toActor } from '../actor/actor.type';
import type { Context } from '../context';
import { LifeEvent } from '../life-event/life-event.type';
import type { LifeEventRow } from '../life-event/life-event.store';
import { responsibilitiesOfLifeEvent } from './ownership.loader';
import type { ResponsibilityRow } from './ownership.store';
import { isInPeriod, overlayOwnership, leastCertain } from './ownership';

/** The provenance of a period in which both roles were nobody's. */
const NOBODY: ProvenanceColumns = { provenanceKind: 'INFERRED', sourceUrl: null, retrievedAt: null, provenanceNote: 'No owner and no ministry is recorded for this period.' };

@Resolver(() => LifeEvent)
export class OwnershipResolver {
  @FieldResolver()
  async ownership(@Root() { id }: LifeEventRow, @Arg('at', () => DateScalar, { nullable: true, description: 'The day asked about; today when left out.' }) at: string | null | undefined, @Ctx() context: Context) {
    return (await ownershipHistory(id, context)).find((period) => isInPeriod(at ?? context.today, period)) ?? null;
  }

  @FieldResolver()
  ownershipHistory(@Root() { id }: LifeEventRow, @Ctx() context: Context) {
    return ownershipHistory(id, context);
  }
}

async function ownershipHistory(lifeEventId: string, context: Context) {
  const rows = await responsibilitiesOfLifeEvent(context).load(lifeEventId);
  return overlayOwnership(rows.map(toResponsibility)).map(({ owner, ministry, validFrom, validTo }) => {
    const responsibilities = [owner, ministry].filter((responsibility) => responsibility !== null);
    return { owner: owner?.actor ?? null, ministry: ministry?.actor ?? null, validFrom, validTo, responsibilities, provenance: toProvenance(leastCertain<ProvenanceColumns>(responsibilities) ?? NOBODY) };
  });
}

function toResponsibility({ basis: basisTexts, ...row }: ResponsibilityRow) {
  return { ...row, actor: toActor(row.actorId), basisTexts, validFrom: toDay(row.validFrom), validTo: row.validTo && toDay(row.validTo) };
}
