import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { evidenceOfService } from '../evidence/evidence.loader';
import { indicatorsOfLifeEvent } from '../indicator/indicator.loader';
import type { LifeEventRow } from '../life-event/life-event.store';
import { LifeEvent } from '../life-event/life-event.type';
import { obstaclesOfLifeEvent } from '../obstacle/obstacle.loader';
import { outputsOfService } from '../output/output.loader';
import type { ServiceRow } from '../service/service.store';
import { Service } from '../service/service.type';
import { needsOfLifeEvent } from '../user-need/user-need.loader';
import { TextCoverage } from './text-coverage.type';
import { languageCoverage, missingTexts, type TextFact, type TextFieldName, type TextRecordName } from './text-coverage';

const DESCRIPTION = { description: 'In which languages its texts and those of its parts exist, and which are missing.' } as const;

@Resolver(() => LifeEvent)
export class TextCoverageOfLifeEventResolver {
  @FieldResolver(() => TextCoverage, DESCRIPTION)
  async textCoverage(@Root() lifeEvent: LifeEventRow, @Ctx() context: Context) {
    const { id } = lifeEvent;
    const [needs, obstacles, indicators] = await Promise.all([needsOfLifeEvent(context).load(id), obstaclesOfLifeEvent(context).load(id), indicatorsOfLifeEvent(context).load(id)]);
    return coverageOf([
      ...textsOf('LIFE_EVENT', lifeEvent, { TITLE: lifeEvent.titles, DESCRIPTION: lifeEvent.descriptions }),
      ...needs.flatMap((need) => textsOf('NEED', need, { TEXT: need.texts, GROUP: need.groups })),
      ...obstacles.flatMap((obstacle) => textsOf('OBSTACLE', obstacle, { TEXT: obstacle.texts })),
      ...indicators.flatMap((indicator) => textsOf('INDICATOR', indicator, { TITLE: indicator.titles, UNIT: indicator.units })),
    ]);
  }
}

@Resolver(() => Service)
export class TextCoverageOfServiceResolver {
  @FieldResolver(() => TextCoverage, { description: `${DESCRIPTION.description} What an instance takes over from its template is left to the template.` })
  async textCoverage(@Root() service: ServiceRow, @Ctx() context: Context) {
    const { id, titles, descriptions, inheritedTexts = [] } = service;
    const [evidence, outputs] = await Promise.all([evidenceOfService(context).load(id), outputsOfService(context).load(id)]);
    return coverageOf([
      ...textsOf('SERVICE', service, { ...(inheritedTexts.includes('TITLE') ? {} : { TITLE: titles }), ...(inheritedTexts.includes('DESCRIPTION') ? {} : { DESCRIPTION: descriptions }) }),
      ...evidence.flatMap((row) => textsOf('EVIDENCE', row, { TITLE: row.titles, DESCRIPTION: row.descriptions })),
      ...outputs.flatMap((row) => textsOf('OUTPUT', row, { TITLE: row.titles, DESCRIPTION: row.descriptions })),
    ]);
  }
}

function textsOf(record: TextRecordName, { id }: { readonly id: string }, fields: Partial<Record<TextFieldName, unknown>>): TextFact[] {
  return Object.entries(fields).map(([field, texts]) => ({ record, recordId: id, field: field as TextFieldName, texts }));
}

const coverageOf = (texts: readonly TextFact[]) => ({ languages: languageCoverage(texts), missing: missingTexts(texts) });
