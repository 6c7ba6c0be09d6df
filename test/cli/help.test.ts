import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildProgram, runCommandLine } from '../../src/cli/command-line.ts'
import { EXAMPLES } from '../../src/cli/examples.ts'
import { makeOffice, root } from '../operate/program.ts'

async function collate(...args: string[]) {
  let out = ''
  let err = ''
  const code = await runCommandLine(args, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    isTerminal: false,
  })
  return { code, out, err }
}

describe('collate help', () => {
  it('without a topic lists the commands and the pages', async () => {
    const { code, out } = await collate('help')
    expect(code).toBe(0)
    for (const name of ['run', 'forget', 'settling', 'install', 'security', 'licences']) expect(out).toContain(name)
  })

  it.each([
    ['settling', 'docs/settling.md'],
    ['Settling.md', 'docs/settling.md'],
    ['run', 'docs/commands/run.md'],
    ['first-hour', 'docs/first-hour.md'],
  ])('%s prints %s', async (topic, page) => {
    expect(await collate('help', topic)).toEqual({ code: 0, err: '', out: readFileSync(join(root, page), 'utf8') })
  })

  it.each([
    ['setling', 'Did you mean "collate help settling"?'],
    ['../package', 'collate help lists all there are.'],
    ['weather', 'collate help lists all there are.'],
  ])('%s is no page, and that is said', async (topic, hint) => {
    const { code, out, err } = await collate('help', topic)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(hint)
  })

  it('has an example of every command, which its own help shows', async () => {
    const { commands } = buildProgram(
      { out: () => undefined, err: () => undefined, isTerminal: false },
      () => undefined,
    )
    expect(Object.keys(EXAMPLES).sort()).toEqual(commands.map((command) => command.name()).sort())
    const [example] = EXAMPLES.verify ?? []
    expect((await collate('verify', '--help')).out).toContain(`For example:\n  ${example?.line}`)
  })
})

it('collate schedule writes a task for Windows, or says why it cannot', async () => {
  const office = makeOffice()
  const folder = mkdtempSync(join(tmpdir(), 'collate-task-'))
  const file = join(folder, 'task.xml')
  const written = await collate('schedule', '0 7 * * 1-5', '--config', office.config, '--task', file)
  expect([written.code, written.err]).toEqual([0, ''])
  expect(written.out).toContain(`schtasks /Create /TN Collate /XML "${file}"`)
  const task = new TextDecoder('utf-16le').decode(readFileSync(file))
  expect(task).toContain(`<WorkingDirectory>${office.folder}</WorkingDirectory>`)
  const refused = await collate('schedule', '0 7 * 3 *', '--config', office.config, '--task', file)
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('more than a task of Windows can say')])
  office.remove()
  rmSync(folder, { recursive: true })
})
