/** What a partnership has to tell, filled into each of the forms. */
import { type BoardReturn, THEMES } from '../examples/loughmarsh/boards.ts'
import type { Layout, SampleReturn } from '../scripts/sample/types.ts'
import { type Statement, sayIt } from './sentences.ts'

export interface Told {
  readonly name: string
  /** ISO day of completion. */
  readonly day: string
  readonly officer: string
  readonly phone: string
  readonly chair: string
  readonly member: string
  readonly focus: readonly Statement[]
  readonly achieved: readonly Statement[]
  readonly planned: readonly Statement[]
  readonly role: readonly Statement[]
}

/** Layouts in which the day stands in a cell of its own. */
const TYPED: ReadonlySet<Layout> = new Set(['beside', 'offset', 'above', 'pairs', 'rowsRight'])

/** On one of the sample's two forms. */
export function updateReturn(told: Told, form: 'update' | 'quarterly', layout: Layout): SampleReturn {
  const email = `${told.officer.toLowerCase().replace(' ', '.')}@example.org`
  const lines = (list: readonly Statement[], tense: 'done' | 'planned') => list.map((one) => `* ${sayIt(one, tense)}`)
  const shared = {
    partnership: told.name,
    contact: told.officer,
    chair: `Cllr ${told.chair}`,
    cabinet: `Cllr ${told.member}`,
  }
  const answers: SampleReturn['answers'] =
    form === 'update'
      ? {
          ...shared,
          completed: TYPED.has(layout) ? { day: told.day } : told.day.split('-').reverse().join('/'),
          details: `${told.phone}, ${email}`,
          focus: lines(told.focus, 'done'),
          achievements: lines(told.achieved, 'done'),
          plans: lines(told.planned, 'planned'),
          bigSociety: lines(told.role, 'planned'),
        }
      : {
          ...shared,
          completed: told.day.split('-').reverse().join('/'),
          tel: told.phone,
          email,
          priorities: lines(told.planned, 'planned'),
          achievements: lines(told.achieved, 'done'),
          current: lines(told.focus, 'done'),
          challenges: lines(told.role, 'planned'),
          issues: 'None',
          targets: ['NI 5', 'NI 56'],
          subGroups: [`* ${told.name} steering group`],
          meetings: [`Next: 1 June ${told.day.slice(0, 4)}`],
        }
  return { form, layout, bullet: '• ', colons: false, answers }
}

/** On the second council's form, which asks for figures and a table. */
export function boardReturn(told: Told, number: number): BoardReturn {
  const year = Number(told.day.slice(0, 4)) - 1
  const [first, second] = told.planned
  return {
    board: told.name,
    person: told.officer,
    signed: told.day,
    period: [`${year}-10-01`, `${year}-12-31`],
    standing: (['Green', 'Amber', 'Red'] as const)[number % 3] ?? 'Green',
    budget: 50_000 * (1 + (number % 40)),
    volunteers: 10 + (number % 300),
    onTime: 40 + (number % 60),
    workPlan: number % 3 > 0,
    themes: THEMES.slice(0, 1 + (number % 3)),
    venue: `${told.name.split(' ')[0]} town hall`,
    wentWell: told.achieved.slice(0, 5).map((one) => sayIt(one, 'done')),
    projects: [first, second].flatMap((one) =>
      one
        ? [
            {
              project: `${one.thing} ${one.place}`,
              status: 'Amber' as const,
              cost: 1_000 * one.figure,
              due: `${year + 1}-06-30`,
            },
          ]
        : [],
    ),
  }
}
