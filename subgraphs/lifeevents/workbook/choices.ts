import type { Words } from './sheet';

/** A closed set of values that a drop-down offers, by the codes that the hub stores. */
export interface ChoiceList {
  readonly key: string;
  readonly labels: Readonly<Record<string, Words>>;
}

const words = (nb: string, nn: string, en: string): Words => ({ nb, nn, en });

export const PROVENANCE_KIND: ChoiceList = {
  key: 'provenanceKind',
  labels: {
    SOURCED: words('sagt av kilden', 'sagt av kjelda', 'said by the source'),
    INFERRED: words('sluttet fra kilden', 'slutta frå kjelda', 'concluded from the source'),
    REPORTED: words('meldt av virksomheten', 'meldt av verksemda', 'reported by the organisation'),
  },
};

export const OBSTACLE_KIND: ChoiceList = {
  key: 'obstacleKind',
  labels: {
    LEGAL: words('juridisk', 'juridisk', 'legal'),
    FUNDING: words('finansiering', 'finansiering', 'funding'),
    TECHNICAL: words('teknisk', 'teknisk', 'technical'),
    DATA_SHARING: words('datadeling', 'datadeling', 'data sharing'),
    COMPETENCE: words('kompetanse', 'kompetanse', 'competence'),
    GOVERNANCE: words('styring', 'styring', 'governance'),
  },
};

export const PARADOX: ChoiceList = {
  key: 'paradox',
  labels: {
    LOCAL_VS_CENTRAL: words('lokalt mot sentralt', 'lokalt mot sentralt', 'local against central'),
    LOCAL_VS_COLLECTIVE_BENEFIT: words('lokal gevinst mot felles gevinst', 'lokal gevinst mot felles gevinst', 'local against collective benefit'),
    DOMAIN_VS_IT_EXPERTISE: words('fagkunnskap mot IT-kunnskap', 'fagkunnskap mot IT-kunnskap', 'domain against IT expertise'),
    CONTEXTUAL_VS_UNIVERSAL: words('tilpasset mot likt for alle', 'tilpassa mot likt for alle', 'contextual against universal'),
  },
};

export const LIFE_EVENT_KIND: ChoiceList = {
  key: 'lifeEventKind',
  labels: { LIFE: words('livshendelse', 'livshending', 'life event'), BUSINESS: words('virksomhetshendelse', 'verksemdshending', 'business event') },
};

export const BODY_KIND: ChoiceList = {
  key: 'bodyKind',
  labels: {
    CORE_GROUP: words('kjernegruppe', 'kjernegruppe', 'core group'),
    COUNCIL: words('råd', 'råd', 'council'),
    PROGRAMME: words('program', 'program', 'programme'),
    NETWORK: words('nettverk', 'nettverk', 'network'),
  },
};

export const EVIDENCE_ORIGIN: ChoiceList = {
  key: 'evidenceOrigin',
  labels: {
    PEOPLE: words('brukeren må skaffe den', 'brukaren må skaffe han', 'people bring it'),
    FETCHED: words('tjenesten henter den selv', 'tenesta hentar han sjølv', 'the service fetches it'),
    UNKNOWN: words('ukjent', 'ukjent', 'unknown'),
  },
};

export const SERVICE_ROLE: ChoiceList = {
  key: 'serviceRole',
  labels: {
    DELIVERER: words('utfører', 'utførar', 'deliverer'),
    PARTNER: words('partner', 'partnar', 'partner'),
    DATA_PROVIDER: words('leverer data', 'leverer data', 'data provider'),
    REGULATOR: words('regelgiver eller tilsyn', 'regelgjevar eller tilsyn', 'regulator'),
  },
};

export const DATASET_ACCESS: ChoiceList = {
  key: 'datasetAccess',
  labels: {
    PUBLIC: words('åpen for alle', 'open for alle', 'public'),
    RESTRICTED: words('begrenset', 'avgrensa', 'restricted'),
    NON_PUBLIC: words('unntatt offentlighet', 'unnateke offentlegheit', 'not public'),
    UNKNOWN: words('ukjent', 'ukjent', 'unknown'),
  },
};

export const CLAIM_STATUS: ChoiceList = {
  key: 'claimStatus',
  labels: { CLAIMED: words('ikke besvart', 'ikkje svart på', 'not answered'), CONFIRMED: words('bekreftet', 'stadfesta', 'confirmed'), DISPUTED: words('bestridt', 'bestridt', 'disputed') },
};

export const DIGITAL_PROMISE: ChoiceList = {
  key: 'digitalPromise',
  labels: {
    NOT_ASKED_AGAIN: words('slipper å oppgi det samme igjen', 'slepp å oppgje det same igjen', 'not asked again'),
    NO_APPLICATION: words('slipper å søke om det en har rett til', 'slepp å søkje om det ein har rett til', 'no application'),
    DIGITAL_SUBMISSION: words('kan sende inn alt digitalt', 'kan sende inn alt digitalt', 'digital submission'),
    DIGITAL_ANSWER: words('får svar digitalt', 'får svar digitalt', 'digital answer'),
    IMMEDIATE_ANSWER: words('får svar med en gang', 'får svar med ein gong', 'immediate answer'),
    INSIGHT: words('har innsyn i egne opplysninger', 'har innsyn i eigne opplysningar', 'insight'),
  },
};

export const PROMISE_KEPT: ChoiceList = {
  key: 'promiseKept',
  labels: { YES: words('ja', 'ja', 'yes'), NO: words('nei', 'nei', 'no'), UNKNOWN: words('ukjent', 'ukjent', 'unknown') },
};

export const YES_NO: ChoiceList = { key: 'yesNo', labels: { true: words('ja', 'ja', 'yes'), false: words('nei', 'nei', 'no') } };

/** What is written in a row to have its record deleted. */
export const DELETE_MARK: ChoiceList = { key: 'delete', labels: { DELETE: words('slett', 'slett', 'delete') } };

const folded = (text: string): string => text.trim().toLowerCase();

/** The code that a label stands for in any of the languages, or that is written itself; null for anything else. */
export function choiceOf(list: ChoiceList, label: string): string | null {
  const sought = folded(label);
  return Object.entries(list.labels).find(([code, labels]) => folded(code) === sought || Object.values(labels).some((known) => folded(known) === sought))?.[0] ?? null;
}
