/** Where an output lies, for whoever got it by mail, since its links work there only; what is published has no such link and says nothing of folders. */
import { describe, expect, it } from 'vitest'
import { changeReportWorkbook } from '../../src/write/change-report.ts'
import { consolidatedWorkbook } from '../../src/write/consolidated.ts'
import { committeeReport } from '../../src/write/docx/committee-report.ts'
import { placeLines } from '../../src/write/links.ts'
import { publicResults } from '../../src/write/public/public-results.ts'
import { decideWorkbook } from '../../src/write/to-decide.ts'
import { unzipParts } from '../../src/write/zip.ts'
import { changeReportPage } from './html/one-page.ts'
import { ordinaryRound } from './rounds.ts'

const said = /This file lies in the folder 2011-03 of the outputs\.[^<]*mail/
const there = /returns in input\/2011-03, and work from that folder only/

/** The text of an output, and the addresses outside it that it leads to. */
function readOutput(bytes: Uint8Array, isPage: boolean): { text: string; leads: string[] } {
  const parts = isPage ? [new TextDecoder().decode(bytes)] : [...unzipParts(bytes).values()].map(String)
  const text = parts.join('\n')
  const addresses = isPage ? /(?:href|src)="([^"#][^"]*)"/g : /Target="([^"]*)" TargetMode="External"/g
  return { text, leads: [...text.matchAll(addresses)].flatMap(([, address]) => address ?? []) }
}

const outputs = [
  ['consolidated.xlsx', consolidatedWorkbook, false],
  ['change-report.xlsx', changeReportWorkbook, false],
  ['change-report.html', async (round) => changeReportPage(round), true],
  ['to-decide.xlsx', async (round) => (await decideWorkbook(round)) ?? new Uint8Array(), false],
] as const satisfies readonly (readonly [
  string,
  (round: ReturnType<typeof ordinaryRound>) => Promise<Uint8Array>,
  boolean,
])[]

describe.each(outputs)('%s', (_, make, isPage) => {
  it('of the team has links, and says where it lies and that they work from there', async () => {
    const { text, leads } = readOutput(await make(ordinaryRound()), isPage)
    expect(leads.filter((address) => address.startsWith('../../input/2011-03/')).length).toBeGreaterThan(0)
    expect(text).toMatch(said)
    expect(text).toMatch(there)
  })
})

// Nobody outside is asked to decide.
const published = outputs.filter(([name]) => name !== 'to-decide.xlsx')

it.each(published)('%s for everyone leads to no file, and says nothing of folders', async (_, make, isPage) => {
  const { text, leads } = readOutput(await make(publicResults(ordinaryRound())), isPage)
  expect(leads.filter((address) => !address.startsWith('data:'))).toEqual([])
  expect(text).not.toMatch(/lies in the folder|by mail|officer’s file/)
})

it('the paper leads to no file in either edition', async () => {
  for (const round of [ordinaryRound(), publicResults(ordinaryRound())]) {
    const { leads } = readOutput(await committeeReport(round, null), false)
    expect(leads.filter((address) => !/^(?:https:|mailto:)/.test(address))).toEqual([])
  }
})

it.each([
  ['beside the outputs', '../../input/2011-03', 'input/2011-03'],
  ['on another drive', 'D:/returns/2011-03', 'D:/returns/2011-03'],
  ['on a server', '//server/office/returns/2011-03', '//server/office/returns/2011-03'],
])('the folder of the returns %s is named', (_, inputPath, named) => {
  expect(placeLines({ ...ordinaryRound(), inputPath }).join(' ')).toContain(` ${named},`)
})
