/** A learnt form as text for `pipeline.config.ts`, with the cell, an example and what is doubtful beside each line. */
import { visibleOnOneLine } from '../visible.ts'
import type { LearntField, LearntForm } from './learn.ts'
import type { Unread } from './trial.ts'

export function printForm(learnt: LearntForm): string {
  const { form, fields, layout, warnings } = learnt
  const [first] = fields
  const place = first ? `${first.file}${first.sheet === null ? '' : `, sheet ${first.sheet}`}` : ''
  return [
    `// Drafted from ${comment(place)}. Kinds and topics are guesses: correct them, then run collate check on the file.`,
    `// ${NOTES[layout]}`,
    ...warnings.map((warning) => `// ${comment(warning)}`),
    ...describeTrial(learnt).map((line) => `// ${comment(line)}`),
    '{',
    `  id: ${quote(form.id)},`,
    `  label: ${quote(form.label)},`,
    ...(form.furniture ? [`  furniture: [${form.furniture.map(quote).join(', ')}],`] : []),
    '  fields: [',
    ...fields.map((learntField) => printLine(learntField, first?.sheet ?? null)),
    '  ],',
    '},',
    '',
  ].join('\n')
}

/** What a person should look at in the draft, question by question, a line each. */
export function describeDoubts({ fields, warnings }: Pick<LearntForm, 'fields' | 'warnings'>): string[] {
  return [
    ...warnings,
    ...fields.flatMap(({ field, cell, sheet, doubt }) =>
      doubt === null
        ? []
        : [`${sheet === null ? '' : `${sheet}, `}${cell} “${field.label}”, read as ${field.kind}: ${doubt}.`],
    ),
  ]
}

/** What the draft does not read on the copies it was made from. */
export function describeTrial({ layout, unread }: Pick<LearntForm, 'layout' | 'unread'>): string[] {
  if (unread.length === 0)
    return layout === 'blank' || layout === 'unread' ? [] : ['Tried on its own copies: every cell was read.']
  return ['Tried on its own copies, it does not read:', ...unread.map((one) => `  ${placeOf(one)}: ${one.why}`)]
}

function placeOf({ file, sheet, cell }: Unread): string {
  return [file, sheet, cell].filter((part) => part !== null).join(', ')
}

const NOTES: Record<LearntForm['layout'], string> = {
  beside: 'Answers stand beside the questions.',
  above: 'Answers stand beneath the questions.',
  inCell: 'Answers stand in the questions’ own cells.',
  mixed: 'Answers stand beside, beneath or in the questions’ cells.',
  table: 'A table with a return in each row.',
  turnedTable: 'A table with a return in each column.',
  issued: 'A form that was sent out by Collate.',
  blank: 'This copy is blank: a filled-in one makes better guesses.',
  unread: 'The draft does not read the file yet: correct the labels first.',
}

function printLine({ field, cell, sheet, examples, doubt }: LearntField, firstSheet: string | null): string {
  const where = sheet === firstSheet ? cell : `${sheet}, ${cell}`
  const example = examples.length > 0 ? `, for example: ${examples.join(' / ')}` : ''
  return `    ${printValue(field)}, // ${comment(`${where}${example}${doubt === null ? '' : `. Doubtful: ${doubt}`}`)}`
}

/** A field or a part of one as it stands in the configuration. */
export function printValue(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return `[${value.map(printValue).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{ ${Object.entries(value)
    .map(([name, part]) => `${name}: ${printValue(part)}`)
    .join(', ')} }`
}

function comment(text: string): string {
  return visibleOnOneLine(text)
}

/** A text as it stands in TypeScript. */
export function quote(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n').replace(/\r/g, '')}'`
}
