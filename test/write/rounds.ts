/** Whole rounds for the tests of the outputs: an ordinary one, an odd one, an empty one and a large one. */
import type { RoundResults } from '../../src/write/results.ts'
import { change, comparison, entry, found, partnership, record, results, side, source, update } from './fixture.ts'

const sentences = [
  'Six parishes have finished their flood plans and two more have begun.',
  'The volunteer drivers’ scheme now covers the northern villages on three days a week, after a winter in which demand doubled and the first two minibuses could not keep up.',
  'Agreement with the college on a shared apprenticeship post.',
  'A directory of advice services has been printed and delivered to every surgery and library.',
  'Work with young carers continues; a residential weekend took place in October, and a second is being planned with the youth service for the spring.',
  'The partnership reviewed its terms of reference.',
]

const names = [
  'Downland Local Strategic Partnership',
  'Safer Downland Partnership',
  'Children and Young People’s Trust',
  'Environment & Waste Partnership',
  'Health and Well-Being Board',
  'Rural Transport Forum',
  'Economy and Skills Board',
  'Older People’s Partnership',
  'Stronger Communities Alliance',
  'Spatial Planning and Infrastructure Partnership',
]

const ids = names.map((_, index) => `p-${index + 1}`)

function several(file: string, cell: string, from: number, count: number) {
  return Array.from({ length: count }, (_, index) =>
    entry(
      sentences[(from + index) % sentences.length] ?? '',
      source(file, cell, 'Return', index + 1),
      index % 4 === 3 ? 1 : 0,
    ),
  )
}

/** Ten partnerships in the register, eight returns, with a little of everything. */
export function ordinaryRound(): RoundResults {
  const partnerships = [
    ...names.map((name, index) => partnership(ids[index] ?? '', name, { accountableTo: 'Public Service Board' })),
    partnership('waste', 'Waste Partnership', { activeTo: '2010-03-31' }),
    partnership('environment', 'Environment Partnership', { activeTo: '2010-03-31' }),
  ]
  const updates = names.slice(0, 8).map((name, index) => {
    const file = `returns/${name} – update & plans.xlsx`
    return update(ids[index] ?? '', name, {
      source: { file, sheet: 'Return', cell: 'A1', sha256: String(index).repeat(64) },
      completedOn:
        index === 3
          ? null
          : {
              date: index === 2 ? '2011-03-04' : `2011-02-${10 + index}`,
              precision: 'day',
              text: '',
              source: source(file, 'B3', 'Return'),
            },
      answers: {
        focus: several(file, 'B9', index, 2 + (index % 3)),
        achievements: several(file, 'B10', index + 2, 3 + (index % 4)),
        plans: index === 4 ? [] : several(file, 'B11', index + 1, 2),
        ...(index === 6
          ? {}
          : { targets: [entry('NI 154 Net additional homes provided', source(file, 'B12', 'Return'))] }),
        meetings: [entry('19 March 2011', source(file, 'B14', 'Return'))],
        ...(index === 1 ? { localNeeds: several(file, 'B20', 3, 2) } : {}),
      },
      findings:
        index % 3 === 0
          ? [
              found(
                'query',
                `The date “1${index} Feb” has no year; 2011 was taken from the round.`,
                source(file, 'B3', 'Return'),
              ),
            ]
          : [],
      statedAbsences: index === 5 ? [{ field: 'chair', text: 'Vacant', source: source(file, 'B6', 'Return') }] : [],
    })
  })
  const draft = update('p-2', names[1] ?? '', {
    source: { file: 'Safer Downland draft.xlsx', sheet: 'Return', cell: 'A1', sha256: 'd'.repeat(64) },
  })
  const round = record('2011-03', updates, {
    round: { id: '2011-03', label: 'March 2011', form: 'update', due: '2011-02-28', previous: '2009-04' },
    outstanding: ['p-9', 'p-10'],
    superseded: [
      {
        update: draft,
        by: updates[1]?.source ?? draft.source,
        reason: 'completedLater',
        notRepeated: [],
      },
    ],
  })
  round.files.push(
    {
      file: 'Safer Downland draft.xlsx',
      sha256: 'd'.repeat(64),
      outcome: 'superseded',
      partnershipId: 'safer',
      arrived: null,
      findings: [],
    },
    {
      file: 'Blank form.xlsx',
      sha256: 'e'.repeat(64),
      outcome: 'rejected',
      partnershipId: null,
      arrived: null,
      findings: [found('error', 'The form is blank: no question has an answer.', source('Blank form.xlsx', 'A1'))],
    },
    {
      file: '~$Rural Transport.xlsx',
      sha256: 'f'.repeat(64),
      outcome: 'ignored',
      partnershipId: null,
      arrived: null,
      findings: [found('note', 'A lock file that Excel leaves while a workbook is open.', null)],
    },
    {
      file: 'transport.csv',
      sha256: '9'.repeat(64),
      outcome: 'rejected',
      partnershipId: null,
      arrived: null,
      findings: [found('error', 'The second row has no partnership.', source('transport.csv', 'A2', null))],
    },
  )
  const previous = record('2009-04', [
    ...names.slice(0, 3).map((name, index) => update(ids[index] ?? '', name)),
    update('waste', 'Waste Partnership'),
    update('environment', 'Environment Partnership'),
    update('p-9', names[8] ?? ''),
  ])
  return results(round, partnerships, {
    previous,
    comparisons: comparisonsOf(),
    standings: [
      {
        code: 'NI 154',
        description: 'Net additional homes provided',
        owner: 'p-10',
        claimedBy: ids.slice(0, 6),
        claimedBefore: ['p-1'],
        standing: 'several',
      },
      {
        code: 'NI 15',
        description: 'Serious violent crime rate',
        owner: 'p-2',
        claimedBy: ['p-2'],
        claimedBefore: ['p-2'],
        standing: 'agreed',
      },
      {
        code: 'NI 192',
        description: 'Household waste reused, recycled and composted',
        owner: 'p-4',
        claimedBy: [],
        claimedBefore: ['waste'],
        standing: 'givenUp',
      },
      { code: 'NI 999', description: null, owner: null, claimedBy: ['p-3'], claimedBefore: [], standing: 'unknown' },
    ],
  })
}

function comparisonsOf() {
  const before = (text: string) => side(text, 'p-1', source('Downland LSP 2009.xlsx', 'B9', 'Return', 2))
  const after = (text: string) => side(text, 'p-1', source('returns/Downland – update & plans.xlsx', 'B9', 'Return', 1))
  return [
    comparison('p-1', names[0] ?? '', {
      changes: [
        change({
          field: 'chairs',
          topic: null,
          kind: 'changed',
          before: before('Cllr Ash Tarrant'),
          after: after('Cllr Lee Marlow'),
        }),
        change({
          kind: 'reworded',
          before: before('Four parishes have finished their flood plans.'),
          after: after('Six parishes have finished their flood plans and two more have begun.'),
          likeness: 0.7,
          words: [
            { text: 'Four', change: 'removed' },
            { text: 'Six', change: 'added' },
            { text: ' parishes have finished their flood plans', change: 'same' },
            { text: ' and two more have begun', change: 'added' },
            { text: '.', change: 'same' },
          ],
        }),
        change({ kind: 'added', topic: 'plans', after: after(sentences[1] ?? '') }),
        change({ kind: 'dropped', topic: 'achievements', before: before(sentences[3] ?? '') }),
        change({
          kind: 'moved',
          topic: 'achievements',
          movedFrom: 'plans',
          before: before(sentences[2] ?? ''),
          after: after(sentences[2] ?? ''),
        }),
        change({ kind: 'kept', before: before(sentences[5] ?? ''), after: after(sentences[5] ?? '') }),
        change({
          field: 'meetings',
          topic: null,
          kind: 'changed',
          before: before('19 March 2009'),
          after: after('19 March 2009'),
          remark: 'Announced last time, held since.',
        }),
      ],
      promises: [
        {
          outcome: 'reportedDone',
          promised: before('Print a directory of advice services.'),
          topic: 'plans',
          answer: after(sentences[3] ?? ''),
          answerTopic: 'achievements',
          likeness: 0.6,
          words: null,
          figures: null,
        },
        {
          outcome: 'notMentionedAgain',
          promised: before('Appoint a lay chair.'),
          topic: 'plans',
          answer: null,
          answerTopic: null,
          likeness: 0,
          words: null,
          figures: null,
        },
      ],
    }),
    comparison('p-2', names[1] ?? '', {
      changes: [change({ kind: 'kept', before: before('Same'), after: after('Same') })],
      repeated: 1,
    }),
    comparison('p-4', names[3] ?? '', {
      status: 'merged',
      previous: [
        { partnershipId: 'waste', partnership: 'Waste Partnership' },
        { partnershipId: 'environment', partnership: 'Environment Partnership' },
      ],
      changes: [
        change({ kind: 'dropped', before: side('Kerbside collection of glass', 'waste', source('Waste.xlsx', 'B9')) }),
      ],
    }),
    comparison('p-5', names[4] ?? '', { status: 'new', previous: [], repeated: null }),
    comparison('p-6', names[5] ?? '', {
      status: 'renamed',
      previous: [{ partnershipId: 'bus', partnership: 'Bus Users’ Forum' }],
    }),
    comparison('p-9', names[8] ?? '', { status: 'outstanding', repeated: null }),
    comparison('p-10', names[9] ?? '', { status: 'outstanding', previous: [], repeated: null }),
  ]
}

export const longText = Array.from(
  { length: 450 },
  (_, index) => `Line ${index + 1}: ${sentences[index % 6] ?? ''}`,
).join(' ')

/** Text that has upset spreadsheets before. */
export const oddTexts = [
  '=HYPERLINK("http://example.org","click")',
  '+44 1632 960124',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  'العمل مع المدارس في الحي',
  'שלום לכל השותפים',
  'Celebrated 🎉👩‍👩‍👧 with families',
  'A bell\u0007 and half a pair \ud83d stay legal',
  'First line\u000bsecond line',
  'Written as _x0041_ on purpose',
  '<script>alert(1)</script> & "quotes"',
]

/** Names and texts that are legal in a return and awkward in a workbook. */
export function oddRound(): RoundResults {
  const name = 'Health [North]: a/b\\c * who? and “a very long name of more than sixty characters”'
  const file = `sub folder/50% & 'more' #1 [v2].xlsx`
  const odd = update('odd', name, {
    source: { file, sheet: "Bob's sheet", cell: 'A1', sha256: 'b'.repeat(64) },
    answers: {
      focus: oddTexts.map((text, index) => entry(text, source(file, 'B9', "Bob's sheet", index + 1))),
      achievements: [entry(longText, source(file, 'C10', "Bob's sheet"))],
      'ask: [local]/needs?': [entry('Nothing yet', source(file, 'B12', "Bob's sheet"))],
      'ask: [local]/needs*': [entry('Nothing more', source(file, 'B13', "Bob's sheet"))],
    },
    contacts: [
      {
        name: '=cmd|calc',
        role: null,
        phones: [{ number: '+44 1632 960125', source: source(file, 'B4', "Bob's sheet") }],
        emails: [{ address: 'a.b@example.org?bcc=c.d@example.org', source: source(file, 'B4', "Bob's sheet") }],
        note: null,
        source: source(file, 'B4', "Bob's sheet"),
      },
    ],
  })
  const csv = update('csv', '-Dashed Forum', {
    source: { file: 'from a form.csv', sheet: null, cell: 'A2', sha256: 'c'.repeat(64) },
    answers: { focus: [entry('From a CSV file', source('from a form.csv', 'C2', null))] },
  })
  const round = record('2011-03', [odd, csv], {
    round: { id: '2011-03', label: 'Round "3" <&>', form: 'update', due: '2011-02-28', previous: null },
  })
  return results(round, [partnership('odd', name)], {
    organisation: 'Smith & Sons’ “Council” &P',
    inputPath: '../../in put & more/2011-03',
  })
}

export function emptyRound(): RoundResults {
  return results(record('2011-03', []), [])
}

/** As many partnerships as asked, each with some thirty entries. */
export function largeRound(count: number): RoundResults {
  const partnerships = Array.from({ length: count }, (_, index) =>
    partnership(`p-${index}`, `Partnership number ${index}`),
  )
  const updates = partnerships.map(({ id, name }, index) => {
    const file = `${name}.xlsx`
    return update(id, name, {
      answers: {
        focus: several(file, 'B9', index, 10),
        achievements: several(file, 'B10', index + 1, 12),
        plans: several(file, 'B11', index + 2, 8),
      },
    })
  })
  return results(record('2011-03', updates), partnerships, {
    previous: record('2009-04', []),
    comparisons: partnerships.map(({ id, name }) =>
      comparison(id, name, {
        changes: Array.from({ length: 12 }, (_, index) =>
          change({ kind: 'added', after: side(sentences[index % 6] ?? '', id, source(`${name}.xlsx`, 'B9')) }),
        ),
      }),
    ),
  })
}
