/** A learnt form as text for `pipeline.config.ts`, with the cell and an example beside each line. */
import type { FieldInput } from '../config/schema.ts'
import type { LearntForm } from './learn.ts'

export function printForm({ form, fields, layout }: LearntForm): string {
  const [first] = fields
  const place = first ? `${first.file}${first.sheet === null ? '' : `, sheet ${first.sheet}`}` : ''
  const lines = fields.map(({ field, cell, examples }) => {
    const example = examples.length > 0 ? `, for example: ${examples.join(' / ')}` : ''
    return `    ${printField(field)}, // ${cell}${example}`
  })
  return [
    `// Drafted from ${place}. Kinds and topics are guesses: correct them, then run collate check on the file.`,
    `// ${NOTES[layout]}`,
    '{',
    `  id: ${quote(form.id)},`,
    `  label: ${quote(form.label)},`,
    ...(form.furniture ? [`  furniture: [${form.furniture.map(quote).join(', ')}],`] : []),
    '  fields: [',
    ...lines,
    '  ],',
    '},',
    '',
  ].join('\n')
}

const NOTES: Record<LearntForm['layout'], string> = {
  beside: 'Answers stand beside the questions.',
  above: 'Answers stand beneath the questions.',
  inCell: 'Answers stand in the questions’ own cells.',
  mixed: 'Answers stand beside, beneath or in the questions’ cells.',
  table: 'A table with a return in each row.',
  turnedTable: 'A table with a return in each column.',
  blank: 'This copy is blank: a filled-in one makes better guesses.',
  unread: 'The draft does not read the file yet: correct the labels first.',
}

function printField(field: FieldInput): string {
  return `{ ${Object.entries(field)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? quote(value) : JSON.stringify(value)}`)
    .join(', ')} }`
}

function quote(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`
}
