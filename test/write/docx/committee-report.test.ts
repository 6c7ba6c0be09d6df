import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { committeeReport } from '../../../src/write/docx/committee-report.ts'
import { publicResults } from '../../../src/write/public/public-results.ts'
import type { RoundResults } from '../../../src/write/results.ts'
import { type Parts, unzipParts } from '../../../src/write/zip.ts'
import { entry, partnership, record, results, source, update } from '../fixture.ts'
import { problemsOf } from '../package-check.ts'
import { convert, hasLibreOffice } from '../read-back.ts'
import { emptyRound, largeRound, oddRound, ordinaryRound } from '../rounds.ts'

const background =
  'Partnerships meet four times a year.\n\n# What is new\n\nTwo of them:\n- have merged\n  - for the environment\n'

function ready(): RoundResults {
  return {
    ...ordinaryRound(),
    committee: {
      title: 'Partnership update report',
      meeting: 'Scrutiny Committee',
      date: '2011-03-17',
      item: '7',
      reportBy: 'the Head of Partnerships',
      recommendation: 'Members are asked to note the report.',
      contact: {
        name: 'Robin Vale',
        phone: '01632 960100',
        email: 'partnerships@example.org',
        website: 'https://www.example.org',
      },
    },
  }
}

/** A picture of 400 by 200 pixels. */
const picture = Buffer.from(
  '89504e470d0a1a0a0000000d4948445200000190000000c808060000003c1f5d0b0000000049454e44ae426082',
  'hex',
)

function withLogo(): RoundResults {
  return { ...ready(), look: { logo: { bytes: picture, kind: 'png', width: 400, height: 200 } } }
}

async function partsOf(round: RoundResults, text: string | null = background): Promise<Parts> {
  return unzipParts(await committeeReport(round, text))
}

async function xmlOf(round: RoundResults, text: string | null = background): Promise<string> {
  return (await partsOf(round, text)).get('word/document.xml')?.toString('utf8') ?? ''
}

/** Text of each paragraph in order, with its style. */
function paragraphsOf(xml: string): { style: string; text: string }[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(inner)?.[1] ?? '',
    text: [...inner.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  }))
}

describe('committeeReport', () => {
  it('has the headings of a paper in their order', async () => {
    const headings = paragraphsOf(await xmlOf(ready())).filter(({ style }) =>
      /^(?:Title|Heading1|Heading2)$/.test(style),
    )
    expect(headings.map(({ text }) => text).slice(0, 8)).toEqual([
      'Partnership update report',
      'Purpose and recommendation',
      'Background',
      'What is new',
      'This report',
      'Contents',
      'Outstanding updates',
      'For more information',
    ])
    expect(headings.map(({ text }) => text)).toContain('Partnership updates')
  })

  it('leaves out the background when there is none and the contact when none is configured', async () => {
    const texts = paragraphsOf(await xmlOf(ordinaryRound(), null)).map(({ text }) => text)
    expect(texts).not.toContain('Background')
    expect(texts).not.toContain('For more information')
    expect(texts).toContain('Members are asked to note this report.')
  })

  it('answers the questions in the order of the form, below the name of the partnership', async () => {
    const xml = await xmlOf(ready())
    const table = xml
      .split('<w:tbl>')
      .map((one) => one.split('</w:tbl>')[0] ?? '')
      .find((one) => one.includes('Safer Downland Partnership') && one.includes('Chairman'))
    const first = [...(table ?? '').matchAll(/<w:tr\b.*?<\/w:tr>/gs)].map(([row]) => paragraphsOf(row)[0]?.text)
    expect(first).toEqual([
      'Partnership',
      'Date of completion',
      'Contact officer',
      'Chairman',
      'What is the current focus for the Partnership?',
      'What has the Partnership achieved since the last update?',
      'What are your plans for the year ahead?',
      'What targets is the partnership responsible for?',
      'Please list the sub-groups',
      'Date of last and future meetings',
      'Local needs',
    ])
  })

  it('repeats the header row of each table and describes each table for those who cannot see it', async () => {
    const xml = await xmlOf(ready())
    const tables = xml.match(/<w:tbl>/g)?.length ?? 0
    expect(tables).toBe(9)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables)
    expect(xml.match(/<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]+"\/><\/w:tblPr>/g)).toHaveLength(
      tables,
    )
  })

  it('leads from each line of the contents to a heading', async () => {
    const xml = await xmlOf(ready())
    const anchors = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]*)"/g)].map(([, anchor]) => anchor)
    const places = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name]) => name)
    expect(anchors).toHaveLength(8)
    expect(new Set(anchors).size).toBe(8)
    expect(places).toEqual(expect.arrayContaining(anchors))
  })

  it('is in British English and names no person in its properties', async () => {
    const parts = await partsOf(ready())
    expect(parts.get('word/styles.xml')?.toString()).toContain('<w:lang w:val="en-GB"')
    const core = parts.get('docProps/core.xml')?.toString() ?? ''
    expect(core).toContain('<dc:creator>Downland County Council</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>Downland County Council</cp:lastModifiedBy>')
    expect(core).toContain('2011-02-28T00:00:00Z')
    expect([...parts.keys()].filter((name) => name.includes('comments'))).toEqual([])
    expect([...parts.keys()][0]).toBe('[Content_Types].xml')
  })

  it('keeps text that could be markup as text, and drops what no XML can hold', async () => {
    const xml = await xmlOf(oddRound())
    expect(xml).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(xml).toContain('A bell and half a pair \ufffd stay legal')
    expect(xml).toContain('🎉👩‍👩‍👧')
  })

  it('lays out text from the right from the right', async () => {
    const paragraphs = [...(await xmlOf(oddRound())).matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)].map(([one]) => one)
    const arabic = paragraphs.find((one) => one.includes('العمل مع المدارس')) ?? ''
    expect(arabic).toContain('<w:bidi/>')
    expect(arabic).toContain('<w:rtl/>')
    expect(paragraphs.filter((one) => one.includes('<w:bidi/>'))).toHaveLength(2)
  })

  it('shows whether an answer is nested', async () => {
    const round = results(
      record('2011-03', [
        update('p-1', 'Downland Forum', {
          answers: { focus: [entry('Above', source('a.xlsx', 'B9')), entry('Below', source('a.xlsx', 'B9'), 1)] },
        }),
      ]),
      [partnership('p-1', 'Downland Forum')],
    )
    const rows = [...(await xmlOf(round)).matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => one)
    expect(rows.find((one) => one.includes('>Above<'))).toContain('<w:ilvl w:val="0"/>')
    expect(rows.find((one) => one.includes('>Below<'))).toContain('<w:ilvl w:val="1"/>')
  })

  it('has neither contact officers nor the contact’s own number in the public edition', async () => {
    const xml = await xmlOf(publicResults(ready()))
    expect(xml).not.toMatch(/Robin Vale|01632|@example\.org|Contact officer/)
    expect(xml).toContain('Cllr Ash Tarrant')
  })

  it('says that there is nothing yet in an empty round', async () => {
    const texts = paragraphsOf(await xmlOf(emptyRound(), null)).map(({ text }) => text)
    expect(texts).toContain('No partnership has sent an update for this round.')
    expect(texts).not.toContain('Contents')
    expect(texts).not.toContain('Partnership updates')
  })

  it('shows the logo, scaled down, with words for those who cannot see it', async () => {
    const parts = await partsOf(withLogo())
    const xml = parts.get('word/document.xml')?.toString() ?? ''
    expect(xml).toMatch(/<wp:docPr id="1" name="logo" descr="Logo of Downland County Council"/)
    expect(xml).toContain('<wp:extent cx="1219200" cy="609600"/>')
    expect([...parts.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
  })

  it.each([
    ['ordinary', ready],
    ['odd', oddRound],
    ['with a logo', withLogo],
    ['empty', emptyRound],
  ])('is put together as Word wants it: %s', async (_, make) => {
    expect(problemsOf(await committeeReport(make(), background))).toEqual([])
  })

  it('is the same bytes each time', async () => {
    const [one, other] = [await committeeReport(withLogo(), null), await committeeReport(withLogo(), null)]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)

    const [first, second] = [await committeeReport(ready(), background), await committeeReport(ready(), background)]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  it('takes two hundred partnerships', { timeout: 60_000 }, async () => {
    const xml = await xmlOf(largeRound(200), null)
    expect(xml.match(/<w:tbl>/g)).toHaveLength(200)
  })
})

describe.runIf(hasLibreOffice)('what LibreOffice makes of the paper', () => {
  function textOf(pdf: Buffer): string {
    const folder = mkdtempSync(join(tmpdir(), 'collate-paper-'))
    try {
      writeFileSync(join(folder, 'paper.pdf'), pdf)
      return execFileSync('pdftotext', ['-layout', join(folder, 'paper.pdf'), '-'], { encoding: 'utf8' })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  it('prints it with page numbers, numbered paragraphs and every update', { timeout: 120_000 }, async () => {
    const text = textOf(convert(await committeeReport(ready(), background), 'pdf', 'docx'))
    const pages = text.split('\f').filter((page) => page.trim())
    expect(pages.length).toBeGreaterThan(3)
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
    })
    expect(text).toMatch(/Scrutiny Committee, 17 March 2011/)
    expect(text).toMatch(/\n\s*1\.\s+This paper gives the updates/)
    expect(text).toMatch(/\n\s*2\.\s+Members are asked to note the report\./)
    expect(text).toMatch(/\n\s*3\.\s+Partnerships meet four times a year\./)
    const { updates } = ready().round
    expect(updates.length).toBeGreaterThan(3)
    for (const { partnership: name } of updates) expect(text).toContain(name)
    expect(text).toContain('Stronger Communities Alliance')
  })

  it('opens odd text and long answers', { timeout: 120_000 }, async () => {
    const text = textOf(convert(await committeeReport(oddRound(), null), 'pdf', 'docx'))
    expect(text.replace(/\s+/g, ' ')).toContain('Line 450: ')
    expect(text).toContain('=HYPERLINK("http://example.org","click")')
  })
})
