import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import type { Context } from '../context';
import { datasetById } from '../dataset/dataset.loader';
import { evidenceById } from '../evidence/evidence.loader';
import { eventById, outputById } from '../output/output.loader';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { serviceById } from '../service/service.loader';
import { gapText, questionText } from './gap-text';
import type { GapFact } from './gap-fact';
import { ruleOfGap } from './gap-rule';
import { JourneyGap } from './journey.type';

type GapRoot = GapFact & { readonly isOpen?: boolean };

@Resolver(() => JourneyGap)
export class JourneyGapResolver {
  @FieldResolver()
  async why(@Root() gap: GapRoot, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode, @Ctx() context: Context) {
    const [service, toService, output, evidence, dataset, circle] = await Promise.all([
      this.service(gap, context), this.toService(gap, context), this.output(gap, context), this.evidence(gap, context), this.dataset(gap, context), this.circle(gap, context),
    ]);
    const name = (row: { titles: unknown } | null): string => pickText(row?.titles, language) ?? '';
    const names = { service: name(service), toService: name(toService), output: name(output), evidence: name(evidence), dataset: name(dataset), reference: gap.reference ?? '', circle: circle.map(name), count: gap.instancesWithoutOwner ?? 0 };
    return gap.isOpen ? questionText(gap.code, language, names) : gapText(gap.code, language, names);
  }

  @FieldResolver()
  ruleVersion(@Root() { code }: GapFact, @Ctx() { today }: Context) {
    return ruleOfGap(code, today)?.validFrom ?? '1';
  }

  @FieldResolver()
  sourceUrl(@Root() { code }: GapFact, @Ctx() { today }: Context) {
    return ruleOfGap(code, today)?.sourceUrl ?? null;
  }

  @FieldResolver()
  circle(@Root() { circle }: GapFact, @Ctx() context: Context) {
    return Promise.all((circle ?? []).map((id) => serviceById(context).load(id)));
  }

  @FieldResolver()
  service(@Root() { serviceId }: GapFact, @Ctx() context: Context) {
    return serviceId === undefined ? null : serviceById(context).load(serviceId);
  }

  @FieldResolver()
  toService(@Root() { toServiceId }: GapFact, @Ctx() context: Context) {
    return toServiceId === undefined ? null : serviceById(context).load(toServiceId);
  }

  @FieldResolver()
  output(@Root() { outputId }: GapFact, @Ctx() context: Context) {
    return outputId === undefined ? null : outputById(context).load(outputId);
  }

  @FieldResolver()
  event(@Root() { eventId }: GapFact, @Ctx() context: Context) {
    return eventId === undefined ? null : eventById(context).load(eventId);
  }

  @FieldResolver()
  evidence(@Root() { evidenceId }: GapFact, @Ctx() context: Context) {
    return evidenceId === undefined ? null : evidenceById(context).load(evidenceId);
  }

  @FieldResolver()
  dataset(@Root() { datasetId }: GapFact, @Ctx() context: Context) {
    return datasetId === undefined ? null : datasetById(context).load(datasetId);
  }
}
