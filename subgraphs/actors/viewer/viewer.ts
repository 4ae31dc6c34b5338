import type { Texts } from '../../shared/graphql/localized-text';
import { SCOPES, type Scope } from '../../shared/identity/scopes';
import type { Caller } from '../../shared/viewer';
import { Register, WriteReach, type WriteRight } from './viewer.type';

interface OwnRight {
  readonly register: Register;
  readonly scope: Scope;
  readonly texts: Texts;
}

const OWN_RIGHTS: readonly OwnRight[] = [
  {
    register: Register.ACTORS,
    scope: SCOPES.writeActors,
    texts: {
      nb: 'Virksomheten skriver det registeret sier om den selv, relasjonene den selv er part i, økosystemene den har ansvaret for og felleskomponentene den drifter i dag, og svarer på det andre har registrert om den.',
      nn: 'Verksemda skriv det registeret seier om ho sjølv, relasjonane ho sjølv er part i, økosystema ho har ansvaret for og felleskomponentane ho driftar i dag, og svarar på det andre har registrert om ho.',
      en: 'The organisation writes what the register says about itself, the relations it is a side of, the ecosystems whose record it keeps and the shared components that it operates today, and answers what others have recorded about it.',
    },
  },
  {
    register: Register.LIFEEVENTS,
    scope: SCOPES.writeLifeEvents,
    texts: {
      nb: 'Virksomheten skriver livshendelsene den eier i dag og tjenestene den er ansvarlig myndighet for, og svarer på det andre har registrert om den.',
      nn: 'Verksemda skriv livshendingane ho eig i dag og tenestene ho er ansvarleg styresmakt for, og svarar på det andre har registrert om ho.',
      en: 'The organisation writes the life events that it owns today and the services that it is the competent authority for, and answers what others have recorded about it.',
    },
  },
  {
    register: Register.PORTFOLIO,
    scope: SCOPES.writePortfolio,
    texts: {
      nb: 'Virksomheten skriver tiltakene den leder, porteføljene den eier og tiltakene i dem, og svarer på det andre har registrert om den.',
      nn: 'Verksemda skriv tiltaka ho leier, porteføljane ho eig og tiltaka i dei, og svarar på det andre har registrert om ho.',
      en: 'The organisation writes the initiatives that it leads, the portfolios that it owns and the initiatives in them, and answers what others have recorded about it.',
    },
  },
];

const SECRETARIAT: Texts = {
  nb: 'Sekretariatet skriver på vegne av alle.',
  nn: 'Sekretariatet skriv på vegner av alle.',
  en: 'The secretariat writes on behalf of everybody.',
};

/**
 * Where a caller may write, and why. One right for each register at most: the secretariat's covers the other.
 *
 * Rule of the domain: "Access is decided by consumer and scope"; "No actor decides over another".
 */
export function writeRightsOf({ scopes }: Pick<Caller, 'scopes'>): WriteRight[] {
  if (scopes.has(SCOPES.secretariat)) return OWN_RIGHTS.map(({ register }) => ({ register, reach: WriteReach.ALL, scope: SCOPES.secretariat, texts: SECRETARIAT }));
  return OWN_RIGHTS.filter(({ scope }) => scopes.has(scope)).map((right) => ({ ...right, reach: WriteReach.OWN }));
}

/** One sentence that tells callers how the hub sees them. */
export function summaryOf({ organizationNumber, supplierNumber }: Caller, rights: readonly WriteRight[]): Texts {
  if (organizationNumber === null) {
    return {
      nb: 'Du spør uten token: du kan lese alt som er åpent, og ikke skrive noe.',
      nn: 'Du spør utan token: du kan lese alt som er ope, og ikkje skrive noko.',
      en: 'You ask without a token: you may read all that is open, and write nothing.',
    };
  }
  const registers = rights.map(({ register }) => register.toLowerCase()).join(', ');
  const by = (word: string): string => (supplierNumber === null ? '' : `, ${word} ${supplierNumber}`);
  return {
    nb: `Du spør for ${organizationNumber}${by('gjennom')}, og kan ${registers ? `skrive i ${registers}` : 'ikke skrive noe'}.`,
    nn: `Du spør for ${organizationNumber}${by('gjennom')}, og kan ${registers ? `skrive i ${registers}` : 'ikkje skrive noko'}.`,
    en: `You ask for ${organizationNumber}${by('through')}, and may ${registers ? `write in ${registers}` : 'write nothing'}.`,
  };
}
