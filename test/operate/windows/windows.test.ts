/** Outputs, locks, lists and returns on a drive of Windows, on `C:`, on a mapped drive and on a server. */
import { describe, expect, it } from 'vitest'
import { collect } from '../../../src/collect/collect.ts'
import { ignoredBecause } from '../../../src/collect/ignored.ts'
import { configSchema } from '../../../src/config/schema.ts'
import { isReservedByWindows } from '../../../src/config/windows-name.ts'
import { parseDecisions } from '../../../src/decisions/decision.ts'
import { LockedError, type Owner, takeLock } from '../../../src/operate/lock.ts'
import { replaceFile } from '../../../src/operate/replace-file.ts'
import { verifyRound } from '../../../src/operate/verify.ts'
import { finishExchange, writeWhole } from '../../../src/write/exchange.ts'
import { type WindowsDisk, windowsDisk } from './disk.ts'

const PLACES = ['C:/Office/output/2024-06', 'Z:\\Partnerships\\output/2024-06', '\\\\server\\share\\output/2024-06']
const clock = { now: () => new Date(2024, 5, 3, 9, 30), pause: async () => undefined }

async function write(disk: WindowsDisk, folder: string, says: string) {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const outputs = new Map([
    ['round.json', bytes(`{"says":"${says}"}`)],
    ['consolidated.xlsx', bytes(`workbook ${says}`)],
    ['data/entries.csv', bytes(`entries ${says}`)],
  ])
  const record = (written: unknown) => bytes(JSON.stringify({ version: '1', outputs: written }))
  return writeWhole(folder, outputs, record, { outputs: disk.outputs, clock })
}

describe.each(PLACES)('outputs in %s', (folder) => {
  it('are written, replaced and found whole', async () => {
    const disk = windowsDisk()
    await write(disk, folder, 'one')
    await write(disk, folder, 'two')
    expect(disk.text(`${folder}/consolidated.xlsx`)).toBe('workbook two')
    expect(await verifyRound(folder, disk.outputs)).toMatchObject({ whole: true, problems: [] })
    expect(disk.files().filter((path) => /staging|part/.test(path))).toEqual([])
  })

  it('of which one is open in Excel get a name beside it, and their place once it is closed', async () => {
    const disk = windowsDisk()
    await write(disk, folder, 'one')
    disk.open(`${folder}/Consolidated.XLSX`)
    const { setAside } = await write(disk, folder, 'two')
    expect(setAside).toEqual([{ name: 'consolidated.xlsx', as: 'consolidated (new 2024-06-03 09.30).xlsx' }])
    expect(disk.text(`${folder}/consolidated.xlsx`)).toBe('workbook one')
    expect(disk.text(`${folder}/data/entries.csv`)).toBe('entries two')
    disk.close(`${folder}/consolidated.xlsx`)
    expect(await finishExchange(folder, { outputs: disk.outputs, clock })).toEqual([])
    expect(disk.text(`${folder}/consolidated.xlsx`)).toBe('workbook two')
    expect(await verifyRound(folder, disk.outputs)).toMatchObject({ whole: true, setAside: [] })
  })

  it('that a virus scanner holds for a moment are waited for', async () => {
    const disk = windowsDisk()
    await write(disk, folder, 'one')
    disk.open(`${folder}/round.json`, 2)
    expect(await write(disk, folder, 'two')).toMatchObject({ setAside: [] })
    expect(disk.text(`${folder}/round.json`)).toBe('{"says":"two"}')
  })

  it('whose record stays open are left as they were, with a word', async () => {
    const disk = windowsDisk()
    await write(disk, folder, 'one')
    disk.open(`${folder}/round.json`)
    await expect(write(disk, folder, 'two')).rejects.toThrow(/round.json.*It may be open in another program/)
    disk.close(`${folder}/round.json`)
    expect(disk.text(`${folder}/consolidated.xlsx`)).toBe('workbook one')
    expect(await verifyRound(folder, disk.outputs)).toMatchObject({ whole: true })
  })
})

describe('paths', () => {
  it('of more than 260 characters are refused before anything is written', async () => {
    const disk = windowsDisk()
    await expect(write(disk, `C:/${'long/'.repeat(52)}2024-06`, 'one')).rejects.toThrow(
      /Windows and Excel open no more than 260/,
    )
    expect(disk.files()).toEqual([])
  })

  it.each(['con', 'AUX', 'nul', 'com1', 'LPT9', 'prn'])(
    '%s is no folder of Windows, so no round is called so',
    (id) => {
      expect(isReservedByWindows(id)).toBe(true)
      expect(
        configWith([id])
          .error?.issues.map(({ message }) => message)
          .join(),
      ).toMatch(/Windows takes no folder of this name/)
      expect(() => windowsDisk().put(`C:/Office/${id}/return.csv`, '')).toThrow('ENOENT')
    },
  )

  it.each(['2024-06', 'console', 'com', 'com10', 'auxiliary', 'null', 'lpt'])('%s is any name', (id) => {
    expect(isReservedByWindows(id)).toBe(false)
    expect(configWith([id]).error).toBeUndefined()
  })

  it('of two rounds are not one but for capitals', () => {
    expect(configWith(['2024-Q1', '2024-q1']).error?.issues).toMatchObject([{ path: ['rounds', 1, 'id'] }])
    expect(configWith(['2024-Q1', '2024-q2']).error).toBeUndefined()
  })
})

function configWith(ids: readonly string[]) {
  const fields = [
    { key: 'partnership', label: 'Partnership', kind: 'partnership' },
    { key: 'completed', label: 'Date completed', kind: 'date' },
  ]
  const rounds = ids.map((id) => ({ id, label: id, form: 'update' }))
  return configSchema.safeParse({ rounds, forms: [{ id: 'update', label: 'Update', fields }] })
}

const owner = (token: string, pid: number): Owner => ({
  owner: 'robin',
  host: 'PC',
  pid,
  started: '2024-06-03T09:30:00Z',
  token,
})
const LOCK = '\\\\server\\share\\output/.collate/run.lock'

describe('the lock of a run', () => {
  it('is one, however its path is written', async () => {
    const { locks: files } = windowsDisk(() => clock.now().getTime())
    const effects = { clock, isAlive: () => true, files }
    const lock = await takeLock(LOCK, owner('one', 1), effects)
    await expect(takeLock(LOCK.toUpperCase(), owner('two', 2), effects)).rejects.toThrow(LockedError)
    await lock.release()
    await (await takeLock(LOCK, owner('two', 2), effects)).release()
  })

  it('of a dead run is taken over, though a program has it open for a moment', async () => {
    const disk = windowsDisk(() => clock.now().getTime())
    const effects = { clock, isAlive: () => false, files: disk.locks }
    await takeLock(LOCK, owner('dead', 1), effects)
    disk.open(LOCK, 2)
    const lock = await takeLock(LOCK, owner('next', 2), effects)
    expect(lock.tookOver?.token).toBe('dead')
    await lock.release()
    expect(disk.files()).toEqual([])
  })

  it('that stays open is told of', async () => {
    const disk = windowsDisk(() => clock.now().getTime())
    const effects = { clock, isAlive: () => false, files: disk.locks }
    await takeLock(LOCK, owner('dead', 1), effects)
    disk.open(LOCK)
    await expect(takeLock(LOCK, owner('next', 2), effects)).rejects.toThrow(
      /take over the lock of a dead run.*open in another program/,
    )
  })

  it('is held without hard links too', async () => {
    const disk = windowsDisk(() => clock.now().getTime())
    const link = async () => Promise.reject(Object.assign(new Error('no links'), { code: 'ENOTSUP' }))
    const effects = { clock, isAlive: () => true, files: { ...disk.locks, link } }
    await takeLock(LOCK, owner('one', 1), effects)
    await expect(takeLock(LOCK, owner('two', 2), effects)).rejects.toThrow(LockedError)
  })
})

describe('a list that is replaced', () => {
  const PATH = 'C:/Office/input/decisions.csv'
  const replace = (disk: WindowsDisk) =>
    replaceFile(
      PATH,
      new TextEncoder().encode('new'),
      { draft: 'C:/Office/input/.draft', what: 'keep the decision' },
      disk.outputs,
    )

  it('waits for whoever has it open for a moment', async () => {
    const disk = windowsDisk()
    disk.put(PATH, 'old')
    disk.open(PATH, 1)
    await replace(disk)
    expect(disk.text(PATH)).toBe('new')
  })

  it('stays as it is while Excel has it open, and nothing is left beside it', async () => {
    const disk = windowsDisk()
    disk.put(PATH, 'old')
    disk.open(PATH)
    await expect(replace(disk)).rejects.toThrow(/keep the decision.*open in another program/)
    expect([disk.text(PATH), disk.files()]).toEqual(['old', ['C:\\Office\\input\\decisions.csv']])
  })

  it('may have lines of Windows, and the mark of Excel before them', () => {
    const csv = '\uFEFFtext,decision,value,by,when\r\nWaste Forum,is,waste-board,Ann Example,2024-06-03\r\n'
    const unix = csv.replaceAll('\r\n', '\n').slice(1)
    expect(parseDecisions(csv, 'decisions.csv')).toEqual(parseDecisions(unix, 'decisions.csv'))
    expect(parseDecisions(csv, 'decisions.csv').decisions).toMatchObject([
      { text: 'Waste Forum', value: 'waste-board' },
    ])
  })
})

const left: [string, string | null][] = [
  ['~$Return.xlsx', 'lock-file-ignored'],
  ['8A5C1000', 'temporary-file-ignored'],
  ['D7E6F000', 'temporary-file-ignored'],
  ['Return.asd', 'temporary-file-ignored'],
  ['~ar4C2A.xar', 'temporary-file-ignored'],
  ['Return.xlk', 'temporary-file-ignored'],
  ['desktop.INI', 'system-file-ignored'],
  ['Return (AutoRecovered).xlsx', null],
  ['Return(Autosaved-310142).xlsx', null],
  ['20110300', null],
  ['2011FEB0', null],
  ['FACADE00.xlsx', null],
  ['Accede', null],
]
describe('what Excel and Windows leave in a folder', () => {
  it.each(left)('%s', (name, code) => {
    expect(ignoredBecause(name)).toBe(code)
  })

  it('is passed over with a word, whatever the capitals; returns are listed as they are called', async () => {
    const disk = windowsDisk()
    for (const name of ['Return.XLSX', '~$Return.XLSX', 'Zoë & Co.csv', 'Sub Folder\\A.csv'])
      disk.put(`\\\\server\\share\\input\\2024-06\\${name}`, 'x')
    const { files, records } = await collect('\\\\SERVER\\Share\\input\\2024-06', disk.inputs)
    expect(files.map(({ file }) => file)).toEqual(['Return.XLSX', 'Sub Folder/A.csv', 'Zoë & Co.csv'])
    expect(records.map(({ file }) => file)).toEqual(['~$Return.XLSX'])
  })
})
