import type { Texts } from './texts';

export const en: Texts = {
  language: 'Language',
  tagline: 'Life events across sectors',
  shelfTitle: 'Questions to ask',
  intro: 'Choose a question and it opens in a tab of its own. Run it as it stands, or rewrite it.',
  lifeEvent: 'Life event',
  entries: {
    '00-life-event-dashboard': { title: 'Overview of a life event', description: 'Owner, services, initiatives, actor map and benefit flows in one answer.' },
    '01-ownership': { title: 'Who owns the life event?', description: 'Owner and responsible ministry, since when and on what basis, and which actors it touches.' },
    '02-initiatives': { title: 'Which initiatives are there, and who can we learn from?', description: 'Initiatives in the portfolios of the agencies, which of them overlap, and who has done it before.' },
    '03-benefit-flows': { title: 'Who pays, and who gains?', description: 'Flows from funder to beneficiary and between sectors, known funding, and what the owner is left with.' },
    '04-dependencies': { title: 'What does everyone depend on?', description: 'Shared components, who operates them, and what is hit when one of them is late.' },
    '05-benefits': { title: 'Did the benefits come?', description: 'Benefits planned and realised, baseline measurement, findings and portfolio report.' },
    '06-find-organisation': { title: 'Find an organisation', description: 'Search by name, and see its sector, life events and initiatives.' },
    '07-viewer': { title: 'Who am I?', description: 'Which organisation you ask for, what you may write, and which life events and services it answers for.' },
    '08-findings': { title: 'What is not in place?', description: 'What each rule says of the initiatives in every portfolio, and the most serious findings with their reasons.' },
    '09-actor-map': { title: 'Who is involved, and who connects them?', description: 'The actor map: roles, ties, who connects the others, and who is affected without a seat at the table.' },
    '10-missing-actors': { title: 'Who is missing?', description: 'Who ought to take part in the life event and its initiatives, each with the reasons.' },
  },
  run: 'Run',
  running: 'Running …',
  showOperation: 'Show the operation',
  docsHint: 'Every field is described in the documentation.',
  openDocs: 'Open the documentation',
  unreachable: 'Samspill cannot be reached. Check that it is running, and try again.',
  notGraphql: (status) => `Samspill answered with status ${String(status)}, and the answer was not GraphQL. Try again in a while.`,
};
