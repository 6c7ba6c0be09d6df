import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runCommandLine } from '../../src/cli/command-line.ts'

const config = fileURLToPath(new URL('../../pipeline.config.ts', import.meta.url))

async function collate(...args: string[]) {
  const said: string[] = []
  const say = (text: string) => said.push(text)
  const code = await runCommandLine([...args, '--config', config], { out: say, err: say, isTerminal: false })
  return { code, said: said.join('') }
}

const out = join(mkdtempSync(join(tmpdir(), 'checker-')), 'page.html')

describe.runIf(process.env.COLLATE_PAGES)('collate checker, from the sources', () => {
  it('makes the page for the round asked for', async () => {
    const { code, said } = await collate('checker', '--out', out, '--round', '2009-04')
    expect(said).toMatch(/Made .*page\.html \(\d+ KB\) for the round 2009-04\./)
    expect(code).toBe(0)
    const page = readFileSync(out, 'utf8')
    expect(page.length).toBeLessThan(1_500_000)
    expect(page).toMatch(/<h1>Check your form before you send it<\/h1>.*April 2009/)
  }, 60_000)

  it('says where it could not write', async () => {
    const { code, said } = await collate('checker', '--out', join(out, 'below', 'page.html'))
    expect([code, said]).toEqual([2, expect.stringMatching(/Could not write the page .*below/s)])
  }, 60_000)
})

describe('collate checker', () => {
  it('names the rounds where there is no such round', async () => {
    const { code, said } = await collate('checker', '--out', out, '--round', '1999-01')
    expect([code, said]).toEqual([2, expect.stringMatching(/no round "1999-01".*2009-04, 2011-03/s)])
  })
})
