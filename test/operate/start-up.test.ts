/** What the compiled program loads before it is due: each file and package costs every command its time. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VERSION } from '../../src/version.ts'
import { compile } from './program.ts'

let program: ReturnType<typeof compile>
beforeAll(() => {
  program = compile()
}, 60_000)
afterAll(() => program.remove())

/** The packages whose code a module of the compiled program loads at once, beside it or within the program, with those of all it loads at once itself. */
function packagesOf(path: string, seen = new Set<string>()): string[] {
  if (seen.has(path)) return []
  seen.add(path)
  const text = readFileSync(path, 'utf8')
  const loaded = [...text.matchAll(/^(?:import|export)\b[^;'"]*["']([^"']+)["'];?$/gm)].map(([, name = '']) => name)
  const found = loaded.flatMap((name) =>
    name.startsWith('.') ? packagesOf(join(dirname(path), name), seen) : name.startsWith('node:') ? [] : [name],
  )
  return [...new Set([...found, ...within(path)])].sort()
}

/** The packages whose code is in a file of the program, by its map. */
function within(path: string): string[] {
  const map = `${path}.map`
  if (!existsSync(map)) return []
  const { sources }: { sources: string[] } = JSON.parse(readFileSync(map, 'utf8'))
  return sources.flatMap(
    (source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(join(dirname(path), source))?.[1] ?? [],
  )
}

/** The module a module loads when it is due, by a word in its name. */
function laterFrom(path: string, word: string): string {
  const names = [...readFileSync(path, 'utf8').matchAll(/import\(["']([^"']+)["']\)/g)].map(([, name = '']) => name)
  return join(dirname(path), names.find((name) => name.includes(word)) ?? 'missing')
}

describe('the compiled program', () => {
  it('says its version', () => {
    const { stdout, status } = spawnSync(process.execPath, [program.main, '--version'], { encoding: 'utf8' })
    expect([stdout.trim(), status]).toEqual([VERSION, 0])
  })

  it('loads nothing but the reading of its own command line at once', () => {
    expect(packagesOf(laterFrom(program.main, '/init'))).toContain('exceljs')
    expect(packagesOf(program.main)).toEqual(['commander'])
  })

  it('loads what writes workbooks and papers, and what compares texts, only for a round that has changed', () => {
    const heavy = ['exceljs', 'diff', 'stemmer', 'postal-mime', 'numfmt', 'jiti']
    const atOnce = packagesOf(laterFrom(program.main, '/run'))
    expect(atOnce).toContain('zod')
    expect(heavy.filter((name) => atOnce.includes(name))).toEqual([])
  })

  it('says how a round stands without what reads workbooks or runs a round', () => {
    const atOnce = packagesOf(laterFrom(program.main, '/status'))
    expect(atOnce).toContain('libphonenumber-js')
    expect(atOnce.filter((name) => ['numfmt', 'p-limit', 'jiti'].includes(name))).toEqual([])
  })

  it('holds what it runs of zod, which alone is a hundred files', () => {
    const folder = join(dirname(program.main), '..')
    const all = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((name) => name.endsWith('.js'))
    expect(all.length).toBeGreaterThan(50)
    expect(all.filter((name) => /\bfrom ["']zod["']/.test(readFileSync(join(folder, name), 'utf8')))).toEqual([])
  })

  it('gives configurations their types and nothing else', () => {
    expect(packagesOf(join(dirname(program.main), '../index.js'))).toEqual([])
  })
})
