import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../src/cli/command-line.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A copy of the sample's configuration and lists, changed; its returns stay where they are. */
function configWith(change: (text: string) => string): { config: string; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'collate-edition-'))
  folders.push(folder)
  cpSync(join(root, 'input'), join(folder, 'input'), { recursive: true })
  writeFileSync(join(folder, 'pipeline.config.ts'), change(readFileSync(join(root, 'pipeline.config.ts'), 'utf8')))
  return { config: join(folder, 'pipeline.config.ts'), output: join(folder, 'output') }
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const code = await runCommandLine(args, {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    isTerminal: false,
  })
  return { code, ...said }
}

describe('collate run --edition', { timeout: 60_000 }, () => {
  it('public writes the public edition beside the other', async () => {
    const { config, output } = configWith((text) => text)
    const { code } = await run('run', '--config', config, '--round', '2011-03', '--edition', 'public')
    expect(code).toBe(1)
    expect(readdirSync(join(output, '2011-03', 'public')).sort()).toEqual([
      'change-report.html',
      'change-report.xlsx',
      'committee-report.docx',
      'consolidated.xlsx',
      'data',
    ])
    const listed: { outputs: { name: string }[] } = JSON.parse(
      readFileSync(join(output, '2011-03', 'run.json'), 'utf8'),
    )
    expect(listed.outputs.map(({ name }) => name)).toContain('public/data/datapackage.json')
    // The round before was run first, in the same edition.
    for (const id of ['2009-04', '2011-03']) {
      const names = readdirSync(join(output, id, 'public'), { recursive: true })
      expect(names).toEqual(
        expect.arrayContaining([
          'consolidated.xlsx',
          'change-report.xlsx',
          'change-report.html',
          'committee-report.docx',
          join('data', 'datapackage.json'),
        ]),
      )
      expect(names.filter((name) => /round\.json|contacts|findings|returns/.test(String(name)))).toEqual([])
    }
  })

  it('stops before anything is written when something would be given away, and says what and where', async () => {
    const { config, output } = configWith((text) =>
      text.replace("organisation: 'Oxfordshire County Council'", "organisation: 'Downland, call 01632 960123'"),
    )
    const { code, err } = await run('run', '--config', config, '--round', '2009-04', '--edition', 'public')
    expect(code).toBe(2)
    expect(err).toContain('the public edition would give away')
    expect(err).toMatch(/public\/consolidated\.xlsx: a telephone number: “Downland, call 01632 960123”/)
    expect(existsSync(join(output, '2009-04', 'consolidated.xlsx'))).toBe(false)
    expect(existsSync(join(output, '2009-04', 'public'))).toBe(false)
  })

  it('knows no other edition', async () => {
    const { code, err } = await run('run', '--edition', 'secret')
    expect(code).toBe(2)
    expect(err).toContain('internal, public')
  })
})
