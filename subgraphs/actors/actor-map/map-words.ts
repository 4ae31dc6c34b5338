import type { ActorKind } from '../../../prisma/generated/actors/client/client';
import type { Words } from '../../shared/sheet/table';
import type { EdgeKind } from './map-edges';

/** What the kinds of actors are called in the legend of a map. */
export const ACTOR_KIND_WORDS: Readonly<Record<ActorKind, Words>> = {
  MINISTRY: { nb: 'Departement', nn: 'Departement', en: 'Ministry' },
  AGENCY: { nb: 'Statlig virksomhet', nn: 'Statleg verksemd', en: 'State agency' },
  COUNTY_GOVERNOR: { nb: 'Statsforvalter', nn: 'Statsforvaltar', en: 'County governor' },
  STATE_ENTERPRISE: { nb: 'Statlig foretak', nn: 'Statleg føretak', en: 'State enterprise' },
  UNIVERSITY: { nb: 'Universitet eller høgskole', nn: 'Universitet eller høgskule', en: 'University' },
  COURTS: { nb: 'Domstolene', nn: 'Domstolane', en: 'Courts' },
  COUNTY: { nb: 'Fylkeskommune', nn: 'Fylkeskommune', en: 'County authority' },
  MUNICIPALITY: { nb: 'Kommune', nn: 'Kommune', en: 'Municipality' },
  COMPANY: { nb: 'Selskap', nn: 'Selskap', en: 'Company' },
  ASSOCIATION: { nb: 'Organisasjon', nn: 'Organisasjon', en: 'Association' },
  BODY: { nb: 'Utvalg', nn: 'Utval', en: 'Body' },
  GROUP: { nb: 'Gruppe', nn: 'Gruppe', en: 'Group' },
};

/** What the lines of a map are called, read from the one they go from. */
export const EDGE_KIND_WORDS: Readonly<Record<EdgeKind, Words>> = {
  GOVERNS: { nb: 'styrer', nn: 'styrer', en: 'governs' },
  FUNDS: { nb: 'finansierer', nn: 'finansierer', en: 'funds' },
  SUPPLIES_DATA_TO: { nb: 'leverer data til', nn: 'leverer data til', en: 'supplies data to' },
  DEPENDS_ON: { nb: 'er avhengig av', nn: 'er avhengig av', en: 'depends on' },
  COLLABORATES_WITH: { nb: 'samarbeider med', nn: 'samarbeider med', en: 'collaborates with' },
  CONSULTS: { nb: 'rådfører seg med', nn: 'rådfører seg med', en: 'consults' },
  COMPETES_WITH: { nb: 'konkurrerer med', nn: 'konkurrerer med', en: 'competes with' },
  REPRESENTS: { nb: 'representerer', nn: 'representerer', en: 'represents' },
  SHARED_SERVICE: { nb: 'felles tjeneste', nn: 'felles teneste', en: 'service in common' },
  SHARED_INITIATIVE: { nb: 'felles tiltak', nn: 'felles tiltak', en: 'initiative in common' },
  SHARED_BODY: { nb: 'felles samarbeidsorgan', nn: 'felles samarbeidsorgan', en: 'cooperation body in common' },
  SHARED_DATASET: { nb: 'felles datasett', nn: 'felles datasett', en: 'dataset in common' },
};

const ROLE_WORDS: Readonly<Record<string, Words>> = {
  SUBJECT: { nb: 'midt i kartet', nn: 'midt i kartet', en: 'centre of the map' },
  OWNER: { nb: 'eier', nn: 'eigar', en: 'owner' },
  MINISTRY: { nb: 'ansvarlig departement', nn: 'ansvarleg departement', en: 'responsible ministry' },
  BODY_MEMBER: { nb: 'medlem av samarbeidsorgan', nn: 'medlem av samarbeidsorgan', en: 'member of a cooperation body' },
  SERVICE_OWNER: { nb: 'tjenesteeier', nn: 'tenesteeigar', en: 'service owner' },
  SERVICE_DELIVERER: { nb: 'leverer tjenesten', nn: 'leverer tenesta', en: 'delivers the service' },
  SERVICE_PARTNER: { nb: 'partner i tjenesten', nn: 'partnar i tenesta', en: 'partner in the service' },
  SERVICE_DATA_PROVIDER: { nb: 'leverer data til tjenesten', nn: 'leverer data til tenesta', en: 'supplies data to the service' },
  SERVICE_REGULATOR: { nb: 'regulerer tjenesten', nn: 'regulerer tenesta', en: 'regulates the service' },
  DATASET_HOLDER: { nb: 'dataeier', nn: 'dataeigar', en: 'data holder' },
  LEAD: { nb: 'leder tiltaket', nn: 'leier tiltaket', en: 'leads the initiative' },
  PARTNER: { nb: 'partner', nn: 'partnar', en: 'partner' },
  SUPPLIER: { nb: 'leverandør', nn: 'leverandør', en: 'supplier' },
  USER_REPRESENTATIVE: { nb: 'brukerrepresentant', nn: 'brukarrepresentant', en: 'user representative' },
  FUNDER: { nb: 'finansiør', nn: 'finansiør', en: 'funder' },
  BENEFICIARY: { nb: 'får gevinst', nn: 'får gevinst', en: 'beneficiary' },
  BENEFIT_OWNER: { nb: 'gevinsteier', nn: 'gevinsteigar', en: 'benefit owner' },
  COST_BEARER: { nb: 'bærer kostnad', nn: 'ber kostnad', en: 'bears a cost' },
  MEMBER: { nb: 'medlem', nn: 'medlem', en: 'member' },
  COMPONENT_OPERATOR: { nb: 'forvalter felleskomponent', nn: 'forvaltar felleskomponent', en: 'operates a shared component' },
  COMPONENT_FUNDER: { nb: 'finansierer felleskomponent', nn: 'finansierer felleskomponent', en: 'funds a shared component' },
};

/** A role in words; one that this subgraph has no words for stands as the other subgraph wrote it. */
export function roleInWords(role: string, language: keyof Words): string {
  return ROLE_WORDS[role]?.[language] ?? role;
}
