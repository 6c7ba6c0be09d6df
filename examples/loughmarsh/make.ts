/** Makes the returns of both rounds and the register: `npm run example`, or `npx jiti examples/loughmarsh/make.ts FOLDER`. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import { unzipParts, zipParts } from '../../src/write/zip.ts'
import { type BoardReturn, firstRound, secondRound } from './boards.ts'
import { type Layout, layouts, textRows } from './layouts.ts'
import { writeDown } from './writers.ts'

export const rounds: Readonly<Record<string, readonly BoardReturn[]>> = {
  '2024-q3': firstRound,
  '2024-q4': secondRound,
}

/** Text files stand among the layouts. */
const WAYS = [...Object.keys(layouts), 'comma', 'semicolon']

export interface Made {
  readonly file: string
  readonly way: string
  readonly sent: BoardReturn
}

/** Writes the register and the returns into a folder, the same bytes each time. The second round's officers are others, with other manners. */
export async function makeExample(folder: string): Promise<Readonly<Record<string, readonly Made[]>>> {
  const made: Record<string, Made[]> = {}
  for (const [at, [round, returns]] of Object.entries(rounds).entries()) {
    await mkdir(join(folder, 'input', round), { recursive: true })
    for (const [index, sent] of returns.entries()) {
      const way = WAYS[(index + 5 * at) % WAYS.length] ?? 'beside'
      const layout = layouts[way]
      const written = writeDown(sent, index + 3 * at, layout === undefined)
      const file = `${sent.board} ${round}.${layout ? 'xlsx' : 'csv'}`
      const bytes = layout
        ? await workbookBytes(layout, written)
        : textBytes(textRows(written), way === 'comma' ? ',' : ';')
      await writeFile(join(folder, 'input', round, file), bytes)
      made[round] = [...(made[round] ?? []), { file, way, sent }]
    }
  }
  await writeFile(join(folder, 'register.csv'), registerCsv())
  return made
}

function registerCsv(): string {
  const columns =
    'id,name,kind,accountable_to,aliases,merged_from,split_from,renamed_from,active_from,active_to,expected_in'
  const lines = firstRound.map(
    ({ board }) => `${board.toLowerCase().replaceAll(' ', '-')},${board},thematic,,,,,,,,2024-q3|2024-q4`,
  )
  return `${[columns, ...lines].join('\n')}\n`
}

async function workbookBytes(layout: Layout, written: ReturnType<typeof writeDown>): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.created = new Date('2025-01-01T09:00:00Z')
  workbook.modified = workbook.created
  layout(workbook, written)
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  // exceljs stamps each part with the clock; packed again, the same parts give the same bytes.
  return zipParts(unzipParts(bytes))
}

function textBytes(rows: readonly (readonly string[])[], delimiter: string): Uint8Array {
  const cell = (text: string) => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return new TextEncoder().encode(rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join(''))
}

const own = fileURLToPath(import.meta.url)
if (process.argv[1] === own) await makeExample(process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url)))
