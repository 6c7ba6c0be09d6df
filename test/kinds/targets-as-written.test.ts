/** Codes of targets as people type them, and numbers in an answer about targets that are none, or may be. */
import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/normalise/normalise.ts'
import { cells, codesOf, context, field, known, rawReturn } from './pieces.ts'

const numbers = Array.from({ length: 198 }, (_, index) => `NI ${index + 1}`)
const listed = {
  ...context,
  schemes: context.schemes.map((scheme) => ({ ...scheme, label: 'National indicators' })),
  targets: known(...numbers),
}

function read(text: string) {
  const { targets, findings } = normalise(rawReturn([field('targets', ...cells(text))]), listed)
  const codes = targets.map(({ code, claimed }) => (claimed ? code : `not ${code}`)).join(', ')
  return { codes, asked: codesOf(findings).includes('value-unclear') }
}

describe('codes of targets', () => {
  it.each([
    ['NI 8,9,10', 'NI 8, NI 9, NI 10'],
    ["NI's 8 & 9", 'NI 8, NI 9'],
    ['NIs 8,9,110', 'NI 8, NI 9, NI 110'],
    ['NI 5,300 people helped', 'NI 5'],
    ['National Indicators 8 and 9', 'NI 8, NI 9'],
    ['National indicator no. 8', 'NI 8'],
    ['NI#8', 'NI 8'],
    ['None apart from NI 8', 'NI 8'],
    ['No targets other than NI 8', 'NI 8'],
    ['All except NI 8', 'ALL, not NI 8'],
    ['NI 8 was replaced by NI 9', 'not NI 8, NI 9'],
    ['NI 6, NI 56 except NI 7', 'NI 6, NI 56, not NI 7'],
    ['NI 8 – did we reach 60%?', 'NI 8'],
    ['Reduce burglary by 5% in 3 wards', ''],
    ['5 new homes', ''],
    ['Our national indicator work', ''],
  ])('%s', (text, codes) => {
    expect(read(text)).toEqual({ codes, asked: false })
  })
  it.each(['8, 9 and 112', 'Nl 8', 'N I 8', 'Indicators 8 and 9', "all NI's except 32", 'NI 8?'])(
    'may be meant: %s',
    (text) => {
      expect(read(text).asked).toBe(true)
    },
  )
  it('is one doubt, however many lines of a cell hold them', () => {
    const { findings } = normalise(rawReturn([field('targets', ...cells('Target 8\nTarget 9\nTarget 112'))]), listed)
    const asked = findings.filter(({ code }) => code === 'value-unclear').map(({ args }) => args.text)
    expect(asked).toEqual(['Target 8; Target 9; Target 112'])
  })
})
