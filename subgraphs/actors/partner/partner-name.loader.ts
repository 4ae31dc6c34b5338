import { pickText, type LanguageCode } from '../../shared/graphql/localized-text';
import { nameOn } from '../actor/actor';
import { namesLoader } from '../actor/actor.loader';
import { componentLoader } from '../component/component.loader';
import type { ActorsContext } from '../context';
import { ecosystemLoader } from '../ecosystem/ecosystem.loader';
import { thingOf, type ReasonOf } from './partner-reason';
import { namedThing } from './partner-text';

/** What the component, ecosystem or actor that a reason rests on is called; null where it rests on none, or on one that is not in the register. */
export async function nameOfThing(context: ActorsContext, reason: ReasonOf, language: LanguageCode): Promise<string | null> {
  const kind = namedThing(reason);
  const id = kind === null ? null : thingOf(reason, kind);
  if (id === null) return null;
  if (kind === 'ACTOR') return pickText(nameOn(await namesLoader(context).load(id), context.today)?.names, language);
  const row = kind === 'COMPONENT' ? await componentLoader(context).load(id) : await ecosystemLoader(context).load(id);
  return pickText(row?.names, language);
}
