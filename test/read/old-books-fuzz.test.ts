/**
 * Workbooks in older and other formats with anything changed in them, taken through read, recognise and normalise: each gives updates or says
 * in one error why not, in time. COLLATE_FUZZ_SECONDS goes on for longer; COLLATE_FUZZ_SEED begins elsewhere.
 */
import { expect, it } from 'vitest'
import config from '../../pipeline.config.ts'
import { configSchema } from '../../src/config/schema.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import { createReader } from '../../src/reading.ts'
import { readingContext } from '../../src/reading-context.ts'
import { unzipParts } from '../../src/write/zip.ts'
import { numbersFrom, type Random } from '../numbers-from.ts'
import { forumForm, LAYOUTS } from '../recognise/sheets.ts'
import { biffBook, biffStream, bookOf, byte, compound, FORMATS, long, type Record } from './old-book-fixture.ts'
import { zip } from './workbook-fixture.ts'

const SECONDS = Number(process.env.COLLATE_FUZZ_SECONDS ?? 1.5)
const SEED = Number(process.env.COLLATE_FUZZ_SEED ?? 20110228)
/** Twice the limit on time, for a machine that is busy with other things. */
const LONGEST = 5_000

const parsed = configSchema.parse(config)
const [round] = parsed.rounds
if (!round) throw new Error('expected a round')
const lists = { config: parsed, targets: [], register: { partnerships: [] } }
const read = createReader(readingContext(lists, round), nodeEffects)

const filled = {
  form: forumForm,
  values: forumForm.fields.map(({ label }) => [
    `${label} is answered – with “marks”`,
    'A path along the river by 2013',
  ]),
}
const laid = LAYOUTS['label beside value']?.(filled) ?? { rows: [], merges: [] }

/** Records of everything that is read beside plain cells. */
const OTHERS: Record[] = [
  [0x7d, 1, 1, 2000, 0, 1],
  [0x208, 1, 0, 2, 255, 0, 0, 0x20, 0],
  [0xe5, 1, 0, 0, 0, 3],
  [0xec, byte(0x0f, 0, 4, 0xf0), long(26), byte(0, 0, 0x10, 0xf0), long(18), 0, 2, 0, 4, 0, 3, 0, 5, 0],
  [0x5d, 0x15, 0x12, 0x0b, 1, new Uint8Array(14), 0x12, 8, 1, 0, 0, 0, long(0)],
  [0x1b6, 0, 0, 0, 0, 0, 5, 16, long(0)],
  [0x3c, byte(0), 'Ready'],
  [0x1c, 0, 0, 0, 1, 1, byte(0), 'A'],
  [0x06, 0, 0, 0, byte(0, 0, 0, 0, 0, 0, 0xff, 0xff), 0, long(0), 5, byte(0x44, 2, 0, 1, 0xc0)],
  [0x207, 5, byte(0), 'Ready'],
  [0x1b8, 2, 2, 0, 0, new Uint8Array(16), long(2), long(3), byte(0xe0), new Uint8Array(15), long(4), 'a\0b\0'],
]
const GLOBALS: Record[] = [
  [0x31, 200, 8, 0x7fff, 400, 0, 0, byte(5, 0), 'Arial'],
  [0x41e, 164, 4, byte(0), 'd mm'],
  [0xe0, 0, 164, 0, 0, 0, 0, 0, 0, 0x0400, 9],
  [0xfc, long(1), long(1), 14, byte(8), 2, 'Anne Ben Okoro', 0, 1, 4, 0],
]
const stream = biffStream(GLOBALS, [{ records: OTHERS }])

const EDGES = [0, 1, 0x7f, 0x80, 0xff]

/** Bytes here and there become others, or a stretch comes again, or the end is missing. */
function changed(original: Uint8Array, random: Random): Uint8Array {
  const bytes = original.slice()
  for (let count = 1 + random(6); count > 0; count -= 1)
    bytes[random(bytes.length)] = random(2) === 0 ? random(256) : (EDGES[random(EDGES.length)] ?? 0)
  if (random(10) === 0) return bytes.subarray(0, random(bytes.length))
  if (random(10) > 0) return bytes
  const from = random(bytes.length)
  const stretch = bytes.subarray(from, from + random(400))
  return Buffer.concat([
    bytes.subarray(0, from),
    ...Array.from({ length: 1 + random(200) }, () => stretch),
    bytes.subarray(from),
  ])
}

const files = Object.values(FORMATS).map((format) => bookOf(format, laid))
const binaryParts = [...unzipParts(bookOf('xlsb', laid))]

/** Within containers it is the contents that change, so that their checksums and chains still hold. */
const makers: readonly ((random: Random) => Uint8Array)[] = [
  (random) => changed(files[random(files.length)] ?? new Uint8Array(), random),
  (random) => compound(changed(stream, random), 'Workbook'),
  (random) => changed(biffBook(GLOBALS, [{ records: OTHERS }]), random),
  (random) => {
    const at = random(binaryParts.length)
    return zip(
      Object.fromEntries(binaryParts.map(([name, part], index) => [name, index === at ? changed(part, random) : part])),
    )
  },
]

it(
  'reads anything or says why not, in time',
  () => {
    const random = numbersFrom(SEED)
    const end = performance.now() + SECONDS * 1000
    let count = 0
    let longest = 0
    while (performance.now() < end) {
      const bytes = makers[count % makers.length]?.(random) ?? new Uint8Array()
      const started = performance.now()
      const { outcome, findings } = read({ file: `changed ${count}`, bytes, sha256: '' })
      longest = Math.max(longest, performance.now() - started)
      const errors = findings.filter(({ severity }) => severity === 'error')
      expect(errors.map(({ code }) => code)).not.toContain('reading-failed')
      if (outcome === 'rejected') expect(findings.length, `change ${count}`).toBeGreaterThan(0)
      count += 1
    }
    if (SECONDS > 10) console.log(`${count} changed files, the longest ${Math.round(longest)} ms`)
    expect(longest).toBeLessThan(LONGEST)
  },
  SECONDS * 1000 + 60_000,
)
