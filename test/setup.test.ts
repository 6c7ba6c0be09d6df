import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readFileBytes, readTextFile } from '../src/cli/read-text.ts'
import { SetupError } from '../src/config/load.ts'
import { loadSetup } from '../src/setup.ts'

const folder = mkdtempSync(join(tmpdir(), 'collate-setup-'))
afterAll(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'input'))
writeFileSync(
  join(folder, 'input/register.csv'),
  'id,name,kind,accountable_to,aliases,merged_from,split_from,renamed_from,active_from,active_to,expected_in\nrivers,Rivers Forum,thematic,,,,,,,,\n',
)
writeFileSync(join(folder, 'input/priorities.csv'), 'focus,theme,partnership,priority\nWater,,rivers,Fewer floods\n')
writeFileSync(join(folder, 'input/wrong.csv'), 'focus,theme,partnership,priority\nWater,,lakes,Fewer floods\n')
writeFileSync(
  join(folder, 'logo.png'),
  Buffer.from('89504e470d0a1a0a0000000d494844520000012c00000064080600000000000000', 'hex'),
)
writeFileSync(join(folder, 'logo.svg'), '<svg/>')

function load(settings: string) {
  const config = join(folder, 'pipeline.config.ts')
  writeFileSync(
    config,
    `export default { ${settings}, rounds: [{ id: '2011-03', label: 'March 2011', form: 'update' }], forms: [{ id: 'update', label: 'Update', fields: [
      { key: 'partnership', label: 'Partnership', kind: 'partnership' }, { key: 'focus', label: 'Focus', kind: 'entries', topic: 'focus' } ] }] }`,
  )
  return loadSetup({ config }, readTextFile, readFileBytes)
}

describe('what the configuration names beside forms and rounds', () => {
  it('is loaded: priorities, and the look with its logo', async () => {
    const setup = await load(`priorities: 'input/priorities.csv', look: { logo: 'logo.png', primary: '#102030' }`)
    expect(setup.priorities?.map(({ priority }) => priority)).toEqual(['Fewer floods'])
    expect(setup.look).toMatchObject({ colour: '102030', logo: { kind: 'png', width: 300, height: 100 } })
  })

  it('may be left out', async () => {
    expect(await load(`organisation: 'x'`)).toMatchObject({ priorities: null, look: {} })
  })

  it.each([
    [`priorities: 'input/none.csv'`, 'input/none.csv: expected the list of priorities, found no such file'],
    [
      `priorities: 'input/wrong.csv'`,
      'input/wrong.csv row 2, partnership: expected an id of the register, found "lakes" (cell C2)',
    ],
    [`look: { logo: 'none.png' }`, 'look.logo: expected a picture, found no file none.png'],
    [`look: { logo: 'logo.svg' }`, 'look.logo: expected a PNG or JPEG picture, found something else in logo.svg'],
  ])('%s stops the run with a line about it', async (settings, problem) => {
    const failed = await load(settings).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(SetupError)
    expect(failed).toHaveProperty('problems', [problem])
  })
})
