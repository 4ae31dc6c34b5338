import type { FastifyInstance } from 'fastify';
import type { Held } from '../supergraph/shared';
import type { Hold } from '../supergraph/succession';
import type { PassThrough } from './limits';
import type { Target } from './target';

export interface PassThroughOptions {
  readonly passThroughs: readonly PassThrough[];
  /** Where they lead by the supergraph that is served now; kept open until it is released. */
  readonly holdTargets: () => Hold<{ readonly targets: Held<Target> }>;
}

/** Hands the addresses of subgraphs on to them, body and answer as streams. Without such a subgraph there is no address. */
export async function addPassThroughs(app: FastifyInstance, { passThroughs, holdTargets }: PassThroughOptions): Promise<void> {
  for (const { prefix } of passThroughs) {
    await app.register((scope, _options, done) => {
      scope.removeAllContentTypeParsers();
      // Bodies are not read here; they flow on to the subgraph.
      scope.addContentTypeParser('*', (_request, payload, parsed) => { parsed(null, payload); });
      for (const path of [prefix, `${prefix}/*`]) {
        scope.route({
          method: ['GET', 'HEAD', 'OPTIONS', 'POST'],
          url: path,
          exposeHeadRoute: false,
          // Handed on as it came: the subgraph has said how large it is and by what name it is kept.
          compress: false,
          // Which pages of other origins may ask is the subgraph's to say here.
          config: { cors: false },
          handler: (request, reply) => {
            const { member, release } = holdTargets();
            reply.raw.once('close', release);
            const target = member.targets.get(prefix);
            if (target) return target.answer(request, reply);
            reply.callNotFound();
            return reply;
          },
        });
      }
      done();
    });
  }
}
