import type { Sentence } from '../finding/verdict';
import type { Delay } from '../../shared/graphql/waiting';
import type { ImpactGapName } from './impact-delay';
import type { Impacted, Quiet } from './impact';

const QUIET: Readonly<Record<Quiet, Sentence>> = {
  NOT_ASKED: { nb: 'Venter ikke: det er ikke spurt om noen forsinkelse.', nn: 'Ventar ikkje: det er ikkje spurt om noka forseinking.', en: 'Does not wait: no delay was asked about.' },
  ALREADY_OVER: { nb: 'Venter ikke: det som er avsluttet, kan ikke lenger bli forsinket.', nn: 'Ventar ikkje: det som er avslutta, kan ikkje lenger bli forseinka.', en: 'Does not wait: what has ended cannot be late any more.' },
  ENDED: { nb: 'Venter ikke: tiltaket er avsluttet.', nn: 'Ventar ikkje: tiltaket er avslutta.', en: 'Does not wait: the initiative has ended.' },
  NOT_AWAITED: { nb: 'Venter ikke: det som trengs, er levert eller ventes ikke på lenger.', nn: 'Ventar ikkje: det som trengst, er levert eller blir ikkje venta på lenger.', en: 'Does not wait: what it needs has been delivered, or is waited for no longer.' },
  NOTHING_LATE: { nb: 'Venter ikke: ingenting av det som trengs, blir forsinket.', nn: 'Ventar ikkje: ingenting av det som trengst, blir forseinka.', en: 'Does not wait: nothing that it needs is late.' },
  TIME_ENOUGH: { nb: 'Venter ikke: det er tid nok å gå på.', nn: 'Ventar ikkje: det er tid nok å gå på.', en: 'Does not wait: there is time enough.' },
};

const GAPS: Readonly<Record<ImpactGapName, Sentence>> = {
  READY_DAY_UNKNOWN: { nb: 'når det som trengs, skulle vært på plass', nn: 'når det som trengst, skulle ha vore på plass', en: 'when what it needs was to be there' },
  READY_DAY_PASSED: { nb: 'en ny sluttdato for det som trengs, siden den registrerte er passert', nn: 'ein ny sluttdato for det som trengst, sidan den registrerte er passert', en: 'a new end of what it needs, since the recorded one has passed' },
  DAY_IMPRECISE: { nb: 'nøyaktig dag for når det som trengs, er på plass', nn: 'nøyaktig dag for når det som trengst, er på plass', en: 'the exact day on which what it needs is there' },
  NEEDED_BY_MISSING: { nb: 'når det trengs', nn: 'når det trengst', en: 'when it is needed' },
  NEED_NOT_SCHEDULED: { nb: 'start og slutt for det som venter', nn: 'start og slutt for det som ventar', en: 'start and end of what waits' },
  DELAY_UNCERTAIN: { nb: 'hvor forsinket det som trengs, selv blir', nn: 'kor forseinka det som trengst, sjølv blir', en: 'how late what it needs is itself' },
};

/** Whether and how long a thing waits, and what is missing where that cannot be told exactly, in a sentence for people. */
export function whyOf({ delay, quiet, reasons }: Impacted): Sentence {
  if (quiet !== null) return QUIET[quiet];
  const gaps = [...new Set(reasons.flatMap((reason) => reason.gaps))].map((gap) => GAPS[gap]);
  const missing = (language: keyof Sentence): string => gaps.map((gap) => gap[language]).join('; ');
  if (delay.least === 0) {
    return {
      nb: `Kan ikke vurderes, men venter høyst ${days(delay.most, 'nb')}. Ikke registrert: ${missing('nb')}.`,
      nn: `Kan ikkje vurderast, men ventar høgst ${days(delay.most, 'nn')}. Ikkje registrert: ${missing('nn')}.`,
      en: `Cannot be assessed, but waits for at most ${days(delay.most, 'en')}. Not recorded: ${missing('en')}.`,
    };
  }
  return {
    nb: `Venter ${span(delay, 'nb')}.${gaps.length === 0 ? '' : ` Ikke registrert: ${missing('nb')}.`}`,
    nn: `Ventar ${span(delay, 'nn')}.${gaps.length === 0 ? '' : ` Ikkje registrert: ${missing('nn')}.`}`,
    en: `Waits for ${span(delay, 'en')}.${gaps.length === 0 ? '' : ` Not recorded: ${missing('en')}.`}`,
  };
}

const DAY: Readonly<Record<keyof Sentence, readonly [string, string]>> = { nb: ['dag', 'dager'], nn: ['dag', 'dagar'], en: ['day', 'days'] };
const BOUNDS: Readonly<Record<keyof Sentence, readonly [string, string]>> = { nb: ['minst', 'høyst'], nn: ['minst', 'høgst'], en: ['at least', 'at most'] };
const AND: Readonly<Record<keyof Sentence, string>> = { nb: 'og', nn: 'og', en: 'and' };

function days(count: number, language: keyof Sentence): string {
  return `${String(count)} ${DAY[language][count === 1 ? 0 : 1]}`;
}

function span({ least, most }: Delay, language: keyof Sentence): string {
  if (least === most) return days(least, language);
  return `${BOUNDS[language][0]} ${days(least, language)} ${AND[language]} ${BOUNDS[language][1]} ${days(most, language)}`;
}
