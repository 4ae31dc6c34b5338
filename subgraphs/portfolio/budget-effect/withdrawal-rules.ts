import type { WithdrawalRule } from '../../../prisma/generated/portfolio/client/client';

/** A rule by which the state takes a part of savings out of the budget. */
export interface WithdrawalRuleFacts {
  readonly version: string;
  /** The first day on which it applies to new initiatives; null where it is older than what is kept here. */
  readonly validFrom: string | null;
  readonly sourceUrl: string;
  readonly texts: Readonly<Record<'nb' | 'nn' | 'en', string>>;
}

/**
 * The rules of withdrawal, each with its version and source; an initiative names one of them, never both. What each
 * takes is calculated with the positions (benefit-flow/position.store.ts). Scope: state bodies.
 */
export const WITHDRAWAL_RULES: Readonly<Record<WithdrawalRule, WithdrawalRuleFacts>> = {
  MINISTRY_OF_FINANCE: {
    version: '1',
    validFrom: null,
    sourceUrl: 'https://www.digdir.no/finansiering/kva-er-medfinansiering/1962',
    texts: {
      nb: 'Halvparten av anslått spart arbeidstid og hele sikre besparelser, som porto, trekkes ut av budsjettet. Resten blir igjen som insentiv.',
      nn: 'Halvparten av rekna spart arbeidstid og heile sikre innsparingar, som porto, blir trekte ut av budsjettet. Resten blir verande som insentiv.',
      en: 'Half of the estimated working hours saved and all of certain savings, such as postage, are taken out of the budget. The rest stays as an incentive.',
    },
  },
  CO_FUNDING_2020: {
    version: '2020-12-04',
    validFrom: '2020-12-04',
    sourceUrl: 'https://www.digdir.no/finansiering/kva-er-medfinansiering/1962',
    texts: {
      nb: 'Halvparten av interne nettogevinster trekkes ut av budsjettet, for tiltak med tilskudd fra medfinansieringsordningen siden 4. desember 2020.',
      nn: 'Halvparten av interne nettogevinstar blir trekte ut av budsjettet, for tiltak med tilskot frå medfinansieringsordninga sidan 4. desember 2020.',
      en: 'Half of internal net benefits are taken out of the budget, for initiatives with a grant from the co-funding scheme since 4 December 2020.',
    },
  },
};
