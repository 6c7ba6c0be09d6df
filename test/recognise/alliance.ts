/** A form of another council, a return on it, and how the return is read. */
import { formSchema } from '../../src/config/schema.ts'
import type { Recognition } from '../../src/recognise/recognise.ts'
import { answersIn, readerOf } from './recognised.ts'

export const form = formSchema.parse({
  id: 'alliance',
  label: 'Alliance monitoring return',
  fields: [
    { key: 'org', label: 'Name of alliance', kind: 'partnership' },
    { key: 'period', label: 'Reporting period', kind: 'period', topic: 'period' },
    { key: 'done', label: 'Form completed on', kind: 'date' },
    { key: 'worker', label: 'Link worker', kind: 'contactName' },
    { key: 'chair', label: 'Chair', kind: 'people', role: 'chair' },
    { key: 'vols', label: 'Number of active volunteers', kind: 'number', topic: 'volunteers' },
    { key: 'dsa', label: 'Is a data sharing agreement in place?', kind: 'yesNo', topic: 'agreement' },
    {
      key: 'themes',
      label: 'Themes covered',
      kind: 'choices',
      choices: ['Housing', 'Health', 'Skills'],
      topic: 'themes',
    },
    { key: 'wins', label: 'Key achievements this quarter', kind: 'entries', topic: 'achievements' },
    { key: 'barriers', label: 'Barriers to progress', kind: 'entries', topic: 'challenges' },
  ],
})
export const KEYS = form.fields.map(({ key }) => key)
export const LABELS = form.fields.map(({ label }) => label)
export type Answers = Record<string, string>
export const ANSWERS: Answers = {
  org: 'Teesmouth Carers Alliance',
  period: 'April to June 2025',
  done: '14 July 2025',
  worker: 'Nia Bevan',
  chair: 'Dr Una Pike',
  vols: '63',
  dsa: 'Yes',
  themes: 'Housing, Skills',
  wins: 'Opened a respite room',
  barriers: 'The minibus failed its test',
}
export const OTHERS: Answers = { ...ANSWERS, org: 'Moorfoot Food Alliance', vols: '12', wins: 'Two larders opened' }
export const values = (answers: Answers) => KEYS.map((key) => answers[key] ?? '')
export const labelOf = (key: string) => LABELS[KEYS.indexOf(key)] ?? ''
export const beside = (changed: Record<string, string[][]> = {}) =>
  KEYS.flatMap((key) => changed[key] ?? [[labelOf(key), ANSWERS[key] ?? '']])

export const read = readerOf(form)
export const answersOf = (found: Recognition, at = 0) => answersIn(found, KEYS, at)
export const leftOver = ({ returns }: Recognition) => returns.flatMap((raw) => raw.leftOver.map(({ text }) => text))
