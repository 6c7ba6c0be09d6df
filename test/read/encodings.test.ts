import { expect, it } from 'vitest'
import { decodeWindows1252 } from '../../src/read/windows-1252.ts'
import { read, texts } from './workbook-fixture.ts'

const ALL = Uint8Array.from({ length: 256 }, (_, byte) => byte)
const CODE_PAGE_850 = new Map(
  Object.entries({ '£': 0x9c, '½': 0xab, '°': 0xf8, é: 0x82, ö: 0x94, ë: 0x89, ç: 0x87, É: 0x90 }),
)

function encoded(text: string, characters: string): Uint8Array {
  return Uint8Array.from([...text].map((character) => characters.indexOf(character)))
}
const windows = (text: string) => encoded(text, decodeWindows1252(ALL))
const mac = (text: string) => encoded(text, new TextDecoder('macintosh').decode(ALL))
const dos = (text: string) =>
  Uint8Array.from([...text].map((character) => CODE_PAGE_850.get(character) ?? character.charCodeAt(0)))
const twice = (text: string) => Buffer.from(decodeWindows1252(Buffer.from(text)))
const twiceByMac = (text: string) => Buffer.from(new TextDecoder('macintosh').decode(Buffer.from(text)))

const WORDS = [
  'The library’s café',
  '“Ramps for all” – launched',
  '£42,000 raised',
  'Cllr Renée Zoë Thorne',
  'São José’s twin town',
  'more to come…',
  'Émile Öst, chair',
  '2–3 posts, £9k',
  'they’re “open” at 20°',
]

it.each(WORDS)('reads “%s” in every encoding', (words) => {
  const text = `Chair,Ann Oak\r\nFocus,"${words}"\r\n`
  for (const bytes of [Buffer.from(text), windows(text), mac(text), twice(text), twiceByMac(text)]) {
    expect(texts(read(bytes).grids[0]).B2).toBe(words)
  }
})

it.each(['£42,000 raised', 'Cllr Renée Thorne', 'a café for the Coöp', 'Élan ward, 2½ posts'])(
  'reads “%s” as MS-DOS wrote it',
  (words) => {
    const file = read(dos(`Chair,Ann\r\nFocus,"${words}"\r\n`))
    expect(texts(file.grids[0]).B2).toBe(words)
  },
)

it.each([
  ['Windows-1252', windows('Chair,Ann\nFocus,“Café” – the town’s\n'), []],
  ['UTF-8', Buffer.from('Chair,Ann\nFocus,“Café” – the town’s\n'), []],
  ['Mac Roman', mac('Chair,Ann\nFocus,“Café” – the town’s\n'), ['encoding-mended']],
  ['UTF-8 encoded twice', twice('Chair,Ann\nFocus,“Café” – the town’s\n'), ['encoding-mended']],
])('says how a file in %s was read where that is not plain', (_, bytes, expected) => {
  expect(read(bytes).findings.map(({ code }) => code)).toEqual(expected)
})

it('keeps a file in UTF-8 of which one byte is bad, and asks', () => {
  const bytes = Buffer.concat([Buffer.from('Chair,Renée\nFocus,the town’s '), Uint8Array.of(0xa3), Buffer.from('9k\n')])
  const file = read(bytes)
  expect(texts(file.grids[0])).toMatchObject({ B1: 'Renée', B2: 'the town’s £9k' })
  expect(file.findings).toMatchObject([{ code: 'encoding-doubtful', severity: 'query' }])
})

it('asks where a program has already lost a character', () => {
  const file = read('Chair,Ann\nFocus,the town\ufffds plan\n')
  expect(file.findings).toMatchObject([{ code: 'encoding-doubtful', source: { cell: 'B2' } }])
})

it.each([
  ['makes sense in none', Uint8Array.of(0xbb, 0x20, 0xa8)],
  ['is undefined', Uint8Array.of(0x81, 0x20, 0x8d)],
])('asks about what %s', (_, bytes) => {
  const file = read(Buffer.concat([Buffer.from('Chair,Ann\nFocus,x '), bytes, Buffer.from(' y\n')]))
  expect(file.findings).toMatchObject([{ code: 'encoding-doubtful', severity: 'query' }])
})

it.each(['Ã is a letter', 'Â 5 metres', 'CAFÉ»s', 'naïve façade, €5', 'Żółć and Łódź'])(
  'leaves “%s” in UTF-8 alone',
  (words) => {
    const file = read(`Chair,Ann\nFocus,"${words}"\n`)
    expect(texts(file.grids[0]).B2).toBe(words)
    expect(file.findings).toEqual([])
  },
)

it.each(['Siobhán Neill', 'Ann O’Hare', '·roads', '·\troads', 'roads –', 'the parishes’ rota', 'ZOË FROST', '£9k'])(
  'reads “%s” in Windows-1252 without a question',
  (words) => {
    const file = read(windows(`Chair,Ann\nFocus,"${words}"\n`))
    expect(texts(file.grids[0]).B2).toBe(words)
    expect(file.findings).toEqual([])
  },
)
