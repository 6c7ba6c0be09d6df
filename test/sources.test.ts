/** Every layout from every kind of file: what an officer's program makes of a filled-in form must not change what it says. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, describe, expect, it } from 'vitest'
import config from '../pipeline.config.ts'
import { configSchema, type Form, limitsSchema } from '../src/config/schema.ts'
import { nodeEffects } from '../src/node-effects.ts'
import { cellAddress, columnName } from '../src/read/grid.ts'
import { readReturnFile } from '../src/read/read.ts'
import type { RawReturn } from '../src/recognise/raw.ts'
import { prepareForms, recognise } from '../src/recognise/recognise.ts'
import { workbook } from './read/workbook-fixture.ts'
import { type Filled, forumForm, LAYOUTS, type Laid } from './recognise/sheets.ts'
import { hasLibreOffice } from './write/read-back.ts'

const forms: Form[] = [...configSchema.parse(config).forms, forumForm]
const vocabularies = prepareForms(forms, 'update')
const limits = limitsSchema.parse({})

/** Texts that files get wrong: accents, signs, quotes, separators, line breaks, dashes, a currency sign. */
function fill(form: Form): Filled {
  const values = form.fields.map((field, at): string[] => {
    switch (field.kind) {
      case 'partnership':
        return ['Café & “Riverside” Partnership']
      case 'date':
        return ['4 May 2012']
      case 'phone':
        return ['01632 960101']
      case 'email':
        return ['ben.okoro@example.org']
      case 'contactDetails':
        return ['01632 960101, ben.okoro@example.org']
      case 'people':
      case 'contactName':
        return [`Cllr Zoë O’Hara${at}`]
      default:
        return [`Saved £${at}0k; paths – “North, South” – cleared`, 'Schools said "yes" to <all> & more']
    }
  })
  return { form, values }
}

interface Source {
  readonly name: string
  readonly extension: string
  make(laid: Laid): Uint8Array | Promise<Uint8Array>
}

async function byExcelJs({ rows, merges }: Laid): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Return')
  for (const row of rows) sheet.addRow(row.map((text) => (text === '' ? null : text)))
  for (const merge of merges) sheet.mergeCells(...merge)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** A workbook as small programs write them: text in the cells, elements with or without prefix, cells with or without address. */
function byHand({ rows, merges }: Laid, prefix: string, hasAddresses: boolean): Uint8Array {
  const tag = (name: string) => `${prefix}${name}`
  const namespace = prefix ? ' xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' : ''
  const cells = rows.map((row, r) => {
    const texts = row.map((text, c) => {
      const address = hasAddresses ? ` r="${cellAddress(r + 1, c + 1)}"` : ''
      if (text === '') return hasAddresses ? '' : `<${tag('c')}/>`
      const value = `<${tag('is')}><${tag('t')} xml:space="preserve">${escapeXml(text)}</${tag('t')}></${tag('is')}>`
      return `<${tag('c')}${address} t="inlineStr">${value}</${tag('c')}>`
    })
    return `<${tag('row')}${hasAddresses ? ` r="${r + 1}"` : ''}>${texts.join('')}</${tag('row')}>`
  })
  const blocks = merges.map(
    ([top, left, bottom, right]) =>
      `<${tag('mergeCell')} ref="${columnName(left)}${top}:${columnName(right)}${bottom}"/>`,
  )
  const merged = blocks.length > 0 ? `<${tag('mergeCells')}>${blocks.join('')}</${tag('mergeCells')}>` : ''
  return workbook({
    sheets: `<${tag('sheetData')}${namespace}>${cells.join('')}</${tag('sheetData')}>${namespace ? '' : merged}`,
  })
}

/** A merge cannot be written down in a CSV file, so that only the cell at its top left holds text. */
function byCsv({ rows }: Laid, separator: string, encode: (text: string) => Uint8Array): Uint8Array {
  const quote = (text: string) =>
    /["\n\r]/.test(text) || text.includes(separator) ? `"${text.replace(/"/g, '""')}"` : text
  return encode(`${rows.map((row) => row.map(quote).join(separator)).join('\r\n')}\r\n`)
}

const WINDOWS: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96, '•': 0x95, '…': 0x85 }

const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16 LE': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16 BE': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'Windows-1252': (text) => Buffer.from([...text].map((one) => WINDOWS[one] ?? one.charCodeAt(0))),
}

const SOURCES: readonly Source[] = [
  { name: 'xlsx by exceljs', extension: 'xlsx', make: byExcelJs },
  { name: 'xlsx with inline text', extension: 'xlsx', make: (laid) => byHand(laid, '', true) },
  { name: 'xlsx with prefixes', extension: 'xlsx', make: (laid) => byHand({ ...laid }, 'x:', true) },
  { name: 'xlsx without addresses', extension: 'xlsx', make: (laid) => byHand(laid, '', false) },
  ...Object.entries({ comma: ',', semicolon: ';', tab: '\t' }).flatMap(([name, separator]) =>
    Object.entries(ENCODINGS).map(
      ([encoding, encode]): Source => ({
        name: `CSV, ${name}, ${encoding}`,
        extension: 'csv',
        make: (laid) => byCsv(laid, separator, encode),
      }),
    ),
  ),
]

/** Layouts that only merges tell apart from others. */
const NEEDS_MERGES: ReadonlySet<string> = new Set(['two pairs side by side over merged answers'])

const letters = (text: string) =>
  text
    .replace(/(^|\n|\s)(?:[•·]|\d\.)\s+/g, ' ')
    .replace(/[;\s]+/g, ' ')
    .trim()

function readOne(name: string, bytes: Uint8Array): { raw: RawReturn | undefined; count: number; cells: number } {
  const read = readReturnFile(name, bytes, limits, nodeEffects)
  const { returns } = recognise(name, read, vocabularies)
  return { raw: returns[0], count: returns.length, cells: read.grids.reduce((sum, { cells }) => sum + cells.length, 0) }
}

function expectWhole(name: string, bytes: Uint8Array, filled: Filled): void {
  const { raw, count, cells } = readOne(name, bytes)
  expect(count).toBe(1)
  if (!raw) return
  expect(raw.form).toBe(filled.form.id)
  const found = filled.form.fields.map(({ key }) => {
    const pieces = raw.fields.filter(({ field }) => field.key === key).flatMap((field) => field.pieces)
    return `${key}: ${letters(pieces.map(({ text }) => text).join(' '))}`
  })
  expect(found).toEqual(
    filled.form.fields.map(({ key }, at) => `${key}: ${letters((filled.values[at] ?? []).join(' '))}`),
  )
  const { coverage } = raw
  expect(coverage.cells).toBe(cells)
  expect(coverage.labels + coverage.values + coverage.furniture + coverage.leftOver).toBe(cells)
}

describe.each(SOURCES.map((source) => [source.name, source] as const))('%s', (name, source) => {
  const layouts = Object.keys(LAYOUTS).filter((layout) => !name.includes('prefixes') || !NEEDS_MERGES.has(layout))
  it.each(forms.flatMap((form) => layouts.map((layout) => [form.id, layout, form] as const)))(
    'form %s, %s',
    async (_, layout, form) => {
      const filled = fill(form)
      const laid = LAYOUTS[layout]?.(filled) ?? { rows: [], merges: [] }
      expectWhole(`return.${source.extension}`, await source.make(laid), filled)
    },
  )
})

describe.runIf(hasLibreOffice)('saved again by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(['xlsx', 'ods'])('as %s', { timeout: 120_000 }, async (extension) => {
    const cases = forms.flatMap((form) => Object.entries(LAYOUTS).map(([, layout]) => ({ filled: fill(form), layout })))
    const inputs = join(folder, `from-${extension}`)
    mkdirSync(inputs)
    for (const [at, { filled, layout }] of cases.entries()) {
      writeFileSync(join(inputs, `${at}.xlsx`), await byExcelJs(layout(filled)))
    }
    const files = cases.map((_, at) => join(inputs, `${at}.xlsx`))
    const outputs = join(folder, extension)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', extension, '--outdir', outputs, ...files], {
      stdio: 'ignore',
    })
    for (const [at, { filled }] of cases.entries()) {
      expectWhole(`${at}.${extension}`, readFileSync(join(outputs, `${at}.${extension}`)), filled)
    }
  })
})
