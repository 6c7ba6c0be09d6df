/** What the tests of the officers' page share: a configuration with everything a council may write into one, and returns that want an officer. */
import { type ConfigInput, configSchema } from '../../src/config/schema.ts'
import type { Partnership, Register } from '../../src/register/register.ts'
import type { Setup } from '../../src/setup.ts'
import { inline } from '../read/hazards-of-workbooks.ts'
import { workbook } from '../read/workbook-fixture.ts'

/** Names, addresses and words that only the team may see; none of them may stand in the page. */
export const SECRETS = {
  password: 'ferry-lantern-42',
  contactName: 'Wilhelmina Secretary',
  contactEmail: 'wilhelmina@example.org',
  reportBy: 'Head of Hidden Matters',
  committeePhone: '01632 960999',
  owner: 'upland-board',
  description: 'Miles of hedge laid',
  file: 'lists/of-the-team.csv',
}

const config: ConfigInput = {
  organisation: 'Marshland Council',
  passwords: [SECRETS.password],
  limits: { unpackedBytes: 2_000_000 },
  committee: {
    reportBy: SECRETS.reportBy,
    contact: { name: SECRETS.contactName, phone: SECRETS.committeePhone, email: SECRETS.contactEmail },
  },
  targetSchemes: [{ id: 'HD', label: 'Hedge targets', file: SECRETS.file }],
  forms: [
    {
      id: 'spring',
      label: 'Spring return',
      furniture: ['Marshland Council – spring return'],
      fields: [
        { key: 'board', label: 'Name of board', kind: 'partnership', required: true },
        { key: 'filled', label: 'Filled in on', kind: 'date' },
        { key: 'officer', label: 'Contact officer', kind: 'contactName' },
        { key: 'reach', label: 'How to reach them', kind: 'contactDetails' },
        { key: 'head', label: 'Chair', kind: 'people', role: 'chair' },
        { key: 'done', label: 'What has the board done?', kind: 'entries', topic: 'achievements', required: true },
        { key: 'budget', label: 'Budget this year', kind: 'money', topic: 'budget' },
        {
          key: 'state',
          label: 'State of the work',
          kind: 'choice',
          topic: 'state',
          choices: ['Red', 'Amber', 'Green'],
        },
        {
          key: 'works',
          label: 'Works in hand',
          kind: 'table',
          topic: 'works',
          columns: [
            { key: 'work', label: 'Work', kind: 'text' },
            { key: 'share', label: 'Share done', kind: 'percentage' },
            { key: 'ends', label: 'Ends', kind: 'date' },
          ],
        },
        { key: 'meets', label: 'Next meetings', kind: 'meetings', topic: 'meetings' },
        { key: 'codes', label: 'Hedge targets', kind: 'targets', topic: 'targets' },
      ],
    },
  ],
  rounds: [
    { id: '2023-04', label: 'Spring 2023', form: 'spring', due: '2023-04-30' },
    {
      id: '2024-04',
      label: 'Spring 2024',
      form: 'spring',
      due: '2024-04-30',
      previous: '2023-04',
      committee: { reportBy: SECRETS.reportBy },
    },
  ],
}

const NOBODY = { accountableTo: null, mergedFrom: [], splitFrom: [], renamedFrom: [], activeFrom: null, activeTo: null }
const partnerships: Partnership[] = [
  {
    ...NOBODY,
    id: 'harbour',
    name: 'Harbour Quarter Board',
    kind: 'thematic',
    aliases: ['HQB'],
    expectedIn: ['2024-04'],
    contactName: SECRETS.contactName,
    contactEmail: SECRETS.contactEmail,
  },
  { ...NOBODY, id: 'upland', name: 'Upland Grazing Forum', kind: 'thematic', aliases: [], expectedIn: ['2024-04'] },
]
const register: Register = { partnerships, byId: new Map(partnerships.map((one) => [one.id, one])) }

export const setup: Setup = {
  config: configSchema.parse(config),
  register,
  targets: [
    {
      code: 'HD 4',
      scheme: 'HD',
      description: SECRETS.description,
      owner: SECRETS.owner,
      deliveryGroups: [SECRETS.owner],
    },
    { code: 'HD 5', scheme: 'HD', description: null, owner: null, deliveryGroups: [] },
  ],
  priorities: null,
  look: {},
  notes: [],
  decisions: [],
  decisionsFile: '/team/decisions.csv',
  passwords: [SECRETS.password],
  input: '/team/input',
  output: '/team/output',
}

const [last] = setup.config.rounds.slice(-1)
if (!last) throw new Error('expected a round')
export const lastRound = last

export type Rows = readonly (readonly string[])[]

export const CLEAR: Rows = [
  ['Name of board', 'Harbour Quarter Board'],
  ['Filled in on', '12 April 2024'],
  ['Contact officer', 'Ada Quill'],
  ['How to reach them', '01632 960101, ada.quill@example.org'],
  ['Chair', 'Cllr Bram Oakes'],
  ['What has the board done?', 'Opened the slipway.'],
  ['Budget this year', '£42,500'],
  ['State of the work', 'Green'],
  ['Works in hand'],
  ['Work', 'Share done', 'Ends'],
  ['Sea wall', '40%', '1 March 2025'],
  ['Crane', '90%', '3 June 2024'],
  ['Next meetings', '9 July 2024'],
  ['Hedge targets', 'HD 4'],
]

const WRONG: Readonly<Record<string, readonly string[]>> = {
  'Name of board': ['Harbour Quarter Bord'],
  'Filled in on': ['31 February 2024'],
  'How to reach them': ['01632 9601, ada.quill@example'],
  'What has the board done?': [''],
  'Budget this year': ['about £40k, we think'],
  'State of the work': ['Purple'],
  'Hedge targets': ['HD 77'],
}

/** The same return with what officers get wrong on a Friday afternoon. */
export const DOUBTFUL: Rows = CLEAR.map(([label = '', ...answers]) => [label, ...(WRONG[label] ?? answers)])

export function workbookOf(rows: Rows): Uint8Array {
  const column = (at: number) => String.fromCharCode(65 + at)
  const cells = (row: readonly string[], number: number) =>
    row.map((text, at) => (text === '' ? '' : inline(escaped(text), `${column(at)}${number}`))).join('')
  return workbook({
    sheets: `<sheetData>${rows.map((row, at) => `<row r="${at + 1}">${cells(row, at + 1)}</row>`).join('')}</sheetData>`,
  })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

export function csvOf(rows: Rows): Uint8Array {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  return new TextEncoder().encode(rows.map((row) => row.map(quoted).join(',')).join('\r\n'))
}

/** Spaces that come packed to a few kilobytes and are more than may be unpacked. */
export function bomb(): Uint8Array {
  return workbook({ sheets: `<sheetData><row>${inline(' '.repeat(4_000_000))}</row></sheetData>` })
}
