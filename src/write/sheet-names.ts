/** Names that Excel accepts for sheets and for tables. */
import { wellFormed } from './text.ts'

const LONGEST_SHEET_NAME = 31

/**
 * Gives each sheet of a workbook a name Excel accepts: none of `[]:*?/\`, no apostrophe (it would need quoting in every link),
 * at most 31 characters, not "History" (Excel keeps that name for itself), and no name twice, whatever the case.
 */
export function sheetNamer(): (wanted: string) => string {
  const taken = new Set(['history'])
  return (wanted) => {
    const name = uniqueName(allowedName(wanted), taken)
    taken.add(name.toLowerCase())
    return name
  }
}

function allowedName(wanted: string): string {
  const name = wellFormed(wanted)
    .replace(/[[\]:*?/\\]/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a sheet name may not hold them
    .replace(/[\u0000-\u001F\u007F\uFFFE\uFFFF]/g, ' ')
    .replaceAll("'", '’')
    .replace(/\s+/g, ' ')
    .trim()
  return shorten(name, LONGEST_SHEET_NAME) || 'Sheet'
}

function shorten(name: string, length: number): string {
  if (name.length <= length) return name
  const cut = name.slice(0, length - 1)
  const lastWord = cut.lastIndexOf(' ')
  const whole = (lastWord > length / 2 ? cut.slice(0, lastWord) : cut).trimEnd()
  // A cut may have halved a character outside the basic plane.
  return `${wellFormed(whole).replace(/\uFFFD$/, '')}…`
}

function uniqueName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` ${number}`
    const candidate = shorten(name, LONGEST_SHEET_NAME - suffix.length) + suffix
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}

/** Gives each table of a workbook a name of its own: letters, digits and underscores, never like a cell address. */
export function tableNamer(): (sheetName: string) => string {
  const taken = new Set<string>()
  return (sheetName) => {
    const wanted = `table_${sheetName.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '')}`
    let name = wanted
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`
    taken.add(name.toLowerCase())
    return name
  }
}
