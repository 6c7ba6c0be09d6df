import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadRegister } from '../../src/register/load.ts'
import { createMatcher } from '../../src/resolve/match.ts'

const csv = readFileSync(new URL('../../input/register.csv', import.meta.url), 'utf8')
const { register } = loadRegister(csv, 'register.csv')
const matcher = createMatcher(register)
const context = { day: '2011-02-28', expected: new Set(['osca']), never: new Set<string>() }
const find = (text: string, never: string[] = []) => matcher.byName(text, { ...context, never: new Set(never) })

describe('byName', () => {
  it.each<[string, string]>([
    ['Environment & Waste Partnership', 'environment-waste-partnership'],
    ['ENVIRONMENT AND WASTE PARTNERSHIP', 'environment-waste-partnership'],
    ['  The Environment and  Waste Partnership. ', 'environment-waste-partnership'],
    ['Environment Partnership', 'environment-partnership'],
    ['Oxfordshire Environment Partnership', 'environment-partnership'],
    ['Waste Partnership', 'waste-partnership'],
    ['Oxfordshire Waste Partnership', 'waste-partnership'],
    ['Health & Well-Being Partnership (HWBP)', 'health-wellbeing-partnership'],
    ['Health and Wellbeing Partnership', 'health-wellbeing-partnership'],
    ['Health and Well Being Partnership', 'health-wellbeing-partnership'],
    ['Oxfordshire Health and Wellbeing Board', 'health-wellbeing-board'],
    ["Oxfordshire Children and Young People's Trust (OCYPT)", 'childrens-trust'],
    ['Oxfordshire Children & Young People’s Trust', 'childrens-trust'],
    ['OCYPT', 'childrens-trust'],
    ['Spatial Planning and Infrastructure (SPIP)', 'spip'],
    ['spip', 'spip'],
    ['Oxfordshire Voluntary Sector Development Partnership', 'ovsdp'],
    ['Voluntary Sector Development Partnership', 'ovsdp'],
    ['Oxford Strategic Partnership (OSP)', 'oxford-strategic-partnership'],
    ['Oxfordshire Partnership', 'oxfordshire-partnership'],
    ['Local Enterprise Partnership', 'local-enterprise-partnership'],
  ])('knows %j for certain', (text, id) => {
    expect(find(text)).toMatchObject({ id, way: 'name' })
  })

  it.each<[string, string]>([
    ['Cherwell Local Stategic Partnership', 'cherwell-lsp'],
    ['Cherwell Partnership', 'cherwell-lsp'],
    ['Waste and Environment Partnership', 'environment-waste-partnership'],
    ['West Oxfordshire Partnership', 'west-oxfordshire-strategic-partnership'],
    ['Oxfordshire Learning and Skils Partnership', 'learning-skills-partnership'],
    ['Voluntary Sector Development', 'ovsdp'],
    ['Stronger Communities Aliance', 'osca'],
    ['Public Sevice Board', 'public-service-board'],
    ['Vale', 'vale-partnership'],
    ['Joint Planning Board (SPIP)', 'spip'],
    ['Environment & Heritage Partnership', 'environment-partnership'],
  ])('takes %j for one, as a query', (text, id) => {
    expect(find(text)).toMatchObject({ id, way: 'near' })
  })

  it('names the runner-up', () => {
    expect(find('Waste and Environment Partnership').id).toBe('environment-waste-partnership')
    expect(find('Waste and Environment Partnership')).toHaveProperty('runnerUp', expect.any(String))
  })

  it('does not pass over a short name that fits two bodies', () => {
    expect(find('Health and Wellbeing')).toEqual({
      id: 'health-wellbeing-partnership',
      way: 'generic',
      likeness: 1,
      runnerUp: 'health-wellbeing-board',
      candidates: ['health-wellbeing-partnership', 'health-wellbeing-board'],
    })
  })

  it.each<[string]>([
    ['East Oxfordshire Strategic Partnership'],
    ['Eastern Vale Partnership'],
    ['Strategic Partnership'],
    ['The Board'],
    ['Gardening Club'],
    ['Stronger Families Partnership'],
    [''],
  ])('does not take %j for anything', (text) => {
    expect(find(text).id).toBeNull()
  })

  it('follows what was ruled out', () => {
    expect(find('Vale', ['vale-partnership']).id).toBeNull()
    expect(find('Waste Partnership', ['waste-partnership']).id).not.toBe('waste-partnership')
  })

  it('prefers the body that exists in the time of the round', () => {
    const rows = ['id,name,kind,accountable_to,aliases,merged_from,renamed_from,active_from,active_to,expected_in']
    rows.push('old,Old Skills Board,other,,Skills,,,,2009-12-31,', 'new,New Skills Board,other,,Skills,,,2010-01-01,,')
    const small = createMatcher(loadRegister(rows.join('\n'), 'register.csv').register)
    const on = (day: string | null) => small.byName('Skills', { day, expected: new Set(), never: new Set() })
    expect(on('2009-06-01')).toMatchObject({ id: 'old', way: 'generic', runnerUp: 'new' })
    expect(on('2010-06-01')).toMatchObject({ id: 'new', way: 'generic', runnerUp: 'old' })
    expect(on(null)).toMatchObject({ id: 'old', way: 'several', candidates: ['old', 'new'] })
  })
})

describe('byWrittenName', () => {
  it.each(['OCYPT', 'Waste Partnership', 'Spatial Planning and Infrastructure (SPIP)'])(
    'knows %j like byName',
    (text) => {
      expect(matcher.byWrittenName(text, context)).toEqual(find(text))
    },
  )

  it.each(['Vale', 'Public Sevice Board', 'Joint Planning Board (SPIP)', ''])('does not guess at %j', (text) => {
    expect(matcher.byWrittenName(text, context)).toBeNull()
  })
})

describe('byReference', () => {
  it.each([
    ['cherwell-lsp', 'cherwell-lsp'],
    [' Cherwell-LSP ', 'cherwell-lsp'],
    ['cherwell_lsp', 'cherwell-lsp'],
    ['P-17', null],
  ])('reads %j as %j', (reference, id) => {
    expect(matcher.byReference(reference)).toBe(id)
  })
})
