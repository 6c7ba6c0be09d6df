import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forms } from '../scripts/sample/forms.ts'
import { makeSample, sampleRounds } from '../scripts/sample/make.ts'
import type { SampleFile, SampleRound } from '../scripts/sample/types.ts'
import { unzipParts } from '../src/write/zip.ts'

const input = fileURLToPath(new URL('../input', import.meta.url))
const folders: string[] = []

async function makeInNewFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sample-'))
  folders.push(folder)
  await makeSample(folder)
  return folder
}

let first = ''
let second = ''

beforeAll(async () => {
  first = await makeInNewFolder()
  second = await makeInNewFolder()
})

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('the sample rounds', () => {
  it.each([
    { id: '2009-04', partnerships: 10, form: 'quarterly' },
    { id: '2011-03', partnerships: 12, form: 'update' },
  ])('$id has returns of $partnerships partnerships', ({ id, partnerships, form }) => {
    const usable = roundById(id).files.filter((file) => file.keep === undefined)
    const returns = usable.flatMap((file) => file.returns).filter((sample) => sample.answers.partnership)
    const names = new Set(returns.map((sample) => sample.answers.partnership))
    expect(names.size).toBe(partnerships)
    expect(returns.filter((sample) => sample.form === form).length).toBeGreaterThanOrEqual(partnerships - 1)
  })

  it.each(sampleRounds.map((round) => round.id))('%s uses every layout and has what goes wrong in a round', (id) => {
    const round = roundById(id)
    const layouts = new Set(round.files.flatMap((file) => file.returns).map((sample) => sample.layout))
    expect(layouts.size).toBeGreaterThanOrEqual(7)
    expect(round.files.some((file) => file.format === 'csv')).toBe(true)
    expect(round.files.some((file) => / v1\.xlsx$/.test(file.file))).toBe(true)
    expect(round.files.some((file) => / v2 FINAL\.xlsx$/.test(file.file))).toBe(true)
    expect(round.files.filter(isBlankForm)).toHaveLength(1)
    expect(round.files.filter((file) => file.returns.length === 0)).toHaveLength(1)
    expect(round.locks).toHaveLength(1)
  })

  it('names files as Windows allows', () => {
    for (const round of sampleRounds) {
      for (const name of namesOf(round)) expect(name).toMatch(/^[^<>:"/\\|?*]+[^<>:"/\\|?*. ]$/)
    }
  })

  it('uses example.org and numbers that belong to nobody', () => {
    const text = JSON.stringify(sampleRounds)
    const addresses = text.match(/[\w.]+@[\w.]+\w/g) ?? []
    const numbers = text.match(/\b0\d{4} \d{6}\b/g) ?? []
    expect(addresses.length).toBeGreaterThan(20)
    expect(numbers.length).toBeGreaterThan(20)
    for (const address of addresses) expect(address).toMatch(/@example\.org$/)
    for (const number of numbers) expect(number).toMatch(/^(01632 960|07700 900)/)
  })

  it('answers every question of the form in a return that is filled in', () => {
    const filled = sampleRounds
      .flatMap((round) => round.files)
      .flatMap((file) => file.returns)
      .filter((sample) => sample.answers.partnership)
    expect(filled.length).toBeGreaterThan(20)
    for (const sample of filled) {
      const asked = forms[sample.form].map((question) => question.key)
      expect(Object.keys(sample.answers).filter((key) => !asked.includes(key))).toEqual([])
      expect(asked.filter((key) => !sample.answers[key])).toEqual(sample.answers.moreInformation ? [] : optional(asked))
    }
  })
})

describe('the files of the sample', () => {
  it.each(sampleRounds.map((round) => round.id))('input/%s holds what the script makes and nothing else', (id) => {
    const names = readdirSync(join(input, id)).sort()
    expect(names).toEqual(namesOf(roundById(id)).sort())
    expect(names).toEqual(readdirSync(join(first, id)).sort())
  })

  it.each(allFiles())('$round/$name comes out the same each time', ({ round, name }) => {
    expect(readFileSync(join(first, round, name)).equals(readFileSync(join(second, round, name)))).toBe(true)
  })

  // Packing differs between versions of Node.js, so what is packed is compared rather than the packed bytes.
  it.each(allFiles().filter((file) => !file.cut))('$round/$name is the file kept in input', ({ round, name }) => {
    const made = readFileSync(join(first, round, name))
    const kept = readFileSync(join(input, round, name))
    expect(contentOf(kept)).toEqual(contentOf(made))
  })

  it('holds a date as Excel stores dates, a number that lost its 0, a comment, bold words and a hidden row', async () => {
    const trust = await sheetOf("2011-03/Children and Young People's Trust (OCYPT) March 2011.xlsx")
    expect(trust.getCell('B2').value).toEqual(new Date('2011-02-25T00:00:00Z'))
    const health = await sheetOf('2009-04/Health & Well-Being Partnership (HWBP) Q4.xlsx')
    expect(health.getCell('B4').value).toBe(1632960128)
    expect(JSON.stringify(health.getCell('B4').note)).toContain('Monday to Thursday')
    expect(JSON.stringify(health.getCell('B8').value)).toContain('"bold":true')
    const economy = await sheetOf('2009-04/OEP - Economic Partnership (Jan 2009).xlsx')
    const hidden: string[] = []
    economy.eachRow((row) => {
      if (row.hidden) hidden.push(row.getCell(2).text)
    })
    expect(hidden).toEqual(['– Draft wording for the board: merger of the tourism and promotion groups.'])
    const environment = await sheetOf('2009-04/Environment Partnership return Feb 09.xlsx')
    expect(JSON.stringify(environment.getSheetValues())).toContain('"strike":true')
  })

  it('starts a form at C4 with a title, a note, a page code and a footer around it', async () => {
    const sheet = await sheetOf('2011-03/OSCP return March 2011.xlsx')
    expect(sheet.getCell('C1').text).toBe('Partnership update return')
    expect(sheet.getCell('G1').text).toBe('PU/1')
    expect([sheet.getCell('C4').text, sheet.getCell('D4').text]).toEqual([
      'Partnership',
      'Oxfordshire Safer Communities Partnership',
    ])
    expect(sheet.getCell(`C${sheet.rowCount}`).text).toBe('Thank you for completing this form.')
  })

  it('has text files in the encodings Excel saves', () => {
    const csv = readFileSync(join(input, '2009-04', 'Learning and Skills Partnership.csv'))
    expect(csv.includes(0x96)).toBe(true)
    const rows: string[][] = parse(new TextDecoder('windows-1252').decode(csv))
    expect(rows[0]).toEqual(['Partnership', 'Oxfordshire Learning and Skills Partnership'])
    const unicode = readFileSync(join(input, '2009-04', 'OVSDP update.txt'))
    expect([...unicode.subarray(0, 2)]).toEqual([0xff, 0xfe])
    expect(new TextDecoder('utf-16le').decode(unicode)).toContain('Cabinet Member:\tNot applicable at present\r\n')
  })

  it('has a lock file as Excel leaves it and a workbook that was cut off', () => {
    const lock = readFileSync(join(input, '2011-03', '~$Cherwell LSP 2011 update.xlsx'))
    expect(lock).toHaveLength(165)
    expect(lock.toString('latin1', 1, 1 + (lock[0] ?? 0))).toBe('Ashok Nair')
    const cut = readFileSync(join(input, '2011-03', 'SPIP update March 2011.xlsx'))
    expect(cut.toString('latin1', 0, 2)).toBe('PK')
    expect(cut.includes(Buffer.from([0x50, 0x4b, 0x05, 0x06]))).toBe(false)
  })
})

describe('targets.csv', () => {
  it('lists each national indicator once, by code', () => {
    const rows: Record<string, string>[] = parse(readFileSync(join(input, 'targets.csv')), { columns: true })
    expect(Object.keys(rows[0] ?? {})).toEqual(['code', 'description', 'owner', 'delivery_groups'])
    const codes = rows.map((row) => row.code ?? '')
    expect(codes.length).toBeGreaterThan(50)
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) expect(code).toMatch(/^NI \d{1,3}$/)
  })
})

function roundById(id: string): SampleRound {
  const found = sampleRounds.find((round) => round.id === id)
  if (!found) throw new Error(`The sample has no round ${id}.`)
  return found
}

function namesOf(round: SampleRound): string[] {
  const background = round.background ? ['background.txt'] : []
  return [
    ...round.files.map((file) => file.file),
    ...round.locks.map((lock) => lock.file),
    ...round.thumbnails,
    ...background,
  ]
}

function allFiles(): { round: string; name: string; cut: boolean }[] {
  return sampleRounds.flatMap((round) =>
    namesOf(round).map((name) => ({ round: round.id, name, cut: round.files.some((f) => f.file === name && f.keep) })),
  )
}

function isBlankForm(file: SampleFile): boolean {
  return file.returns.length > 0 && file.returns.every((sample) => !sample.answers.partnership)
}

function optional(keys: readonly string[]): string[] {
  return keys.filter((key) => key === 'moreInformation')
}

function contentOf(bytes: Buffer): string[] {
  if (bytes.toString('latin1', 0, 2) !== 'PK') return [bytes.toString('hex')]
  return [...unzipParts(bytes)].map(([name, part]) => `${name}\n${part.toString('utf8')}`)
}

async function sheetOf(path: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(join(input, path))
  const sheet = workbook.worksheets[0]
  if (!sheet) throw new Error(`${path} has no sheet.`)
  return sheet
}
