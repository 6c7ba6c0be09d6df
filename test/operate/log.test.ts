import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog, type Level, rotatingFile } from '../../src/operate/log.ts'

const now = () => new Date(Date.UTC(2011, 2, 4, 9, 30))

function lines(format: 'human' | 'json', level: Level, tell: (log: ReturnType<typeof createLog>) => void): string[] {
  const written: string[] = []
  tell(createLog({ format, level, now, write: (line) => written.push(line) }))
  return written
}

describe('a line of the log', () => {
  it('is for people by default, on one line whatever a file is called', () => {
    expect(lines('human', 'info', (log) => log.warn('output is open', { name: 'a\nb.xlsx', tries: 3 }))).toEqual([
      '2011-03-04T09:30:00.000Z warn  output is open (name: a b.xlsx, tries: 3)\n',
    ])
  })

  it('holds nothing that a terminal obeys, whatever a file is called', () => {
    const name = '\u001b[2Jgone\u009b31m\u202ered.xlsx'
    const [human = ''] = lines('human', 'info', (log) => log.info('read', { name }))
    const [json = ''] = lines('json', 'info', (log) => log.info('read', { name }))
    expect(human).toContain('(name: \\u001b[2Jgone\\u009b31m\\u202ered.xlsx)')
    expect(json).not.toMatch(/[\u009b\u202e]/)
    expect(JSON.parse(json)).toMatchObject({ name })
  })

  it('is JSON when asked for', () => {
    const [line = ''] = lines('json', 'info', (log) => log.error('the run failed', { reason: 'a\nb' }))
    expect(line.endsWith('\n')).toBe(true)
    expect(JSON.parse(line)).toEqual({
      time: '2011-03-04T09:30:00.000Z',
      level: 'error',
      event: 'the run failed',
      reason: 'a\nb',
    })
  })

  it.each([
    ['debug', 4],
    ['info', 3],
    ['warn', 2],
    ['error', 1],
  ] as const)('is left out below level %s', (level, count) => {
    const all = lines('human', level, (log) => {
      for (const own of ['debug', 'info', 'warn', 'error'] as const) log[own]('event')
    })
    expect(all).toHaveLength(count)
  })
})

describe('the file of the log', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'collate-log-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('starts anew when it is full, keeps so many, and loses no line of those', () => {
    const write = rotatingFile(join(folder, 'logs/collate.log'), { largest: 30, keep: 3 })
    for (let number = 10; number < 30; number += 1) write(`line ${number}\n`)
    expect(readdirSync(join(folder, 'logs')).sort()).toEqual([
      'collate.log',
      'collate.log.1',
      'collate.log.2',
      'collate.log.3',
    ])
    const text = [3, 2, 1].map((number) => readFileSync(join(folder, `logs/collate.log.${number}`), 'utf8')).join('')
    const all = text + readFileSync(join(folder, 'logs/collate.log'), 'utf8')
    expect(all.trim().split('\n')).toEqual(Array.from({ length: 11 }, (_, index) => `line ${index + 19}`))
  })

  it('that cannot be written stops nothing', () => {
    rotatingFile(join(folder))('line\n')
    expect(readdirSync(folder)).toEqual([])
  })
})
