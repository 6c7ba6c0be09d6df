/**
 * Workbooks and documents with anything changed in them, by bytes and by valid XML, taken through read, recognise and normalise: each gives updates or says in
 * an error why not, in time. COLLATE_FUZZ_SECONDS goes on for longer; COLLATE_FUZZ_SEED begins elsewhere.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import config from '../../pipeline.config.ts'
import { configSchema, limitsSchema } from '../../src/config/schema.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import { Budget } from '../../src/read/budget.ts'
import { ZipArchive } from '../../src/read/zip.ts'
import { createReader } from '../../src/reading.ts'
import { type Reading, readingContext } from '../../src/reading-context.ts'
import { numbersFrom, type Random } from '../numbers-from.ts'
import { PACED } from '../paced.ts'
import { docx, NUMBERING, p, run, table } from './document-fixture.ts'
import { zip } from './workbook-fixture.ts'

const SECONDS = Number(process.env.COLLATE_FUZZ_SECONDS ?? 1)
const SEED = Number(process.env.COLLATE_FUZZ_SEED ?? 20110228)
/** Twice the limit on time, for a machine that is busy with other things. */
const LONGEST = 5_000

const parsed = configSchema.parse(config)
const [first] = parsed.rounds
if (!first) throw new Error('expected a round')
const round = parsed.rounds.at(-1) ?? first
const lists = { config: parsed, targets: [], register: { partnerships: [] } }
const read = createReader(readingContext(lists, round), nodeEffects)

const sample = fileURLToPath(new URL('../../input/2011-03/OSCP return March 2011.xlsx', import.meta.url))

const changed = `<w:ins>${run('Ben')}</w:ins><w:del>${run('Ada')}</w:del><w:moveFrom>${run('x')}</w:moveFrom>`
const control = `<w:sdt><w:sdtPr><w:date w:fullDate="2011-02-17T00:00:00Z"/></w:sdtPr><w:sdtContent>${run('17/02/11')}</w:sdtContent></w:sdt>`
const field = `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
const item = (text: string, list: number) => p(text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`)
/** A return with something of all that a document can hold. */
const document = docx(
  [
    table(
      ['Partnership', 'River Wye Partnership'],
      ['Date of completion', p(control)],
      ['Contact officer', p(changed)],
      ['Contact details', `${p('01632 960123')}${table(['a', 'b'], ['c', p(field)])}${p('')}`],
      ['Chairman', p(`${run('Cllr Bo Reed')}${run('Ann', '<w:strike/>')}<w:r><w:footnoteReference w:id="2"/></w:r>`)],
    ),
    p('What is the current focus for the Partnership?', '<w:pStyle w:val="Heading1"/>'),
    item('Clear the paths', 1),
    item('Mend the bridge', 101),
    p('What are your plans for the year ahead?'),
    p(`<w:r><w:drawing><w:txbxContent>${p('boxed')}</w:txbxContent></w:drawing></w:r>${run('Open a park')}`),
  ].join(''),
  {
    parts: {
      numbering: NUMBERING,
      styles:
        '<w:style w:styleId="Heading1"><w:basedOn w:val="Heading1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
      footnotes: `<w:footnote w:id="2">${p('Since May')}</w:footnote>`,
      header: p('Return'),
    },
  },
)

interface Original {
  readonly bytes: Uint8Array
  readonly parts: Readonly<Record<string, Uint8Array>>
}

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  const archive = new ZipArchive(bytes, new Budget(limitsSchema.parse({}), nodeEffects), nodeEffects)
  return Object.fromEntries(archive.names.map((name) => [name, archive.read(name) ?? new Uint8Array()]))
}

const ORIGINALS = [new Uint8Array(readFileSync(join(sample))), document].map(
  (bytes): Original => ({ bytes, parts: partsOf(bytes) }),
)

/** A byte here and there becomes another. */
function withOtherBytes(original: Original, random: Random): Uint8Array {
  const bytes = original.bytes.slice()
  for (let count = 1 + random(8); count > 0; count -= 1) bytes[random(bytes.length)] = random(256)
  return bytes.subarray(0, random(10) === 0 ? random(bytes.length) : bytes.length)
}

const NUMBERS = ['0', '1', '-1', '7', '99999999', '1e308', 'NaN', '', 'A1:XFD1048576', 'ZZZ9', '2011-02-30']

/** Changes of one element of a part that keep the XML well formed. */
const changes: readonly ((xml: string, random: Random) => string)[] = [
  // An element again, up to a thousand times.
  (xml, random) =>
    changeOne(xml, /<([\w:]+)(?:\s[^<>]*)?\/>|<([\w:]+)[^<>]*>[^<>]*<\/\2>/g, random, (one) =>
      one.repeat(2 + random(1_000)),
    ),
  // An element less.
  (xml, random) => changeOne(xml, /<([\w:]+)(?:\s[^<>]*)?\/>|<([\w:]+)[^<>]*>[^<>]*<\/\2>/g, random, () => ''),
  // Another value of an attribute.
  (xml, random) => changeOne(xml, /="[^"<]*"/g, random, () => `="${NUMBERS[random(NUMBERS.length)]}"`),
  // Another text.
  (xml, random) => changeOne(xml, />[^<>]+</g, random, (one) => `>${one.slice(1, -1).repeat(1 + random(300))}<`),
  (xml, random) => changeOne(xml, />[^<>]+</g, random, () => `>${NUMBERS[random(NUMBERS.length)]}<`),
  (xml, random) => changeOne(xml, />[^<>]+</g, random, () => `>${'\n &#10;&amp;•'.repeat(random(500))}<`),
]

function changeOne(xml: string, pattern: RegExp, random: Random, change: (one: string) => string): string {
  const found = [...xml.matchAll(pattern)]
  const one = found[random(Math.max(1, found.length))]
  if (!one) return xml
  return xml.slice(0, one.index) + change(one[0]) + xml.slice(one.index + one[0].length)
}

function withOtherXml({ parts }: Original, random: Random): Uint8Array {
  const names = Object.keys(parts)
  const changed: Record<string, Uint8Array | string> = { ...parts }
  for (let count = 1 + random(4); count > 0; count -= 1) {
    const name = names[random(names.length)] ?? ''
    const change = changes[random(changes.length)]
    const xml = changed[name]
    if (!change || xml === undefined) continue
    changed[name] = change(typeof xml === 'string' ? xml : new TextDecoder().decode(xml), random)
  }
  return zip(changed)
}

function check({ outcome, updates, findings }: Reading, milliseconds: number, seed: number): void {
  const codes = findings.map(({ code }) => code)
  const hasError = findings.some(({ severity }) => severity === 'error')
  expect(codes, `seed ${seed}`).not.toContain('reading-failed')
  expect(outcome === 'used' ? updates.length > 0 : hasError, `seed ${seed} says ${outcome}: ${codes}`).toBe(true)
  expect(milliseconds, `seed ${seed}`).toBeLessThan(LONGEST)
}

it.each([
  ['bytes of a workbook', withOtherBytes, ORIGINALS[0]],
  ['XML of a workbook', withOtherXml, ORIGINALS[0]],
  ['bytes of a document', withOtherBytes, ORIGINALS[1]],
  ['XML of a document', withOtherXml, ORIGINALS[1]],
] as const)(
  'other %s never lose a file without a word',
  { ...PACED, timeout: SECONDS * 1_000 + 20_000 },
  (_, change, original) => {
    if (!original) throw new Error('expected a file')
    const end = Date.now() + SECONDS * 1_000
    const seen = new Set<string>()
    for (let seed = SEED; Date.now() < end; seed += 1) {
      const bytes = change(original, numbersFrom(seed))
      const started = performance.now()
      const reading = read({ file: 'return.xlsx', bytes, sha256: '' })
      check(reading, performance.now() - started, seed)
      seen.add(reading.outcome)
    }
    expect([...seen], 'some of the files are still read').toContain('used')
  },
)
