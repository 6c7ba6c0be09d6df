import { describe, expect, it } from 'vitest'
import { formSchema } from '../../src/config/schema.ts'
import { KINDS } from '../../src/kinds/kinds.ts'
import { type LearntForm, learnForm } from '../../src/learn/learn.ts'
import { ASKED, ASKED_ELSEWHERE, type Layout, layoutsOf } from './moorland-form.ts'

const COPIES: Readonly<Record<string, (layout: Layout) => LearntForm | null>> = {
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
const plain = (label: string) => label.replace(/\s*\([^)]*\)\s*$|(?<=\?).*$/, '').replace(/[:?*\s]+$/, '')

const FORMS = { 'a moorland council’s form': ASKED, 'another council’s': ASKED_ELSEWHERE }
const CASES = Object.entries(FORMS).flatMap(([form, asked]) =>
  Object.entries(layoutsOf(asked)).map(([name, layout]) => ({ form, asked, name, layout })),
)
/** One in ten. */
const MOST_WRONG = 1

describe.each(CASES)('$form, $name', ({ asked, layout }) => {
  it.each(Object.keys(COPIES))('%s give every question, none besides, and their kinds', (copies) => {
    const learnt = COPIES[copies]?.(layout)
    const fields = learnt?.form.fields ?? []
    const [found, wanted] = [fields, asked].map((all) => all.map(({ label }) => plain(label)))
    expect(found?.filter((label) => !wanted?.includes(label))).toEqual([])
    const missed = wanted?.filter((label) => !found?.includes(label)) ?? []
    // On a single filled copy a question in words that no form uses can look like an answer.
    expect(missed.slice(copies === 'one filled copy' ? 1 : 0)).toEqual([])
    const wrong = asked.filter(({ label, kinds }) => {
      const field = fields.find((one) => plain(one.label) === plain(label))
      const known = kinds.filter((kind) => Object.hasOwn(KINDS, kind))
      return field !== undefined && !(known.length > 0 ? known : ['text']).includes(field.kind)
    })
    expect(wrong.map(({ label }) => label).slice(MOST_WRONG)).toEqual([])
    expect(formSchema.safeParse(learnt?.form).error?.issues ?? []).toEqual([])
  })
})
