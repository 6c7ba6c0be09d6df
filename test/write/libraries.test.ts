import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const IMPORTS = /(?:\bfrom |\bimport\(|^import )'([^']+)'/gm

/** Packages that a file needs, itself or through others, whenever they are loaded. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  return [...readFileSync(file, 'utf8').matchAll(IMPORTS)].flatMap(([, from = '']) => {
    if (from.startsWith('.')) return packagesOf(join(dirname(file), from), seen)
    return from.startsWith('node:') ? [] : [from]
  })
}

it('no run loads a library for workbooks or documents', () => {
  const packages = packagesOf(fileURLToPath(new URL('../../src/pipeline.ts', import.meta.url)))
  expect(packages).toContain('zod')
  expect(packages).not.toContain('exceljs')
  expect(packages).not.toContain('docx')
})
