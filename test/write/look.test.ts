import { describe, expect, it } from 'vitest'
import { contrast } from '../../src/config/contrast.ts'
import { describeIssues } from '../../src/config/load.ts'
import { readLogo } from '../../src/config/look.ts'
import { configSchema } from '../../src/config/schema.ts'
import { dayInWords } from '../../src/write/dates.ts'
import { defaultLook, fixedColours } from '../../src/write/look.ts'

const rest = {
  rounds: [{ id: '2011-03', label: 'March 2011', form: 'update' }],
  forms: [
    {
      id: 'update',
      label: 'Update',
      fields: [
        { key: 'partnership', label: 'Partnership', kind: 'partnership' },
        { key: 'focus', label: 'Focus', kind: 'entries', topic: 'focus' },
      ],
    },
  ],
}

function mistakes(look: unknown): string[] {
  const checked = configSchema.safeParse({ ...rest, look })
  return checked.success ? [] : describeIssues(checked.error)
}

describe('colours', () => {
  const { line: _, paper, ...inks } = fixedColours
  it.each(Object.entries({ ...inks, colour: defaultLook.colour, accent: defaultLook.accent }))(
    '%s (%s) can be read on white',
    (_name, colour) => {
      expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each([
    ['000000', 'FFFFFF', 21],
    ['FFFFFF', 'FFFFFF', 1],
    ['777777', 'FFFFFF', 4.48],
  ])('the contrast of %s and %s is %d', (a, b, wanted) => {
    expect(contrast(a, b)).toBeCloseTo(wanted, 2)
    expect(contrast(b, a)).toBeCloseTo(wanted, 2)
  })
})

describe('the look in a configuration', () => {
  it('is kept as the outputs want it', () => {
    const { look } = configSchema.parse({
      ...rest,
      look: { primary: '#00447c', accent: '8A1538', dateFormat: 'dd/mm/yyyy' },
    })
    expect(look).toEqual({ primary: '00447C', accent: '8A1538', dateFormat: 'dd/mm/yyyy' })
    expect(dayInWords('2011-03-04', look.dateFormat ?? '')).toBe('04/03/2011')
  })

  it.each([
    [
      { accent: '#777777' },
      'look.accent: expected a darker colour: the contrast of #777777 with white is 4.47 to 1, and text needs 4.5 to 1',
    ],
    [
      { primary: '#FFD500' },
      'look.primary: expected a darker colour: the contrast of #FFD500 with white is 1.42 to 1, and text needs 4.5 to 1',
    ],
    [{ primary: 'navy' }, 'look.primary: expected a colour such as "#1F3A4D"'],
    [
      { dateFormat: 'yyyy' },
      'look.dateFormat: expected a date format of day, month and year, for example "d mmmm yyyy" or "dd/mm/yyyy"',
    ],
    [{ colour: '#000000' }, 'look: unknown setting "colour"; check the spelling'],
  ])('%j is a mistake', (look, message) => {
    expect(mistakes(look)).toEqual([message])
  })
})

describe('a logo', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d494844520000012c00000064080600000000000000', 'hex')
  const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108006400c803012200021101031101', 'hex')
  it.each([
    ['PNG', png, { kind: 'png', width: 300, height: 100 }],
    ['JPEG', jpeg, { kind: 'jpeg', width: 200, height: 100 }],
    ['text', Buffer.from('a picture, honestly'), null],
    ['nothing', Buffer.alloc(0), null],
    ['the beginning of a PNG', png.subarray(0, 20), null],
    ['the beginning of a JPEG', jpeg.subarray(0, 12), null],
  ])('as %s', (_, bytes, wanted) => {
    const logo = readLogo(bytes)
    expect(logo && { kind: logo.kind, width: logo.width, height: logo.height }).toEqual(wanted)
  })
})
