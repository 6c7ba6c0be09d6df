import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const IMPORTS = /(?:\bfrom |\bimport\(|^import )'([^']+)'/gm
const source = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url))
/** Makes the workbooks that officers fill in, and is loaded when one is due. */
const FILLED_IN = source('issue/workbook.ts')

/** Packages that a file needs, itself or through others, whenever they are loaded. */
function packagesOf(file: string, seen: Set<string>): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  return [...readFileSync(file, 'utf8').matchAll(IMPORTS)].flatMap(([, from = '']) => {
    if (from.startsWith('.')) return packagesOf(join(dirname(file), from), seen)
    return from.startsWith('node:') ? [] : [from]
  })
}

it('no run loads a library for workbooks or documents, but for those that officers fill in', () => {
  const packages = packagesOf(source('pipeline.ts'), new Set([FILLED_IN]))
  expect(packages).toContain('zod')
  expect(packages).not.toContain('exceljs')
  expect(packages).not.toContain('docx')
  expect(packagesOf(FILLED_IN, new Set())).toContain('exceljs')
})

it('what makes them is loaded when one is due, and not before', () => {
  const makers = ['feedback/feedback.ts', 'operate/issue-forms.ts']
  for (const path of makers)
    expect(readFileSync(source(path), 'utf8')).toMatch(/await import\('\.\.\/issue\/workbook\.ts'\)/)
})
