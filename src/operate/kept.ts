/** What earlier runs read from each file, kept by its content and by all that reading depends on. */
import { type Parts, partKey } from '../parts.ts'
import type { KeptReadings } from '../read-files.ts'
import type { Reading } from '../reading-context.ts'

/** So many readings are kept at a time: a run that is ended loses no more of them. */
const AT_ONCE = 50

/** The name of a file is no part of the key: a renamed file is found again. */
interface KeptReading {
  readonly file: string
  readonly reading: Reading
}

/** @param fingerprint of everything reading depends on besides the file and the program */
export function readingsIn(parts: Parts, fingerprint: string): KeptReadings {
  let waiting = new Map<string, string>()
  const finish = async () => {
    const ready = waiting
    waiting = new Map()
    if (ready.size > 0) await parts.put('readings', ready)
  }
  return {
    async get(sha256, file) {
      const key = partKey(fingerprint, sha256)
      const text = waiting.get(key) ?? (await parts.get('readings', [key])).get(key)
      return text === undefined ? null : readingOf(text, file)
    },
    async put(sha256, file, reading) {
      if (dependsOnTheHour(reading)) return
      const kept: KeptReading = { file, reading }
      waiting.set(partKey(fingerprint, sha256), JSON.stringify(kept))
      if (waiting.size >= AT_ONCE) await finish()
    },
    finish,
  }
}

/** A file that took too long may be read in time on a quieter day. */
function dependsOnTheHour(reading: Reading): boolean {
  return reading.findings.some(({ code }) => code === 'limit-time')
}

/** The same content may go by another name by now; its sources then name the file as it is called today. */
function readingOf(text: string, file: string): Reading {
  const kept: KeptReading = JSON.parse(text)
  if (kept.file === file) return kept.reading
  const renamed: KeptReading = JSON.parse(text, (key, value) => (key === 'file' && value === kept.file ? file : value))
  return renamed.reading
}
