/** What the twelve boards mean to say in each round, before anyone writes it down. People, places and sums are invented. */

export type Standing = 'Green' | 'Amber' | 'Red'

export interface Project {
  readonly project: string
  readonly status: Standing
  readonly cost: number
  /** ISO day. */
  readonly due: string
}

export interface BoardReturn {
  readonly board: string
  readonly person: string
  /** ISO day. */
  readonly signed: string
  /** First and last day, ISO. */
  readonly period: readonly [from: string, to: string]
  readonly standing: Standing
  readonly budget: number
  readonly volunteers: number
  readonly onTime: number
  readonly workPlan: boolean
  readonly themes: readonly string[]
  readonly venue: string
  readonly wentWell: readonly string[]
  readonly projects: readonly Project[]
  /** Only the second edition of the form asks. */
  readonly visit?: boolean
}

export const THEMES = ['Coast and sea', 'Towns', 'Farming', 'Getting about', 'Young people'] as const

const Q3 = ['2024-07-01', '2024-09-30'] as const
const Q4 = ['2024-10-01', '2024-12-31'] as const

const first: readonly Omit<BoardReturn, 'period'>[] = [
  {
    board: 'Curlew Bay Coastal Board',
    person: 'Orla Finch',
    signed: '2024-10-03',
    standing: 'Green',
    budget: 1_200_000,
    volunteers: 340,
    onTime: 82.5,
    workPlan: true,
    themes: ['Coast and sea', 'Young people'],
    venue: 'Harbour office, Curlew Bay',
    wentWell: ['The dunes were fenced along the north strand', 'Sixty children helped to count terns'],
    projects: [
      { project: 'Dune fencing', status: 'Green', cost: 40_000, due: '2025-03-31' },
      { project: 'Slipway repair', status: 'Amber', cost: 125_500, due: '2025-06-30' },
    ],
  },
  {
    board: 'Market Towns Board',
    person: 'Dermot Lacey',
    signed: '2024-10-07',
    standing: 'Amber',
    budget: 860_000,
    volunteers: 95,
    onTime: 64,
    workPlan: true,
    themes: ['Towns', 'Getting about'],
    venue: 'Town hall, Ardkeel',
    wentWell: ['Nine empty shops were let'],
    projects: [
      { project: 'Shopfront grants', status: 'Green', cost: 210_000, due: '2025-05-31' },
      { project: 'Clock tower', status: 'Red', cost: 75_250, due: '2024-12-15' },
      { project: 'Covered market', status: 'Amber', cost: 330_000, due: '2025-09-30' },
    ],
  },
  {
    board: 'Hill Farming Forum',
    person: 'Brid Scully',
    signed: '2024-09-30',
    standing: 'Green',
    budget: 150_000,
    volunteers: 28,
    onTime: 91,
    workPlan: false,
    themes: ['Farming'],
    venue: 'Mart office, Kilvane',
    wentWell: ['Fourteen farms joined the hedge scheme', 'A vet now comes to Kilvane each week'],
    projects: [{ project: 'Hedge scheme', status: 'Green', cost: 18_000, due: '2025-02-28' }],
  },
  {
    board: 'Rural Bus Partnership',
    person: 'Eamon Tighe',
    signed: '2024-10-11',
    standing: 'Red',
    budget: 2_400_000,
    volunteers: 12,
    onTime: 47.5,
    workPlan: true,
    themes: ['Getting about'],
    venue: 'Bus depot, Ardkeel',
    wentWell: ['The evening bus to Curlew Bay runs again'],
    projects: [
      { project: 'Evening services', status: 'Green', cost: 610_000, due: '2025-01-31' },
      { project: 'New shelters', status: 'Red', cost: 92_000, due: '2024-11-30' },
    ],
  },
  {
    board: 'Youth Voice Loughmarsh',
    person: 'Aoife Marron',
    signed: '2024-10-01',
    standing: 'Amber',
    budget: 95_500,
    volunteers: 156,
    onTime: 73,
    workPlan: true,
    themes: ['Young people', 'Towns'],
    venue: 'Library, Kilvane',
    wentWell: ['The skate park opened in August'],
    projects: [
      { project: 'Skate park', status: 'Green', cost: 48_000, due: '2024-12-31' },
      { project: 'Night café', status: 'Amber', cost: 12_500, due: '2025-04-30' },
    ],
  },
  {
    board: 'Harbour Safety Group',
    person: 'Conal Breen',
    signed: '2024-10-09',
    standing: 'Green',
    budget: 310_000,
    volunteers: 44,
    onTime: 100,
    workPlan: true,
    themes: ['Coast and sea'],
    venue: 'Lifeboat station',
    wentWell: ['Every pier has a ring and a line'],
    projects: [{ project: 'Pier ladders', status: 'Green', cost: 27_750, due: '2025-03-15' }],
  },
  {
    board: 'Greenways Board',
    person: 'Sile Hanley',
    signed: '2024-10-14',
    standing: 'Amber',
    budget: 1_750_000,
    volunteers: 210,
    onTime: 58.5,
    workPlan: true,
    themes: ['Getting about', 'Coast and sea'],
    venue: 'Old station, Tullamarsh',
    wentWell: ['Four kilometres of track were laid'],
    projects: [
      { project: 'Lagoon bridge', status: 'Amber', cost: 540_000, due: '2025-08-31' },
      { project: 'Signs and seats', status: 'Green', cost: 36_000, due: '2025-02-15' },
    ],
  },
  {
    board: 'Islands Committee',
    person: 'Mairead Quill',
    signed: '2024-10-02',
    standing: 'Green',
    budget: 420_000,
    volunteers: 67,
    onTime: 88,
    workPlan: false,
    themes: ['Coast and sea', 'Farming'],
    venue: 'Island hall, Inishkeel',
    wentWell: ['The ferry timetable was agreed for winter'],
    projects: [{ project: 'Ferry shelter', status: 'Amber', cost: 64_000, due: '2025-05-15' }],
  },
  {
    board: 'Town Centre Forum',
    person: 'Ruairi Nash',
    signed: '2024-10-10',
    standing: 'Amber',
    budget: 275_000,
    volunteers: 51,
    onTime: 70,
    workPlan: true,
    themes: ['Towns'],
    venue: 'Courthouse, Tullamarsh',
    wentWell: ['The square was planted with limes'],
    projects: [
      { project: 'Tree planting', status: 'Green', cost: 33_000, due: '2024-12-01' },
      { project: 'Street lamps', status: 'Amber', cost: 118_000, due: '2025-07-31' },
    ],
  },
  {
    board: 'Wetlands Trust Board',
    person: 'Nora Delahunt',
    signed: '2024-10-04',
    standing: 'Green',
    budget: 685_000,
    volunteers: 402,
    onTime: 79.5,
    workPlan: true,
    themes: ['Coast and sea', 'Farming', 'Young people'],
    venue: 'Visitor barn, Reedholm',
    wentWell: ['Lapwing bred for the first time in ten years'],
    projects: [{ project: 'Sluice renewal', status: 'Amber', cost: 157_000, due: '2025-10-31' }],
  },
  {
    board: 'Skills and Trades Panel',
    person: 'Fintan Doyle',
    signed: '2024-10-08',
    standing: 'Red',
    budget: 540_000,
    volunteers: 19,
    onTime: 41,
    workPlan: false,
    themes: ['Young people', 'Towns'],
    venue: 'Training centre, Ardkeel',
    wentWell: ['Twenty-two apprentices began in September'],
    projects: [
      { project: 'Joinery school', status: 'Red', cost: 260_000, due: '2025-01-15' },
      { project: 'Tool library', status: 'Green', cost: 9_500, due: '2025-03-01' },
    ],
  },
  {
    board: 'Festivals Board',
    person: 'Grainne Toal',
    signed: '2024-09-27',
    standing: 'Green',
    budget: 132_000,
    volunteers: 530,
    onTime: 96,
    workPlan: true,
    themes: ['Towns', 'Young people'],
    venue: 'Old mill, Curlew Bay',
    wentWell: ['The lantern walk drew two thousand people', 'No litter was left on the strand'],
    projects: [{ project: 'Lantern walk', status: 'Green', cost: 14_200, due: '2024-11-01' }],
  },
]

/** What is different a quarter later; the rest stands. */
const later: readonly Partial<BoardReturn>[] = [
  { standing: 'Amber', budget: 1_400_000, volunteers: 355, onTime: 80 },
  { standing: 'Green', volunteers: 101, onTime: 71.5, themes: ['Towns', 'Young people'] },
  { budget: 165_000, workPlan: true },
  { standing: 'Red', onTime: 52 },
  { standing: 'Green', budget: 95_500, volunteers: 171 },
  { standing: 'Red', onTime: 66 },
  { standing: 'Red', budget: 1_600_000 },
  { volunteers: 72, venue: 'Harbour hall, Inishkeel' },
  { standing: 'Amber', onTime: 74 },
  { standing: 'Green', budget: 700_000 },
  { standing: 'Amber', volunteers: 26, workPlan: true },
  { standing: 'Green', onTime: 93 },
]

export const firstRound: readonly BoardReturn[] = first.map((one) => ({ ...one, period: Q3 }))

export const secondRound: readonly BoardReturn[] = firstRound.map((one, index) => ({
  ...one,
  ...later[index],
  signed: `2025-01-${String(6 + index).padStart(2, '0')}`,
  period: Q4,
  wentWell: [`The winter plan of ${one.board} is under way`],
  visit: index % 3 === 0,
  projects: laterProjects(one.projects, index),
}))

/** Every third board finished its first project and took up another; others spend more, are late, or have them in another order. */
function laterProjects(projects: readonly Project[], index: number): readonly Project[] {
  const [one, ...others] = projects
  if (!one) return projects
  if (index % 3 === 0) return [...others, { project: 'Winter works', status: 'Green', cost: 8_000, due: '2025-11-30' }]
  if (index % 3 === 1) return [...others, { ...one, status: 'Amber', cost: one.cost + 5_000 }]
  return [{ ...one, due: '2025-12-31' }, ...others]
}
