import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { dataFiles } from '../../../src/write/data/data-package.ts'
import { changeCount } from '../../../src/write/figures.ts'
import { ordinaryRound } from '../rounds.ts'
import { type Resource, readRows } from './table-schema.ts'

const page = readFileSync(fileURLToPath(new URL('../../../docs/data.md', import.meta.url)), 'utf8')
const results = ordinaryRound()
const files = dataFiles(results)
const resources: Resource[] = JSON.parse(new TextDecoder().decode(files.get('datapackage.json'))).resources
const columnsOf = (path: string) =>
  resources.find((resource) => resource.path === path)?.schema.fields.map(({ name }) => name) ?? []

describe('docs/data.md', () => {
  it('names every file of the data, and no other', () => {
    const named = new Set([...page.matchAll(/`([a-z-]+\.csv)`/g)].map(([, name]) => name))
    expect([...named].sort()).toEqual(resources.map(({ path }) => path).sort())
  })

  it('names columns that are there', () => {
    const all = new Set(resources.flatMap(({ path }) => columnsOf(path)))
    const named = [...page.matchAll(/`([a-z]+(?:_[a-z]+)*)`/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(25)
    expect(named.filter((name) => !all.has(name))).toEqual([])
  })

  it('asks in its queries for columns of the files they read', () => {
    const queries = [...page.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql = '']) => sql)
    expect(queries).toHaveLength(3)
    for (const sql of queries) {
      const aliases = new Map(
        [...sql.matchAll(/data\/([a-z-]+\.csv)' AS (\w+)/g)].map(([, path = '', alias = '']) => [alias, path]),
      )
      const asked = [...sql.matchAll(/\b(\w+)\."?(\w+)"?/g)].filter(([, alias = '']) => aliases.has(alias))
      expect(asked.length).toBeGreaterThan(1)
      for (const [, alias = '', column] of asked) expect(columnsOf(aliases.get(alias) ?? '')).toContain(column)
    }
  })

  it('counts the changes that every output counts', () => {
    const resource = resources.find(({ path }) => path === 'changes.csv')
    if (!resource) throw new Error('expected the changes')
    const rows = readRows(resource, files.get('changes.csv') ?? new Uint8Array())
    const counted = rows.filter((row) => row.returns === 'both' && row.rank !== 'routine')
    expect(counted).toHaveLength(changeCount(results.reconciliation))
    expect(counted.length).toBeGreaterThan(5)
  })
})
