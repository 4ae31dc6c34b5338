import type { Texts } from './texts';

export const nb: Texts = {
  language: 'Språk',
  tagline: 'Livshendelser på tvers av sektorer',
  shelfTitle: 'Spørsmål du kan stille',
  intro: 'Velg et spørsmål, så åpnes det i en egen fane. Kjør det som det står, eller skriv det om.',
  lifeEvent: 'Livshendelse',
  entries: {
    '00-life-event-dashboard': { title: 'Oversikt over en livshendelse', description: 'Eier, tjenester, tiltak, aktørkart og gevinststrømmer i ett svar.' },
    '01-ownership': { title: 'Hvem eier livshendelsen?', description: 'Eier og ansvarlig departement, fra når og på hvilket grunnlag, og hvilke aktører som berøres.' },
    '02-initiatives': { title: 'Hvilke tiltak finnes, og hvem kan vi lære av?', description: 'Tiltak i virksomhetenes porteføljer, hvilke som overlapper, og hvem som har gjort det før.' },
    '03-benefit-flows': { title: 'Hvem betaler, og hvem får gevinsten?', description: 'Strømmer fra finansiør til mottaker og mellom sektorer, kjent finansiering, og hva eieren sitter igjen med.' },
    '04-dependencies': { title: 'Hva er alle avhengige av?', description: 'Felleskomponenter, hvem som drifter dem, og hva som rammes når en av dem er forsinket.' },
    '05-benefits': { title: 'Kom gevinstene?', description: 'Planlagte og realiserte gevinster, nullpunktsmåling, funn og porteføljerapport.' },
    '06-find-organisation': { title: 'Finn en virksomhet', description: 'Søk på navn, og se sektor, livshendelser og tiltak.' },
    '07-viewer': { title: 'Hvem er jeg?', description: 'Hvilken virksomhet du spør for, hva du kan skrive, og hvilke livshendelser og tjenester den svarer for.' },
    '08-findings': { title: 'Hva er ikke på plass?', description: 'Hva hver regel sier om tiltakene i alle porteføljer, og de alvorligste funnene med begrunnelse.' },
    '09-actor-map': { title: 'Hvem er med, og hvem binder dem sammen?', description: 'Aktørkartet: roller, bånd, hvem som kobler de andre sammen, og hvem som berøres uten å sitte ved bordet.' },
    '10-missing-actors': { title: 'Hvem mangler?', description: 'Hvem som burde vært med i livshendelsen og tiltakene, hver med sine grunner.' },
  },
  run: 'Kjør',
  running: 'Kjører …',
  showOperation: 'Vis spørringen',
  docsHint: 'Alle felt er beskrevet i dokumentasjonen.',
  openDocs: 'Åpne dokumentasjonen',
  unreachable: 'Får ikke kontakt med Samspill. Kontroller at det kjører, og prøv igjen.',
  notGraphql: (status) => `Samspill svarte med statuskode ${String(status)}, og svaret var ikke GraphQL. Prøv igjen om litt.`,
};
