/** What a form prints around its questions is no answer; what reads alike and is an officer's stays one. */
import { describe, expect, it } from 'vitest'
import { formSchema } from '../../src/config/schema.ts'
import { ANSWERS, type Answers, answersOf, beside, form, KEYS, LABELS, labelOf, leftOver, read } from './alliance.ts'
import { readerOf, severe } from './recognised.ts'
import { sheetOf } from './sheets.ts'

const HELP: Readonly<Record<string, { help: string }>> = {
  wins: { help: 'Outcomes rather than process, such as:\nHousing\nFood' },
  themes: { help: 'Housing and Health and Skills' },
}

describe('what a form prints around its questions', () => {
  const beneathWith = (headings: readonly string[], answers = ANSWERS) =>
    KEYS.flatMap((key, at) => [
      ...(at % 4 === 0 ? [[headings[at / 4] ?? '']].filter(([text]) => text !== '') : []),
      [labelOf(key)],
      [answers[key] ?? ''],
    ])

  it.each<[string, string[]]>([
    ['counted', ['1. About you', '2. The numbers', '3. Your story']],
    ['lettered', ['A. About you', 'B. The numbers', 'C. Your story']],
    ['in capitals', ['ABOUT YOU', 'THE NUMBERS', 'YOUR STORY']],
  ])('headings %s are no more of the answer above', (_, headings) => {
    const found = read(sheetOf(beneathWith(headings)))
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(severe(found)).toEqual([])
  })

  /** A sheet with the texts of these in bold. */
  const withBold = (rows: string[][], isBold: (text: string) => boolean) => {
    const sheet = sheetOf(rows)
    return { ...sheet, cells: sheet.cells.map((cell) => (isBold(cell.text) ? { ...cell, bold: true } : cell)) }
  }
  const TITLES = ['About you', 'Some numbers', 'Your story']

  it('headings in bold are no more of the answer above', () => {
    const isBold = (text: string) => TITLES.includes(text) || LABELS.includes(text)
    const found = read(withBold(beneathWith(TITLES), isBold))
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(severe(found)).toEqual([])
  })

  it('asks about a single line in bold', () => {
    const found = read(withBold(beneathWith(['', '', 'Your story']), (text) => text === 'Your story'))
    expect(answersOf(found).themes).toBe('Housing, Skills | Your story')
    expect(severe(found).map(({ code, args }) => [code, args.text])).toEqual([['text-doubtful', 'Your story']])
  })

  it('bold says nothing where answers are bold as well', () => {
    const found = read(withBold(beneathWith(TITLES), () => true))
    expect(answersOf(found).themes).toBe('Housing, Skills | Your story')
  })

  it.each<[string, string[], Answers]>([
    ['answers in capitals', [], { ...ANSWERS, chair: 'DOCTOR UNA PIKE', wins: 'OPENED A RESPITE ROOM' }],
    ['lists of one and of two', [], { ...ANSWERS, wins: '1. Opened a respite room', barriers: '1. Rain\n2. Prices' }],
  ])('%s are answers', (_, headings, answers) => {
    expect(answersOf(read(sheetOf(beneathWith(headings, answers))))).toEqual(answers)
  })

  it.each<[string, Record<string, string[][]>]>([
    [
      'in capitals',
      {
        themes: [[labelOf('themes')], ['Housing, Skills'], ['NHS ENGLAND']],
        wins: [[labelOf('wins')], [ANSWERS.wins ?? ''], ['FOOD BANK']],
      },
    ],
    [
      'that count on',
      { themes: [[labelOf('themes')], ['Both'], ['1. Housing']], wins: [[labelOf('wins')], ['Many'], ['2. Rooms']] },
    ],
  ])('asks about lines %s under two answers', (_, changed) => {
    const rows = KEYS.flatMap((key) => changed[key] ?? [[labelOf(key)], [ANSWERS[key] ?? '']])
    const found = read(sheetOf(rows))
    const lines = Object.values(changed).map((block) => block.at(-1)?.[0])
    expect(severe(found).map(({ code, args }) => [code, args.text])).toEqual(
      lines.map((text) => ['text-doubtful', text]),
    )
    expect(answersOf(found).wins).toContain(lines[1])
  })

  it('asks nothing about a line in capitals in the column of the answers', () => {
    const found = read(
      sheetOf(
        beside({
          themes: [
            [labelOf('themes'), 'Housing'],
            ['', 'SKILLS'],
          ],
        }),
      ),
    )
    expect(answersOf(found)).toEqual({ ...ANSWERS, themes: 'Housing | SKILLS' })
    expect(severe(found)).toEqual([])
  })

  it.each(['Chair: Ann Reed', 'Link worker: Bo Reed', 'Status: fine'])(
    '“%s” under a line of an answer is more of it',
    (text) => {
      const found = read(
        sheetOf(KEYS.flatMap((key) => [[labelOf(key)], [ANSWERS[key] ?? ''], ...(key === 'wins' ? [[text]] : [])])),
      )
      expect(answersOf(found)).toEqual({ ...ANSWERS, wins: `${ANSWERS.wins} | ${text}` })
      expect(severe(found)).toEqual([])
    },
  )

  it('asks about a single line in capitals', () => {
    const found = read(sheetOf(beneathWith(['', '', 'NHS ENGLAND'])))
    expect(answersOf(found).themes).toBe('Housing, Skills | NHS ENGLAND')
    expect(severe(found).map(({ code, args }) => [code, args.text])).toEqual([['text-doubtful', 'NHS ENGLAND']])
  })

  it.each<[string, string]>([
    ['dsa', 'Is a data sharing agreement in place? (Yes/No)'],
    ['dsa', 'Is a data sharing agreement in place: (required)'],
    ['dsa', 'Is a data sharing agreement in place? [required]'],
    ['vols', 'Number of active volunteers: (number)'],
    ['vols', 'Number of active volunteers: (0 to 500)'],
    ['themes', 'Themes covered: (Housing, Health or Skills)'],
    ['themes', 'Themes covered - please tick all that apply'],
    ['vols', 'Number of active volunteers - please count each person once'],
  ])('%s: “%s” is the question', (key, label) => {
    const found = read(sheetOf(beside({ [key]: [[label, ANSWERS[key] ?? '']] })))
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(severe(found)).toEqual([])
  })

  it.each<[string, string, string]>([
    ['vols', 'Number of active volunteers: (63)', '(63)'],
    ['dsa', 'Is a data sharing agreement in place? (Yes)', '(Yes)'],
  ])('%s: “%s” holds its answer', (key, label, answer) => {
    expect(answersOf(read(sheetOf(beside({ [key]: [[label]] }))))).toEqual({ ...ANSWERS, [key]: answer })
  })

  const advised = formSchema.parse({
    ...form,
    fields: form.fields.map((field) => ({ ...field, ...HELP[field.key] })),
  })

  it.each(['Housing', 'Food', 'Housing and Health and Skills'])('“%s” is an answer, help or not', (text) => {
    const key = text.includes(' ') ? 'themes' : 'wins'
    const found = readerOf(advised)(sheetOf(beside({ [key]: [[labelOf(key), text]] })))
    expect(answersOf(found)).toEqual({ ...ANSWERS, [key]: text })
  })

  it('its help is none', () => {
    const guided = [[labelOf('wins')], ['Outcomes rather than process, such as:'], [ANSWERS.wins ?? '']]
    expect(answersOf(readerOf(advised)(sheetOf(beside({ wins: guided }))))).toEqual(ANSWERS)
  })

  it('more lines of an answer after an empty row are no questions', () => {
    const rows = KEYS.flatMap((key) => [[labelOf(key)], [ANSWERS[key] ?? ''], []])
    const at = rows.findIndex(([text]) => text === labelOf('barriers'))
    const found = read(
      sheetOf([...rows.slice(0, at), ['Larders too'], ['Two of them'], ['In May'], [], ...rows.slice(at)]),
    )
    expect(answersOf(found).wins).toBe(`${ANSWERS.wins} | Larders too | Two of them | In May`)
    expect(severe(found)).toEqual([])
  })

  it('a request in the words of the question is asked about where an answer should be', () => {
    const text = 'Please describe any barriers to progress here.'
    const found = read(sheetOf(beside({ barriers: [[labelOf('barriers'), text]] })))
    expect(severe(found).map(({ code, args }) => [code, args.text])).toEqual([['text-doubtful', text]])
  })

  it.each(['Please provide a minibus', 'Write the plan', 'Progress of barriers to be described'])(
    '“%s” is an answer',
    (text) => {
      const found = read(sheetOf(beside({ barriers: [[labelOf('barriers'), text]] })))
      expect(answersOf(found).barriers).toBe(text)
      expect(severe(found)).toEqual([])
    },
  )

  it('takes what was reached, not what was aimed at', () => {
    const rows = beside({ vols: [[labelOf('vols'), '80', '63']] }).map(([label = '', ...given]) =>
      given.length > 1 ? [label, ...given] : [label, '', ...given],
    )
    const found = read(sheetOf([['Measure', 'Target', 'Actual'], ...rows]))
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(found.returns[0]?.setAside.map(({ heading, text }) => [heading, text])).toEqual([['Target', '80']])
  })

  it('reads options across a row, whichever of them has the mark', () => {
    const options = [[labelOf('themes'), 'Housing', '', 'Health', '', 'Skills', '✓']]
    const found = read(sheetOf(beside({ themes: options })))
    expect(answersOf(found).themes).toBe('Housing | Health | Skills | ✓')
    expect(leftOver(found)).toEqual([])
  })

  it('asks nothing about options with a mark beside each, under their question', () => {
    const options = [[labelOf('themes')], ['Housing', '✓'], ['Health'], ['Skills', '✓']]
    const found = read(sheetOf(beside({ themes: options })))
    expect(answersOf(found).themes).toBe('Housing | ✓ | Health | Skills | ✓')
    expect(severe(found)).toEqual([])
  })

  it.each(['Characters: 21 of 500', '296 words remaining', '(Word count = 4)', '479 characters left'])(
    '“%s” beneath an answer only counts it',
    (count) => {
      const found = read(sheetOf(beside({ wins: [[labelOf('wins')], [ANSWERS.wins ?? ''], [count]] })))
      expect(answersOf(found)).toEqual(ANSWERS)
      expect(severe(found)).toEqual([])
    },
  )

  it('what counts an answer that was not given is none, where others are counted', () => {
    const count = '0 of 500 characters used'
    const rows = beside({
      wins: [[labelOf('wins')], [ANSWERS.wins ?? ''], [count]],
      barriers: [[labelOf('barriers')], [count]],
    })
    expect(answersOf(read(sheetOf(rows)))).toEqual({ ...ANSWERS, barriers: '' })
  })

  it.each(['12 words left', '12 characters used'])('“%s” alone is an answer', (text) => {
    expect(answersOf(read(sheetOf(beside({ wins: [[labelOf('wins'), text]] }))))).toEqual({ ...ANSWERS, wins: text })
  })

  it.each(['Words: kind ones', '300 words of thanks', 'Characters in the play: 21 of them'])(
    '“%s” is an answer',
    (text) => {
      const found = read(sheetOf(beside({ wins: [[labelOf('wins')], [ANSWERS.wins ?? ''], [text]] })))
      expect(answersOf(found).wins).toBe(`${ANSWERS.wins} | ${text}`)
    },
  )

  it('asks nothing about lines that nobody has written on', () => {
    const rows = KEYS.map((key) => [`${labelOf(key)}: ${key === 'org' ? ANSWERS.org : '………………'}`])
    const found = read(sheetOf([...rows.slice(0, -1), [labelOf('barriers'), '____ ____']]))
    expect(answersOf(found)).toEqual(Object.fromEntries(KEYS.map((key) => [key, key === 'org' ? ANSWERS.org : ''])))
    expect(severe(found)).toEqual([])
  })

  it('takes the same guidance behind each answer for its own', () => {
    const rows = KEYS.map((key) => [labelOf(key), ANSWERS[key] ?? '', 'Please be brief'])
    const found = read(sheetOf(rows))
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(severe(found)).toEqual([])
  })

  it('asks nothing about the same guidance behind each label', () => {
    const rows = KEYS.map((key) => [`${labelOf(key)}\n(please write clearly)`, ANSWERS[key] ?? ''])
    const found = read(sheetOf(rows))
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(severe(found)).toEqual([])
  })

  it('reads one return where days stand in a column beside the answers', () => {
    const rows = KEYS.map((key, at) => [labelOf(key), ANSWERS[key] ?? '', `${at + 1} May 2025`])
    const found = read(sheetOf([['Question', 'Answer', 'Date'], ...rows]))
    expect(found.returns).toHaveLength(1)
    expect(answersOf(found)).toEqual(ANSWERS)
  })

  it.each([
    ['____Nia Bevan____', 'Nia Bevan'],
    ['_______', ''],
    ['Nia_Bevan', 'Nia_Bevan'],
  ])('the line to write on is no part of an answer: %s', (text, answer) => {
    expect(answersOf(read(sheetOf(beside({ worker: [[labelOf('worker'), text]] })))).worker).toBe(answer)
  })
})
