import { describe, expect, it } from 'vitest'
import { formSchema } from '../../src/config/schema.ts'
import { KINDS } from '../../src/kinds/kinds.ts'
import { type LearntForm, learnForm } from '../../src/learn/learn.ts'
import { ASKED, LAYOUTS, type Layout } from './moorland-form.ts'

const CODES: Readonly<Record<string, (layout: Layout) => LearntForm | null>> = {
  'a blank copy': (layout) => learnForm([{ file: 'blank.xlsx', ...layout(null) }], 'moorland'),
  'two filled copies': (layout) =>
    learnForm(
      [
        { file: 'kelder.xlsx', ...layout(0) },
        { file: 'bracken.xlsx', ...layout(1) },
      ],
      'moorland',
    ),
  'one filled copy': (layout) => learnForm([{ file: 'kelder.xlsx', ...layout(0) }], 'moorland'),
}

/** Without what a question mark or bracket is followed by, which drafts may keep or leave. */
const plain = (label: string) => label.replace(/\s*\([^)]*\)\s*$/, '').replace(/[:?*\s]+$/, '')

describe.each(Object.keys(LAYOUTS))('%s', (name) => {
  const layout = LAYOUTS[name]
  if (!layout) throw new Error(`no layout ${name}`)
  it.each(Object.keys(CODES))('%s give every question, none besides, and their kinds', (copies) => {
    const learnt = CODES[copies]?.(layout)
    const fields = learnt?.form.fields ?? []
    expect(fields.map(({ label }) => plain(label)).sort()).toEqual(ASKED.map(({ label }) => plain(label)).sort())
    const wrong = ASKED.filter(({ label, kinds }) => {
      const field = fields.find((one) => plain(one.label) === plain(label))
      const known = kinds.filter((kind) => Object.hasOwn(KINDS, kind))
      return field === undefined || !(known.length > 0 ? known : ['text']).includes(field.kind)
    })
    expect(wrong.map(({ label }) => label).slice(1)).toEqual([])
    expect(formSchema.safeParse(learnt?.form).error?.issues ?? []).toEqual([])
  })
})
