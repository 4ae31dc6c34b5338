import type { InitiativeFacts } from '../initiative-facts';
import { fail, notAssessable, pass, type Rule, type Verdict } from '../verdict';

/**
 * An initiative that is absent from a newer edition of its register has an exit review or went into another one.
 * Comparable registers lose projects between years in silence (UK PAC on the Government Major Projects Portfolio).
 * Source: the exit rule of this hub. Scope: all; concerns initiatives that stand in a register. Version 1, no dates.
 */
export function assessExit({ registers, hasExplainedExit, originRegister }: InitiativeFacts): Verdict | null {
  if (registers.length === 0) {
    if (originRegister === null) return null;
    return notAssessable(`hvilken utgave av ${originRegister} tiltaket står i er ikke registrert`, `kva utgåve av ${originRegister} tiltaket står i er ikkje registrert`, `which edition of ${originRegister} it stands in is not registered`);
  }
  const whole = registers.flatMap(({ newestEdition, ...rest }) => (newestEdition === null ? [] : [{ ...rest, newestEdition }]));
  // A list of this and that, such as the grants of a year, is no register that one could leave.
  if (whole.length === 0) return null;
  const absent = whole.filter(({ isInNewest }) => !isInNewest);
  if (absent.length === 0) return pass('Tiltaket står i nyeste utgave av registeret.', 'Tiltaket står i nyaste utgåve av registeret.', 'It stands in the newest edition of its register.');
  if (hasExplainedExit) return pass('Tiltaket er ute av registeret, og det er forklart hva det ble av det.', 'Tiltaket er ute av registeret, og det er forklart kva det vart av det.', 'It has left its register, and what became of it is explained.');
  const [{ register, lastEdition, newestEdition }] = absent as [(typeof absent)[number]];
  if (lastEdition >= newestEdition) return fail(`Tiltaket sto i en tidligere fil av ${register} ${lastEdition}, mangler i den nyeste, og ingen har forklart hvorfor.`, `Tiltaket stod i ei tidlegare fil av ${register} ${lastEdition}, manglar i den nyaste, og ingen har forklart kvifor.`, `It stood in an earlier file of ${register} ${lastEdition}, is missing from the newest, and nobody has explained why.`);
  return fail(`Tiltaket sto i ${register} ${lastEdition}, mangler i ${newestEdition}, og ingen har forklart hvorfor.`, `Tiltaket stod i ${register} ${lastEdition}, manglar i ${newestEdition}, og ingen har forklart kvifor.`, `It stood in ${register} ${lastEdition}, is missing from ${newestEdition}, and nobody has explained why.`);
}

export const exitUnexplained: Rule = { code: 'EXIT_UNEXPLAINED', scope: 'ALL', severity: 'SERIOUS', version: '1', sourceUrl: null, assess: assessExit };
