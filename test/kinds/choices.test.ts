import { describe, expect, it } from 'vitest'
import type { FieldInput } from '../../src/config/schema.ts'
import { formSchema } from '../../src/config/schema.ts'
import type { Piece } from '../../src/recognise/raw.ts'
import { piece } from './pieces.ts'
import { codesIn, readField } from './typed.ts'

const rag: FieldInput = { key: 'rag', label: 'Standing', kind: 'choice', topic: 'rag', choices: 'rag' }
const stage: FieldInput = {
  ...rag,
  choices: [
    'Not started',
    { choice: 'On track', otherLabels: ['In progress', 'OK'] },
    'On track with concerns',
    'Complete',
  ],
  best: 'last',
}
const joined: FieldInput = { key: 'joined', label: 'Is there a work plan?', kind: 'yesNo', topic: 'joined' }

function choiceOf(field: FieldInput, ...pieces: Piece[]) {
  const update = readField(field, pieces)
  const [value] = update.values[field.topic ?? ''] ?? []
  return { choice: value?.choice, note: value?.note, codes: codesIn(update), place: value?.place }
}

describe('one of a list', () => {
  it.each<[string, string | null, string?]>([
    ['Amber', 'Amber'],
    ['AMBER.', 'Amber'],
    ['yellow', 'Amber'],
    ['A', 'Amber'],
    ['(R)', 'Red'],
    ['🟠', 'Amber'],
    ['🟡', 'Amber'],
    ['🟠 Amber', 'Amber'],
    ['Amber 🟠', 'Amber'],
    ['🟢️', 'Green'],
    ['Amber – slipping', 'Amber', 'slipping'],
    ['Amber - slipping a little', 'Amber', 'slipping a little'],
    ['Amber: waiting for the lease', 'Amber', 'waiting for the lease'],
    ['Amber (waiting for the lease)', 'Amber', 'waiting for the lease'],
    ['A – waiting for the lease', 'Amber', 'waiting for the lease'],
    ['🔴 no surveyor yet', 'Red', 'no surveyor yet'],
    ['Green\nAll planting done', 'Green', 'All planting done'],
    ['Amber/Green', null],
    ['Amber-Green', null],
    ['A/G', null],
    ['Amber → Green', null],
    ['Amber – was Red', null],
    ['Amber – but recovering', null],
    ['Amber, although recovering', null],
    ['Green (last quarter)', null],
    ['Amber (forecast)', null],
    ['Amber – will miss the date', 'Amber', 'will miss the date'],
    ['Green – target met', 'Green', 'target met'],
    ['Amber – in progress', 'Amber', 'in progress'],
    ['Amber – was delayed by rain', 'Amber', 'was delayed by rain'],
    ['Amber – expected to close in May', 'Amber', 'expected to close in May'],
    ['Amber?', null],
    ['🔴 Green', null],
    ['🔴🟢', null],
    ['Not red', null],
    ['Purple', null],
    ['Am', null],
    ['On track', null],
    ['✓', null],
    ['Amber slipping', null],
    ['Red, amber or green', null],
  ])('%j is %j', (text, expected, note) => {
    const { choice, codes, note: found } = choiceOf(rag, piece(text))
    expect(choice).toBe(expected)
    expect(found).toBe(note)
    expect(codes).toEqual(expected === null ? ['value-unclear'] : [])
  })

  it.each<[string, string | null]>([
    ['On track', 'On track'],
    ['on-track', 'On track'],
    ['OK', 'On track'],
    ['On track – with concerns', 'On track with concerns'],
    ['On track, lease signed', 'On track'],
    ['O', null],
    ['C', 'Complete'],
    ['Not complete', null],
  ])('%j of stages is %j', (text, expected) => {
    expect(choiceOf(stage, piece(text)).choice).toBe(expected)
  })

  it.each<[string, string | null, string?]>([
    ['Y', 'Yes'],
    ['No.', 'No'],
    ['yes – from May', 'Yes', 'from May'],
    ['Yes, since the spring', 'Yes', 'since the spring'],
    ['✓', 'Yes'],
    ['❌', 'No'],
    ['☑ Yes ☐ No', 'Yes'],
    ['Yes ☐   No ☒', 'No'],
    ['[x] Yes\n[ ] No', 'Yes'],
    ['( ) Yes (x) No', 'No'],
    ['Yes – but not everywhere', null],
    ['No, not yet', 'No'],
    ['Not yet', 'No'],
    ['Yes, in part', null],
    ['Yes (planned)', null],
    ['Yes – in progress', null],
    ['Yes, once a year', 'Yes', 'once a year'],
    ['Yes – started in May', 'Yes', 'started in May'],
    ['Yes – will be done in March', null],
    ['Yes. However section 4 is outstanding', null],
    ['No – planned for March', 'No', 'planned for March'],
    ['Yes – will be reviewed in June', 'Yes', 'will be reviewed in June'],
    ['Yes – draft attached', 'Yes', 'draft attached'],
    ['Yes – draft', null],
    ['Yes – planned and delivered', 'Yes', 'planned and delivered'],
    ['Yes – planning group meets monthly', 'Yes', 'planning group meets monthly'],
    ['Yes – going to plan', 'Yes', 'going to plan'],
    ['Yes, in part thanks to volunteers', 'Yes', 'in part thanks to volunteers'],
    ['Yes – March 2024', 'Yes', 'March 2024'],
    ['Yes – last reviewed in March', 'Yes', 'last reviewed in March'],
    ['Yes / No', null],
    ['☑ Yes ☑ No', null],
    ['Partly', null],
    ['Yes and no', null],
  ])('%j answers yes or no with %j', (text, expected, note) => {
    const found = choiceOf(joined, piece(text))
    expect(found.choice).toBe(expected)
    expect(found.note).toBe(note)
  })

  it('printed boxes without a tick are no answer', () => {
    expect(choiceOf(joined, piece('☐ Yes ☐ No'))).toMatchObject({ choice: undefined, codes: [] })
  })

  it('knows its place where the list has an order', () => {
    expect(choiceOf(rag, piece('Red')).place).toBe(3)
    expect(choiceOf(stage, piece('Complete')).place).toBe(1)
    expect(
      choiceOf({ ...stage, choices: ['North', 'South'], best: undefined } as FieldInput, piece('North')).place,
    ).toBe(undefined)
  })

  it('refuses two choices of one name', () => {
    const form = {
      id: 'a',
      label: 'A',
      fields: [
        { key: 'n', label: 'N', kind: 'partnership' },
        { ...rag, choices: ['Yes', 'yes'] },
      ],
    }
    expect(formSchema.safeParse(form).error?.issues[0]?.message).toContain('in words of its own')
  })
})

describe('a beginning', () => {
  it.each<[string, string | undefined]>([
    ['Has work on it started?', 'Yes'],
    ['Is it agreed?', undefined],
    ['2. Will it be done?', 'Yes'],
    ['Is there a plan that will last?', undefined],
  ])('answers “%s” with %s', (label, choice) => {
    expect(choiceOf({ ...joined, label }, piece('Yes – under way')).choice ?? undefined).toBe(choice)
  })
})

describe('several of a list', () => {
  const topics: FieldInput = {
    key: 'topics',
    label: 'Which of these did you work on?',
    kind: 'choices',
    topic: 'topics',
    choices: [
      'Housing',
      'Transport',
      'Health, care and wellbeing',
      { choice: 'Parks', otherLabels: ['Green spaces'] },
      'Other',
      'None of them',
    ],
  }
  function chosenOf(...pieces: Piece[]) {
    const update = readField(topics, pieces)
    const [value] = update.values.topics ?? []
    return { chosen: value?.chosen, codes: codesIn(update), note: value?.note }
  }

  it.each<[string, string[] | null]>([
    ['Housing', ['Housing']],
    ['Transport, housing', ['Housing', 'Transport']],
    ['Housing; Parks', ['Housing', 'Parks']],
    ['Housing and transport', ['Housing', 'Transport']],
    ['• Housing\n• Green spaces', ['Housing', 'Parks']],
    ['Health, care and wellbeing, Parks', ['Health, care and wellbeing', 'Parks']],
    ['☑ Housing ☐ Transport ☑ Parks', ['Housing', 'Parks']],
    ['☒ Housing\n☐ Transport\n☒ Parks', ['Housing', 'Parks']],
    ['Housing ☐ Transport ☒', ['Transport']],
    ['[x] Housing [ ] Transport', ['Housing']],
    ['(x) Housing\n( ) Transport', ['Housing']],
    ['✓ Housing ✗ Transport', ['Housing']],
    ['x Housing', ['Housing']],
    ['Housing - yes\nTransport - no', ['Housing']],
    ['Housing: yes\nTransport: partly', null],
    ['Housing, none of them', null],
    ['None of them', ['None of them']],
    ['Housing: yes\nTransport: n/a\nParks: no', ['Housing']],
    ['Housing, canals', null],
    ['not Housing', null],
    ['Housing (some)', null],
    ['☑ Housing ☐ Canals', null],
    ['✗ Housing ✗ Transport', null],
    ['Housing\nTransport\nHealth, care and wellbeing\nParks\nOther\nNone of them', null],
    ['☑ Housing ☑', null],
  ])('%j chooses %j', (text, expected) => {
    const { chosen, codes } = chosenOf(piece(text))
    expect(chosen).toEqual(expected)
    expect(codes).toEqual(expected === null ? ['value-unclear'] : [])
  })

  it.each<[string, [string, string][], string[] | null | undefined]>([
    [
      'marks in the next column',
      [
        ['Housing', 'B2'],
        ['x', 'C2'],
        ['Transport', 'B3'],
        ['Parks', 'B4'],
        ['X', 'C4'],
      ],
      ['Housing', 'Parks'],
    ],
    [
      'marks in the column before',
      [
        ['Housing', 'B2'],
        ['✓', 'A3'],
        ['Transport', 'B3'],
        ['Parks', 'B4'],
      ],
      ['Transport'],
    ],
    [
      'yes and no beside each',
      [
        ['Housing', 'B2'],
        ['Yes', 'C2'],
        ['Transport', 'B3'],
        ['No', 'C3'],
      ],
      ['Housing'],
    ],
    [
      'marks under each',
      [
        ['Housing', 'B2'],
        ['Transport', 'C2'],
        ['Parks', 'D2'],
        ['x', 'C3'],
      ],
      ['Transport'],
    ],
    [
      'two columns, each with its marks',
      [
        ['Housing', 'B2'],
        ['x', 'C2'],
        ['Transport', 'D2'],
        ['x', 'E2'],
      ],
      ['Housing', 'Transport'],
    ],
    [
      'a mark that could be of either',
      [
        ['Housing', 'B2'],
        ['x', 'C2'],
        ['Transport', 'D2'],
      ],
      null,
    ],
    [
      'no marks at all',
      [
        ['☐ Housing', 'B2'],
        ['☐ Transport', 'B3'],
      ],
      undefined,
    ],
    [
      'a cell for each chosen one',
      [
        ['Housing', 'B2'],
        ['Parks', 'C2'],
      ],
      ['Housing', 'Parks'],
    ],
  ])('%s', (_, cells, expected) => {
    const { chosen } = chosenOf(...cells.map(([text, cell]) => piece(text, cell)))
    expect(chosen).toEqual(expected)
  })

  it('keeps what was written behind “other”', () => {
    expect(chosenOf(piece('☑ Housing\n☑ Other: allotments\n☐ Parks'))).toMatchObject({
      chosen: ['Housing', 'Other'],
      note: 'allotments',
    })
  })
})
