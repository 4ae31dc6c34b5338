import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

// Hive's other executor, in JavaScript, asks for a field before all that it requires has come when that comes from two
// subgraphs (LifeEvent.actorMap; seen with 2.15.1). Its planner in Rust, which Hive Router has too, does it right.
// The subgraphs answer only a gateway that knows the secret of their hub.
const transportEntries = { '*.http': { headers: [['x-samspill-hub-secret', process.env.HUB_SECRET]] } };

export const gatewayConfig = { unifiedGraphHandler, transportEntries };
