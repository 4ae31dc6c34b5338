import { pickText } from '../../shared/graphql/localized-text';
import type { Path } from '../../shared/writing/fault';
import type { WriteSession } from '../context';
import { LIFE_EVENT_FAULT } from '../faults';
import { journeyCycle, type JourneyLink } from '../journey/journey-cycle';
import { findNodeTitles, findOnwardLinks } from '../journey/journey.store';
import { findOutputsTakenOver, waitForJourneyLinks } from './journey-way.store';

/** A longer way around is told by its two ends. */
const MOST_NAMES = 9;
const NAMES_AT_EACH_END = 4;

/** A fault when a new link would lead people back to where they were, with the way around in words; whether it does not. */
export async function checkLeadsOnwards({ tx, faults }: WriteSession, link: JourneyLink, path: Path): Promise<boolean> {
  await waitForJourneyLinks(tx);
  const cycle = journeyCycle(await findOnwardLinks(tx, link.to), link);
  if (!cycle) return true;
  const titles = await findNodeTitles(tx, cycle);
  const names = cycle.map((id) => `"${pickText(titles.get(id)) ?? id}"`);
  faults.add(LIFE_EVENT_FAULT.JOURNEY_CYCLIC(path, { way: shortened(names).join(' → ') }));
  return false;
}

/** The same for a service that becomes an instance: what its template puts out, it does too. */
export async function checkTemplateLeadsOnwards(session: WriteSession, serviceId: string, templateId: string, path: Path): Promise<void> {
  for (const outputId of await findOutputsTakenOver(session.tx, serviceId, templateId)) {
    if (!(await checkLeadsOnwards(session, { from: serviceId, to: outputId }, path))) return;
  }
}

function shortened(names: readonly string[]): readonly string[] {
  return names.length <= MOST_NAMES ? names : [...names.slice(0, NAMES_AT_EACH_END), '…', ...names.slice(-NAMES_AT_EACH_END)];
}
