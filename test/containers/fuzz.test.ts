/**
 * Mails, archives, mailboxes and encrypted workbooks with bytes changed, cut and repeated: each is opened or says in an error why not, in time, and what
 * it holds goes the same way. COLLATE_FUZZ_SECONDS goes on for longer; COLLATE_FUZZ_SEED begins elsewhere.
 */
import { expect, it } from 'vitest'
import { makeReady } from '../../src/operate/tasks.ts'
import type { OpenedFile, Reading } from '../../src/reading-context.ts'
import { returnBook } from '../findings/returns.ts'
import { numbersFrom, type Random } from '../numbers-from.ts'
import { contextWith } from '../operate/program.ts'
import { zip } from '../read/workbook-fixture.ts'
import { agile } from './encryption-fixture.ts'
import { mail, mailbox, outlookMail } from './mail-fixture.ts'

const SECONDS = Number(process.env.COLLATE_FUZZ_SECONDS ?? 2) / 2
const SEED = Number(process.env.COLLATE_FUZZ_SEED ?? 20120504)
const LONGEST = 5_000
/** Of each kind, however slow the machine. */
const FEWEST = 5

const book = returnBook('b10')
const letter = {
  subject: 'Our return – final',
  text: 'It is attached.\nPartnership: one\nChair: two\nDate: three\nPlans: four',
  html: '<table><tr><td>Partnership<td>One</tr><tr><td rowspan=2>Chair<td>Two</tr></table>',
  attached: [
    { name: 'return.xlsx', bytes: book },
    { name: 'all.zip', bytes: zip({ 'a/return.xlsx': book, 'note.txt': 'a' }) },
    { name: 'logo.png', type: 'image/png', bytes: 'x', contentId: 'logo' },
  ],
}
const ORIGINALS: Record<string, Uint8Array> = {
  mail: mail(letter),
  'Outlook mail': outlookMail(letter),
  'mail in a mail': mail({ attached: [{ name: 'fwd.eml', type: 'message/rfc822', bytes: mail(letter) }] }),
  archive: zip({ 'update.eml': mail(letter), 'return.xlsx': book }, { stored: true }),
  mailbox: mailbox([mail(letter), mail({ text: 'Another' })]),
  'encrypted workbook': agile(book, 'a'),
}

/** Changes near the front are those that structure feels. */
function changed(original: Uint8Array, random: Random): Uint8Array {
  const bytes = new Uint8Array(original)
  const range = random(2) === 0 ? Math.min(bytes.length, 2_000) : bytes.length
  for (let count = 1 + random(12); count > 0; count -= 1) bytes[random(range)] = random(256)
  if (random(6) === 0) return bytes.subarray(0, random(bytes.length))
  if (random(6) > 0) return bytes
  const from = random(bytes.length)
  const piece = bytes.subarray(from, from + random(3_000))
  const times = 1 + random(20)
  return new Uint8Array(
    Buffer.concat([bytes.subarray(0, from), ...Array.from({ length: times }, () => piece), bytes.subarray(from)]),
  )
}

it.each(Object.keys(ORIGINALS))(
  'a changed %s is opened, or says why not, in time',
  async (kind) => {
    const read = await makeReady('read', { ...contextWith(), passwords: ['a'] })
    const check = async (file: OpenedFile, depth: number, seed: number): Promise<string> => {
      const started = performance.now()
      const reading: Reading = await read(file)
      const codes = reading.findings.map(({ code }) => code)
      expect(performance.now() - started, `seed ${seed}`).toBeLessThan(LONGEST)
      expect(codes, `seed ${seed}`).not.toContain('reading-failed')
      const says = reading.held ?? reading.findings.filter(({ severity }) => severity === 'error')
      expect(reading.outcome === 'used' || says.length > 0 || reading.mail !== undefined, `seed ${seed}`).toBe(true)
      if (depth < 3)
        for (const [at, { name, sha256 }] of (reading.held ?? []).entries())
          await check({ file: name, bytes: reading.contents?.[at] ?? new Uint8Array(), sha256 }, depth + 1, seed)
      return reading.held ? 'opened' : reading.outcome
    }
    const end = Date.now() + (SECONDS * 1_000) / Object.keys(ORIGINALS).length
    const seen = new Map<string, number>()
    for (let seed = SEED; Date.now() < end || seed < SEED + FEWEST; seed += 1) {
      const bytes = changed(ORIGINALS[kind] ?? new Uint8Array(), numbersFrom(seed))
      const outcome = await check({ file: 'file', bytes, sha256: '' }, 0, seed)
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1)
    }
    if (process.env.COLLATE_FUZZ_SECONDS) console.log(kind, Object.fromEntries(seen))
    expect((seen.get('opened') ?? 0) + (seen.get('used') ?? 0)).toBeGreaterThan(0)
  },
  SECONDS * 1_000 + 20_000,
)
