import type { OnRefused } from '../../subgraphs/shared/audit/refused-requests';
import type { Observer } from '../observing/observer';

/** Wanting rights, as HTTP tells it; every other refusal is about the request and not about who sent it. */
const STATUSES: ReadonlySet<number> = new Set([401, 403]);
/** A header that cannot be read is a token that was not accepted, too. */
const CODES: ReadonlySet<string> = new Set(['AUTHORIZATION_MALFORMED']);

/** Notes the requests that were not let in for want of a right. */
export function refusalObserver(onRefused: OnRefused): Observer {
  return {
    refused: ({ status, code, caller, address, path, correlationId }) => {
      if (STATUSES.has(status) || CODES.has(code)) onRefused({ status, code, caller, address, what: path, correlationId });
    },
  };
}
