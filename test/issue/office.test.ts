/** Forms that another program saved anew, in its own formats. */
import { beforeAll, describe, expect, it } from 'vitest'
import { issuedDocument } from '../../src/issue/document.ts'
import { convert, hasLibreOffice } from '../write/read-back.ts'
import { answersIn, codesIn, described, fill, fillDocument, issue, lastContent, read } from './issued.ts'
import { lastYear } from './last-year.ts'

const TYPED = {
  'done-on': new Date('2014-05-12T00:00:00Z'),
  chair: 'Cllr Ada Marsh',
  officer: 'Bea Quill',
  reach: '01632 960123',
  tel: '01632 960124',
  mail: 'quay@example.org',
  work: 'Chair:\n=SUM(A1:A9)\n“Dredge” the basin',
  next: 'What are you working on?',
  aims: 'None',
  met: '3 June 2014',
  groups: 'None',
  motto: 'Last time (May 2013)',
  boats: 41,
  let: 0.425,
  dues: 125000.5,
  state: 'Amber',
  open: 'No',
  offers: 'Fuel, Crane',
  season: 'April to September 2014',
}

const READ = {
  chair: ['Cllr Ada Marsh'],
  work: ['Chair:\n=SUM(A1:A9)\n“Dredge” the basin'],
  next: ['What are you working on?'],
  motto: ['Last time (May 2013)'],
  boats: ['41'],
  let: ['42.5%'],
  dues: ['125,000.50'],
  'done-on': ['12 May 2014'],
  works: [],
}

/** Each conversion takes seconds: `npm run test:forms` makes all of them, other runs the one that goes farthest from the original. */
const all = process.env.COLLATE_FORMS !== undefined
const formats = (some: readonly string[], most: readonly string[]) => (all ? [...some, ...most] : some)

describe.runIf(hasLibreOffice)('a form that LibreOffice saved anew', () => {
  let filled: Uint8Array = new Uint8Array()
  beforeAll(async () => {
    filled = await fill(await issue({ content: lastContent(lastYear) }), TYPED)
  })

  it.each(formats(['xls'], ['xlsx', 'ods']))('as %s gives exactly what was typed', { timeout: 120_000 }, (format) => {
    const found = read(convert(filled, format), `return.${format}`)
    expect(answersIn(found)).toMatchObject(READ)
    expect(codesIn(found)).toEqual([])
    expect(found.updates[0]?.issued).toMatchObject({ partnership: 'quay-side', round: '2014-05' })
  })

  it.each(formats(['odt'], ['docx']))('of a document as %s too', { timeout: 120_000 }, async (format) => {
    const blank = await issuedDocument(described({ kind: 'document', content: lastContent(lastYear) }), '2014-05-01')
    const texts = Object.entries(TYPED).filter(([, value]) => typeof value === 'string')
    const typed = Object.fromEntries(texts.map(([key, value]) => [`${key} answer`, String(value)]))
    const found = read(convert(await fillDocument(blank, typed), format, 'docx'), `return.${format}`)
    const answers = answersIn(found)
    for (const [key, value] of texts) expect(answers[key], key).toEqual([value])
    expect(found.updates[0]?.issued).toMatchObject({ partnership: 'quay-side', round: '2014-05' })
  })
})
