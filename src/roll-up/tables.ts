/** *Organisations* and *Regions*: what came in of each body, and of all bodies of a region. */
import { groupedBy } from '../groups.ts'
import { type Cell, linked, text } from '../write/cells.ts'
import { wholeDay } from '../write/dates.ts'
import { compareNames } from '../write/results.ts'
import { type Column, columnsOf, type Table } from '../write/tables/column.ts'
import { type Counted, isIncluded, type Standing } from './standing.ts'
import { words } from './words.ts'

/** Field of the data by which every table says whose row it is. */
export const ORGANISATION = 'organisation'

interface OfOrganisation {
  readonly organisation: string
}

interface OfRegion {
  readonly region: string
}

/** Whose row it is. */
export function organisationColumn<Row extends OfOrganisation>(look?: Cell['look']): Column<Row> {
  return columnsOf<Row>().text(ORGANISATION, 'Organisation whose round it is.', (row) => row.organisation, {
    heading: words.organisation,
    width: 34,
    required: true,
    ...(look ? { look } : {}),
  })
}

export function regionColumn<Row extends OfRegion>(): Column<Row> {
  return columnsOf<Row>().text('region', 'Part of the whole that it belongs to.', ({ region }) => region, {
    heading: words.region,
    width: 18,
    required: true,
  })
}

type Count = (counted: Counted) => number | null

/** What is counted of a body, and added up over the bodies of a region. */
const COUNTS: readonly {
  readonly key: string
  readonly heading: string
  readonly description: string
  readonly of: Count
  readonly internal?: true
}[] = [
  {
    key: 'expected',
    heading: 'Expected',
    description: 'Partnerships asked for a return.',
    of: ({ expected }) => expected,
  },
  {
    key: 'received',
    heading: 'Received',
    description: 'Partnerships that sent a usable return.',
    of: ({ received }) => received,
  },
  {
    key: 'unasked',
    heading: 'Not asked',
    description: 'Of those received, how many nobody had asked for.',
    of: ({ unasked }) => unasked,
  },
  {
    key: 'late',
    heading: 'Late',
    description: 'Returns after the due date; missing where the round has none.',
    of: ({ late }) => late,
  },
  {
    key: 'outstanding',
    heading: 'Outstanding',
    description: 'Partnerships that were asked and sent nothing usable.',
    of: ({ outstanding }) => outstanding,
  },
  {
    key: 'to_confirm',
    heading: 'To confirm',
    description: 'Open queries about what returns say.',
    of: ({ toConfirm }) => toConfirm,
    internal: true,
  },
  {
    key: 'errors',
    heading: 'Errors',
    description: 'What was not used until someone acts.',
    of: ({ errors }) => errors,
    internal: true,
  },
]

function countColumns<Row>(countedOf: (row: Row) => readonly (Counted | null)[]): readonly Column<Row>[] {
  return COUNTS.map(({ key, heading, description, of, internal }) =>
    columnsOf<Row>().integer(key, description, (row) => sumOf(countedOf(row), of), {
      heading,
      width: 11,
      minimum: 0,
      ...(internal ? { internal } : {}),
    }),
  )
}

/** Null where nobody counted it. */
export function sumOf(counted: readonly (Counted | null)[], of: Count): number | null {
  const known = counted.map((one) => one && of(one)).filter((one) => one !== null)
  return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) : null
}

const standing = columnsOf<Standing>()

const organisationColumns: readonly Column<Standing>[] = [
  organisationColumn<Standing>('strong'),
  regionColumn(),
  standing.code('standing', 'Whether it is in the picture, and if not, why.', ({ outcome }) => outcome, {
    heading: 'Standing',
    words: words.outcomes,
    width: 30,
    required: true,
    shown: ({ outcome }) => (outcome === 'included' ? null : text(words.outcomes[outcome], 'alert')),
  }),
  standing.text('round', 'Id of the round.', ({ round }) => round?.id ?? null, { only: 'data' }),
  standing.text('round_label', 'What the round is called.', ({ round }) => round?.label ?? null, {
    heading: 'Round',
    width: 22,
  }),
  standing.date('due', 'Day by which returns were asked for.', ({ round }) => wholeDay(round?.due ?? null), {
    heading: 'Due',
    width: 17,
  }),
  linkColumn('workbook', 'Workbook', ({ workbook }) => workbook),
  linkColumn('page', 'Page', ({ page }) => page),
  ...countColumns<Standing>(({ counted }) => [counted]),
  standing.text(
    'licence',
    'Short name of the licence under which it gives its data; missing where it has named none.',
    ({ licence }) => licence?.name ?? null,
    { only: 'data' },
  ),
  standing.text('why', 'What is wrong and what to do; missing where all is well.', ({ why }) => why.join('\n'), {
    heading: 'What to see to',
    width: 60,
    widest: 90,
    internal: true,
  }),
]

/** Leads to an output of the body itself, which the public edition does not. */
function linkColumn(key: string, heading: string, of: (row: Standing) => string | null): Column<Standing> {
  return standing.text(key, `Leads to the organisation’s own ${key}.`, of, {
    heading,
    width: 12,
    internal: true,
    shown: (row) => (of(row) === null ? null : linked(words.open, of(row))),
  })
}

/** A body a row, in the picture or not. */
export function organisationsTable(standings: readonly Standing[]): Table<Standing> {
  return {
    key: 'organisations',
    sheet: words.sheets.organisations,
    title: 'Organisations',
    about: 'One row for each organisation that was asked for, with the round that is shown of it and what came in.',
    empty: 'No organisation was asked for.',
    blankMeans: words.notCounted,
    columns: organisationColumns,
    rows: byRegion(standings),
    primaryKey: [ORGANISATION],
    foreignKeys: [],
  }
}

/** By region, those of none last, and by name. */
export function byRegion<Row extends OfOrganisation & OfRegion>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort(
    (a, b) =>
      Number(a.region === words.noRegion) - Number(b.region === words.noRegion) ||
      compareNames(a.region, b.region) ||
      inOrderOfNames(a, b),
  )
}

/** By name, each of which is there once. */
export function byName<Row extends OfOrganisation>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort(inOrderOfNames)
}

/** Names that a reader takes for alike, such as those in another case, stand as their letters are numbered. */
function inOrderOfNames({ organisation: a }: OfOrganisation, { organisation: b }: OfOrganisation): number {
  return compareNames(a, b) || (a < b ? -1 : Number(a > b))
}

interface RegionRow extends OfRegion {
  readonly standings: readonly Standing[]
}

const region = columnsOf<RegionRow>()

export function regionsTable(standings: readonly Standing[]): Table<RegionRow> {
  const counted = ({ standings: all }: RegionRow) => all.map((one) => one.counted)
  return {
    key: 'regions',
    sheet: words.sheets.regions,
    title: 'Regions',
    about: 'One row for each region, with what came in of all its organisations that are in the picture.',
    remarks: ['“Late” counts only rounds that have a due date.'],
    empty: 'No organisation was asked for.',
    blankMeans: words.notCounted,
    columns: [
      regionColumn(),
      region.integer('organisations', 'Organisations that were asked for.', ({ standings: all }) => all.length, {
        heading: 'Organisations',
        width: 15,
        minimum: 0,
        required: true,
      }),
      region.integer(
        'left_out',
        'Of those, how many are not in the picture.',
        ({ standings: all }) => all.filter((one) => !isIncluded(one)).length,
        {
          heading: 'Left out',
          width: 11,
          minimum: 0,
          required: true,
        },
      ),
      ...countColumns<RegionRow>(counted),
    ],
    rows: regionRows(standings),
    primaryKey: ['region'],
    foreignKeys: [],
  }
}

export function regionRows(standings: readonly Standing[]): readonly RegionRow[] {
  return [...groupedBy(byRegion(standings), (one) => one.region)].map(([name, all]) => ({
    region: name,
    standings: all,
  }))
}
