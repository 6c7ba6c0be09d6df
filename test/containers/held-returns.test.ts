/** The sample returns, each in another wrapping: whatever they come in, they are read as they are read by themselves. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import config from '../../pipeline.config.ts'
import { systemClock } from '../../src/clock.ts'
import type { FileSystem } from '../../src/collect/file-system.ts'
import { configSchema } from '../../src/config/schema.ts'
import type { FileRecord } from '../../src/model.ts'
import { type FileResult, type KeptReadings, readRecogniseNormalise } from '../../src/read-files.ts'
import { type Reading, readingContext } from '../../src/reading-context.ts'
import { zip } from '../read/workbook-fixture.ts'
import { agile, standard } from './encryption-fixture.ts'
import { mail, mailbox, outlookMail } from './mail-fixture.ts'

const parsed = configSchema.parse(config)
const [first] = parsed.rounds
if (!first) throw new Error('expected a round')
const round = parsed.rounds.at(-1) ?? first

const folder = fileURLToPath(new URL('../../input/2011-03/', import.meta.url))
const LOOSE = new Map(
  readdirSync(folder)
    .filter((name) => /^[^~].*\.(?:xlsx|csv)$/.test(name))
    .map((name) => [name, new Uint8Array(readFileSync(folder + name))]),
)
const ONE = 'OSCP return March 2011.xlsx'
const ONE_BYTES = LOOSE.get(ONE) ?? new Uint8Array()

const SAVED = Date.UTC(2012, 4, 6)

interface Options {
  readonly passwords?: readonly string[]
  readonly kept?: KeptReadings
  readonly limits?: Partial<typeof parsed.limits>
}

function resultsOf(files: ReadonlyMap<string, Uint8Array>, options: Options = {}): Promise<FileResult[]> {
  const { passwords = [], kept, limits } = options
  const disk: FileSystem = {
    readdir: async () => [...files.keys()],
    realpath: async (path) => path,
    lstat: async (path) => ({ kind: 'file', size: files.get(path)?.length ?? 0, modified: SAVED }),
    readFile: async (path) => files.get(path) ?? new Uint8Array(),
  }
  const found = [...files].map(([file, bytes]) => ({ file, path: file, size: bytes.length, modified: SAVED }))
  const lists = { config: { ...parsed, limits: { ...parsed.limits, ...limits } }, targets: [], passwords }
  const context = readingContext(lists, round)
  const effects = { files: disk, clock: systemClock, progress: () => undefined, ...(kept ? { kept } : {}) }
  return readRecogniseNormalise(found, context, 2, effects)
}

/** What was read, without where: the file a source names is what it came in. */
function told(results: readonly FileResult[]): unknown {
  const plain = JSON.stringify(results.flatMap(({ candidates }) => candidates.map(({ update }) => update)))
  return JSON.parse(plain, (key, value) => (key === 'file' || key === 'sha256' ? undefined : value))
}

const recordsOf = (results: readonly FileResult[]) => new Map(results.map(({ record }) => [record.file, record]))
const codesOf = (record: FileRecord | undefined) => record?.findings.map(({ code }) => code)

let loose: FileResult[]
beforeAll(async () => {
  loose = await resultsOf(LOOSE)
})

const each = (wrap: (name: string, bytes: Uint8Array) => Uint8Array, ending = '') =>
  new Map([...LOOSE].map(([name, bytes]) => [name + ending, wrap(name, bytes)]))
const attached = (name: string, bytes: Uint8Array) => ({ subject: 'Our return', attached: [{ name, bytes }] })

describe('what was sent is read the same', () => {
  it.each<[string, () => ReadonlyMap<string, Uint8Array>]>([
    ['attached to mails', () => each((name, bytes) => mail(attached(name, bytes)), '.eml')],
    [
      'attached to mails as Outlook saves them',
      () => each((name, bytes) => outlookMail(attached(name, bytes)), '.msg'),
    ],
    ['in an archive', () => new Map([['all.zip', zip(Object.fromEntries(LOOSE))]])],
    [
      'in archives in an archive',
      () => new Map([['all.zip', zip(Object.fromEntries(each((name, bytes) => zip({ [name]: bytes }), '.zip')))]]),
    ],
    [
      'in a mailbox',
      () => new Map([['Inbox', mailbox([...each((name, bytes) => mail(attached(name, bytes))).values()])]]),
    ],
    [
      'forwarded within a mail',
      () =>
        each(
          (name, bytes) =>
            mail({ attached: [{ name: 'fwd.eml', type: 'message/rfc822', bytes: mail(attached(name, bytes)) }] }),
          '.eml',
        ),
    ],
  ])('%s', async (_, wrapped) => {
    const results = await resultsOf(wrapped())
    const inOrder = (some: readonly FileResult[]) =>
      [...some].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)).filter(({ candidates }) => candidates.length > 0)
    const nameOf = ({ record }: FileResult) => record.file.split(' › ').at(-1) ?? ''
    expect(told(inOrder(results))).toEqual(told(inOrder(loose)))
    expect(inOrder(loose).length).toBeGreaterThan(10)
  })

  it.each<[string, () => Uint8Array]>([
    ['SHA-512 and 256 bits, as Excel does it now', () => agile(ONE_BYTES, 'Löwe 7')],
    ['SHA-1 and 128 bits, as Excel 2010 did it', () => agile(ONE_BYTES, 'Löwe 7', 'sha1', 128)],
    ['the standard way of 2007', () => standard(ONE_BYTES, 'Löwe 7')],
    ['a password, in a mail', () => mail(attached(ONE, agile(ONE_BYTES, 'Löwe 7')))],
  ])('encrypted with %s, with the password', async (_, encrypted) => {
    const bytes = encrypted()
    const opened = await resultsOf(new Map([[ONE, bytes]]), { passwords: ['lion', 'Löwe 7'] })
    const plain = loose.filter(({ record }) => record.file === ONE)
    expect(told(opened)).toEqual(told(plain))
    expect(plain[0]?.candidates).toHaveLength(1)
    const closed = await resultsOf(new Map([[ONE, bytes]]), { passwords: ['lion'] })
    expect(codesOf(closed.at(-1)?.record)).toEqual(['file-password-protected'])
  })
})

describe('the record', () => {
  it('names what a mail held, how it came and where each value is', async () => {
    const bytes = mail({
      subject: 'RE: SPIP, “final”',
      from: 'Ann Marlow <ann@example.org>',
      received: 'Thu, 3 May 2012 09:01:00 +0100',
      text: 'The chair has changed since we spoke.\n\n-- \nAnn Marlow\nHarbour House',
      attached: [
        { name: '../../SPIP return.xlsx', bytes: ONE_BYTES },
        { name: 'logo.png', type: 'image/png', bytes: 'x', contentId: 'logo' },
        { name: 'invite.ics', type: 'text/calendar', bytes: 'BEGIN:VCALENDAR' },
      ],
    })
    const records = recordsOf(await resultsOf(new Map([['May/Update.eml', bytes]])))
    const how = { from: 'Ann Marlow', address: 'ann@example.org', subject: 'RE: SPIP, “final”' }
    const held = 'May/Update.eml › SPIP return.xlsx'
    expect([...records.keys()]).toEqual(['May/Update.eml', held])
    expect(records.get('May/Update.eml')).toMatchObject({
      outcome: 'used',
      holds: [held],
      mail: { ...how, received: '2012-05-03T08:01:00.000Z' },
      findings: [
        { code: 'held-files', severity: 'note', args: { names: ['SPIP return.xlsx'] } },
        { code: 'mail-text', severity: 'note', args: { text: 'The chair has changed since we spoke.' } },
      ],
    })
    expect(records.get(held)).toMatchObject({ outcome: 'used', mail: how })
  })

  it('gives a return the time its mail or archive has for it, and never one after the file itself', async () => {
    const files = new Map([
      ['a.eml', mail({ attached: [{ name: ONE, bytes: ONE_BYTES }], date: 'Fri, 4 May 2012 10:20:00 +0100' })],
      ['b.eml', mail({ attached: [{ name: ONE, bytes: ONE_BYTES }], date: 'Sat, 4 May 2052 10:20:00 +0100' })],
    ])
    const results = await resultsOf(files)
    const times = results.flatMap(({ candidates }) => candidates.map(({ modified }) => modified))
    expect(times).toEqual([Date.UTC(2012, 4, 4, 9, 20), SAVED])
  })
})

describe('a mail', () => {
  const only = async (bytes: Uint8Array) => [...recordsOf(await resultsOf(new Map([['m.eml', bytes]]))).values()]

  it.each<[string, Parameters<typeof mail>[0], object]>([
    ['nothing but words', { text: 'I am away until Monday.' }, { text: 'I am away until Monday.', count: 0 }],
    [
      'a page and no plain text',
      { html: '<style>p{}</style><p>Sorry &ndash; not <b>yet</b>.</p>' },
      { text: 'Sorry – not yet.', count: 0 },
    ],
    [
      'a pasted picture',
      {
        html: '<img src="cid:a">',
        attached: [{ name: 'image001.png', type: 'image/png', bytes: 'x', contentId: 'a' }],
      },
      { text: '', count: 1 },
    ],
    [
      'an appointment',
      { attached: [{ name: 'meeting.ics', type: 'text/calendar', bytes: 'BEGIN:VCALENDAR' }] },
      { text: '', count: 0 },
    ],
    [
      'prose with a few colons',
      { text: 'Dear all:\nPlease note: I am off.\nThanks: Ann' },
      { text: 'Dear all:\nPlease note: I am off.\nThanks: Ann', count: 0 },
    ],
  ])('with %s says that no return came, once', async (_, sent, args) => {
    const records = await only(mail(sent))
    expect(records.map(({ outcome, findings }) => [outcome, findings])).toEqual([
      ['rejected', [{ code: 'mail-without-return', severity: 'error', args, source: expect.anything() }]],
    ])
  })

  it('with a footer and nothing else says nothing of it beside a return', async () => {
    const text = 'This email and any attachments are confidential and intended for the addressee only.'
    const [record] = await only(mail({ text, attached: [{ name: ONE, bytes: ONE_BYTES }] }))
    expect(codesOf(record)).toEqual(['held-files'])
  })

  it('whose warning stands above keeps what is written below it', async () => {
    const text = 'CAUTION: This email came from outside the organisation.\nThe chair is Robin Vale now.'
    const [record] = await only(mail({ text }))
    expect(record?.findings).toMatchObject([{ args: { text: 'The chair is Robin Vale now.' } }])
  })

  it.each([
    ['winmail.dat', 'application/ms-tnef'],
    ['smime.p7m', 'application/pkcs7-mime'],
  ])('with %s says that a return may be wrapped up in it', async (name, type) => {
    const [record] = await only(mail({ attached: [{ name, type, bytes: 'x' }] }))
    expect(record?.findings.map(({ code, args }) => [code, args.name])).toContainEqual(['mail-part-sealed', name])
  })

  it('with photographs beside a return leaves them aside, and without one asks about them', async () => {
    const photo = { name: 'launch.jpg', type: 'image/jpeg', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) }
    const beside = await only(mail({ attached: [photo, { name: ONE, bytes: ONE_BYTES }] }))
    expect(beside.map(({ outcome }) => outcome)).toEqual(['used', 'ignored', 'used'])
    expect(codesOf(beside[1])).toEqual(['picture-beside-return'])
    const alone = await only(mail({ attached: [photo] }))
    expect(alone.map((record) => [record.outcome, ...(codesOf(record) ?? [])])).toEqual([
      ['ignored', 'held-files'],
      ['rejected', 'file-picture'],
    ])
  })

  const QUESTIONS = [
    ['Partnership', 'Safer Harbour Board'],
    ['Date of completion', '4 May 2011'],
    ['Contact officer', 'Ann Marlow'],
    ['Contact details', '01632 960321, ann@example.org'],
    ['Chairman', 'Robin Vale'],
    ['What is the current focus for the Partnership?', 'Lights on the quay; A warden by night'],
    ['What has the Partnership achieved since the last update?', 'Two lamps were mended'],
    ['What are your plans for the year ahead?', 'Mend the others'],
  ]
  const inTable = `<p>Dear team, here it is.</p><table border=1>${QUESTIONS.map(
    ([label, answer]) => `<tr><td><p><b>${label}</b></p></td><td><p>${answer?.replace('; ', '</p><p>')}</p></td></tr>`,
  ).join('')}</table><p>Regards<br>Ann</p>`

  it('with a return pasted into it gives the return, at its row and column', async () => {
    const results = await resultsOf(new Map([['m.eml', mail({ html: inTable, subject: 'Return' })]]))
    expect(results.map(({ record }) => [record.file, record.outcome])).toEqual([
      ['m.eml', 'used'],
      ['m.eml › text of the mail', 'used'],
    ])
    const [update] = results.flatMap(({ candidates }) => candidates.map((one) => one.update))
    expect(update?.partnership).toBe('Safer Harbour Board')
    expect(update?.answers.focus?.map(({ text, source }) => [text, source.cell])).toEqual([
      ['Lights on the quay', 'B6'],
      ['A warden by night', 'B6'],
    ])
  })

  it('with a return written into it in lines gives the return', async () => {
    const text = QUESTIONS.map(([label, answer]) => `${label?.replace(/\?$/, '')}: ${answer}`).join('\n')
    const results = await resultsOf(new Map([['m.msg', outlookMail({ text, subject: 'Return' })]]))
    const [update] = results.flatMap(({ candidates }) => candidates.map((one) => one.update))
    expect(update?.partnership).toBe('Safer Harbour Board')
    expect(update?.contacts[0]?.name).toBe('Ann Marlow')
  })

  it('with a return attached is not read for a second one in its text', async () => {
    const bytes = mail({ html: inTable, attached: [{ name: ONE, bytes: ONE_BYTES }] })
    const results = await resultsOf(new Map([['m.eml', bytes]]))
    expect(results.map(({ record }) => record.file)).toEqual(['m.eml', `m.eml › ${ONE}`])
  })
})

describe('an archive', () => {
  const only = async (bytes: Uint8Array, limits = {}) =>
    [...recordsOf(await resultsOf(new Map([['a.zip', bytes]]), { limits })).values()].map((record) => [
      record.file,
      record.outcome,
      ...(codesOf(record) ?? []),
    ])

  it('is looked through like a folder', async () => {
    const bytes = zip({
      'North/SPIP.xlsx': ONE_BYTES,
      'North/~$SPIP.xlsx': 'x',
      '__MACOSX/North/._SPIP.xlsx': 'x',
      '../../etc/return.csv': 'remember the agenda',
      'list.gsheet': '{}',
    })
    expect(await only(bytes)).toEqual([
      ['a.zip', 'used', 'held-files'],
      ['a.zip › North/SPIP.xlsx', 'used'],
      ['a.zip › North/~$SPIP.xlsx', 'ignored', 'lock-file-ignored'],
      ['a.zip › etc/return.csv', 'rejected', 'file-no-table'],
      ['a.zip › list.gsheet', 'rejected', 'cloud-document'],
    ])
  })

  it('with one damaged file gives the others', async () => {
    const bytes = zip(
      { 'a.csv': 'x', 'b.xlsx': ONE_BYTES },
      { directory: ({ name }) => (name === 'a.csv' ? { checksum: 1 } : {}) },
    )
    expect(await only(bytes)).toEqual([
      ['a.zip', 'used', 'held-files'],
      ['a.zip › a.csv', 'rejected', 'file-damaged'],
      ['a.zip › b.xlsx', 'used'],
    ])
  })

  it('with two files of one name keeps both', async () => {
    const bytes = zip({ 'a/./b.xlsx': ONE_BYTES, 'a//b.xlsx': ONE_BYTES })
    expect((await only(bytes)).slice(1)).toEqual([
      ['a.zip › a/b.xlsx', 'used'],
      ['a.zip › a/b (2).xlsx', 'used'],
    ])
  })

  it.each<[string, Uint8Array, string]>([
    ['without a file', zip({ 'folder/': '' }), 'archive-empty'],
    [
      'with a password',
      zip({ 'a.csv': 'x' }, { directory: ({ flags }) => ({ flags: flags | 1 }) }),
      'archive-password-protected',
    ],
    ['cut short', zip({ 'a.csv': 'x' }).slice(0, 40), 'file-truncated'],
  ])('%s is refused with a reason', async (_, bytes, code) => {
    expect(await only(bytes)).toEqual([['a.zip', 'rejected', code]])
  })

  it('with more files than are allowed is refused, those of archives inside counted with it', async () => {
    const [flat, nested] = [zip({ a: 'x', b: 'x', c: 'x' }), zip({ 'in.zip': zip({ a: 'x', b: 'x' }), c: 'x' })]
    expect(await only(flat, { returns: 2 })).toEqual([['a.zip', 'rejected', 'limit-held-files']])
    expect((await only(nested, { returns: 3 }))[1]).toEqual(['a.zip › in.zip', 'rejected', 'limit-held-files'])
  })

  it('deeper than three within one another is not opened', async () => {
    const within = (depth: number): Uint8Array => (depth === 0 ? ONE_BYTES : zip({ 'in.zip': within(depth - 1) }))
    expect((await only(within(3))).at(-1)).toEqual(['a.zip › in.zip › in.zip › in.zip', 'used'])
    expect((await only(within(4))).at(-1)).toEqual([
      'a.zip › in.zip › in.zip › in.zip',
      'rejected',
      'container-not-opened',
    ])
  })
})

describe('what earlier runs read', () => {
  it('is found again for what a mail held, and nothing is opened', async () => {
    const readings = new Map<string, Reading>()
    const asked: string[] = []
    const kept: KeptReadings = {
      get: async (sha256, file) => {
        asked.push(file)
        return readings.get(sha256) ?? null
      },
      put: async (sha256, _, reading) => {
        readings.set(sha256, JSON.parse(JSON.stringify(reading)))
      },
      finish: async () => undefined,
    }
    const files = new Map([['m.eml', mail({ attached: [{ name: ONE, bytes: ONE_BYTES }] })]])
    const before = await resultsOf(files, { kept })
    expect(readings.size).toBe(2)
    expect(JSON.stringify([...readings.values()])).not.toContain('contents')
    asked.length = 0
    expect(await resultsOf(files, { kept })).toEqual(before)
    expect(asked).toEqual(['m.eml', `m.eml › ${ONE}`])

    const [held] = [...readings.keys()].slice(1)
    readings.delete(held ?? '')
    expect(await resultsOf(files, { kept })).toEqual(before)
  })
})
