import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadRegister } from '../../src/register/load.ts'
import { createMatcher } from '../../src/resolve/match.ts'

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')
const { register } = loadRegister(read('./names-register.csv'), 'register.csv')
const CASES = read('./names.txt')
  .split('\n')
  .flatMap((line) => {
    const found = /^(sure|ask|offer|none)(?: (\S+))? \| (.*)$/.exec(line)
    return found ? [{ wanted: found[1] ?? '', id: found[2] ?? null, name: found[3] ?? '' }] : []
  })
const context = { day: '2011-02-28', expected: new Set<string>(), never: new Set<string>() }

describe.each([
  ['with the organisation known', 'Wessenshire County Council'],
  ['with the place learned from the register', ''],
])('names, %s', (_, organisation) => {
  const matcher = createMatcher(register, organisation)
  const cases = organisation === '' ? CASES.filter(({ name }) => !/Council|WCC/.test(name)) : CASES

  it.each(cases.map(({ wanted, id, name }) => [name, wanted, id] as const))('%s', (name, wanted, id) => {
    const found = matcher.byName(name, context)
    const sure = found.id !== null && found.way === 'name'
    if (wanted === 'sure') expect(found).toMatchObject({ id, way: 'name' })
    else {
      expect(sure).toBe(false)
      if (wanted !== 'ask') expect(found.id).toBeNull()
      else expect(found.id).toBe(id)
      if (id !== null) expect(found.candidates).toContain(id)
    }
  })
})

describe('ways to name sixty bodies', () => {
  const { register: sixty } = loadRegister(read('./sixty-bodies.csv'), 'register.csv')
  const ways = read('./sixty-bodies.txt')
    .split('\n')
    .flatMap((line) => {
      const found = /^(sure|ask|none)(?: (\S+))? \| (.*)$/.exec(line)
      return found ? [{ wanted: found[1] ?? '', id: found[2] ?? null, name: found[3] ?? '' }] : []
    })

  it.each([
    ['with the organisation known', 'Marlshire County Council', 0.97],
    ['with the place learned from the register', '', 0.96],
  ])('find nearly all and none silently wrong, %s', (_, organisation, least) => {
    const matcher = createMatcher(sixty, organisation)
    const judged = ways.map(({ wanted, id, name }) => {
      const found = matcher.byName(name, context)
      const isSure = found.id !== null && found.way === 'name'
      const isOffered = id !== null && found.candidates.includes(id)
      const right = wanted === 'sure' ? isSure && found.id === id : !isSure && (wanted === 'none' || isOffered)
      return { name, right, isSilent: isSure && found.id !== id }
    })
    expect(judged.filter(({ isSilent }) => isSilent)).toEqual([])
    const wrong = judged.filter(({ right }) => !right).map(({ name }) => name)
    expect(1 - wrong.length / ways.length, wrong.join('\n')).toBeGreaterThanOrEqual(least)
  })
})
