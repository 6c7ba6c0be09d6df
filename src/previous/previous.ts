/** The round to compare with when a person names a file: a stored record or a consolidated workbook of ours. */
import { basename } from 'node:path'
import { wordingOf } from '../findings/finding.ts'
import { readRecord } from '../migrate.ts'
import type { RoundRecord } from '../model.ts'
import { nodeEffects } from '../node-effects.ts'
import { readReturnFile } from '../read/read.ts'
import type { Setup } from '../setup.ts'
import { editionOf, recordFromWorkbook } from './from-workbook.ts'
import { OWN_LIMITS } from './own-limits.ts'
import type { HeadingProblem } from './sheet-table.ts'

export type PreviousContext = Pick<Setup, 'config' | 'register'>
export type PreviousRead = { readonly record: RoundRecord } | { readonly problem: string }

/** @returns the record, or in a sentence why the file cannot be compared with */
export function readPrevious(path: string, bytes: Uint8Array, { config, register }: PreviousContext): PreviousRead {
  if (looksLikeJson(bytes)) {
    const record = readRecord(bytes)
    if (record === 'newer')
      return { problem: `${path} was written by a newer Collate than this one. Use that version.` }
    if (record !== 'unreadable') return { record }
  } else {
    const file = basename(path)
    const { grids, findings } = readReturnFile(file, bytes, { ...config.limits, ...OWN_LIMITS }, nodeEffects)
    const passed = findings.find(({ code }) => code.startsWith('limit-'))
    if (passed) return { problem: `${path} could not be read. ${wordingOf(passed).message}` }
    const edition = editionOf(grids)
    if (edition === 'internal') {
      const { record, problems } = recordFromWorkbook(grids, { file, config, register })
      return problems.length === 0 ? { record } : { problem: headingsOf(path, problems) }
    }
    if (edition === 'public') {
      return {
        problem: `${path} is a public edition, which leaves out contacts and sources. Name the consolidated.xlsx in the folder above it.`,
      }
    }
  }
  return {
    problem: `${path} is neither a round.json nor a consolidated.xlsx of Collate. Name one of the two from the outputs of an earlier round.`,
  }
}

function headingsOf(path: string, problems: readonly HeadingProblem[]): string {
  const named = problems.map(({ kind, sheet, heading }) => {
    const what = kind === 'unknown' ? 'has a heading that no consolidated.xlsx has' : 'lacks a heading'
    return `${what}: “${heading}” on the sheet “${sheet}”`
  })
  return `${path} ${named.join('; it ')}. Give its columns their old headings back, or name the round.json beside it.`
}

function looksLikeJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64))
  return /^\uFEFF?\s*\{/.test(start)
}
