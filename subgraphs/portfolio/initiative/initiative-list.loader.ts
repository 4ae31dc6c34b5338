import { encodeCursor, toPageRequest, type Connection, type IdPage, type PageArgs, type PageRequest } from '../../shared/graphql/connection';
import { EMPTY_PAGE, ROOT } from '../../shared/database/page-query';
import { defineLoader, groupBy } from '../../shared/loader';
import { connectNodes } from '../../shared/page-loader';
import type { PortfolioContext } from '../context';
import { findInitiativePages, type InitiativeList } from './initiative-list.store';
import { initiativeLoader } from './initiative.loader';
import type { InitiativeRow } from './initiative.store';

interface ListKey {
  readonly list: InitiativeList;
  readonly ownerId: string;
  readonly request: PageRequest;
}

/** Everything of a question but whose list it is; conditions are canonical, so the same question has the same text. */
const questionText = ({ list, request }: ListKey): string => JSON.stringify([list, request.first, request.after ? encodeCursor(request.after) : null]);

/** Pages of lists; owners of which the same is asked are answered by one statement. */
const pageLoader = defineLoader<PortfolioContext, ListKey, IdPage>(
  async ({ db }, keys) => {
    const found = new Map<string, IdPage>();
    for (const [question, group] of groupBy(keys, questionText)) {
      const [{ list, request }] = group as [ListKey];
      const pages = await findInitiativePages(db, list, group.map((key) => key.ownerId), request);
      for (const [ownerId, page] of pages) found.set(`${ownerId} ${question}`, page);
    }
    return found;
  },
  () => EMPTY_PAGE,
  (key) => `${key.ownerId} ${questionText(key)}`,
);

/** A page of an owner's initiatives. `ownerId` is left out for the hub's own list. */
export async function initiativePage(context: PortfolioContext, list: InitiativeList, args: PageArgs, ownerId: string = ROOT): Promise<Connection<InitiativeRow>> {
  const request = toPageRequest(args);
  const page = await pageLoader(context).load({ list, ownerId, request });
  return connectNodes(page, request, initiativeLoader(context));
}
