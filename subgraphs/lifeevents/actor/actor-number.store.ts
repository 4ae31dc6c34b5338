import { stableId } from '../../shared/graphql/id';
import { sql } from '../../shared/database/page-query';
import type { Tx } from '../context';

/** The id of the actor that an organisation number stands for; the number is kept, since the id does not lead back to it. */
export async function rememberActor(tx: Tx, organizationNumber: string): Promise<string> {
  const actorId = stableId('actor', organizationNumber);
  await tx.$queryRaw(sql`
    INSERT INTO "ActorNumber" ("id", "actorId", "organizationNumber", "recordedAt") VALUES (gen_random_uuid(), ${actorId}::uuid, ${organizationNumber}, now())
    ON CONFLICT DO NOTHING RETURNING 1`);
  return actorId;
}
