import { stableId } from '../../shared/graphql/id';
import { sortKey } from '../../shared/graphql/sort-key';
import { actorId, actorIdOrNull, dayWithPrecision, initiativeId, portfolioId, sourceColumns, textsOrNull, titleColumns } from './starter-columns';
import type { StarterDataset } from './starter.schema';
import { withheldRows } from './withheld-rows';

/** The rows of the portfolios and of the mandates, with whom and what they are for. */
export function steeringRows({ portfolios, mandates }: StarterDataset) {
  return {
    portfolios: portfolios.map(({ key, owner, titles, descriptions, source }) => ({
      id: portfolioId(key),
      ownerActorId: actorId(owner),
      titles,
      descriptions,
      ...titleColumns(titles, descriptions),
      ...sourceColumns(source),
    })),
    mandates: mandates.map(({ key, titles, tasks, year, letter, letterUrl, issuer, source }) => ({
      id: stableId('Mandate', key),
      titles,
      tasks,
      year,
      letter: letter ?? null,
      letterUrl: letterUrl ?? null,
      issuerActorId: actorIdOrNull(issuer),
      ...sourceColumns(source),
    })),
    agencies: mandates.flatMap(({ key, agencies, source }) =>
      agencies.map((agency) => ({ id: stableId('MandateAgency', `${key}/${agency}`), mandateId: stableId('Mandate', key), actorId: actorId(agency), ...sourceColumns(source) })),
    ),
    mandated: mandates.flatMap(({ key, initiatives, source }) =>
      initiatives.map((initiative) => ({ id: stableId('MandateInitiative', `${key}/${initiative}`), mandateId: stableId('Mandate', key), initiativeId: initiativeId(initiative), ...sourceColumns(source) })),
    ),
  };
}

/** The rows of the councils, their cases, the steps these took and the advice given. */
export function councilRows({ councils }: StarterDataset) {
  const cases = councils.flatMap((council) => council.cases.map((each) => ({ ...each, councilId: stableId('Council', council.key), id: stableId('CouncilCase', each.key) })));
  return {
    councils: councils.map(({ key, kind, names, descriptions, owner, submissionRule, submissionNotes, source }) => ({
      id: stableId('Council', key),
      kind,
      names,
      descriptions,
      ownerActorId: actorId(owner),
      submissionRule,
      submissionNotes: textsOrNull(submissionNotes),
      sortKey: sortKey(names.nb),
      ...sourceColumns(source),
    })),
    members: councils.flatMap(({ key, members }) =>
      members.map(({ actor, role, source }) => ({ id: stableId('CouncilMember', `${key}/${actor}/${role}`), councilId: stableId('Council', key), actorId: actorId(actor), role, ...sourceColumns(source) })),
    ),
    cases: cases.map(({ id, councilId, initiative, titles, state, submitter, source }) => ({
      id,
      councilId,
      initiativeId: initiativeId(initiative),
      titles,
      state,
      submitterActorId: actorIdOrNull(submitter),
      ...sourceColumns(source),
    })),
    steps: cases.flatMap(({ id, key, steps }) =>
      steps.map(({ to, on, source }, i) => {
        const { day, precision } = dayWithPrecision(on);
        return {
          id: stableId('CouncilCaseStep', `${key}/${String(i + 1)}`),
          caseId: id,
          ordinal: i + 1,
          fromState: steps[i - 1]?.to ?? null,
          toState: to,
          takenOn: day,
          takenOnPrecision: precision,
          ...sourceColumns(source),
        };
      }),
    ),
    advice: cases.flatMap(({ id, key, advice }) =>
      advice.map(({ texts, source }, i) => ({ id: stableId('CouncilAdvice', `${key}/${String(i + 1)}`), caseId: id, ordinal: i + 1, texts, ...sourceColumns(source) })),
    ),
    withheld: cases.flatMap(({ key, initiative, withheld, source }) => withheldRows({ table: 'CouncilCase', key, rootId: initiativeId(initiative), values: withheld, source })),
  };
}
