/** The fixed texts of the workbook to decide in. */
import type { Form } from '../config/schema.ts'
import { decideHeadings } from '../words/en/decide-headings.ts'
import { changeFieldWords, topicName } from './strings.ts'

/** The workbook to decide in. */
export const decideWords = {
  ...decideHeadings,
  sheet: 'To decide',
  title: 'To decide',
  about: 'One row for each open query. Fill in the four columns headed Decision, Right value, By and Why.',
  remarks: [
    'Save the workbook here or anywhere in the folder of returns; the next run takes it over. Leave the last column as it is.',
    'confirm: it is right as it was read. correct: the right value is another. withhold: keep it out of what is published.',
    'not an answer: it belongs to no question. nothing to do: the query is settled, for the reason given.',
    'is, is never: whose return it is, by the id of the register as the right value. stands: the return in this file, or in the file named.',
  ],
  empty: 'Nothing is left to decide.',
  number: 'No.',
  question: 'Question',
  found: 'What was found',
  text: 'What it says',
  choices: 'Decisions that make sense',
  mark: 'Leave as it is',
  workbook: 'Queries to decide',
  open: 'open queries',
  whichDecision: 'Choose one of the decisions that make sense for this query.',
}

/** The sheet of what the comparison suggests. */
export const judgeWords = {
  sheet: 'To judge',
  title: 'To judge',
  about:
    'One row for each plan of last time and each pair of entries that the comparison took for one matter, or nearly did. Nobody need answer; what you decide is kept and not suggested again.',
  remarks: [
    'Of a plan say what became of it, or “not this plan” where what is quoted is about something else. What you say holds for this round.',
    'Of two entries say “same matter” or “two matters”, and “not turned round” where only the remark is wrong. Right value: where the entry is another one in other words, its text.',
    'Leave the last column as it is. The next run takes the workbook over, wherever it lies in the folder of returns.',
  ],
  empty: 'The comparison suggests nothing.',
  concluded: 'What we think',
  grounds: 'What it rests on',
  before: 'Last time',
  after: 'This time',
  same: 'One matter in other words',
  turned: 'Meaning turned round',
  near: 'Perhaps one matter in other words; taken for two',
  count: (n: number) => `${n === 1 ? 'suggestion' : 'suggestions'} of the comparison, which nobody need answer`,
}

/** The name of a field, as a form that asks it has it. */
export function questionName(forms: readonly Form[], field: string): string {
  const named: Readonly<Record<string, string>> = {
    completedOn: changeFieldWords.completedOn,
    contacts: changeFieldWords.contacts,
  }
  const own = forms.flatMap(({ fields }) => fields).find(({ topic, role, key }) => [topic, role, key].includes(field))
  return named[field] ?? own?.label ?? (field === '' ? '' : topicName(field))
}
