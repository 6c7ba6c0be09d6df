/** Mails, archives and encrypted files in an office: kept, verified, published, decided about and looked at like files that lie in the folder. */
import { mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../src/cli/command-line.ts'
import type { Arrival } from '../../src/collect/arrivals.ts'
import { readRecord } from '../../src/migrate.ts'
import type { RoundRecord } from '../../src/model.ts'
import { verifyRound } from '../../src/operate/verify.ts'
import { diskOutput } from '../../src/write/files.ts'
import { agile } from '../containers/encryption-fixture.ts'
import { mail } from '../containers/mail-fixture.ts'
import { sheetOfRows } from '../findings/returns.ts'
import { workbook, zip } from '../read/workbook-fixture.ts'
import { makeOffice, type Office, outputsIn, returnOf, saveReturn } from './program.ts'

const SECRET = 'kingfisher-42'

let office: Office
beforeEach(() => {
  office = makeOffice()
  saveReturn(office, 0, 1)
})
afterEach(() => {
  delete process.env.COLLATE_PASSWORDS
  office.remove()
})

function put(name: string, bytes: Uint8Array): void {
  const path = join(office.input, name)
  writeFileSync(path, bytes)
  const saved = new Date(Date.UTC(2012, 4, 5))
  utimesSync(path, saved, saved)
}

async function collate(...args: string[]): Promise<string> {
  let said = ''
  const say = (text: string) => {
    said += text
  }
  await runCommandLine(args, { out: say, err: say, isTerminal: false })
  return said
}

const round = () => join(office.output, '2012-06')
const run = (...more: string[]) =>
  collate('run', '--config', office.config, '--output', office.output, '--log', 'json', ...more)
function record(): RoundRecord {
  const read = readRecord(readFileSync(join(round(), 'round.json')))
  if (typeof read === 'string') throw new Error(read)
  return read
}
const isWhole = async () => (await verifyRound(round(), diskOutput)).whole
const arrivals = (): Arrival[] => JSON.parse(readFileSync(join(round(), 'arrivals.json'), 'utf8')).files

const book = (number: number) =>
  workbook({
    sheets: sheetOfRows(
      returnOf(number, 1)
        .split('\r\n')
        .map((line) => line.replaceAll('"', '').split(/,(.*)/s)),
    ),
  })
const mailOf = (number: number) =>
  mail({ subject: `Partnership ${number}`, attached: [{ name: 'return.csv', bytes: returnOf(number, 1) }] })

describe('what came inside others', () => {
  it('runs like files of the folder: once, whole, and the same when nothing was kept', async () => {
    put('Update.eml', mailOf(1))
    put('all.zip', zip({ 'two.csv': returnOf(2, 1), 'three.csv': returnOf(3, 1) }))
    await run()
    expect(record().updates.map(({ partnershipId, source }) => [partnershipId, source.file])).toEqual([
      ['p0', 'return 0.csv'],
      ['p1', 'Update.eml › return.csv'],
      ['p2', 'all.zip › two.csv'],
      ['p3', 'all.zip › three.csv'],
    ])
    expect(await isWhole()).toBe(true)
    const once = outputsIn(round())
    expect(await run()).toContain('nothing has changed')
    await run('--fresh')
    expect(outputsIn(round())).toEqual(once)
  })

  it('is found again under another name of what it came in, and is not taken for gone', async () => {
    put('Update.eml', mailOf(1))
    await run()
    renameSync(join(office.input, 'Update.eml'), join(office.input, 'Ann’s mail.eml'))
    await run()
    expect(record().updates[1]?.source.file).toBe('Ann’s mail.eml › return.csv')
    expect(record().findings.filter(({ code }) => code.startsWith('file-vanished'))).toEqual([])
    expect(arrivals().map(({ file, isThere }) => [file, isThere])).toContainEqual(['Ann’s mail.eml › return.csv', true])
  })

  it('is told of when it is gone with what it came in', async () => {
    for (let number = 1; number < 4; number += 1) saveReturn(office, number, 1)
    put('Update.eml', mailOf(5))
    await run()
    renameSync(join(office.input, 'Update.eml'), join(office.folder, 'Update.eml'))
    await run()
    const gone = record().findings.filter(({ code }) => code.startsWith('file-vanished'))
    expect(gone.map(({ args }) => args.file)).toEqual(['Update.eml › return.csv'])
  })

  it('that cannot be read is told of as the one who is missing', async () => {
    put('x.eml', mail({ subject: 'RE: Partnership 7 update', attached: [{ name: 'scan.pdf', bytes: '%PDF-1.7\n' }] }))
    await run()
    const missing = record().findings.find(({ code, args }) => code === 'return-outstanding' && args.id === 'p7')
    expect(missing?.args).toMatchObject({ came: 'x.eml › scan.pdf' })
  })

  it('is a copy where it lies in the folder as well', async () => {
    put(
      'Update.eml',
      mail({ attached: [{ name: 'mine.csv', bytes: readFileSync(join(office.input, 'return 0.csv')) }] }),
    )
    await run()
    expect(record().superseded.map(({ reason }) => reason)).toEqual(['copy'])
    expect(record().updates).toHaveLength(1)
  })

  it('links to the mail, which is the file a person can open', async () => {
    put('Update.eml', mailOf(1))
    await run()
    const page = readFileSync(join(round(), 'change-report.html'), 'utf8')
    expect(page).toContain('2012-06/Update.eml"')
    expect(page).not.toContain('Update.eml%20')
  })

  it('is looked at by `check` with what it came in', async () => {
    put('Update.eml', mailOf(1))
    const said = await collate('check', join(office.input, 'Update.eml'), '--config', office.config)
    expect(said).toContain('Update.eml › return.csv')
    expect(said).toContain('Partnership 1')
  })
})

describe('passwords', () => {
  const everything = () => Buffer.from([...outputsIn(office.output).values()].join('\n')).toString('latin1')
  const decoded = () =>
    [...outputsIn(office.output).values()].map((text) => Buffer.from(text, 'base64').toString('latin1')).join('\n')
  const outcome = () => record().files.find(({ file }) => file === 'locked.xlsx')?.outcome

  beforeEach(() => put('locked.xlsx', agile(book(4), SECRET)))

  it('from the environment open what was closed, in the next run, and are nowhere to be found', async () => {
    await run()
    expect(outcome()).toBe('rejected')
    process.env.COLLATE_PASSWORDS = `heron|${SECRET}`
    const said = await run()
    expect(outcome()).toBe('used')
    expect(record().updates.map(({ partnershipId }) => partnershipId)).toContain('p4')
    expect(await run()).toContain('nothing has changed')
    expect(said + decoded() + everything()).not.toContain(SECRET)
  })

  it('from a file the team keeps apart open it, in `check` too', async () => {
    mkdirSync(join(office.folder, 'private'))
    writeFileSync(join(office.folder, 'private/passwords.txt'), `heron\r\n${SECRET}\r\n`)
    const config = readFileSync(office.config, 'utf8')
    writeFileSync(office.config, config.replace('settle:', "passwordsFile: 'private/passwords.txt',\n  settle:"))
    const said = await run()
    expect(outcome()).toBe('used')
    const checked = await collate('check', join(office.input, 'locked.xlsx'), '--config', office.config)
    expect(checked).toContain('Partnership 4')
    expect(said + checked + decoded()).not.toContain(SECRET)
  })

  it('that cannot be had, or are too many, stop the run before anything is written', async () => {
    const config = readFileSync(office.config, 'utf8')
    writeFileSync(office.config, config.replace('settle:', "passwordsFile: 'none.txt',\n  settle:"))
    expect(await run()).toContain('found no file none.txt')
    writeFileSync(office.config, config)
    process.env.COLLATE_PASSWORDS = 'abcdefghi'.split('').join('|')
    const said = await run()
    expect(said).toContain('expected 8 at most')
  })
})
