/** The public edition: the same outputs, made from results without what is not public, and let through the gate. */

import type { RoundResults } from '../results.ts'
import { committeeWords, words } from '../strings.ts'
import { type Gate, passGate } from './gate.ts'
import { publicResults, publicText, searchOf } from './public-results.ts'

/** Makes the outputs that have a public edition, by name. */
export type MakeOutputs = (results: RoundResults, background: string | null) => Promise<ReadonlyMap<string, Uint8Array>>

/**
 * The files of the public edition, by name within the round's folder: `public/consolidated.xlsx`.
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
  return files
}

function gateOf(results: RoundResults): Gate {
  const authors = [
    results.organisation,
    results.committee?.title ?? committeeWords.title,
    words.consolidatedTitle,
    words.changeReportTitle,
  ]
  return { ...searchOf(results), authors: new Set(authors.map((author) => author.trim())) }
}
