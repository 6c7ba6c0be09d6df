/**
 * A task for the Task Scheduler of Windows, as a file it imports: https://learn.microsoft.com/windows/win32/taskschd/task-scheduler-schema. It starts
 * this very program by its path, in the team's folder, at the times of a cron expression.
 */
import { MONTH_NAMES } from '../kinds/date/calendar.ts'
import { escapeXml } from '../write/escape-xml.ts'
import type { ProgramCommand } from './starter.ts'

export interface WindowsTask {
  readonly program: ProgramCommand
  /** The folder that holds the configuration, absolute. */
  readonly folder: string
  /** What the program is told. */
  readonly args: readonly string[]
  /** Minute, hour, day of the month, month, day of the week. */
  readonly pattern: string
}

/** More than these the Task Scheduler takes in no task. */
const MOST_TIMES = 48
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const NAMES = DAYS.map((day) => day.slice(0, 3).toLowerCase())
/** A day before every run; the time of day is what counts. */
const FIRST_DAY = '2024-01-01'

/**
 * The file as the Task Scheduler reads it: UTF-16, little-endian, with its mark.
 *
 * @returns why it cannot be made, in a sentence, for times that no task of Windows can have
 */
export function windowsTask(task: WindowsTask): Uint8Array | string {
  const times = timesOf(task.pattern)
  if (typeof times === 'string') return times
  return Buffer.from(`\uFEFF${describeTask(task, times)}`, 'utf16le')
}

interface Times {
  readonly hours: readonly number[]
  readonly minutes: readonly number[]
  /** The elements that say on which days. */
  readonly days: string
}

function timesOf(pattern: string): Times | string {
  const fields = pattern.trim().split(/\s+/)
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields
  const minutes = numbersIn(minute, 0, 59)
  const hours = numbersIn(hour, 0, 23)
  const weekdays = numbersIn(
    weekday.toLowerCase().replace(/[a-z]{3}/g, (name) => String(NAMES.indexOf(name))),
    0,
    7,
  )
  const dates = numbersIn(day, 1, 31)
  if (fields.length !== 5 || !minutes || !hours || !weekdays || !dates || month !== '*')
    return `“${pattern}” is more than a task of Windows can say: give minutes, hours, and days of the week or of the month, as numbers, lists, ranges or steps. collate schedule itself can do the rest.`
  if (day !== '*' && weekday !== '*')
    return `“${pattern}” names days of the week and of the month, of which a task of Windows takes one.`
  if (minutes.length * hours.length > MOST_TIMES)
    return `“${pattern}” has ${minutes.length * hours.length} times a day, and a task of Windows takes ${MOST_TIMES}. collate watch runs whenever something changes.`
  return { hours, minutes, days: describeDays(dates, weekdays, { everyDate: day === '*', everyDay: weekday === '*' }) }
}

/** The numbers that a field of a cron expression names; null for one that means something else. */
function numbersIn(field: string, from: number, to: number): number[] | null {
  const found = new Set<number>()
  for (const part of field.split(',')) {
    const [, first = '', last, step = '1'] = /^(\*|\d{1,2})(?:-(\d{1,2}))?(?:\/(\d{1,2}))?$/.exec(part) ?? []
    const isAll = first === '*'
    const start = isAll ? from : Number(first)
    const end = isAll || (last === undefined && part.includes('/')) ? to : Number(last ?? first)
    if (first === '' || start < from || end > to || start > end || Number(step) < 1) return null
    for (let number = start; number <= end; number += Number(step)) found.add(number)
  }
  return [...found].sort((a, b) => a - b)
}

function describeDays(
  dates: readonly number[],
  weekdays: readonly number[],
  { everyDate, everyDay }: { readonly everyDate: boolean; readonly everyDay: boolean },
): string {
  if (!everyDay) {
    const named = DAYS.filter((_, at) => weekdays.includes(at) || (at === 0 && weekdays.includes(7)))
    return element(
      'ScheduleByWeek',
      element('WeeksInterval', '1') + element('DaysOfWeek', named.map((day) => `<${day} />`).join('')),
    )
  }
  if (everyDate) return element('ScheduleByDay', element('DaysInterval', '1'))
  const days = dates.map((date) => element('Day', String(date))).join('')
  const months = MONTH_NAMES.map((month) => `<${month} />`).join('')
  return element('ScheduleByMonth', element('DaysOfMonth', days) + element('Months', months))
}

function describeTask({ program, folder, args: told }: WindowsTask, { hours, minutes, days }: Times): string {
  const [command, ...first] = program
  const log = [folder.replace(/[\\/]+$/, ''), 'logs', 'collate.log'].join(folder.startsWith('/') ? '/' : '\\')
  const args = [...first, ...told, '--log-file', log].map(argument).join(' ')
  const triggers = hours.flatMap((hour) => minutes.map((minute) => triggerAt(hour, minute, days)))
  const exec =
    element('Command', escapeXml(command)) +
    element('Arguments', escapeXml(args)) +
    element('WorkingDirectory', escapeXml(folder))
  const lines = [
    '<?xml version="1.0" encoding="UTF-16"?>',
    '<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">',
    element(
      'RegistrationInfo',
      element('Description', 'Collate: reads the partnership returns and writes the workbooks.'),
    ),
    element('Triggers', triggers.join('\r\n')),
    // Of whoever imports it, while logged on; schtasks /RU and /RP, or the settings of the task, name another account.
    '<Principals><Principal id="Author"><LogonType>InteractiveToken</LogonType><RunLevel>LeastPrivilege</RunLevel></Principal></Principals>',
    element('Settings', SETTINGS.map(([name, value]) => element(name, value)).join('')),
    `<Actions Context="Author">${element('Exec', exec)}</Actions>`,
    '</Task>',
    '',
  ]
  return lines.join('\r\n')
}

/** A laptop on its battery runs too, what was missed while the computer was off is caught up, and nothing runs for ever. */
const SETTINGS: readonly (readonly [string, string])[] = [
  ['MultipleInstancesPolicy', 'IgnoreNew'],
  ['DisallowStartIfOnBatteries', 'false'],
  ['StopIfGoingOnBatteries', 'false'],
  ['AllowHardTerminate', 'true'],
  ['StartWhenAvailable', 'true'],
  ['ExecutionTimeLimit', 'PT2H'],
]

function triggerAt(hour: number, minute: number, days: string): string {
  const time = [hour, minute, 0].map((part) => String(part).padStart(2, '0')).join(':')
  return element('CalendarTrigger', element('StartBoundary', `${FIRST_DAY}T${time}`) + days)
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`
}

/** As programs of Windows take their command line apart: no path there holds a quotation mark, but a backslash before the last one would hide it. */
function argument(text: string): string {
  return /[\s&^%!();,=]/.test(text) ? `"${text.replace(/\\+$/, '$&$&')}"` : text
}
