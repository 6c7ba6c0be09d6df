import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UsageError } from '../../src/cli/failure.ts'
import { runRounds } from '../../src/cli/run.ts'
import { reconciliationSchema } from '../../src/reconcile/model.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const config = join(root, 'pipeline.config.ts')
const folder = mkdtempSync(join(tmpdir(), 'collate-named-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(output: string, options: { round?: string; previous?: string }): Promise<string> {
  const out: string[] = []
  const terminal = { out: (text: string) => void out.push(text), err: () => undefined, isTerminal: false }
  await runRounds({ config, output: join(folder, output), ...options }, terminal)
  return out.join('')
}

function changesIn(output: string): string[] {
  const text = readFileSync(join(folder, output, '2011-03', 'reconciliation.json'), 'utf8')
  const { partnerships, previous } = reconciliationSchema.parse(JSON.parse(text))
  expect(previous).toBe('2009-04')
  return partnerships
    .flatMap(({ partnershipId, changes }) =>
      changes.map(({ kind, field, before, after }) =>
        JSON.stringify([partnershipId, kind, field, before?.text, after?.text]),
      ),
    )
    .sort()
}

describe('collate run --previous', () => {
  beforeAll(async () => void (await run('usual', {})), 120_000)

  it.each(['round.json', 'consolidated.xlsx'])(
    'compares a round with the %s of another place',
    async (name) => {
      const previous = join(folder, 'usual', '2009-04', name)
      const out = await run(name, { round: '2011-03', previous })
      expect(out).toMatch(/Changes +\d+ since 2009-04/)
      expect(existsSync(join(folder, name, '2009-04'))).toBe(false)
      expect(changesIn(name)).toEqual(changesIn('usual'))
    },
    60_000,
  )

  it.each([
    ['a file of another kind', { round: '2011-03', previous: join(root, 'README.md') }, /neither a round\.json nor/],
    ['no such file', { round: '2011-03', previous: 'nowhere.json' }, /There is no file nowhere\.json/],
    ['no round', { previous: join(root, 'README.md') }, /Say with --round ID/],
    [
      'the round’s own record',
      { round: '2011-03', previous: join(folder, 'usual', '2011-03', 'round.json') },
      /is of round 2011-03 itself/,
    ],
  ])('refuses %s and writes nothing', async (_, options, message) => {
    const failed = await run('refused', options).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(UsageError)
    expect(failed).toHaveProperty('message', expect.stringMatching(message))
    expect(existsSync(join(folder, 'refused'))).toBe(false)
  })
})
