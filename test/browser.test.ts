/** The browser's entry: bundled for a browser, without Node, it gives of a file what a run gives. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { inflateSync } from 'fflate'
import { build, type Plugin } from 'rolldown'
import { expect, it } from 'vitest'
import config from '../pipeline.config.ts'
import { configSchema } from '../src/config/schema.ts'
import { nodeEffects } from '../src/node-effects.ts'
import { createReader } from '../src/reading.ts'
import { readingContext } from '../src/reading-context.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Notes every module of Node that the bundle asks for; there should be none. */
function noteNode(asked: string[]): Plugin {
  return {
    name: 'note modules of Node',
    resolveId(id, importer) {
      if (!id.startsWith('node:')) return null
      asked.push(`${id} in ${importer ?? ''}`)
      return { id, external: true }
    },
  }
}

it('is bundled for a browser without anything of Node, and reads a return as a run does', async () => {
  const asked: string[] = []
  const {
    output: [bundle],
  } = await build({
    input: join(root, 'src/browser.ts'),
    platform: 'browser',
    write: false,
    output: { format: 'iife', name: 'collate' },
    plugins: [noteNode(asked)],
    logLevel: 'silent',
  })
  expect(asked).toEqual([])

  const { forms, rounds, region, limits } = configSchema.parse(config)
  const round = rounds.at(-1)
  if (!round) throw new Error('expected a round')
  const lists = { config: { forms, rounds, region, limits, targetSchemes: [] }, targets: [] }
  const context = readingContext({ ...lists }, round)
  const bytes = new Uint8Array(readFileSync(join(root, 'input', round.id, 'OSCP return March 2011.xlsx')))
  const file = { file: 'return.xlsx', bytes, sha256: 'abc' }
  const effects = {
    ...nodeEffects,
    inflate: (packed: Uint8Array, limit: number) => inflateSync(packed, { out: new Uint8Array(limit) }),
  }
  const inBrowser = createContext({ TextDecoder, TextEncoder, URL, context, effects, file })
  const found: unknown = runInContext(
    `${bundle.code}\nJSON.stringify(collate.createReader(context, effects)(file))`,
    inBrowser,
  )
  const expected = createReader(context, nodeEffects)(file)
  expect(expected).toMatchObject({ outcome: 'used', updates: [{ form: 'update' }] })
  expect(JSON.parse(String(found))).toEqual(JSON.parse(JSON.stringify(expected)))
})
