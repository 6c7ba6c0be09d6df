/** Rounds in which every text an officer can write tries to become part of the page. */
import type { RoundResults } from '../../../src/write/results.ts'
import { change, comparison, entry, found, partnership, record, results, side, source, update } from '../fixture.ts'

export const attacks = [
  '<script>window.ran = true</script>',
  '"><img src=x onerror="window.ran = true">',
  "'><svg onload='window.ran = true'>",
  '</style><script>window.ran = true</script>',
  '</title><script>window.ran = true</script>',
  '<!--',
  '--><iframe srcdoc="<script>parent.ran = true</script>"></iframe>',
  '{{constructor.constructor("window.ran = true")()}}',
  '&lt;script&gt;window.ran = true&lt;/script&gt;',
] as const

const hostileFiles = [
  'javascript:window.ran=true//.xlsx',
  '"onmouseover="window.ran=true.xlsx',
  '//evil.example.org/a.xlsx',
  "data:text/html,<script>'.xlsx",
] as const

export const foreignTexts = [
  'العمل مع المدارس في الحي (2010)',
  'שלום לכל השותפים',
  'Celebrated 🎉👩‍👩‍👧 with families',
  'half a pair \ud83d and a bell \u0007',
] as const

/** One partnership for each file name; each carries every text, in every kind of place. */
export function hostileRound(): RoundResults {
  const texts = [...attacks, ...foreignTexts]
  const all = texts.join(' ')
  const partnerships = hostileFiles.map((_, index) => partnership(`p-${index}`, `${texts[index]} ${index}`))
  const updates = hostileFiles.map((file, index) => {
    const at = source(file, 'B9', attacks[1])
    return update(`p-${index}`, `${texts[index]} ${index}`, {
      source: { file, sheet: attacks[1], cell: 'A1', sha256: String(index).repeat(64) },
      contacts: [
        {
          name: all,
          role: all,
          phones: [{ number: all, source: at }],
          emails: [{ address: all, source: at }],
          note: all,
          source: at,
        },
      ],
      answers: { focus: texts.map((text) => entry(text, at)), '"><b>own': [entry(all, at)] },
      findings: [found('error', all, at), found('query', all, at), found('note', all, null)],
    })
  })
  const comparisons = hostileFiles.map((file, index) => {
    const now = (text: string) => side(text, `p-${index}`, source(file, 'B9', attacks[1], 2))
    return comparison(`p-${index}`, `${texts[index]} ${index}`, {
      changes: [
        ...texts.map((text) => change({ kind: 'added', after: now(text) })),
        ...texts.map((text) => change({ kind: 'dropped', before: now(text) })),
        ...texts.map((text) => change({ kind: 'kept', before: now(text), after: now(text) })),
        change({ kind: 'moved', movedFrom: all, before: now(all), after: now(all) }),
        change({ kind: 'added', topic: '"><b>own', after: now(all) }),
        change({
          kind: 'reworded',
          before: now(all),
          after: now(all),
          words: texts.map((text, place) => ({ text, change: place % 2 === 0 ? 'added' : 'removed' })),
        }),
        change({
          field: 'chairs',
          topic: null,
          kind: 'changed',
          before: now(all),
          after: now('Cllr Ash'),
          remark: all,
        }),
        change({ field: 'otherPeople', topic: all, kind: 'added', after: now(all) }),
        change({ field: 'meetings', topic: null, kind: 'added', after: now(all), remark: all }),
        change({ field: 'targets', topic: null, kind: 'added', after: now(all) }),
      ],
      promises: [
        {
          outcome: 'stillPlanned',
          promised: now(all),
          topic: 'plans',
          answer: now(all),
          answerTopic: all,
          likeness: 1,
          words: null,
          figures: null,
        },
      ],
    })
  })
  const round = record('2011-03', updates, {
    round: { id: '2011-03', label: attacks[4], form: 'update', due: '2011-02-28', previous: '2009-04' },
    outstanding: ['p-1'],
  })
  return results(round, partnerships, {
    organisation: attacks[0],
    previous: record('2009-04', updates),
    comparisons,
    standings: [{ code: all, description: all, owner: all, claimedBy: [], claimedBefore: [], standing: 'several' }],
  })
}
