/** Which names in a round's folder are plainly no returns, and why. Everything else is looked at, whatever it is called. */
import type { FindingCode } from '../findings/catalogue.ts'
import { finding } from '../findings/finding.ts'
import type { Finding } from '../model.ts'

export type IgnoredCode = Extract<FindingCode, `${string}-ignored`>

/** The first pattern that fits a file or folder name decides. */
const PATTERNS: readonly (readonly [RegExp, IgnoredCode])[] = [
  [/^~\$/, 'lock-file-ignored'],
  [/^\.~lock\..*#$/, 'lock-file-ignored'],
  [/^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|\.ds_store|icon\r|__macosx)$/i, 'system-file-ignored'],
  [/^\._/, 'system-file-ignored'],
  [/^\./, 'hidden-file-ignored'],
  [/\.(?:crdownload|part|partial|download|opdownload|filepart)$/i, 'partial-download-ignored'],
  [/\.(?:tmp|temp|bak|xlk|wbk|swp|asd|xar)$/i, 'temporary-file-ignored'],
  // Excel saves beside the file, under eight hexadecimal digits of which the last are noughts, and then renames: 8A5C1000.
  [/^(?=.*[A-F])[0-9A-F]{6}00$/, 'temporary-file-ignored'],
  [/~$/, 'temporary-file-ignored'],
  [/\.(?:lnk|url|webloc|website)$/i, 'shortcut-ignored'],
]

/** The reason to leave a file or folder of this name alone; null when it is to be looked at. */
export function ignoredBecause(name: string): IgnoredCode | null {
  for (const [pattern, code] of PATTERNS) if (pattern.test(name)) return code
  return null
}

/** What Google Drive leaves in the place of a document. */
const GOOGLE_DOCUMENT = /\.g(?:sheet|doc|slides|form|draw|table|site|jam|script|link|note)$/i
/** What iCloud leaves in the place of a file: `.Return.xlsx.icloud`. */
const ICLOUD_STUB = /^\.(.+)\.icloud$/i

/** What is to be said of a file or folder that stands in the place of one whose contents are elsewhere; null for any other. */
export function leftByCloud(file: string, name: string): Finding | null {
  const source = { file, sheet: null, cell: null }
  const stub = ICLOUD_STUB.exec(name)?.[1]
  if (stub !== undefined) return finding('cloud-not-downloaded', source, { name: stub })
  return GOOGLE_DOCUMENT.test(name) ? finding('cloud-document', source, {}) : null
}

/** A folder that a Macintosh shows as one document, by its name. */
export function isApplePackage(name: string): boolean {
  return /\.(?:numbers|pages)$/i.test(name)
}

/** Whether a file, by its path in the round's folder, is the team's own text for the committee report. */
export function isBackground(file: string): boolean {
  return file.toLowerCase() === 'background.txt'
}
