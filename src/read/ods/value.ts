/** What an OpenDocument cell stores beside the text it shows. */
import type { StoredValue } from '../grid.ts'
import type { XmlScanner } from '../xml/scanner.ts'

/** What the cell stores beside its paragraphs; null when nothing. */
export function storedText(xml: XmlScanner, type: string | null): string | null {
  if (type === 'date') return xml.attribute('date-value')
  if (type === 'boolean') return xml.attribute('boolean-value')?.toUpperCase() ?? null
  if (type === 'time') return xml.attribute('time-value')
  if (type === 'string') return xml.attribute('string-value')
  return xml.attribute('value')
}

/** What is stored as a value of its type, e.g. `2011-02-17T00:00:00` of type `date`. */
export function storedValue(type: string | null, stored: string | null): StoredValue {
  if (stored === null) return { kind: 'text' }
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage':
      return Number.isFinite(Number(stored)) ? { kind: 'number', number: Number(stored) } : { kind: 'text' }
    case 'boolean':
      return { kind: 'boolean', boolean: stored === 'TRUE' }
    case 'date': {
      const iso = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?/.exec(stored)?.[0]
      return iso && isDay(iso.slice(0, 10)) ? { kind: 'date', iso: iso.replace('T00:00:00', '') } : { kind: 'text' }
    }
    case 'time': {
      const time = /^PT(\d+)H(\d+)M(\d+(?:\.\d+)?)S$/.exec(stored)
      if (!time) return { kind: 'text' }
      const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3])
      return { kind: 'number', number: seconds / 86_400 }
    }
    default:
      return { kind: 'text' }
  }
}

/** JavaScript takes 30 February for 2 March. */
function isDay(day: string): boolean {
  const moment = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(day)
}
