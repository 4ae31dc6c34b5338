import type { Texts } from './texts';

export const nn: Texts = {
  language: 'Språk',
  tagline: 'Livshendingar på tvers av sektorar',
  shelfTitle: 'Spørsmål du kan stille',
  intro: 'Vel eit spørsmål, så blir det opna i ei eiga fane. Køyr det som det står, eller skriv det om.',
  lifeEvent: 'Livshending',
  entries: {
    '00-life-event-dashboard': { title: 'Oversikt over ei livshending', description: 'Eigar, tenester, tiltak, aktørkart og gevinststraumar i eitt svar.' },
    '01-ownership': { title: 'Kven eig livshendinga?', description: 'Eigar og ansvarleg departement, frå når og på kva grunnlag, og kva aktørar ho vedkjem.' },
    '02-initiatives': { title: 'Kva tiltak finst, og kven kan vi lære av?', description: 'Tiltak i porteføljane til verksemdene, kva for nokre som overlappar, og kven som har gjort det før.' },
    '03-benefit-flows': { title: 'Kven betaler, og kven får gevinsten?', description: 'Straumar frå finansiør til mottakar og mellom sektorar, kjend finansiering, og kva eigaren sit att med.' },
    '04-dependencies': { title: 'Kva er alle avhengige av?', description: 'Felleskomponentar, kven som driftar dei, og kva som blir ramma når ein av dei er forseinka.' },
    '05-benefits': { title: 'Kom gevinstane?', description: 'Planlagde og realiserte gevinstar, nullpunktsmåling, funn og porteføljerapport.' },
    '06-find-organisation': { title: 'Finn ei verksemd', description: 'Søk på namn, og sjå sektor, livshendingar og tiltak.' },
    '07-viewer': { title: 'Kven er eg?', description: 'Kva verksemd du spør for, kva du kan skrive, og kva livshendingar og tenester ho svarar for.' },
    '08-findings': { title: 'Kva er ikkje på plass?', description: 'Kva kvar regel seier om tiltaka i alle porteføljar, og dei alvorlegaste funna med grunngjeving.' },
    '09-actor-map': { title: 'Kven er med, og kven bind dei saman?', description: 'Aktørkartet: roller, band, kven som koplar dei andre saman, og kven som er råka utan å sitje ved bordet.' },
    '10-missing-actors': { title: 'Kven manglar?', description: 'Kven som burde vore med i livshendinga og tiltaka, kvar med sine grunnar.' },
  },
  run: 'Køyr',
  running: 'Køyrer …',
  showOperation: 'Vis spørjinga',
  docsHint: 'Alle felta er omtalte i dokumentasjonen.',
  openDocs: 'Opne dokumentasjonen',
  unreachable: 'Får ikkje kontakt med Samspill. Kontroller at det køyrer, og prøv igjen.',
  notGraphql: (status) => `Samspill svarte med statuskode ${String(status)}, og svaret var ikkje GraphQL. Prøv igjen om litt.`,
};
