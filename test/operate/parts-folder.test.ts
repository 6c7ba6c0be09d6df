import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { partsIn } from '../../src/operate/parts-folder.ts'
import { partKey, partsOf } from '../../src/parts.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'collate-parts-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const opened = (program = 'this program', fresh = false) => partsIn(folder, { program, fresh })
const texts = (...names: string[]) => new Map(names.map((name) => [name, `what ${name} gave – “all of it”`]))
const keys = async (parts: ReturnType<typeof opened>, ...asked: string[]) => [
  ...(await parts.get('readings', asked)).keys(),
]

describe('parts in a folder', () => {
  it('are there for whoever opens it next, and only those that were asked for', async () => {
    await opened().put('readings', texts('oak', 'elm', 'ash'))
    expect(await opened().get('readings', ['ash', 'yew', 'oak'])).toEqual(texts('oak', 'ash'))
    expect(await opened().get('comparisons', ['ash'])).toEqual(new Map())
  })

  it('are not known to another program, nor to a run that trusts nothing', async () => {
    await opened().put('readings', texts('oak'))
    expect(await keys(opened('another program'), 'oak')).toEqual([])
    expect(await keys(opened('this program', true), 'oak')).toEqual([])
  })

  it('put at the same time do not lie over one another', async () => {
    const parts = opened()
    const names = Array.from({ length: 40 }, (_, at) => `tree ${at}`)
    await Promise.all(names.map((name) => parts.put('readings', texts(name))))
    expect(await opened().get('readings', names)).toEqual(texts(...names))
  })

  it('that were not written to their end are not there, and those before and after them are', async () => {
    await opened().put('readings', texts('oak', 'elm'))
    const index = join(folder, 'readings.index')
    const lines = readFileSync(index, 'latin1').trimEnd()
    writeFileSync(index, lines.slice(0, -20))
    expect(await keys(opened(), 'oak', 'elm')).toEqual(['oak'])
    await opened().put('readings', texts('ash'))
    expect((await keys(opened(), 'oak', 'elm', 'ash')).sort()).toEqual(['ash', 'oak'])
  })

  it('that are damaged are not there, one by one', async () => {
    await opened().put('readings', texts('oak', 'elm', 'ash'))
    const pack = join(folder, 'readings.pack')
    writeFileSync(pack, readFileSync(pack, 'utf8').replace('what elm gave', 'what ELM gave'))
    expect(await keys(opened(), 'oak', 'elm', 'ash')).toEqual(['oak', 'ash'])
  })

  it('cannot fail a run: where nothing can be kept, nothing is', async () => {
    const file = join(folder, 'a file')
    writeFileSync(file, '')
    const parts = partsIn(file, { program: 'this program', fresh: false })
    await parts.put('readings', texts('oak'))
    expect(await parts.get('readings', ['oak'])).toEqual(new Map())
    await parts.sweep()
    expect(readFileSync(file, 'utf8')).toBe('')
  })

  it('make room when most of them are of no use: the oldest go first', async () => {
    const long = (name: string) => new Map([[name, `${name} ${'x'.repeat(60_000)}`]])
    for (const name of ['part 1', 'part 2', 'part 3', 'part 4', 'part 5']) await opened().put('readings', long(name))
    const parts = opened()
    await parts.get('readings', ['part 5'])
    writeFileSync(join(folder, 'an older kind.json'), '{}')
    await parts.sweep()
    expect(statSync(join(folder, 'readings.pack')).size).toBeLessThan(130_000)
    expect(await keys(opened(), 'part 1', 'part 2', 'part 3', 'part 4', 'part 5')).toEqual(['part 4', 'part 5'])
    expect(readdirSync(folder).sort()).toEqual(['readings.index', 'readings.pack'])
  })

  it('stay while a run uses most of them', async () => {
    const parts = opened()
    await parts.put('readings', texts('oak', 'elm'))
    const before = readFileSync(join(folder, 'readings.pack'))
    await parts.sweep()
    expect(readFileSync(join(folder, 'readings.pack'))).toEqual(before)
  })
})

describe('parts of items', () => {
  it('are made once, in the order of the items, and again where they no longer hold', async () => {
    let made: string[] = []
    const of = (items: readonly string[], holds = true) =>
      partsOf(items, opened(), {
        kind: 'comparisons',
        keyOf: partKey,
        make: (some) => {
          made.push(...some)
          return some.map((item) => ({ loud: item.toUpperCase() }))
        },
        holds: ({ loud }) => holds || loud !== 'ELM',
      })
    expect(await of(['oak', 'elm'])).toEqual([{ loud: 'OAK' }, { loud: 'ELM' }])
    expect(made).toEqual(['oak', 'elm'])
    made = []
    expect(await of(['elm', 'ash', 'oak'])).toEqual([{ loud: 'ELM' }, { loud: 'ASH' }, { loud: 'OAK' }])
    expect(made).toEqual(['ash'])
    made = []
    expect(await of(['elm', 'oak'], false)).toEqual([{ loud: 'ELM' }, { loud: 'OAK' }])
    expect(made).toEqual(['elm'])
  })
})
