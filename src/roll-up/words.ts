export const words = {
  title: 'Roll-up of partnership updates',
  heading: 'All organisations',
  latest: 'The latest round that each organisation has run',
  round: (id: string) => `Round ${id} of each organisation`,
  noRegion: 'No region',

  /** How a body stands in the picture. */
  outcomes: {
    included: 'Included',
    doubtful: 'Included, although not all is well',
    unusable: 'Left out: its configuration cannot be used',
    noRound: 'Left out: it has no such round',
    notRun: 'Left out: the round was never run',
    notWhole: 'Left out: its stored round does not verify',
    unreadable: 'Left out: its stored round cannot be read',
    decidedSince: 'Left out: people have decided since the run',
    leaks: 'Left out: its public edition does not pass the gate',
  },
  howTo: {
    noRound: 'Its configuration has no round of this id. Leave --round out, or add the round.',
    notRun: 'No run has finished. Run the round there, then roll up again.',
    notWhole: 'What is stored is not as one run wrote it. Run the round there again.',
    decidedSince: 'People have decided about this round since its last run. Run the round there again.',
  },
  setAside: (name: string, as: string) =>
    `${name} was open in another program, so that the new one lies beside it as ${as}. Close it; the next run puts it in its place.`,

  keptAside: (name: string, as: string) => `${name} had been changed by somebody and is kept as ${as}.`,

  sheets: {
    organisations: 'Organisations',
    regions: 'Regions',
    topics: 'Topics',
    choices: 'Standings',
    choicesByRegion: 'Standings by region',
    money: 'Money',
    moneyByRegion: 'Money by region',
    contradictions: 'Contradictions',
  },

  organisation: 'Organisation',
  region: 'Region',
  open: 'Open',
  notCounted:
    'that it was not counted, because the organisation is left out, its round has no due date or an earlier version ran it',
  notInList: 'that the list of this topic has no such choice',

  asked: (n: number) => `${n === 1 ? 'organisation was' : 'organisations were'} asked for`,
  inPicture: (n: number, of: number) =>
    `${n} of ${of} ${of === 1 ? 'organisation' : 'organisations'} ${n === 1 ? 'is' : 'are'} in the picture`,
  leftOut: (n: number) => `${n === 1 ? 'organisation is' : 'organisations are'} left out`,
  doubtful: (n: number) => `${n} included, not all well`,
  leftOutNames: (n: number) => `${n} left out`,
  ofRegion: (region: string, expected: number) => `of ${expected} expected have come in: ${region}`,
  contradictions: (n: number) => `${n === 1 ? 'contradiction' : 'contradictions'} between organisations`,
  apart: (n: number) => `${n} ${n === 1 ? 'topic is' : 'topics are'} kept apart`,
  timesApart: 'Rounds of different times',
  oldest: (day: string, names: string) => `The oldest were due on ${day} (${names})`,
  newest: (day: string, names: string) => `the newest on ${day} (${names})`,
  contradictionsAbout:
    'One row for each value, target or chair that two organisations tell differently of one partnership, in rounds due within a month of each other.',
  contradictionsNot:
    'Partnerships of the same name are taken for one only where both returns also name the same chair or contact. Another kind, list, currency, unit or period is no contradiction.',
  noContradictions: 'No two organisations tell one partnership’s values, targets or chair differently.',
  shownBy: { contact: 'The same contact', chair: 'The same chair' },
  responsibleFor: (code: string) => `Responsible for ${code}`,
  licencesDiffer:
    'The organisations have not all named the same licence, so that there is none for the whole; the table of organisations says which each has named.',
  noCurrency: 'No currency',
  sameName: (name: string, one: string, other: string) =>
    `Two organisations are called “${name}” (${one} and ${other}). Give each a name of its own with --list, or leave one out.`,
  othersFolder: (folder: string) =>
    `${folder} holds outputs of something else, which a roll-up would replace. Name another folder with --out.`,
  notPublishable: (file: string, quote: string) =>
    `Nothing was written, because ${file} would hold what must not be published: “${quote}”. Please report it.`,
  skip: 'Skip to the figures',
  restAbout: 'roll-up.xlsx has every partnership, entry, value and promise; data/ has the same for programs.',
  footer: 'Made from what each organisation’s last run has stored.',
  footerPublic: 'It holds what each organisation’s own public edition would hold.',
} as const
