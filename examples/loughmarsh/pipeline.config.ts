import { defineConfig, type FieldInput } from 'collate'

/**
 * A council of our own invention, whose form asks for figures, money, choices, periods and tables. `npm run example` makes its returns and runs
 * both rounds.
 */
const common: FieldInput[] = [
  { key: 'board', label: 'Name of board', kind: 'partnership', required: true },
  { key: 'signed', label: 'Return signed off on', kind: 'date', required: true },
  { key: 'contact', label: 'Person to ask', kind: 'contactName', required: true },
  { key: 'email', label: 'Their e-mail', kind: 'email' },
  {
    key: 'period',
    label: 'Months this return covers',
    title: 'Period',
    kind: 'period',
    topic: 'period',
    yearStarts: 1,
  },
  {
    key: 'standing',
    label: 'Overall standing',
    title: 'Standing',
    kind: 'choice',
    topic: 'standing',
    choices: 'rag',
    required: true,
  },
  { key: 'budget', label: 'Budget for the year', title: 'Budget', kind: 'money', topic: 'budget' },
  {
    key: 'volunteers',
    label: 'How many volunteers took part?',
    title: 'Volunteers',
    kind: 'number',
    topic: 'volunteers',
    unit: 'people',
    help: 'Count each person once.',
  },
  { key: 'onTime', label: 'Share of actions delivered on time', title: 'On time', kind: 'percentage', topic: 'onTime' },
  { key: 'workPlan', label: 'Has the board agreed a work plan?', title: 'Work plan', kind: 'yesNo', topic: 'workPlan' },
  {
    key: 'themes',
    label: 'Themes worked on',
    title: 'Themes',
    kind: 'choices',
    topic: 'themes',
    choices: [
      'Coast and sea',
      'Towns',
      'Farming',
      { choice: 'Getting about', otherLabels: ['Transport'] },
      'Young people',
    ],
  },
  { key: 'venue', label: 'Usual venue', kind: 'text', topic: 'venue', maxLength: 60 },
  { key: 'wentWell', label: 'What went well?', kind: 'entries', topic: 'achievements', maxLength: 800 },
  {
    key: 'staffing',
    label: 'Anything about staffing we should know?',
    title: 'Staffing',
    kind: 'entries',
    topic: 'staffing',
    public: false,
  },
]

const projects: FieldInput = {
  key: 'projects',
  label: 'Projects of the board',
  title: 'Projects',
  kind: 'table',
  topic: 'projects',
  columns: [
    { key: 'project', label: 'Project', otherLabels: ['Name of project'], kind: 'text', names: true },
    { key: 'status', label: 'Status', kind: 'choice', choices: 'rag' },
    { key: 'cost', label: 'Cost', kind: 'money' },
    { key: 'due', label: 'Due', kind: 'date' },
  ],
}

export default defineConfig({
  organisation: 'Loughmarsh County Council',
  input: 'input',
  output: 'output',
  register: 'register.csv',
  region: 'IE',
  timeZone: 'Europe/Dublin',
  forms: [
    {
      id: 'board-1',
      label: 'Board return',
      fields: [...common, projects],
      furniture: ['Loughmarsh boards: quarterly return'],
    },
    {
      id: 'board-2',
      label: 'Board return, second edition',
      fields: [
        ...common,
        projects,
        {
          key: 'helpWanted',
          label: 'Would a visit by the county team help?',
          title: 'Visit',
          kind: 'yesNo',
          topic: 'visit',
        },
      ],
      furniture: ['Loughmarsh boards: quarterly return'],
    },
  ],
  rounds: [
    { id: '2024-q3', label: 'Third quarter of 2024', form: 'board-1', due: '2024-10-15' },
    { id: '2024-q4', label: 'Fourth quarter of 2024', form: 'board-2', due: '2025-01-17', previous: '2024-q3' },
  ],
})
