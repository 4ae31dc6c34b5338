import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import type { ServiceRow } from '../service/service.store';
import { Service } from '../service/service.type';
import { shownRows } from '../service/template-parts';
import { evidenceOfService } from './evidence.loader';
import type { EvidenceRow } from './evidence.store';
import { Evidence } from './evidence.type';

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver()
  datasets(@Root() { datasets }: EvidenceRow) {
    return datasets.flatMap((link) => link.dataset ?? []);
  }

  @FieldResolver()
  outputs(@Root() { outputs }: EvidenceRow) {
    return outputs.map((link) => link.output);
  }
}

@Resolver(() => Service)
export class EvidenceOfServiceResolver {
  @FieldResolver()
  requires(@Root() service: ServiceRow, @Ctx() context: Context) {
    return shownRows((id) => evidenceOfService(context).load(id), service, 'REQUIRES');
  }
}
