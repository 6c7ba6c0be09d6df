/** Forms of other bodies: numbered statistical lines, sheets of keys and values, descriptions of data, submissions of samples. All invented. */
import { type FieldInput, type Form, type FormField, formSchema } from '../../src/config/schema.ts'
import type { TypedValue } from '../../src/model.ts'
import type { UnresolvedUpdate } from '../../src/normalise/normalise.ts'
import { workbookOf } from './files.ts'
import { readerFor, readWith, saidIn, shown } from './score.ts'
import type { Content } from './writers.ts'

type Row = readonly string[]
export interface Collected {
  readonly name: string
  readonly form: Form
  readonly sheets: readonly { readonly name: string; readonly rows: readonly Row[]; readonly state?: 'hidden' }[]
  /** By key of the field; `null` where somebody must be asked. Of a table, rows joined by " | ". */
  readonly meant: Readonly<Record<string, string | null>>
}
const entries = (key: string, label: string, more: Partial<FieldInput> = {}): FieldInput => ({
  key,
  label,
  kind: 'entries',
  topic: key,
  ...more,
})
const number = (key: string, label: string, more: Partial<FieldInput> = {}): FieldInput => ({
  key,
  label,
  kind: 'number',
  topic: key,
  ...more,
})
const money = (key: string, label: string): FieldInput => ({ key, label, kind: 'money', topic: key })

const poolsForm = formSchema.parse({
  id: 'pools',
  label: 'Swimming pools: annual count',
  fields: [
    { key: 'authority', label: 'Name of authority', kind: 'partnership' },
    { key: 'day', label: 'Date of return', kind: 'date' },
    { key: 'officer', label: 'Completed by', kind: 'contactName' },
    { key: 'phone', label: 'Telephone', kind: 'phone' },
    number('open', 'Pools open on 31 March 2019'),
    number('heated', 'of which heated'),
    number('area', 'Total water area'),
    number('indoor', 'Indoor water area'),
    number('outdoor', 'Outdoor water area'),
    number('visits', 'Visits in 2018-19'),
    number('lessons', 'Children taught to swim in 2018-19'),
    number('guards', 'Lifeguards in post (FTE)'),
    number('volunteers', 'Volunteers'),
    number('clubs', 'Clubs that use the pools'),
    entries('stewards', 'Stewards'),
    number('lockers', 'Lockers'),
    money('fees', 'Income from fees'),
    money('grants', 'Income from grants'),
    money('total', 'Total income'),
    money('staff', 'Spending on staff'),
    money('energy', 'Spending on energy'),
    entries('remarks', 'Remarks on the figures'),
  ],
})
const poolsMeant = {
  authority: 'tarnford borough',
  day: '2019-05-14',
  officer: 'Gil Rowe',
  phone: '01632 960555',
  open: '7',
  heated: '4',
  area: '2350',
  indoor: '1800',
  outdoor: '550',
  visits: '254310',
  lessons: '3120',
  guards: '23.5',
  clubs: '9',
  stewards: '8',
  lockers: '640',
  fees: '1204500',
  grants: '88000',
  total: '1292500',
  staff: '977250',
  energy: '204000',
  remarks: 'The lido was shut in June',
}
const pools: readonly Row[] = [
  ['SWIMMING POOLS: ANNUAL COUNT 2018-19'],
  ['Please complete every line. Cells in grey are worked out for you.'],
  [],
  ['', 'Name of authority', '', '', 'tarnford borough'],
  ['', 'Date of return', '', '', '14/05/2019'],
  ['', 'Completed by', '', '', 'Gil Rowe'],
  ['', 'Telephone', '', '', '01632 960555'],
  ['', 'Fax', '', '', '01632 960556'],
  ['A', 'THE POOLS', '', '', 'Number'],
  ['1', 'Pools open on 31 March 2019', '', '', '7'],
  ['2', 'of which heated', '', '', '4'],
  ['3', 'Total water area', '(Sum of lines 4 and 5)', 'sq m', '2,350'],
  ['4', 'Indoor water area', '', 'sq m', '1,800'],
  ['5', 'Outdoor water area', '', 'sq m', '550'],
  ['B', 'USE', '', '', 'Number'],
  ['6', 'Visits in 2018-19', '', '', '254,310'],
  ['6a', 'Visits in 2017-18', '', '', '248,002'],
  ['7', 'Children taught to swim in 2018-19', '', '', '3,120'],
  ['8', 'Lifeguards in post (FTE)', '', '', '23.5'],
  ['9', 'Volunteers', '', '', '..'],
  ['10', 'Clubs that use the pools', '', '', '9'],
  ['11', 'Stewards', '', '', '8'],
  ['12', 'Lockers', '', '', '640'],
  ['C', 'MONEY', '', '', '£'],
  ['13', 'Income from fees', '', '', '1,204,500'],
  ['14', 'Income from grants', '', '', '88,000'],
  ['15', 'Total income', '(Line 13 + line 14)', '', '1,292,500'],
  ['16', 'Spending on staff', '', '', '977,250'],
  ['17', 'Spending on energy', '', '', '204,000'],
  [],
  ['18', 'Remarks on the figures', '', '', 'The lido was shut in June'],
]
const inThousands = pools.map((row) => {
  if (row[1] === 'MONEY') return ['C', 'MONEY', '', '', '£000']
  return /^1[3-7]$/.test(row[0] ?? '')
    ? [...row.slice(0, 4), String(Number((row[4] ?? '').replaceAll(',', '')) / 1000)]
    : row
})

const studyForm = formSchema.parse({
  id: 'study',
  label: 'Study record',
  fields: [
    { key: 'site', label: 'Study Site', kind: 'partnership' },
    entries('title', 'Study Title'),
    entries('aim', 'Study Description'),
    { key: 'submitted', label: 'Submission Date', kind: 'date' },
    entries('release', 'Public Release Date'),
    entries('last', 'Person Last Name'),
    entries('first', 'Person First Name'),
    entries('mail', 'Person Email'),
    entries('role', 'Person Roles'),
    entries('factor', 'Study Factor Name'),
    entries('factorType', 'Study Factor Type'),
    entries('protocol', 'Protocol Name'),
    entries('device', 'Measurement Device'),
    entries('licence', 'Licence'),
    entries('funder', 'Funder'),
    entries('grant', 'Grant Number'),
    entries('species', 'Species'),
  ],
})
const study: readonly Row[] = [
  ['STUDY'],
  ['Study Site', 'Fellgate Orchard'],
  ['Study Title', 'Frost and the flowering of old pears'],
  ['Study Description', 'Forty trees were watched from February to May.'],
  ['Submission Date', '2021-06-03'],
  ['Public Release Date', '2022-01-31'],
  ['STUDY CONTACTS'],
  ['Person Last Name', 'Harkin', 'Brack', 'Lund'],
  ['Person First Name', 'Nell', '', 'Petra'],
  ['Person Email', 'n.harkin@example.org', '', 'p.lund@example.org'],
  ['Person Phone', '01632 960111'],
  ['Person Roles', 'lead; fieldwork', 'statistics', ''],
  ['STUDY FACTORS'],
  ['Study Factor Name', 'frost', 'age of tree'],
  ['Study Factor Type', 'temperature'],
  ['STUDY PROTOCOLS'],
  ['Protocol Name', 'daily photograph', 'bud count'],
  ['Protocol Type', 'observation', 'count'],
  ['Measurement Device', '2 thermometers', '40 cameras'],
  ['STUDY PUBLICATIONS'],
  ['Licence', 'CC BY'],
  ['Funder', 'Orchard Trust'],
  ['Grant Number', '7'],
  ['Species', 'Pyrus communis'],
]
const studyMeant = {
  site: 'Fellgate Orchard',
  title: 'Frost and the flowering of old pears',
  aim: 'Forty trees were watched from February to May.',
  submitted: '2021-06-03',
  release: '2022-01-31',
  last: 'Harkin; Brack; Lund',
  first: 'Nell; Petra',
  mail: 'n.harkin@example.org; p.lund@example.org',
  role: 'lead; fieldwork; statistics',
  factor: 'frost; age of tree',
  factorType: 'temperature',
  protocol: 'daily photograph; bud count',
  device: '2 thermometers; 40 cameras',
  licence: 'CC BY',
  funder: 'Orchard Trust',
  grant: '7',
  species: 'Pyrus communis',
}

const dataForm = formSchema.parse({
  id: 'data',
  label: 'Description of a data set',
  fields: [
    { key: 'dataset', label: 'Title of dataset', kind: 'partnership' },
    { key: 'creator', label: 'Name of creator', kind: 'contactName' },
    { key: 'mail', label: 'Contact e-mail', kind: 'email' },
    entries('about', 'Abstract'),
    entries('place', 'Geographic coverage'),
    { key: 'span', label: 'Temporal coverage', kind: 'period', topic: 'span' },
    entries('method', 'How were the data collected?'),
    entries('rights', 'Terms of use'),
    number('records', 'Number of records'),
    number('files', 'Number of files'),
    {
      key: 'variables',
      label: 'Variables',
      kind: 'table',
      topic: 'variables',
      columns: [
        { key: 'variable', label: 'Variable name', kind: 'text', names: true },
        { key: 'meaning', label: 'Description', kind: 'text' },
        { key: 'unit', label: 'Unit', kind: 'text' },
        { key: 'missing', label: 'Missing value code', kind: 'text' },
      ],
    },
    entries('notes', 'Further notes'),
  ],
})
const dataRows = (example: boolean): Row[] => [
  ['Description of a data set', ...(example ? ['', 'Example'] : [])],
  ['Item', 'Your entry', ...(example ? ['Example'] : [])],
  ['Title of dataset', 'Depth of the Weir Pool', ...(example ? ['Rain at Old Mill'] : [])],
  ['Name of creator', 'Ivy Moss', ...(example ? ['Jo Bloggs'] : [])],
  ['Contact e-mail', 'ivy.moss@example.org', ...(example ? ['jo@example.org'] : [])],
  ['Abstract', 'Depth was taken each noon by a boy with a rod.', ...(example ? ['Rain was caught in a jar.'] : [])],
  ['Geographic coverage', 'Tarnford weir', ...(example ? ['Old Mill'] : [])],
  ['Temporal coverage', '1 May 2019 to 30 June 2020', ...(example ? ['1 May 2010 to 30 June 2010'] : [])],
  ['How were the data collected?', 'By hand', ...(example ? ['By jar'] : [])],
  ['Terms of use', 'Free for all', ...(example ? ['None'] : [])],
  ['Number of records', '418', ...(example ? ['60'] : [])],
  ['Number of files', '3', ...(example ? ['1'] : [])],
]
const variables: Row[] = [
  ['Variables'],
  ['Variable name', 'Description', 'Unit', 'Missing value code', 'Comments'],
  ['day', 'Day of the reading', 'n/a', '', ''],
  ['depth', 'Depth at the post', 'cm', '-99', 'to the half'],
  ['temp', 'Warmth of the water', '°C', '-99', ''],
  ['who', 'Who read it', '', 'NA', 'initials'],
]
const variablesMeant =
  'day | Day of the reading | n/a | / depth | Depth at the post | cm | -99 / temp | Warmth of the water | °C | -99 / who | Who read it |  | NA'
const dataMeant = {
  dataset: 'Depth of the Weir Pool',
  creator: 'Ivy Moss',
  mail: 'ivy.moss@example.org',
  about: 'Depth was taken each noon by a boy with a rod.',
  place: 'Tarnford weir',
  span: '2019-05-01..2020-06-30',
  method: 'By hand',
  rights: 'Free for all',
  records: '418',
  files: '3',
  variables: variablesMeant,
  notes: 'The rod broke in May',
}

const samplesForm = formSchema.parse({
  id: 'samples',
  label: 'Submission of samples',
  fields: [
    { key: 'lab', label: 'Submitting laboratory', kind: 'partnership' },
    { key: 'sent', label: 'Date of submission', kind: 'date' },
    { key: 'who', label: 'Contact name', kind: 'contactName' },
    { key: 'mail', label: 'Contact email', kind: 'email' },
    entries('address', 'Return address'),
    entries('service', 'Service requested'),
    number('count', 'Number of samples'),
    { key: 'hazard', label: 'Are any samples hazardous?', kind: 'yesNo', topic: 'hazard' },
    entries('comments', 'Comments for the laboratory'),
    {
      key: 'samples',
      label: 'Sample details',
      kind: 'table',
      topic: 'samples',
      columns: [
        { key: 'sample', label: 'Sample name', kind: 'text', names: true },
        { key: 'well', label: 'Well', kind: 'text' },
        { key: 'volume', label: 'Volume (µl)', kind: 'number' },
        { key: 'strength', label: 'Concentration (ng/µl)', kind: 'number' },
        { key: 'taken', label: 'Date taken', kind: 'date' },
      ],
    },
  ],
})
const samplesHead: Row[] = [
  ['SUBMISSION OF SAMPLES'],
  ['Read the guidance before you fill in this sheet. Do not add or remove columns.'],
  ['Samples must be in a sealed plate. Samples that arrive without this form are not run.'],
  [],
  ['Submitting laboratory', 'Beckton Soil Group'],
  ['Date of submission', '3 March 2022'],
  ['Contact name', 'Bo Linden'],
  ['Contact email', 'bo.linden@example.org'],
  ['Return address', '4 Mill Lane, Beckton'],
  ['Service requested', 'Short reads'],
  ['Number of samples', '3'],
  ['Are any samples hazardous?', 'No'],
  ['Comments for the laboratory', 'Plate two is short'],
  [],
  ['Please give one row for each sample. Names may hold letters, figures and dashes only.'],
  ['Rows 1 to 3 are examples; delete them.'],
  [],
]
const samplesTable = (headings: Row): Row[] => [
  ['Sample details'],
  headings,
  ['e.g. Soil-0', 'A0', '50', '20', '01/01/2022'],
  ['Soil-1', 'A1', '40', '12.5', '01/02/2022'],
  ['Soil-2', 'A2', '40', '8', '01/02/2022'],
  ['Soil-3', 'A3', '35', '9.25', '04/02/2022'],
  ['', 'A4', '', '', ''],
  ['', 'A5', '', '', ''],
]
const SAMPLE_HEADINGS = ['Sample name', 'Well', 'Volume (µl)', 'Concentration (ng/µl)', 'Date taken']
const samplesMeant = {
  lab: 'Beckton Soil Group',
  sent: '2022-03-03',
  who: 'Bo Linden',
  mail: 'bo.linden@example.org',
  address: '4 Mill Lane, Beckton',
  service: 'Short reads',
  count: '3',
  hazard: 'No',
  comments: 'Plate two is short',
  samples:
    'Soil-1 | A1 | 40 | 12.5 | 2022-02-01 / Soil-2 | A2 | 40 | 8 | 2022-02-01 / Soil-3 | A3 | 35 | 9.25 | 2022-02-04',
}
const LIST_SHEET = {
  name: 'Drop-downs',
  rows: [
    ['Services', 'Yes/No'],
    ['Short reads', 'Yes'],
    ['Long reads', 'No'],
  ],
}

export const COLLECTIONS: readonly Collected[] = [
  { name: 'pools', form: poolsForm, sheets: [{ name: 'Count', rows: pools }], meant: poolsMeant },
  {
    name: 'pools, money in thousands by the heading over its column',
    form: poolsForm,
    sheets: [{ name: 'Count', rows: inThousands }],
    meant: { ...poolsMeant, fees: null, grants: null, total: null, staff: null, energy: null },
  },
  {
    name: 'pools, last year beside this year',
    form: poolsForm,
    sheets: [
      {
        name: 'Count',
        rows: pools.map((row) =>
          row[1] === 'THE POOLS'
            ? ['A', 'THE POOLS', '', '', '2018-19', '2017-18']
            : /^\d/.test(row[0] ?? '')
              ? [...row, row[0] === '18' ? '' : '11']
              : row,
        ),
      },
    ],
    meant: poolsMeant,
  },
  {
    name: 'pools, with a hidden mirror, checks and a list',
    form: poolsForm,
    sheets: [
      {
        name: 'Mirror',
        state: 'hidden',
        rows: pools
          .filter((row) => row[4])
          .map((row) => [row[1] ?? '', row[1] === 'Lockers' ? '#REF!' : (row[4] ?? '')]),
      },
      { name: 'Count', rows: pools },
      {
        name: 'Checks',
        rows: [
          ['Check', 'Line', 'Result'],
          ['Total water area', '3', 'OK'],
          ['Total income', '15', 'OK'],
          ['Visits in 2018-19', '6', 'Higher than last year: please explain'],
        ],
      },
      { name: 'Authorities', rows: [['Name of authority'], ['Tarnford Borough'], ['Beckton'], ['Fellgate']] },
    ],
    meant: poolsMeant,
  },
  {
    name: 'pools, the unit in front of the figures',
    form: poolsForm,
    sheets: [
      {
        name: 'Count',
        rows: pools.map((row) =>
          /^1[3-7]$/.test(row[0] ?? '') ? [row[0] ?? '', row[1] ?? '', row[2] ?? '', '£', row[4] ?? ''] : row,
        ),
      },
    ],
    meant: poolsMeant,
  },
  { name: 'study', form: studyForm, sheets: [{ name: 'i_study', rows: study }], meant: studyMeant },
  {
    name: 'study, with a column of remarks',
    form: studyForm,
    sheets: [
      {
        name: 'Record',
        rows: [
          ['Field', 'Value', 'Value 2', 'Value 3', 'Remarks of the curator'],
          ...study.map((row, at) => [
            ...row,
            ...Array<string>(4 - row.length).fill(''),
            at === 3 ? 'Check the months' : '',
          ]),
        ],
      },
    ],
    meant: studyMeant,
  },
  {
    name: 'study, with other sheets of its kind',
    form: studyForm,
    sheets: [
      { name: 'Record', rows: study },
      {
        name: 'Trees',
        rows: [
          ['Source Name', 'Species', 'Factor Value[frost]', 'Protocol REF'],
          ['tree 1', 'Pyrus communis', 'hard', 'bud count'],
          ['tree 2', 'Pyrus communis', 'mild', 'bud count'],
        ],
      },
    ],
    meant: studyMeant,
  },
  {
    name: 'data',
    form: dataForm,
    sheets: [
      {
        name: 'Description',
        rows: [...dataRows(false), [], ...variables, [], ['Further notes', 'The rod broke in May']],
      },
    ],
    meant: dataMeant,
  },
  {
    name: 'data, with an example beside',
    form: dataForm,
    sheets: [
      {
        name: 'Description',
        rows: [...dataRows(true), [], ...variables, [], ['Further notes', 'The rod broke in May']],
      },
    ],
    meant: dataMeant,
  },
  {
    name: 'data, variables on a sheet of their own',
    form: dataForm,
    sheets: [
      { name: 'General', rows: [...dataRows(false), ['Further notes', 'The rod broke in May']] },
      { name: 'Variables', rows: [['List every column of your files.'], [], ...variables.slice(1)] },
      {
        name: 'Example',
        rows: [
          ['Title of dataset', 'Rain at Old Mill'],
          ['Name of creator', 'Jo Bloggs'],
          ['Abstract', 'Rain was caught in a jar.'],
          ['Number of records', '60'],
        ],
      },
    ],
    meant: dataMeant,
  },
  {
    name: 'samples',
    form: samplesForm,
    sheets: [{ name: 'Form', rows: [...samplesHead, ...samplesTable(SAMPLE_HEADINGS)] }, LIST_SHEET],
    meant: samplesMeant,
  },
  {
    name: 'samples, units in a row of their own',
    form: samplesForm,
    sheets: [
      {
        name: 'Form',
        rows: [
          ...samplesHead,
          ['Sample details'],
          ['Sample name', 'Well', 'Volume', 'Concentration', 'Date taken'],
          ['', '', 'µl', 'ng/µl', 'dd/mm/yyyy'],
          ...samplesTable(SAMPLE_HEADINGS).slice(3),
        ],
      },
    ],
    meant: samplesMeant,
  },
  {
    name: 'samples, required columns starred and described beneath',
    form: samplesForm,
    sheets: [
      {
        name: 'Form',
        rows: [
          ...samplesHead,
          SAMPLE_HEADINGS.map((heading) => `${heading}*`),
          ['Unique in the plate', 'A1 to H12', 'At least 30', 'As measured', 'Day of sampling'],
          ...samplesTable(SAMPLE_HEADINGS).slice(3),
        ],
      },
    ],
    meant: samplesMeant,
  },
]

const FIGURE = /^-?(?:[1-9][\d,]*|0)(?:\.\d+)?$/
const asCell = (text: string): Content =>
  FIGURE.test(text)
    ? { number: Number(text.replaceAll(',', '')), format: text.includes(',') ? '#,##0' : 'General' }
    : text

/** Reads the workbook; what is neither as it was meant nor asked about. */
export async function judgeCollection({ form, sheets, meant }: Collected) {
  const bytes = await workbookOf(sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(asCell)) })))
  const { updates, queries } = readWith(readerFor([form], form.id, null), 'return.xlsx', bytes)
  const silent = Object.entries(meant).flatMap(([key, wanted]) => {
    const field = form.fields.find((one) => one.key === key)
    const [update] = updates
    if (!field || !update) return [`${key}: not read`]
    const read = field.columns ? rowsIn(update, field) : saidIn(update, form, key)
    const said = JSON.stringify(queries.map(({ args }) => args))
    const isAsked = [field.label, (read ?? '').split('; ')[0] ?? ''].some((text) => text !== '' && said.includes(text))
    return (wanted === null ? isAsked : read === wanted || isAsked) ? [] : [`${key}: ${wanted} was read as ${read}`]
  })
  return { returns: updates.length, silent }
}

function rowsIn({ tables }: UnresolvedUpdate, { topic, columns = [] }: FormField): string {
  const rows = tables[topic ?? '']?.rows ?? []
  const cell = (value: TypedValue | undefined) => (value ? (shown(value) ?? value.text) : '')
  return rows
    .map(({ cells }) =>
      columns
        .map(({ key }) => cell(cells[key]?.[0]))
        .join(' | ')
        .trim(),
    )
    .join(' / ')
}
