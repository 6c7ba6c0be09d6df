import { describe, expect, it } from 'vitest'
import { meetRegister } from '../../src/resolve/meet-register.ts'
import { cells, codesOf, field, register, update } from '../kinds/pieces.ts'

const source = { file: 'return.xlsx', sheet: 'Update', cell: 'A1' }
const titled = (...texts: string[]) => ({
  ...update([field('focus')]),
  unnamed: { titles: texts.map((text) => ({ text, source })), findings: [] },
})

describe('a return that does not name itself', () => {
  it.each<[string[], string]>([
    [['Partnership update: River Board'], 'River Board'],
    [['Update form', 'Quarterly return for The River Board – March 2011'], 'River Board'],
    [['FDTG'], 'FDTG'],
    [['Partnership update: Moon Board'], ''],
    [['River Bord'], ''],
    [[`River Board ${'and so on '.repeat(20)}`], ''],
    [[], ''],
  ])('under %j is %j', (texts, name) => {
    const met = meetRegister(titled(...texts), register)
    expect(met.partnership).toBe(name)
    expect(codesOf(met.findings)).toEqual(name === '' ? [] : ['name-from-title'])
  })

  it('is asked for its name only where no title has it', () => {
    const asked = update([field('name'), field('focus')])
    const own = (met: ReturnType<typeof meetRegister>) =>
      met.findings.filter(({ args }) => args.question === 'Partnership' || args.question === 'Reference').length
    const nameless = update([field('focus')])
    expect(own(meetRegister(nameless, register))).toBe(1)
    const titles = [{ text: 'River Board', source }]
    const unnamed = { titles, findings: nameless.unnamed?.findings ?? [] }
    expect(own(meetRegister({ ...nameless, unnamed }, register))).toBe(0)
    expect(asked.unnamed?.findings).toEqual([])
  })
})

it('gives sub-groups the register’s ids, also where the return names itself', () => {
  const named = update([
    field('name', ...cells('Moon Board')),
    field('groups', ...cells('Flood and Drainage Task Group', 'Rivers Group')),
  ])
  const met = meetRegister(named, register)
  expect(met.partnership).toBe('Moon Board')
  expect(met.subGroups.map(({ registerId }) => registerId)).toEqual(['flood-group', null])
})
