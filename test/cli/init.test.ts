import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstHourFiles } from '../../scripts/make-first-hour.ts'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { loadSetupFor } from '../../src/cli/folders.ts'
import { startFolder } from '../../src/cli/init.ts'

let folder = ''
let out = ''
const write = (text: string) => {
  out += text
}
const terminal = { out: write, err: write, isTerminal: false }
const path = (name: string) => join(folder, name)
const setup = () => loadSetupFor({ config: path('made/pipeline.config.ts') })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'collate-init-'))
  out = ''
})
afterEach(() => rmSync(folder, { recursive: true }))

const FORM = ['Partnership,', 'Date completed,', 'Chair,', 'What went well?,', 'How many members are there?,'].join(
  '\n',
)

describe('without a person to ask', () => {
  it('makes a configuration that loads, with a form and examples of ours', async () => {
    expect(await runCommandLine(['init', path('made')], terminal)).toBe(0)
    const { config, register } = await setup()
    expect([config.organisation, config.rounds.length, register.partnerships.length]).toEqual(['Your council', 1, 3])
    expect(readdirSync(path('made/forms'))).toEqual(['Partnership update form.xlsx'])
  })

  it('takes a blank CSV form and a list, and expects each partnership in the first round', async () => {
    writeFileSync(path('form.csv'), FORM)
    writeFileSync(path('list.csv'), 'Tarn Forum\nBeck Forum\nFell Alliance\n')
    const args = ['--form', path('form.csv'), '--partnerships', path('list.csv'), '--round', '2025-03']
    expect(
      await runCommandLine(['init', path('made'), '--organisation', "Dale People's Council", ...args], terminal),
    ).toBe(0)
    const { config, register } = await setup()
    expect(config.organisation).toBe("Dale People's Council")
    expect(config.rounds).toMatchObject([{ id: '2025-03', label: 'March 2025', due: '2025-03-31' }])
    expect(config.forms[0]?.fields.map(({ label }) => label)).toEqual(
      FORM.split('\n').map((line) => line.replace(',', '')),
    )
    expect(register.partnerships.map(({ name, expectedIn }) => [name, expectedIn])).toEqual([
      ['Tarn Forum', ['2025-03']],
      ['Beck Forum', ['2025-03']],
      ['Fell Alliance', ['2025-03']],
    ])
    expect(existsSync(path('made/input/2025-03'))).toBe(true)
    expect(out).toMatch(/The form has 5 questions/)
  })

  it('takes a workbook with drop-downs', async () => {
    const bytes = (await firstHourFiles()).get('Board return.xlsx')
    writeFileSync(path('form.xlsx'), bytes ?? '')
    expect(await runCommandLine(['init', path('made'), '--form', path('form.xlsx')], terminal)).toBe(0)
    expect(readFileSync(path('made/pipeline.config.ts'), 'utf8')).toMatch(/Overall RAG rating.*Red.*Amber.*Green/)
    expect((await setup()).config.forms[0]?.fields).toHaveLength(15)
  })

  const refused: [string, string[], RegExp][] = [
    ['a month that is none', ['--round', 'summer'], /“summer” is no month: write it as \d{4}-\d{2}/],
    ['a form that is not there', ['--form', 'nowhere.xlsx'], /There is no file nowhere.xlsx/],
    ['a list that is not there', ['--partnerships', 'nowhere.csv'], /There is no file nowhere.csv/],
  ]
  it.each(refused)('refuses %s and makes nothing', async (_, args, message) => {
    expect(await runCommandLine(['init', path('made'), ...args], terminal)).toBe(2)
    expect(out).toMatch(message)
    expect(existsSync(path('made'))).toBe(false)
  })

  it('refuses a form without questions and a list without names', async () => {
    writeFileSync(path('figures.csv'), '1,2\n3,4\n')
    expect(await runCommandLine(['init', path('made'), '--form', path('figures.csv')], terminal)).toBe(2)
    expect(await runCommandLine(['init', path('made'), '--partnerships', path('figures.csv')], terminal)).toBe(2)
    expect(out).toMatch(/no questions or labels were found.*No partnership was found in/s)
    expect(existsSync(path('made'))).toBe(false)
  })

  it('never overwrites', async () => {
    await runCommandLine(['init', path('made')], terminal)
    writeFileSync(path('made/pipeline.config.ts'), 'mine')
    expect(await runCommandLine(['init', path('made')], terminal)).toBe(2)
    expect(readFileSync(path('made/pipeline.config.ts'), 'utf8')).toBe('mine')
  })
})

describe('with a person to ask', () => {
  const asking = (...answers: string[]) => {
    const asked: string[] = []
    const ask = async (question: string) => {
      asked.push(question)
      return answers[asked.length - 1] ?? ''
    }
    return { asked, ask }
  }

  it('asks for what no option says, and takes a path in quotes', async () => {
    writeFileSync(path('my form.csv'), FORM)
    const { asked, ask } = asking(`"${path('my form.csv')}"`, '')
    expect(await startFolder(path('made'), { organisation: 'Dale Council' }, terminal, ask)).toBe(0)
    expect(asked).toHaveLength(2)
    const { config } = await setup()
    expect([config.organisation, config.forms[0]?.fields.length]).toEqual(['Dale Council', 5])
  })

  it('starts with a form and examples of ours when they press Enter', async () => {
    const { asked, ask } = asking('', '', '')
    expect(await startFolder(path('made'), {}, terminal, ask)).toBe(0)
    expect(asked).toHaveLength(3)
    expect((await setup()).config.organisation).toBe('Your council')
  })
})
