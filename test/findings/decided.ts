/** Returns about which somebody decided, a workbook filled in to decide about them, and returns that are gone when the round is run again. */
import { type Decision, nameDecision } from '../../src/decisions/decision.ts'
import { rowMark } from '../../src/decisions/entered.ts'
import type { Question } from '../../src/decisions/question.ts'
import { decideHeadings } from '../../src/words/en/decide-headings.ts'
import { workbook } from '../read/workbook-fixture.ts'
import { NOW } from './office.ts'
import { type Answers, at, csv, returnRows, type Sent, sheetOfRows } from './returns.ts'

const CONFIRMED: Question = { partnership: 'b60', field: 'contacts', finding: 'email-not-valid', text: 'board@example' }
const DISPUTED: Question = { ...CONFIRMED, partnership: 'b61', text: 'quay@example' }
const UNCLEAR: Question = { ...CONFIRMED, partnership: 'b62', text: 'pier@example' }
const MISDATED: Question = {
  partnership: 'b63',
  field: 'completedOn',
  finding: 'date-unreadable',
  text: 'end of last week',
}
/** The return has given another day since. */
const REDATED: Question = { ...MISDATED, partnership: 'b71', finding: 'date-impossible', text: '30/02/2012' }

/** The plan that was decided on stands in no return. */
const REPLANNED = 'b60'

const decide = (decided: Partial<Decision> & Pick<Decision, 'decision' | 'text'>) =>
  nameDecision({ by: 'Ann Example', when: '2012-06-01', round: NOW, value: '', ...decided })

/** What was decided before the round is run. */
export const DECISIONS: readonly Decision[] = [
  decide({ text: 'Rowing Club', decision: 'is', value: 'nobody' }),
  decide({ ...DISPUTED, decision: 'nothing-to-do' }),
  decide({ ...MISDATED, decision: 'correct', value: 'some day' }),
  decide({ ...REDATED, decision: 'confirm' }),
  decide({ partnership: REPLANNED, text: 'Paint the bandstand', decision: 'dropped' }),
]

const { decision, value, by, why } = decideHeadings

/** A row of the workbook to decide in. */
function rowOf(question: Question, entered: string): string[] {
  const source = { file: `decided/${question.partnership}.csv`, sheet: null, cell: null }
  const finding = { code: question.finding, severity: 'query' as const, args: {}, source }
  return [entered, '', 'Ben Example', '', rowMark({ question, finding, choices: [], update: null }, NOW)]
}

const decidedAbout = ({ partnership }: Question, answers: Answers, gives: Sent['gives']): Sent => ({
  file: `decided/${partnership}.csv`,
  bytes: csv(returnRows(partnership, answers)),
  gives,
})

export const DECIDED: readonly Sent[] = [
  {
    file: 'decided/to decide.xlsx',
    bytes: workbook({
      sheets: sheetOfRows([
        ['Queries of the round'],
        [decision, value, by, why, 'Row'],
        rowOf(CONFIRMED, 'Confirm'),
        rowOf(DISPUTED, 'withhold'),
        rowOf(UNCLEAR, 'perhaps'),
      ]),
    }),
    gives: { 'decisions-taken-over': null, 'decisions-at-odds': 'A4', 'decision-unclear': 'A5' },
  },
  decidedAbout(CONFIRMED, { email: CONFIRMED.text }, { 'judgement-lapsed': 'A1' }),
  decidedAbout(DISPUTED, { email: DISPUTED.text }, {}),
  decidedAbout(UNCLEAR, { email: UNCLEAR.text }, { 'email-not-valid': at('email') }),
  decidedAbout(
    MISDATED,
    { completed: MISDATED.text },
    { 'date-unreadable': at('completed'), 'decision-not-applied': 'A1' },
  ),
  decidedAbout(REDATED, { completed: '31/04/2012' }, { 'date-impossible': at('completed'), 'decision-lapsed': 'A1' }),
]

const arriving = (reference: string, file = `${reference}.csv`): Sent => ({
  file: `arrivals/${file}`,
  bytes: csv(returnRows(reference)),
  gives: {},
})
const STAYS = ['b66', 'b67', 'b68', 'b69'].map((reference) => arriving(reference))

/** What came first, and what lies there the next time: one return is gone, another gave way to a file of another name. */
export const ARRIVED: readonly Sent[] = [...STAYS, arriving('b65'), arriving('b70')]
export const LEFT: readonly Sent[] = [
  ...STAYS,
  {
    ...arriving('b70', 'b70 once more.csv'),
    bytes: csv(returnRows('b70', { focus: 'Lamps along the whole of the quay' })),
  },
]
