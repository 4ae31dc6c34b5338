import type { FastifyReply } from 'fastify';
import type { LanguageCode } from '../../shared/graphql/localized-text';
import { SCOPES } from '../../shared/identity/scopes';
import { WRITE_SCOPE } from '../authority/authority';
import type { Words } from './sheet';
import type { WorkbookFault, WorkbookFaultCode } from './workbook-fault';

/** What can be wrong with a request for a workbook, each with its status and its sentence. */
const PROBLEMS = {
  UNAUTHENTICATED: {
    status: 401,
    words: {
      nb: 'Arbeidsboken er for virksomheten som eier innholdet. Send et token: «Authorization: Bearer …».',
      nn: 'Arbeidsboka er for verksemda som eig innhaldet. Send eit token: «Authorization: Bearer …».',
      en: 'The workbook is for the organisation that owns what is in it. Send a token as "Authorization: Bearer …".',
    },
  },
  SCOPE_MISSING: {
    status: 403,
    words: {
      nb: `For å importere trengs scopet ${WRITE_SCOPE} eller ${SCOPES.secretariat}, og tokenet har ingen av dem.`,
      nn: `For å importere trengst scopet ${WRITE_SCOPE} eller ${SCOPES.secretariat}, og tokenet har ingen av dei.`,
      en: `Importing needs the scope ${WRITE_SCOPE} or ${SCOPES.secretariat}, and the token has neither.`,
    },
  },
  NOT_YOUR_ORGANISATION: {
    status: 403,
    words: {
      nb: 'Bare sekretariatet kan hente arbeidsboken til en annen virksomhet. La organization stå tom for å hente deres egen.',
      nn: 'Berre sekretariatet kan hente arbeidsboka til ei anna verksemd. Lat organization stå tom for å hente dykkar eiga.',
      en: 'Only the secretariat may fetch the workbook of another organisation. Leave organization out to fetch your own.',
    },
  },
  ORGANISATION_MALFORMED: {
    status: 400,
    words: {
      nb: 'organization må være et organisasjonsnummer med ni siffer.',
      nn: 'organization må vere eit organisasjonsnummer med ni siffer.',
      en: 'organization must be an organisation number of nine digits.',
    },
  },
  LANGUAGE_UNKNOWN: {
    status: 400,
    words: { nb: 'language må være nb, nn eller en.', nn: 'language må vere nb, nn eller en.', en: 'language must be nb, nn or en.' },
  },
  DRY_RUN_UNCLEAR: {
    status: 400,
    words: {
      nb: 'dryRun må være true (prøve, som også gjelder når den er utelatt) eller false (lagre).',
      nn: 'dryRun må vere true (prøve, som òg gjeld når han er utelaten) eller false (lagre).',
      en: 'dryRun must be true (a trial, which is also meant when it is left out) or false (save).',
    },
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    words: {
      nb: 'Samspill klarte ikke dette. Meld fra om det med nummeret i x-correlation-id.',
      nn: 'Samspill klarte ikkje dette. Meld frå om det med nummeret i x-correlation-id.',
      en: 'The hub failed to do this. Report it with the number in x-correlation-id.',
    },
  },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly words: Words }>>;

export type ProblemCode = keyof typeof PROBLEMS;

const FAULT_STATUS: Readonly<Partial<Record<WorkbookFaultCode, number>>> = { FILE_TOO_LARGE: 413, FILE_UNPACKS_TOO_LARGE: 413, OF_ANOTHER_ORGANISATION: 403 };

export function answerProblem(reply: FastifyReply, code: ProblemCode, language: LanguageCode): FastifyReply {
  const { status, words } = PROBLEMS[code];
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return answer(reply, status, code, words[language]);
}

/** Answers that a file cannot be read as a workbook at all. */
export function answerFault(reply: FastifyReply, { code, words }: WorkbookFault, language: LanguageCode): FastifyReply {
  return answer(reply, FAULT_STATUS[code] ?? 422, code, words[language]);
}

function answer(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send({ errors: [{ message, extensions: { code } }] });
}
