import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { PromiseOutcome } from '../../../src/reconcile/model.ts'
import type { RoundResults } from '../../../src/write/results.ts'
import { change, comparison, entry, found, partnership, record, results, side, source, update } from '../fixture.ts'
import { emptyRound, largeRound, oddRound, ordinaryRound } from '../rounds.ts'
import { attacks, foreignTexts, hostileRound } from './hostile.ts'
import { changeReportPage } from './one-page.ts'

const rounds = [
  { round: 'an ordinary round', make: ordinaryRound },
  { round: 'an odd round', make: oddRound },
  { round: 'an empty round', make: emptyRound },
  { round: 'a hostile round', make: hostileRound },
]

describe.each(rounds)('the page of $round', ({ make }) => {
  const page = pageOf(make())

  it('comes out the same each time', () => {
    expect(pageOf(make())).toBe(page)
  })

  it('names the hashes of its style and script in its policy, and allows nothing else', () => {
    const policy = attribute(page, 'Content-Security-Policy')
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hashOf(page, 'style')}'; script-src 'sha256-${hashOf(page, 'script')}'; img-src data:; base-uri 'none'; form-action 'none'`,
    )
  })

  it('has one style, one script, and neither style attributes nor event handlers', () => {
    const tags = tagsOf(page)
    expect(tags.length).toBeGreaterThan(20)
    expect(tags.filter((tag) => /^<style/.test(tag))).toEqual(['<style>'])
    expect(tags.filter((tag) => /^<script/.test(tag))).toEqual(['<script>'])
    for (const tag of tags) expect(withoutValues(tag)).not.toMatch(/\s(style|on\w+|src|srcdoc|action)\b/i)
    expect(tags.filter((tag) => /^<(link|img|iframe|svg|object|embed|base|b)[\s>]/i.test(tag))).toEqual([])
  })

  it('links to nothing but itself and files beside it', () => {
    const addresses = [...page.matchAll(/ href="([^"]*)"/g)].map(([, address = '']) => address)
    expect(addresses.length).toBeGreaterThan(0)
    for (const address of addresses) expect(address).toMatch(/^(#|\.\.\/)/)
  })

  it('gives each id once, and leads to ids that exist', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const led = [...page.matchAll(/ (?:href="#|for="|aria-labelledby=")([^"]*)"/g)].map(([, id]) => id)
    expect(led.length).toBeGreaterThan(0)
    for (const id of led) expect(ids).toContain(id)
  })

  it('has headings that go down one step at a time', () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    expect(levels.length).toBeGreaterThan(3)
    levels.slice(1).forEach((level, index) => {
      expect(level).toBeGreaterThan(1)
      expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1)
    })
  })
})

describe('what returns say', () => {
  const page = pageOf(hostileRound())

  it.each(attacks)('%s stands there as text', (attack) => {
    expect(textOf(page)).toContain(attack)
  })

  it.each(foreignTexts.slice(0, 3))('%s is kept and may run in its own direction', (text) => {
    expect(page).toContain(`<span dir="auto">${text}</span>`)
  })

  it('is mended where no file could hold it', () => {
    expect(page).toContain('half a pair \ufffd and a bell ')
    expect(page).not.toContain('\u0007')
  })
})

describe('the page says', () => {
  it('what has no round to compare with', () => {
    const first = results(
      record('2009-04', [update('a', 'Alder Partnership')]),
      [partnership('a', 'Alder Partnership')],
      {
        comparisons: [comparison('a', 'Alder Partnership', { status: 'new', previous: [], repeated: null })],
      },
    )
    const text = textOf(pageOf(first))
    expect(text).toContain('There is no round to compare this one with')
    expect(text).not.toContain('Compared with')
  })

  it('that nobody sent anything', () => {
    const text = textOf(pageOf(emptyRound()))
    expect(text).toContain('there is nothing to show yet')
    expect(text).toContain('Nothing to put right, nothing to confirm and nobody outstanding')
    expect(pageOf(emptyRound())).not.toContain('<table')
  })

  it('which words came and went, in more than colour', () => {
    const page = pageOf(
      oneChange({
        kind: 'reworded',
        before: side('Four parishes', 'a', null),
        after: side('Six parishes', 'a', null),
        words: [
          { text: 'Four', change: 'removed' },
          { text: 'Six', change: 'added' },
          { text: ' parishes', change: 'same' },
        ],
      }),
    )
    expect(page).toMatch(/<del><span class="vh" dir="ltr"> removed: <\/span>Four/)
    expect(page).toMatch(/<ins><span class="vh" dir="ltr"> added: <\/span>Six/)
  })

  it('dates in words', () => {
    const text = textOf(
      pageOf(
        oneChange({
          field: 'completedOn',
          topic: null,
          kind: 'changed',
          before: side('1/2/09', 'a', source('Alder.xlsx', 'B3')),
          after: side('17.2.11', 'a', source('Alder.xlsx', 'B3')),
        }),
      ),
    )
    expect(text).toContain('17 February 2011')
    expect(text).not.toContain('17.2.11')
  })

  it('what is there or gone because its question was asked in one round only', () => {
    const [before, after] = [side('Then', 'a', null), side('Now', 'a', null)]
    expect(linesOf(oneChange({ kind: 'notAsked', before, topic: 'challenges' }))).toEqual(['unasked challenges'])
    expect(linesOf(oneChange({ kind: 'notAsked', after, topic: 'focus' }))).toEqual(['newlyAsked focus'])
    expect(linesOf(oneChange({ kind: 'dropped', before, topic: 'focus' }))).toEqual(['dropped focus'])
  })

  it('where each value came from, with a link to the file', () => {
    const page = pageOf(oneChange({ after: side('New homes', 'a', source('Alder & Ash.xlsx', 'B9', 'Return 1', 2)) }))
    expect(page).toContain('href="../../input/2011-03/Alder%20%26%20Ash.xlsx#&#39;Return 1&#39;!B9"')
    expect(textOf(page)).toContain('Source: Alder & Ash.xlsx, Return 1, B9, line 2')
  })

  it('which plans are lost sight of, as a suggestion', () => {
    const text = textOf(pageOf(lostPlan()))
    expect(text).toContain('1 of 1 plan is not mentioned again.')
    expect(text).toContain('Please judge for yourself.')
  })

  it('what turned round before any other change, with the words it turned on', () => {
    const round = oneChange({ ...TURNED, topic: 'focus' })
    round.round.findings.push(found('error', 'broken', source('x.xlsx', 'A1')))
    const page = pageOf(round)
    expect(linesOf(round)).toEqual(['turned focus'])
    const card = textOf(page.slice(page.indexOf('<article')))
    expect(card.indexOf('Meaning turned round')).toBeLessThan(card.indexOf('Alder.xlsx, Sheet1, B9'))
    expect(card).toContain('The meaning turned round: “safe” last time, “not safe” now.')
    expect(titlesOf(round)).toEqual(['To put right', 'Meaning turned round'])
    expect(textOf(page)).toMatch(/1 meaning turned round/)
  })

  it('what always differs folded away behind the rest', () => {
    const day = (text: string) => side(text, 'a', source('Alder.xlsx', 'B3'))
    const dates = { field: 'completedOn', topic: null, kind: 'changed', rank: 'routine' } as const
    const round = oneChange({ kind: 'added', topic: 'focus', after: side('New homes', 'a', null) })
    round.reconciliation.partnerships[0]?.changes.unshift(
      change({ ...dates, before: day('1/2/09'), after: day('17.2.11') }),
    )
    expect(linesOf(round)).toEqual(['added focus', 'changed ~people'])
    const page = pageOf(round)
    const folded = page.slice(page.indexOf('<summary>What always differs: 1 line</summary>'))
    expect(folded).toContain('Date of completion')
    expect(folded).not.toContain('New homes')
  })

  it.each<[string, Partial<PromiseOutcome>, string]>([
    ['words', { outcome: 'reportedDone', words: 'has opened' }, 'It rests on “has opened” (B9).'],
    [
      'figures',
      { outcome: 'partlyDone', words: '27 of 40', figures: { promised: '40', reported: '27', counted: '40 children' } },
      'It rests on “27” (B9) against “40 children” (B11) planned.',
    ],
    [
      'figures that both stand in the answer',
      { outcome: 'partlyDone', words: 'two of three', figures: { promised: 'three', reported: 'two' } },
      'It rests on “two” of “three” (B9).',
    ],
  ])('which %s a verdict rests on, with their cells', (_, parts, expected) => {
    const answer = side('The food bank', 'a', source('Alder.xlsx', 'B9'))
    expect(textOf(pageOf(planOf({ ...parts, answer, answerTopic: 'focus' })))).toContain(expected)
  })

  it('what a person decided as decided, and by whom', () => {
    const decided = { decision: 'dropped', by: 'Ann Example', when: '2011-03-04', why: 'Rang them.' }
    const text = textOf(pageOf(planOf({ outcome: 'dropped', decided })))
    expect(text).toContain('Dropped')
    expect(text).not.toContain('Seems dropped')
    expect(text).not.toContain('Please judge for yourself.')
    expect(text).toContain('Decided by Ann Example on 4 March 2011: dropped. Rang them.')
    const lost = { ...decided, decision: 'not-mentioned-again' }
    expect(titlesOf(planOf({ outcome: 'notMentionedAgain', decided: lost }))).toEqual([])
    expect(titlesOf(planOf({}))).toEqual(['Promises that fell short'])
  })

  it('what needs attention in the order of its weight', () => {
    const round = lostPlan()
    round.round.outstanding.push('a')
    round.round.findings.push(found('query', 'odd', null), found('error', 'broken', source('x.xlsx', 'A1')), {
      code: 'return-unchanged',
      severity: 'query',
      args: { partnership: 'Alder Partnership' },
      source: null,
    })
    expect(titlesOf(round)).toEqual([
      'Outstanding',
      'To put right',
      'To confirm',
      'Promises that fell short',
      'Mostly last round’s text again',
    ])
  })

  it('whose report it is with the logo, which is kept in the page', () => {
    const logo = { bytes: new Uint8Array([1, 2, 3]), kind: 'png', width: 120, height: 40 } as const
    const page = pageOf({ ...ordinaryRound(), look: { logo } })
    expect(page).toContain('<img class="logo" src="data:image/png;base64,AQID" width="120" height="40" alt="">')
  })

  it('every change of a round once', () => {
    const round = ordinaryRound()
    const changes = round.reconciliation.partnerships.flatMap((one) => one.changes)
    const kinds = new Set([
      'turned',
      'added',
      'dropped',
      'reworded',
      'moved',
      'changed',
      'newlyAsked',
      'unasked',
      'kept',
    ])
    expect(linesOf(round).filter((line) => kinds.has(line.split(' ')[0] ?? ''))).toHaveLength(changes.length)
  })

  it('two hundred partnerships in a file that can still be sent', () => {
    const page = pageOf(largeRound(200))
    expect(page.match(/<article/g)).toHaveLength(200)
    expect(page.length).toBeLessThan(8_000_000)
  })
})

function pageOf(round: RoundResults): string {
  return new TextDecoder().decode(changeReportPage(round))
}

function oneChange(parts: Parameters<typeof change>[0]): RoundResults {
  const returned = update('a', 'Alder Partnership', {
    source: { file: 'Alder.xlsx', sheet: 'Sheet1', cell: 'A1', sha256: 'a'.repeat(64) },
    answers: { focus: [entry('New homes', source('Alder.xlsx', 'B9'))] },
  })
  return results(record('2011-03', [returned]), [partnership('a', 'Alder Partnership')], {
    previous: record('2009-04', [returned]),
    comparisons: [comparison('a', 'Alder Partnership', { changes: [change(parts)] })],
  })
}

/** Titles of what needs attention. */
function titlesOf(round: RoundResults): (string | undefined)[] {
  return [...pageOf(round).matchAll(/<h3>([^<]*) <span class="count">/g)].map(([, title]) => title)
}

const TURNED = {
  kind: 'reworded',
  rank: 'turned',
  before: side('The crossing is safe', 'a', source('Alder.xlsx', 'B8')),
  after: side('The crossing is not safe', 'a', source('Alder.xlsx', 'B9')),
  remark: 'the meaning turned round: “safe” last time, “not safe” now',
} as const

function planOf(parts: Partial<PromiseOutcome>): RoundResults {
  const round = lostPlan()
  const [comparison] = round.reconciliation.partnerships
  comparison?.promises.splice(0, 1, ...comparison.promises.map((promise) => ({ ...promise, ...parts })))
  return round
}

function lostPlan(): RoundResults {
  const promised = side('Open a second food bank', 'a', source('Alder.xlsx', 'B11'))
  const lost = {
    outcome: 'notMentionedAgain',
    topic: 'plans',
    answer: null,
    answerTopic: null,
    likeness: 0.1,
    words: null,
    figures: null,
  } as const
  const round = oneChange({ after: side('New homes', 'a', null) })
  round.reconciliation.partnerships.forEach(({ promises }) => {
    promises.push({ ...lost, promised })
  })
  return round
}

function linesOf(round: RoundResults): string[] {
  return [...pageOf(round).matchAll(/ data-kind="([^"]*)" data-topic="([^"]*)"/g)].map(
    ([, kind, topic]) => `${kind} ${topic}`,
  )
}

function hashOf(page: string, element: 'style' | 'script'): string {
  const start = page.indexOf(`<${element}>`) + element.length + 2
  return createHash('sha256')
    .update(page.slice(start, page.indexOf(`</${element}>`, start)))
    .digest('base64')
}

function attribute(page: string, name: string): string {
  const value = page.match(new RegExp(`http-equiv="${name}" content="([^"]*)"`))?.[1] ?? ''
  return value.replaceAll('&#39;', "'")
}

/** Tags outside the style and the script. */
function tagsOf(page: string): string[] {
  const body = page.replace(/(<(style|script)>)[\s\S]*?<\/\2>/g, '$1')
  return body.match(/<[a-z!][^>]*>/gi) ?? []
}

function withoutValues(tag: string): string {
  return tag.replace(/"[^"]*"/g, '')
}

function textOf(page: string): string {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }
  return page
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? '')
}
