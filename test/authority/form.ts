/** The form of an authority of our own invention, in two editions, with every kind of answer. */
import { type FieldInput, formSchema } from '../../src/config/schema.ts'

export const PRIORITIES = ['Clean energy', 'Skills for work', 'Homes', 'Buses and trains', 'Culture']
export const SECTORS = ['Councils', 'Health', 'Police', 'Business', 'Voluntary sector']
const LEVELS = ['High', 'Medium', 'Low']
const PROGRESS = ['Complete', 'On track', 'Delayed', { choice: 'Not started', otherLabels: ['To start'] }]

export const FIELDS: readonly FieldInput[] = [
  { key: 'board', label: 'Name of board or programme', kind: 'partnership', required: true },
  { key: 'agreed', label: 'Date this return was agreed', kind: 'date' },
  { key: 'officer', label: 'Lead officer for queries', kind: 'contactName' },
  { key: 'email', label: 'Email of lead officer', kind: 'email' },
  { key: 'phone', label: 'Direct line', kind: 'phone' },
  { key: 'chair', label: 'Board chair', kind: 'people', role: 'chair' },
  { key: 'period', label: 'Period this return covers', kind: 'period', topic: 'period' },
  { key: 'confidence', label: 'Overall delivery confidence', kind: 'choice', choices: 'rag', topic: 'confidence' },
  {
    key: 'travel',
    label: 'Direction of travel',
    kind: 'choice',
    choices: ['Improving', 'Steady', { choice: 'Worsening', otherLabels: ['Slipping'] }],
    best: 'first',
    topic: 'travel',
  },
  { key: 'plan', label: 'Is a delivery plan in place?', kind: 'yesNo', topic: 'plan' },
  { key: 'assessed', label: 'Has an equality assessment been made?', kind: 'yesNo', topic: 'assessed' },
  { key: 'homes', label: 'Homes finished in the period', kind: 'number', unit: 'homes', topic: 'homes' },
  { key: 'learners', label: 'Learners enrolled', kind: 'number', topic: 'learners' },
  { key: 'milestones', label: 'Milestones met', kind: 'percentage', topic: 'milestones' },
  { key: 'budget', label: 'Approved budget for the year', kind: 'money', topic: 'budget' },
  { key: 'spend', label: 'Spend to date', kind: 'money', topic: 'spend' },
  { key: 'variance', label: 'Variance against budget', kind: 'money', topic: 'variance' },
  { key: 'priorities', label: 'Priorities advanced', kind: 'choices', choices: PRIORITIES, topic: 'priorities' },
  { key: 'sectors', label: 'Sectors represented on the board', kind: 'choices', choices: SECTORS, topic: 'sectors' },
  { key: 'venue', label: 'Where does the board usually meet?', kind: 'text', topic: 'venue' },
  { key: 'successes', label: 'Main successes', kind: 'entries', topic: 'achievements' },
  { key: 'barriers', label: 'Barriers met', kind: 'entries', topic: 'challenges' },
  { key: 'next', label: 'What will the board do next?', kind: 'entries', topic: 'plans' },
  { key: 'outcomes', label: 'Outcomes framework references', kind: 'targets', topic: 'targets' },
  { key: 'meetings', label: 'Dates of board meetings', kind: 'meetings', topic: 'meetings' },
  {
    key: 'actions',
    label: 'Action log',
    kind: 'table',
    topic: 'actions',
    columns: [
      { key: 'action', label: 'Action', kind: 'text', names: true },
      { key: 'owner', label: 'Owner', kind: 'text' },
      { key: 'due', label: 'Due date', kind: 'date' },
      { key: 'progress', label: 'Progress', kind: 'choice', choices: PROGRESS },
    ],
  },
  {
    key: 'risks',
    label: 'Risk register',
    kind: 'table',
    topic: 'risks',
    columns: [
      { key: 'risk', label: 'Risk', kind: 'text', names: true },
      { key: 'likelihood', label: 'Likelihood', kind: 'choice', choices: LEVELS },
      { key: 'impact', label: 'Impact', kind: 'choice', choices: LEVELS },
      { key: 'mitigation', label: 'Mitigation', kind: 'text' },
    ],
  },
  {
    key: 'lines',
    label: 'Budget lines',
    kind: 'table',
    topic: 'lines',
    columns: [
      { key: 'line', label: 'Budget line', kind: 'text', names: true },
      { key: 'allocated', label: 'Allocated', kind: 'money' },
      { key: 'spent', label: 'Spent', kind: 'money' },
      { key: 'share', label: 'Share spent', kind: 'percentage' },
      { key: 'jobs', label: 'Jobs', kind: 'number' },
    ],
  },
]

const renamed: Readonly<Record<string, string>> = {
  board: 'Programme or board reporting',
  confidence: 'How confident are you of delivery?',
  milestones: 'Share of milestones met on time',
  successes: 'What has gone well?',
  barriers: 'What has held the board back?',
  actions: 'Actions agreed',
}
const split: readonly FieldInput[] = [
  { key: 'capital', label: 'Approved capital budget', kind: 'money', topic: 'capital' },
  { key: 'revenue', label: 'Approved revenue budget', kind: 'money', topic: 'revenue' },
]
const MONEY_KEYS = ['budget', 'spend', 'variance']

/** Labels renamed, money moved to the end of the questions, the budget asked for in two parts. */
const later = [
  ...FIELDS.filter(({ key, kind }) => !MONEY_KEYS.includes(key) && kind !== 'table'),
  ...split,
  ...FIELDS.filter(({ key }) => MONEY_KEYS.includes(key) && key !== 'budget'),
  ...FIELDS.filter(({ kind }) => kind === 'table'),
].map((field) => ({ ...field, label: renamed[field.key] ?? field.label }))

const furniture = ['Tarnside Combined Authority: board assurance return']
export const EDITIONS = {
  first: formSchema.parse({ id: 'first', label: 'Board assurance return', fields: FIELDS, furniture }),
  second: formSchema.parse({ id: 'second', label: 'Board assurance return, 2', fields: later, furniture }),
}
export type Edition = keyof typeof EDITIONS

/** In other words: longer, shorter, turned about. */
export const REWORDED: Readonly<Record<string, string>> = {
  board: 'Board or programme name',
  agreed: 'When was this return agreed? (date)',
  officer: 'Lead officer to whom queries should go',
  email: 'Lead officer’s e-mail',
  phone: 'Direct telephone line',
  chair: 'Chair of the board',
  period: 'Which period does this return cover?',
  confidence: 'Delivery confidence overall',
  travel: 'Travel direction since last time',
  plan: 'Does the board have a delivery plan in place?',
  assessed: 'Has the equality assessment been made yet?',
  homes: 'How many homes were finished in this period?',
  learners: 'Number of learners enrolled',
  milestones: 'Milestones that were met (%)',
  budget: 'Budget approved for this year',
  spend: 'How much has been spent to date? Spend to date',
  variance: 'Variance from the budget',
  priorities: 'Which priorities have been advanced? Tick all that apply',
  sectors: 'Which sectors are represented on your board?',
  venue: 'Usual meeting place: where does the board meet?',
  successes: 'What were the main successes? Please give dates and figures.',
  barriers: 'Which barriers were met?',
  next: 'What is the board going to do next?',
  outcomes: 'References to the outcomes framework',
  meetings: 'Board meetings: dates',
  capital: 'Capital budget approved',
  revenue: 'Revenue budget approved',
  actions: 'Log of actions',
  risks: 'Register of risks',
  lines: 'Lines of the budget',
}
