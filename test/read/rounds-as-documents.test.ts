/** The sample rounds as Word documents: whatever they are written in, their returns say the same. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import config from '../../pipeline.config.ts'
import { configSchema } from '../../src/config/schema.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import type { Grid } from '../../src/read/grid.ts'
import { createReader } from '../../src/reading.ts'
import { type Reading, readingContext } from '../../src/reading-context.ts'
import { docx, NUMBERING, pageOf, tableOf } from './document-fixture.ts'
import { read } from './workbook-fixture.ts'

const parsed = configSchema.parse(config)
const folder = fileURLToPath(new URL('../../input/', import.meta.url))

const returns = parsed.rounds.flatMap((round) => {
  const take = createReader(readingContext({ config: parsed, targets: [] }, round), nodeEffects)
  return readdirSync(join(folder, round.id))
    .filter((name) => /\.(?:xlsx|csv)$/.test(name) && !name.startsWith('~'))
    .flatMap((name) => {
      const bytes = new Uint8Array(readFileSync(join(folder, round.id, name)))
      const [grid, another] = read(bytes).grids.filter(({ cells }) => cells.length > 0)
      const original = take({ file: name, bytes, sha256: '' })
      return grid && !another && isPlain(grid) && original.outcome === 'used' ? [{ name, grid, original, take }] : []
    })
})

/** Nothing of it is hidden, struck through or laid over its cells. */
function isPlain({ cells, attachments }: Grid): boolean {
  return attachments.length === 0 && cells.every(({ struck, hidden }) => struck === undefined && !hidden)
}

/**
 * All that a reading says, places aside. A closing line under the last answer has a margin to stand in only on a sheet, so what is the form's
 * own and what is left over count as one.
 */
function saidBy({ outcome, updates }: Reading): unknown {
  const said = updates.map(({ source: _, coverage: __, written: ___, findings, furniture, leftOver, ...update }) => ({
    ...update,
    beside: [...furniture, ...leftOver].map(({ text }) => text),
    codes: findings.map(({ code }) => code).filter((code) => code !== 'left-over'),
  }))
  const placeless = JSON.stringify(said, (key, value) => (key === 'source' || key === 'layout' ? undefined : value))
  return { outcome, updates: JSON.parse(placeless) }
}

const WAYS: Record<string, (grid: Grid) => string> = { 'a table': tableOf, 'headings and paragraphs': pageOf }

describe.each(Object.keys(WAYS))('as %s', (way) => {
  it.each(returns)('$name', ({ name, grid, original, take }) => {
    const bytes = docx(WAYS[way]?.(grid) ?? '', { parts: { numbering: NUMBERING } })
    expect(saidBy(take({ file: name, bytes, sha256: '' }))).toEqual(saidBy(original))
  })
})

it('holds for more than a few returns', () => {
  expect(returns.length).toBeGreaterThan(5)
})
