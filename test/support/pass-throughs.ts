import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { PASS_THROUGH_LIMITS, PASS_THROUGHS } from '../../gateway/pass-through/limits';
import { addPassThroughs } from '../../gateway/pass-through/pass-through';
import { Target, targetPlaces, type TargetPlace } from '../../gateway/pass-through/target';
import { Shared } from '../../gateway/supergraph/shared';

/** The part of the gateway that hands addresses on to subgraphs, without the rest of it. */
export async function addPassThroughsTo(app: FastifyInstance, urls: ReadonlyMap<string, string>, log: Logger): Promise<void> {
  const targets = new Shared((place: TargetPlace) => new Target(place, null, PASS_THROUGH_LIMITS, log)).hold(targetPlaces(PASS_THROUGHS, urls));
  app.addHook('onClose', () => targets.close());
  await addPassThroughs(app, { passThroughs: PASS_THROUGHS, holdTargets: () => ({ member: { targets }, release: () => undefined }) });
}
