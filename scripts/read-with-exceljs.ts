/** Child process of corpora-compare: reads each workbook whose path it is sent with exceljs and answers with its cells. */
import exceljs from 'exceljs'
import { cleanText, isBlank } from '../src/read/clean-text.ts'

export interface OtherReading {
  readonly sheets: readonly {
    readonly name: string
    /** Address and value of each cell that shows something. */
    readonly cells: readonly (readonly [string, { readonly kind: string; readonly value: string }])[]
  }[]
}

process.on('message', async (path: string) => {
  process.send?.(await readWith(path))
})

async function readWith(path: string): Promise<OtherReading | string> {
  try {
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.readFile(path)
    return { sheets: workbook.worksheets.map((sheet) => ({ name: sheet.name, cells: cellsOf(sheet) })) }
  } catch (error) {
    return `${error instanceof Error ? error.message : error}`.split('\n')[0]?.slice(0, 80) ?? 'an error'
  }
}

function cellsOf(sheet: exceljs.Worksheet): [string, { kind: string; value: string }][] {
  const cells: [string, { kind: string; value: string }][] = []
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.master !== cell) return
      const value = toValue(cell.value)
      if (value && !isBlank(value.value)) cells.push([cell.address, value])
    })
  })
  return cells
}

function toValue(value: unknown): { kind: string; value: string } | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return { kind: 'text', value: cleanText(value) }
  if (typeof value === 'number') return { kind: 'number', value: String(value) }
  if (typeof value === 'boolean') return { kind: 'boolean', value: String(value) }
  if (value instanceof Date) return dateValue(value)
  return fromObject(value as Record<string, unknown>)
}

function fromObject(value: Record<string, unknown>): { kind: string; value: string } | null {
  if ('error' in value) return { kind: 'error', value: String(value.error) }
  if ('result' in value) return toValue(value.result)
  if ('formula' in value || 'sharedFormula' in value) return null
  if ('richText' in value && Array.isArray(value.richText)) {
    return { kind: 'text', value: cleanText(value.richText.map((run: { text: string }) => run.text).join('')) }
  }
  return 'text' in value ? toValue(value.text) : null
}

function dateValue(date: Date): { kind: string; value: string } {
  if (Number.isNaN(date.getTime())) return { kind: 'date', value: 'invalid' }
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19)
  return { kind: 'date', value: iso.replace('T00:00:00', '') }
}
