import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Provenance, toProvenance } from '../../shared/graphql/provenance';
import type { Context } from '../context';
import type { ServiceRow } from '../service/service.store';
import { Service } from '../service/service.type';
import { promiseAnswersOfService } from './digital-first.loader';
import type { PromiseAnswerRow } from './digital-first.store';
import { PromiseAnswer } from './digital-first.type';
import { completeAnswers } from './digital-first';

@Resolver(() => Service)
export class DigitalFirstResolver {
  @FieldResolver()
  async digitalFirst(@Root() { id }: ServiceRow, @Ctx() context: Context) {
    return completeAnswers(await promiseAnswersOfService(context).load(id));
  }
}

@Resolver(() => PromiseAnswer)
export class PromiseAnswerResolver {
  @FieldResolver(() => Provenance, { nullable: true, description: 'Where the answer comes from; null where nothing is known.' })
  provenance(@Root() answer: PromiseAnswerRow | { provenanceKind?: undefined }) {
    return answer.provenanceKind === undefined ? null : toProvenance(answer);
  }
}
