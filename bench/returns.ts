/** Makes returns of the size officers send, for measuring. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'

/** The questions of these returns, in the order of the sheet. */
export const QUESTIONS = [
  'Partnership',
  'Date of completion',
  'Contact officer',
  'Contact details',
  'Chairman',
  'Cabinet Member',
  'What is the current focus?',
  'What has been achieved?',
  'What are the plans for the year ahead?',
  'Which issues should others know of?',
] as const

const WORDS =
  'local partners agreed joint plan young people safer roads river valley housing health board review funding group meeting report market town parish village school service transport energy waste library'.split(
    ' ',
  )

export interface ReturnOptions {
  /** Other numbers give other words. */
  readonly seed?: number
  /** Rows below the questions that belong to none of them. */
  readonly strayRows?: number
}

/** Writes `count` workbooks to a folder; gives their size together, in bytes. Equal on every run. */
export async function writeReturns(
  folder: string,
  count: number,
  { seed = 20110228, strayRows = 30 }: ReturnOptions = {},
): Promise<number> {
  const random = numbersFrom(seed)
  let bytes = 0
  for (let number = 0; number < count; number += 1) {
    const path = join(folder, `return-${String(number).padStart(4, '0')}.xlsx`)
    await writeReturn(path, number, random, strayRows)
    bytes += statSync(path).size
  }
  return bytes
}

async function writeReturn(path: string, number: number, random: () => number, strayRows: number): Promise<void> {
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet('Return')
  sheet.columns = [{ width: 40 }, { width: 90 }]
  QUESTIONS.forEach((question, index) => {
    const row = sheet.addRow([question])
    row.getCell(1).font = { bold: true }
    const answer = row.getCell(2)
    answer.alignment = { wrapText: true }
    if (index === 0) answer.value = `Partnership ${number}`
    else if (index === 1) answer.value = new Date(Date.UTC(2011, 1, 1 + (number % 28)))
    else if (index < 6) answer.value = sentence(random, 6)
    else answer.value = Array.from({ length: 8 }, () => `• ${sentence(random, 24)}`).join('\n')
  })
  for (let line = 0; line < strayRows; line += 1) sheet.addRow([`Sub-group ${line + 1}`, sentence(random, 18)])
  await workbook.xlsx.writeFile(path)
}

function sentence(random: () => number, words: number): string {
  return Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')
}

/** Numbers from 0 to 1 that follow from a seed. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
