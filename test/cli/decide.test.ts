import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { decide } from '../../src/cli/decide.ts'
import { UsageError } from '../../src/cli/failure.ts'
import { nameDecision, parseDecisions } from '../../src/decisions/decision.ts'

const folder = mkdtempSync(join(tmpdir(), 'collate-decide-'))
afterAll(() => rmSync(folder, { recursive: true }))

const config = join(folder, 'pipeline.config.ts')
const file = join(folder, 'input', 'decisions.csv')
mkdirSync(join(folder, 'input'))
writeFileSync(
  join(folder, 'input', 'register.csv'),
  [
    'id,name,kind,accountable_to,aliases,merged_from,split_from,renamed_from,active_from,active_to,expected_in',
    'rivers,Rivers and Lakes Forum,thematic,,RLF,,,,,,',
    'riverside-trust,Riverside Trust,thematic,,,,,,,,',
    'schools,Schools Board,thematic,,,,,,,,',
  ].join('\n'),
)
writeFileSync(
  config,
  `export default { rounds: [{ id: '2011-03', label: 'March 2011', form: 'update' }], forms: [{ id: 'update', label: 'Update', fields: [
    { key: 'partnership', label: 'Partnership', kind: 'partnership' }, { key: 'focus', label: 'Focus', kind: 'entries', topic: 'focus' } ] }] }`,
)

async function say(...args: string[]): Promise<string> {
  const out: string[] = []
  const terminal = { out: (text: string) => void out.push(text), err: () => undefined, isTerminal: false }
  await decide(args, { config, by: 'Ann Example' }, '2011-03-04', terminal)
  return out.join('')
}

const stored = () => parseDecisions(readFileSync(file, 'utf8'), 'decisions.csv').decisions

describe('collate decide', () => {
  it('says that there are no decisions yet, and how to make one', async () => {
    expect(await say()).toContain('collate decide "name on the return" is ID')
  })

  it('keeps a decision with who and when, and says what later runs will do', async () => {
    const out = await say('Water, wet & wild', 'is', 'rivers')
    expect(out).toContain('“Water, wet & wild” is Rivers and Lakes Forum (rivers)')
    expect(out).toContain('Later runs take a return that goes by this name for the return of Rivers and Lakes Forum')
    expect(stored()).toEqual([
      nameDecision({
        text: 'Water, wet & wild',
        decision: 'is',
        value: 'rivers',
        by: 'Ann Example',
        when: '2011-03-04',
      }),
    ])
    expect(readdirSync(join(folder, 'input')).sort()).toEqual(['decisions.csv', 'register.csv'])
  })

  it('says which decision a new one replaces, and keeps the others', async () => {
    await say('Learning Group', 'is-never', 'schools')
    expect(await say('Water Wet and Wild', 'is', 'riverside-trust')).toContain(
      'It replaces what was decided before: “Water, wet & wild” is Rivers and Lakes Forum (rivers), decided by Ann Example on 2011-03-04.',
    )
    expect(stored().map(({ decision, value }) => `${decision} ${value}`)).toEqual([
      'is-never schools',
      'is riverside-trust',
    ])
  })

  it('says so when a name of the register is ruled out for its own partnership', async () => {
    expect(await say('RLF', 'is-never', 'rivers')).toContain('“RLF” is a name of Rivers and Lakes Forum')
  })

  it('lists what was decided', async () => {
    expect(await say()).toContain(
      '“Learning Group” is never Schools Board (schools), decided by Ann Example on 2011-03-04',
    )
  })

  it.each([
    [
      'an id that is nearly right',
      ['Waterfolk', 'is', 'river'],
      /no partnership with the id "river"[\s\S]*rivers {2}\(Rivers and Lakes Forum\)/,
    ],
    [
      'a name in place of the id',
      ['Waterfolk', 'is', 'Rivers & Lakes Forum'],
      /The id of Rivers and Lakes Forum is rivers/,
    ],
    ['an unknown id for a telling name', ['The Riverside Group', 'is', 'xyz'], /riverside-trust/],
    ['another word in between', ['Waterfolk', 'maybe', 'rivers'], /say "is" or "is-never".*found "maybe"/],
    ['no id', ['Waterfolk', 'is'], /found no id/],
    ['nothing after the name', ['Waterfolk'], /found nothing/],
    ['a name without letters', ['--', 'is', 'rivers'], /Give the name as it stands on the return/],
  ])('refuses %s and changes nothing', async (_, args, message) => {
    const before = readFileSync(file, 'utf8')
    const failed = await say(...args).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(UsageError)
    expect(failed).toHaveProperty('message', expect.stringMatching(message))
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('does not write over columns the team added', async () => {
    writeFileSync(file, 'text,verdict,id,by,when,asked\r\nOld name,is,rivers,Bo,2011-01-01,asked them\r\n')
    await expect(say('Waterfolk', 'is', 'rivers')).rejects.toThrow(/columns that would not be kept \("asked"\)/)
    expect(readFileSync(file, 'utf8')).toContain('asked them')
  })
})
