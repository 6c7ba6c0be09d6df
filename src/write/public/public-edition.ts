/**
 * The public edition: the same outputs, made from results without what is not public, and let through the gate. Beside it, for the team, a
 * list of what a person should read before it is published.
 */
import { safeInSpreadsheet } from '../data/formula.ts'
import { committeeWords } from '../docx/words.ts'
import type { RoundResults } from '../results.ts'
import { words } from '../strings.ts'
import { type Gate, passGate } from './gate.ts'
import { officersOf, publicResults, publicText, searchOf } from './public-results.ts'
import { type Suspect, suspectsOf } from './suspects.ts'
import { publicWords } from './words.ts'

/** Makes the outputs that have a public edition, by name. */
export type MakeOutputs = (results: RoundResults, background: string | null) => Promise<ReadonlyMap<string, Uint8Array>>

/** What the team should read before it publishes; there is none when nothing in the public edition stands out. */
export const TO_READ = 'read-before-publishing.csv'

/**
 * The files of the public edition, by name within the round's folder (`public/consolidated.xlsx`), and the list of what to read.
 *
 * @throws OutputError when the gate finds something in them that must not be published
 */
export async function publicEdition(
  results: RoundResults,
  background: string | null,
  make: MakeOutputs,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = await make(publicResults(results), publicText(results, background))
  const files = new Map([...made].map(([name, bytes]) => [`public/${name}`, bytes]))
  passGate(files, gateOf(results))
  const surnames = new Set(officersOf(results).map((name) => name.split(/\s+/).at(-1) ?? name))
  const suspects = suspectsOf(files, surnames)
  return suspects.length === 0 ? files : new Map([...files, [TO_READ, listOf(suspects)]])
}

/** For Excel: with a byte order mark, and nothing that it would take for a formula. */
function listOf(suspects: readonly Suspect[]): Uint8Array {
  const rows = suspects.map(({ kind, text, files }) => [publicWords.suspects[kind], text, files.join(', ')])
  const quoted = (cell: string) => `"${safeInSpreadsheet(cell).replaceAll('"', '""')}"`
  const lines = [publicWords.suspectColumns, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`)
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`)
}

/** What must not leave in any file that is made from the results, which are not yet those of the public edition. */
export function gateOf(results: RoundResults): Gate {
  const authors = [
    results.organisation,
    results.committee?.title ?? committeeWords.title,
    words.consolidatedTitle,
    words.changeReportTitle,
  ]
  return { ...searchOf(results), authors: new Set(authors.map((author) => author.trim())) }
}
