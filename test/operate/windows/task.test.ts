import { readFileSync } from 'node:fs'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { windowsTask } from '../../../src/operate/windows-task.ts'

const NODE = 'C:\\Program Files\\nodejs\\node.exe'
const MAIN = 'D:\\Tools & more\\collate\\main.js'
const FOLDER = '\\\\server\\share\\Zoë’s returns'

let schema: XmlDocument
let validator: XsdValidator
beforeAll(() => {
  schema = XmlDocument.fromBuffer(readFileSync(new URL('task.xsd', import.meta.url)))
  validator = XsdValidator.fromDoc(schema)
})
afterAll(() => {
  validator.dispose()
  schema.dispose()
})

function taskAt(pattern: string): Uint8Array | string {
  return windowsTask({ program: [NODE, MAIN], folder: FOLDER, args: ['run', '--wait'], pattern })
}

/** The text of a task, which is UTF-16 with its mark and lines of Windows. */
function textOf(task: Uint8Array | string): string {
  if (typeof task === 'string') throw new Error(task)
  expect([...task.slice(0, 2)]).toEqual([0xff, 0xfe])
  const text = new TextDecoder('utf-16le').decode(task)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  return text
}

const patterns: [string, string, string[], RegExp][] = [
  [
    'a time on working days',
    '0 7 * * 1-5',
    ['07:00:00'],
    /<DaysOfWeek><Monday \/><Tuesday \/>.*<Friday \/><\/DaysOfWeek>/,
  ],
  ['a time each day', '30 18 * * *', ['18:30:00'], /<ScheduleByDay><DaysInterval>1</],
  ['days by their names', '5 6 * * mon,Wed', ['06:05:00'], /<DaysOfWeek><Monday \/><Wednesday \/><\/DaysOfWeek>/],
  ['Sunday as seven', '0 0 * * 7', ['00:00:00'], /<DaysOfWeek><Sunday \/><\/DaysOfWeek>/],
  ['several times', '0,30 7-8 * * *', ['07:00:00', '07:30:00', '08:00:00', '08:30:00'], /ScheduleByDay/],
  [
    'steps',
    '*/20 9-17/8 * * *',
    ['09:00:00', '09:20:00', '09:40:00', '17:00:00', '17:20:00', '17:40:00'],
    /ScheduleByDay/,
  ],
  ['days of the month', '0 7 1,15 * *', ['07:00:00'], /<Day>1<\/Day><Day>15<\/Day>.*<January \/>.*<December \/>/],
]

describe('a task', () => {
  it.each(patterns)('%s: fits the schema and says when', (_, pattern, times, days) => {
    const text = textOf(taskAt(pattern))
    const document = XmlDocument.fromString(text.replace(/^\uFEFF?<\?xml[^>]*\?>/, ''))
    validator.validate(document)
    document.dispose()
    expect([...text.matchAll(/<StartBoundary>2024-01-01T([\d:]+)</g)].map(([, time]) => time)).toEqual(times)
    expect(text).toMatch(days)
  })

  it('starts the program by its path, in the folder, on a server too', () => {
    const text = textOf(taskAt('0 7 * * *'))
    expect(text).toContain(`<Command>${NODE}</Command>`)
    expect(text).toContain(`<WorkingDirectory>${FOLDER}</WorkingDirectory>`)
    expect(text).toContain(
      `<Arguments>&quot;D:\\Tools &amp; more\\collate\\main.js&quot; run --wait --log-file &quot;${FOLDER}\\logs\\collate.log&quot;</Arguments>`,
    )
  })

  it('would not pass with what the Task Scheduler does not know', () => {
    const text = textOf(taskAt('0 7 * * *')).replace(/^\uFEFF?<\?xml[^>]*\?>/, '')
    for (const [from, to] of [
      ['ScheduleByDay', 'ScheduleByHour'],
      ['PT2H', 'two hours'],
      ['T07:00:00', 'T7:00'],
    ] as const) {
      const document = XmlDocument.fromString(text.replaceAll(from, to))
      expect(() => validator.validate(document)).toThrow()
      document.dispose()
    }
  })
})

const beyond: [string, string, RegExp][] = [
  ['months', '0 7 * 3,6 *', /more than a task of Windows can say/],
  ['the last day of the month', '0 7 L * *', /more than a task/],
  ['seconds', '0 0 7 * * 1', /more than a task/],
  ['both kinds of days', '0 7 1 * 1', /takes one/],
  ['more times than it takes', '*/5 * * * *', /288 times a day, and a task of Windows takes 48/],
  ['an hour there is none of', '0 24 * * *', /more than a task/],
  ['a day there is none of', '0 7 * * foo', /more than a task/],
]
it.each(beyond)('%s cannot be said, and that is told', (_, pattern, why) => {
  expect(taskAt(pattern)).toMatch(why)
})
