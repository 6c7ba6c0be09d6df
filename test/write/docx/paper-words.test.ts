/** What the paper says of its own: questions as returns print them, what changed in a sentence, pages in the contents. */
import { describe, expect, it } from 'vitest'
import { printedBlanks, withoutBlanks } from '../../../src/printed-blanks.ts'
import type { Change } from '../../../src/reconcile/model.ts'
import { changeSentence } from '../../../src/write/docx/change-sentence.ts'
import { committeeReport } from '../../../src/write/docx/committee-report.ts'
import { updateGroups } from '../../../src/write/docx/content.ts'
import { unzipParts } from '../../../src/write/zip.ts'
import { change, comparison, record, results, update } from '../fixture.ts'
import { ordinaryRound } from '../rounds.ts'

describe('a question with a blank', () => {
  const label = 'What has the board done since its last update? (given in …)'
  const print = (labelText: string, ofForm = label) =>
    printedBlanks([{ field: { key: 'done', label: ofForm }, labelText }])?.done ?? null

  it.each<[string, string | null]>([
    ['What has the board done since its last update? (given in June 2010)', 'June 2010'],
    ['What has the board done since its last update?\n(given in\nJune 2010)', 'June 2010'],
    ['WHAT HAS THE BOARD DONE? (Given on 4 June 2010)', '4 June 2010'],
    ['What has the board done since its last update? (given in …)', null],
    ['What has the board done since its last update? (given in ...........)', null],
    ['What has the board done since its last update? (given in ______)', null],
    ['What has the board done since its last update?', null],
    ['What has the board done (no more than 200 words)?', null],
  ])('%j is printed with %j', (printed, filled) => {
    expect(print(printed)).toBe(filled)
  })

  it.each([
    'What has the board done since June?',
    'What help was given (given in kind or cash)?',
    'What else … would you add?',
  ])('%j has none, whatever a return prints', (ofForm) => {
    expect(print('What has the board done? (given in June 2010)', ofForm)).toBeNull()
    expect(withoutBlanks(ofForm, 'June 2010')).toBe(ofForm)
  })

  it('stands in the paper as its return prints it, and without the blank where it prints nothing', () => {
    expect(withoutBlanks(label, 'June 2010')).toBe(
      'What has the board done since its last update? (given in June 2010)',
    )
    expect(withoutBlanks(label, undefined)).toBe('What has the board done since its last update?')
    const round = ordinaryRound()
    const [field] = round.form.fields.filter(({ topic, kind }) => topic && kind === 'entries')
    const [first, second] = round.round.updates.filter(({ form }) => form === round.form.id)
    if (!field || !first || !second) throw new Error('expected a question and two returns')
    field.label = label
    first.printed = { [field.key]: 'June 2010' }
    const questions = updateGroups(round).flatMap(({ tables }) =>
      tables.flatMap(({ rows }) => rows.map(({ question }) => question)),
    )
    expect(questions).toContain('What has the board done since its last update? (given in June 2010)')
    expect(questions).toContain('What has the board done since its last update?')
    expect(questions.join()).not.toContain('…')
  })
})

describe('what changed, in a sentence', () => {
  const sentence = (changes: Partial<Change>[], parts: Parameters<typeof comparison>[2] = {}) => {
    const compared = comparison('a', 'A Board', { changes: changes.map(change), ...parts })
    const previous = record('2010-09', [update('a', 'A Board')])
    const made = results(record('2011-03', [update('a', 'A Board')]), [], { previous, comparisons: [compared] })
    return changeSentence(made, 'a')
  }

  it.each<[string, Partial<Change>[], string]>([
    [
      'one of each',
      [{ kind: 'added' }, { kind: 'dropped' }, { kind: 'reworded' }],
      '1 point is new, 1 point is no longer there and 1 point is worded in another way.',
    ],
    ['several', [{ kind: 'added' }, { kind: 'added' }], '2 points are new.'],
    [
      'what turned round first',
      [{ kind: 'added' }, { kind: 'reworded', rank: 'turned' }],
      '1 point is the opposite of last time and 1 point is new.',
    ],
    ['an office', [{ field: 'chairs', kind: 'changed' }], 'the office of Chair has changed.'],
    [
      'a rating',
      [
        { field: 'values', kind: 'changed', direction: 'worse' },
        { field: 'values', kind: 'changed', direction: 'better' },
      ],
      '1 rating is worse and 1 rating is better.',
    ],
  ])('tells %s', (_, changes, told) => {
    expect(sentence(changes)).toMatch(new RegExp(`^Compared with .*, ${told}$`))
  })

  it('does not count what was kept, not asked or always differs, nor how to reach whom', () => {
    const nothing: Partial<Change>[] = [
      { kind: 'kept' },
      { kind: 'notAsked' },
      { kind: 'changed', field: 'completedOn', rank: 'routine' },
      { kind: 'changed', field: 'phones' },
      { kind: 'kept', field: 'chairs' },
    ]
    expect(sentence(nothing)).toMatch(/^It says the same as in /)
  })

  it('says that there is nothing to compare with, and nothing at all in a first round', () => {
    expect(sentence([{ kind: 'added' }], { status: 'new', previous: [] })).toMatch(
      /^There is no update of .* to compare this one with\.$/,
    )
    expect(changeSentence({ ...ordinaryRound(), previous: null }, 'a')).toBeNull()
  })

  it('quotes no word of a return', () => {
    expect(sentence([{ kind: 'added', after: null, remark: 'secret', movedFrom: 'secret' }])).not.toContain('secret')
  })
})

describe('the contents', () => {
  it('ask for the page of each place they lead to', async () => {
    const xml =
      unzipParts(await committeeReport(ordinaryRound(), null))
        .get('word/document.xml')
        ?.toString('utf8') ?? ''
    const anchors = [...xml.matchAll(/w:anchor="([^"]*)"/g)].map(([, anchor]) => anchor)
    const asked = [...xml.matchAll(/ PAGEREF (\S+) \\h /g)].map(([, place]) => place)
    expect(asked.length).toBeGreaterThan(3)
    expect(asked).toEqual(anchors)
  })
})
