import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Provenance, toProvenance } from '../../shared/graphql/provenance';
import type { Context } from '../context';
import type { ServiceRow } from '../service/service.store';
import { markInherited, promisesOfInstance } from '../service/inheritance';
import { Service } from '../service/service.type';
import { ownAndTemplateRows } from '../service/template-parts';
import { promiseAnswersOfService } from './digital-first.loader';
import type { PromiseAnswerRow } from './digital-first.store';
import { PromiseAnswer } from './digital-first.type';
import { completeAnswers } from './digital-first';

@Resolver(() => Service)
export class DigitalFirstResolver {
  @FieldResolver()
  async digitalFirst(@Root() service: ServiceRow, @Ctx() context: Context) {
    const { own, template } = await ownAndTemplateRows((id) => promiseAnswersOfService(context).load(id), service, 'DIGITAL_FIRST');
    return completeAnswers(markInherited(promisesOfInstance(own, template), service.id));
  }
}

@Resolver(() => PromiseAnswer)
export class PromiseAnswerResolver {
  @FieldResolver(() => Provenance, { nullable: true, description: 'Where the answer comes from; null where nothing is known.' })
  provenance(@Root() answer: PromiseAnswerRow | { provenanceKind?: undefined }) {
    return answer.provenanceKind === undefined ? null : toProvenance(answer);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How many times the answer has been written; expected back by whoever changes it, as null where nothing is known.' })
  version(@Root() answer: PromiseAnswerRow | { version?: undefined }) {
    return answer.version ?? null;
  }
}
