import { describe, expect, it } from 'vitest'
import { type Form, formSchema, type Round } from '../../src/config/schema.ts'
import { type Decision, nameDecision } from '../../src/decisions/decision.ts'
import type { PartnershipUpdate, RoundRecord } from '../../src/model.ts'
import { loadRegister } from '../../src/register/load.ts'
import type { Candidate } from '../../src/resolve/candidate.ts'
import { type ResolveInput, resolveRound } from '../../src/resolve/resolve.ts'
import { makeRegister, makeRound, makeUpdate, type ShortUpdate } from '../reconcile/make-round.ts'

const REGISTER = makeRegister([
  'trees,Trees Partnership,,,,,,2010-12|2011-03,TP',
  'trees-ponds,Trees and Ponds Partnership,,,,,,2011-03',
  'roads,Roads and Footpaths Board,,,,,,2011-03',
  'old-skills,Skills Partnership,,,,,2010-06-30',
  'health,Health Partnership,,,,,,,Health',
  'health-board,Health Board',
  'art,Art Forum',
  'art-board,Art Board',
  'skills,Learning Alliance,,,old-skills,2010-07-01,,2011-03',
])
const round = (id: string, due: string | null, form = 'update', previous: string | null = null): Round => ({
  id,
  label: `Round ${id}`,
  form,
  due,
  previous,
})
const NOW = round('2011-03', '2011-02-28', 'update', '2010-12')
const ROUNDS = [round('2010-12', '2010-11-30', 'quarterly'), NOW, round('2011-06', '2011-05-31')]

interface Sent extends ShortUpdate {
  reference?: string
  modified?: number
  hidden?: boolean
  sha?: string
  sheet?: string
  /** Subject and address of the mail it came in. */
  mail?: readonly [subject: string, address?: string]
  /** Keys of the questions it says there is nothing to answer to. */
  absent?: readonly string[]
}

function candidate(
  name: string,
  { reference, modified = 0, hidden = false, sha, sheet, mail, absent = [], ...short }: Sent = {},
): Candidate {
  const { partnershipId: _, ...update } = makeUpdate('', { name, file: `${name}.xlsx`, ...short })
  const source = { ...update.source, sha256: sha ?? update.source.sha256, sheet: sheet ?? update.source.sheet }
  const came = mail ? { mail: { from: 'Ann Lee', subject: mail[0], address: mail[1] ?? '', received: null } } : {}
  const statedAbsences = absent.map((field) => ({ field, text: 'None', source }))
  return { update: { ...update, source, statedAbsences, reference: reference ?? null }, modified, hidden, ...came }
}

function resolve(updates: Candidate[], more: Partial<ResolveInput> = {}) {
  return resolveRound({
    round: NOW,
    rounds: ROUNDS,
    updates,
    register: REGISTER,
    decisions: [],
    previous: null,
    ...more,
  })
}

const codes = (update: PartnershipUpdate | undefined) => update?.findings.map(({ code }) => code)
const decided = (text: string, value: string, decision: Decision['decision'] = 'is'): Decision =>
  nameDecision({ text, decision, value, by: 'Ann', when: '2011-03-04' })
const lastTime = (id: string, contact: string): RoundRecord =>
  makeRound('2010-12', [makeUpdate(id, { contacts: [contact] })])

describe('who is this', () => {
  it.each<[string, Candidate, string, string[], Partial<ResolveInput>]>([
    ['by reference', candidate('Whatever', { reference: 'roads' }), 'roads', [], {}],
    [
      'by reference against the name',
      candidate('Trees Partnership', { reference: 'roads' }),
      'roads',
      ['reference-disagrees'],
      {},
    ],
    [
      'by name when the reference is unknown',
      candidate('Trees Partnership', { reference: 'P17' }),
      'trees',
      ['unknown-reference'],
      {},
    ],
    ['by name', candidate('trees  PARTNERSHIP'), 'trees', [], {}],
    ['by abbreviation', candidate('TP'), 'trees', [], {}],
    [
      'with what it was called before',
      candidate('Learning Alliance (formerly the Skills Partnership)'),
      'skills',
      [],
      {},
    ],
    ['with another’s name', candidate('Learning Alliance (formerly the Art Forum)'), 'skills', ['near-match'], {}],
    ['by a name nearly right', candidate('Roads & Footpath Board'), 'roads', ['near-match'], {}],
    ['by decision', candidate('The Green Gang'), 'trees', [], { decisions: [decided('Green Gang', 'trees')] }],
    [
      "by a decision about its file's name",
      candidate('', { file: 'in/scan 4.xlsx' }),
      'roads',
      [],
      { decisions: [decided('scan 4.xlsx', 'roads')] },
    ],
    [
      'not by likeness that was ruled out',
      candidate('Roads & Footpath Board'),
      'unregistered:roads-and-footpath-board',
      ['unregistered-partnership'],
      { decisions: [decided('Roads and Footpath Board', 'roads', 'is-never')] },
    ],
    [
      'by its contact last time',
      candidate('Highways Team', { contacts: ['Ann Lee; A.Lee@example.org'] }),
      'roads',
      ['contact-match'],
      { previous: lastTime('roads', 'Ann Lee; a.lee@example.org') },
    ],
    [
      'by the contact of what it came from',
      candidate('Highways Team', { contacts: ['Ann Lee; a.lee@example.org'] }),
      'skills',
      ['contact-match'],
      { previous: lastTime('old-skills', 'Ann Lee; a.lee@example.org') },
    ],
    ['not at all', candidate('Gardening Club'), 'unregistered:gardening-club', ['unregistered-partnership'], {}],
    [
      'not without a name',
      candidate('', { file: 'in/Scan 4.xlsx' }),
      'unregistered:scan-4-xlsx-sheet1',
      ['unregistered-partnership'],
      {},
    ],
    [
      'by the subject of its mail',
      candidate('', { mail: ['RE: FW: Roads and Footpaths Board - Update'] }),
      'roads',
      ['match-from-mail'],
      {},
    ],
    [
      'by its sender',
      candidate('', { mail: ['Our return', 'A.LEE@example.org'] }),
      'roads',
      ['match-from-mail'],
      { previous: lastTime('roads', 'Ann Lee; a.lee@example.org') },
    ],
    [
      'not by a subject that names two',
      candidate('', { file: 'm.eml › b.csv', mail: ['Trees Partnership / Roads and Footpaths Board'] }),
      'unregistered:b-csv-sheet1',
      ['unregistered-partnership'],
      {},
    ],
    [
      'not by a subject that only resembles a name',
      candidate('', { file: 'm.eml › b.csv', mail: ['Road and Footpath Boards'] }),
      'unregistered:b-csv-sheet1',
      ['unregistered-partnership'],
      {},
    ],
    [
      'not by a mail against its own name',
      candidate('Gardening Club', { mail: ['Roads and Footpaths Board'] }),
      'unregistered:gardening-club',
      ['unregistered-partnership'],
      {},
    ],
    [
      'not by a mail against a decision',
      candidate('', { file: 'm.eml › b.csv', mail: ['Roads and Footpaths Board'] }),
      'trees',
      [],
      { decisions: [decided('b.csv', 'trees')] },
    ],
    [
      'by a name that fits another too',
      candidate('Health'),
      'health',
      ['name-fits-several', 'return-not-expected'],
      {},
    ],
    ['by the first of two it fits alike', candidate('Art'), 'art', ['ambiguous-name', 'return-not-expected'], {}],
    [
      'though it has ended',
      candidate('Skills Partnership'),
      'old-skills',
      ['partnership-not-active', 'return-not-expected'],
      {},
    ],
  ])('finds it %s', (_, sent, id, expected, more) => {
    const { updates } = resolve([sent], more)
    expect(updates.map(({ partnershipId }) => partnershipId)).toEqual([id])
    expect(codes(updates[0])).toEqual(expected)
  })

  it('never joins two names by likeness', () => {
    const { updates, superseded } = resolve([
      candidate('Roads and Footpaths Board'),
      candidate('Footpath & Roads Partnership'),
    ])
    expect(updates.map(({ partnershipId }) => partnershipId)).toEqual([
      'roads',
      'unregistered:footpath-and-roads-partnership',
    ])
    expect(codes(updates[1])).toEqual(['near-name-taken'])
    expect(superseded).toEqual([])
  })

  it('keeps near names of the register apart', () => {
    const { updates } = resolve([candidate('Trees & Ponds Partnership'), candidate('Trees Partnership')])
    expect(updates.map(({ partnershipId }) => partnershipId)).toEqual(['trees', 'trees-ponds'])
  })

  it.each<[string, Partial<Decision>, string | null]>([
    ['a name on a return, in later rounds too', { text: 'Green Gang', round: '2010-12' }, 'trees'],
    ['a file of this round', { text: 'update.xlsx', round: '2011-03' }, 'trees'],
    ['a file, said by hand for every round', { text: 'update.xlsx', round: '' }, 'trees'],
    ['no file of the same name in another round', { text: 'update.xlsx', round: '2010-12' }, null],
  ])('remembers whose return it is: %s', (_, about, id) => {
    const sent = candidate('The Green Gang', { file: 'update.xlsx' })
    const [found] = resolve([sent], { decisions: [{ ...decided('', 'trees'), ...about }] }).updates
    expect(found?.partnershipId).toBe(id ?? 'unregistered:the-green-gang')
    expect(codes(found)).toEqual(id ? [] : ['unregistered-partnership'])
  })

  it('lets a return stand in the round in which it was decided, and asks again in the next', () => {
    const sent = [
      candidate('TP', { file: 'a.xlsx', sheet: 'One', modified: 1 }),
      candidate('TP', { file: 'b.xlsx', sheet: 'Two', modified: 9e7 }),
    ]
    const stands = (at: string) =>
      resolve(sent, {
        decisions: [nameDecision({ text: 'a.xlsx', decision: 'stands', value: '', partnership: 'trees', round: at })],
      })
    expect(stands('2011-03').updates[0]?.source.file).toBe('a.xlsx')
    expect(stands('2010-12').updates[0]?.source.file).toBe('b.xlsx')
  })

  it('says when a decision names an unknown id', () => {
    const { findings } = resolve([], {
      decisions: [decided('Green Gang', 'nobody')],
      register: makeRegister(['a,A Board']),
    })
    expect(findings.map(({ code }) => code)).toEqual(['decision-unknown'])
  })

  it('gives the same whatever order the files come in', () => {
    const sent = ['Trees Partnership', 'TP', 'Gardening Club', 'Roads & Footpath Board', 'Footpaths & Roads', ''].map(
      (name) => candidate(name),
    )
    expect(resolve([...sent].reverse())).toEqual(resolve(sent))
  })
})

describe('which return stands', () => {
  const said = (...focus: string[]) => ({ answers: { focus } })
  const T = 'Trees Partnership'
  const other = { file: 'other.xlsx' }
  it.each<[string, Sent, Sent, string, string]>([
    [
      'the later date of completion',
      { completed: '2011-02-01', modified: 9e9 },
      { ...other, completed: '2011-02-02', ...said('x') },
      'other.xlsx',
      'completedLater',
    ],
    [
      'a later month',
      { completed: '2011-01', modified: 9e9 },
      { ...other, completed: '2011-02-02', ...said('x') },
      'other.xlsx',
      'completedLater',
    ],
    [
      'the first day of a month that says no day',
      { completed: '2011-02', modified: 9e9, ...said('x') },
      { ...other, completed: '2011-02-02' },
      'other.xlsx',
      'completedLater',
    ],
    [
      'a date before none',
      { modified: 9e9, ...said('x') },
      { ...other, completed: '2011-02-02' },
      'other.xlsx',
      'completedLater',
    ],
    [
      'what can be seen before what is hidden',
      { hidden: true, completed: '2011-02-03', ...said('x') },
      { ...other, completed: '2011-02-02' },
      'other.xlsx',
      'visible',
    ],
    [
      'the file name when nothing else differs',
      { file: 'a.xlsx', ...said('x') },
      { file: 'b.xlsx', ...said('y') },
      'a.xlsx',
      'fileName',
    ],
    ['file time without dates', { modified: 1 }, { ...other, modified: 9e9, ...said('x') }, 'other.xlsx', 'savedLater'],
    [
      'a version in the name',
      { file: 'trees v2.xlsx' },
      { file: 'trees v3.xlsx', modified: 1000, ...said('x') },
      'trees v3.xlsx',
      'versionInName',
    ],
    [
      'FINAL over a number',
      { file: 'trees FINAL.xlsx' },
      { file: 'trees v3.xlsx', ...said('x') },
      'trees FINAL.xlsx',
      'versionInName',
    ],
    [
      'anything over a draft',
      { file: 'trees_draft.xlsx', ...said('x') },
      { file: 'trees and more.xlsx' },
      'trees and more.xlsx',
      'versionInName',
    ],
    [
      'what was amended over what was final',
      { file: 'final.xlsx', ...said('x') },
      { file: 'trees final amended.xlsx' },
      'trees final amended.xlsx',
      'versionInName',
    ],
    [
      'a final draft over a draft',
      { file: 'draft.xlsx' },
      { file: 'trees draft final.xlsx', ...said('x') },
      'trees draft final.xlsx',
      'versionInName',
    ],
    ['the fuller one at last', { ...said('x') }, { ...other, ...said('x', 'and y') }, 'other.xlsx', 'fullest'],
    [
      'the shorter name of two copies',
      { file: 'b (1).xlsx', ...said('x') },
      { file: 'b.xlsx', ...said('x') },
      'b.xlsx',
      'copy',
    ],
    [
      'one of two with the same bytes',
      { file: 'b.xlsx', sha: 'same', ...said('x') },
      { file: 'copy of b.xlsx', sha: 'same', ...said('y') },
      'b.xlsx',
      'copy',
    ],
  ])('goes by %s', (_, a, b, standing, reason) => {
    const { updates, superseded } = resolve([candidate(T, a), candidate(T, b)])
    expect(updates.map(({ source }) => source.file)).toEqual([standing])
    expect(superseded.map((one) => [one.reason, one.by.file])).toEqual([[reason, standing]])
  })

  const full = said('The hedges of nine parishes were laid', 'Oaks for every school', 'A survey of old pollards')
  const elsewhere = said('Two ponds dug at the mill', 'Newts counted by volunteers', 'Fencing along the leat')
  it.each<[string, Sent, Sent, string | null]>([
    [
      'a later one that leaves an answer blank',
      { completed: '2011-02-01', answers: { ...full.answers, plans: ['x'] } },
      { completed: '2011-02-02', ...full },
      'blank',
    ],
    [
      'one that leaves out how to reach the contact',
      { completed: '2011-02-01', contacts: ['Ann Lee; a@example.org'], ...full },
      { completed: '2011-02-02', contacts: ['Ann Lee'], ...full },
      'blank',
    ],
    ['one without a chair', { chairs: ['Ann Lee'], ...full }, { ...full, modified: 9e9 }, 'blank'],
    [
      'one about something else',
      { completed: '2011-02-01', ...full },
      { completed: '2011-02-02', ...elsewhere },
      'apart',
    ],
    [
      'one of the same length',
      { file: 'a.xlsx', ...said('The oaks') },
      { file: 'b.xlsx', ...said('The elms') },
      'undecided',
    ],
    [
      'one that is called a draft',
      { file: 'final.xlsx', modified: 1, ...said('Nine parishes have oaks') },
      { file: 'draft.xlsx', modified: 9e9, ...said('Ten parishes have oaks') },
      'version',
    ],
    [
      'an older version that was saved later',
      { file: 'trees v2.xlsx', modified: 1, ...said('Nine parishes have oaks') },
      { file: 'trees v1.xlsx', modified: 9e9, ...said('Ten parishes have oaks') },
      'version',
    ],
    [
      'a correction',
      { completed: '2011-02-01', ...said('Nine parishes have oaks') },
      { completed: '2011-02-02', ...said('Ten parishes have oaks') },
      null,
    ],
    [
      'a copy that was worked on',
      { file: 'trees.xlsx', completed: '2011-02-01', ...said('Nine parishes have oaks') },
      { file: 'Copy of trees.xlsx', completed: '2011-02-02', ...said('Ten parishes have oaks') },
      null,
    ],
    ['one that says more', said('The oaks'), { file: 'b.xlsx', ...said('The oaks', 'and elms') }, null],
    [
      'last round’s, which lies beside it',
      { completed: '2010-11-01', ...full },
      { completed: '2011-02-02', ...elsewhere },
      null,
    ],
  ])('asks about %s', (_, a, b, doubt) => {
    const { updates } = resolve([candidate(T, a), candidate(T, { file: 'second.xlsx', ...b })])
    const asked = updates[0]?.findings.filter(({ severity }) => severity === 'query') ?? []
    expect(asked.map(({ code, args }) => [code, args.doubt])).toEqual(doubt ? [['replaces-in-doubt', doubt]] : [])
  })

  const FORM: Form = formSchema.parse({
    id: 'update',
    label: 'Update',
    fields: [
      { key: 'partnership', label: 'Partnership', kind: 'partnership' },
      { key: 'chair', label: 'Chair', kind: 'people', role: 'chair' },
      { key: 'details', label: 'How to reach you', kind: 'contactDetails' },
      { key: 'focus', label: 'What is your focus?', kind: 'entries', topic: 'focus' },
    ],
  })
  it.each<[string, Sent, Sent, readonly string[]]>([
    ['what only last round’s form asks', { answers: { ...full.answers, challenges: ['x'] } }, full, []],
    ['an office that only last round’s form asks for', { cabinet: ['Ann Lee'], ...full }, full, []],
    ['an office', { chairs: ['Ann Lee'], ...full }, full, ['Chair']],
    ['an office that is vacant', { chairs: ['Ann Lee'], ...full }, { ...full, absent: ['chair'] }, []],
    [
      'details',
      { contacts: ['Ann Lee; a@example.org'], ...full },
      { ...full, contacts: ['Ann Lee'] },
      ['Contact details'],
    ],
    [
      'details that are said to be the same',
      { contacts: ['Ann Lee; a@example.org'], ...full },
      { ...full, contacts: ['Ann Lee'], absent: ['details'] },
      [],
    ],
  ])('names what the form asks and a later return leaves blank: %s', (_, first, later, questions) => {
    const sent = [
      candidate(T, { completed: '2011-02-01', ...first }),
      candidate(T, { completed: '2011-02-02', file: 'second.xlsx', ...later }),
    ]
    const { updates } = resolve(sent, { forms: [FORM] })
    const asked = updates[0]?.findings.find(({ code }) => code === 'replaces-in-doubt')
    expect(asked?.args.questions ?? []).toEqual(questions)
  })

  it('asks nothing about one that says all the other does, and has a meeting more', () => {
    const [short, long] = [['2011-01-04'], ['2011-01-04', '+2011-04-05']].map((meetings, at) =>
      candidate(T, { file: `${at}.xlsx`, ...full, meetings }),
    )
    const { updates } = resolve([short, long].flatMap((one) => one ?? []))
    expect(codes(updates[0])).toEqual(['replaces-return'])
  })

  it('takes no word of the partnership’s own name for one of a version', () => {
    const oldTown = 'Old Town Forum'
    const [first, later] = [
      ['Town return.xlsx', 'Nine schools'],
      ['Old Town Forum.xlsx', 'Ten schools'],
    ].map(([file = '', text = ''], at) =>
      candidate(oldTown, { file, modified: at * 9e9, ...said(`Oaks for ${text} of the town`) }),
    )
    const { updates } = resolve([first, later].flatMap((one) => one ?? []))
    expect(codes(updates[0])?.filter((code) => code.startsWith('replaces'))).toEqual(['replaces-return'])
  })

  it('asks nothing about one that goes on where the other ends', () => {
    const [short, long] = ['Oaks for nine schools', 'Oaks for nine schools, and elms for two'].map((text, at) =>
      candidate(T, { file: `${at}.xlsx`, ...said(text) }),
    )
    const { updates } = resolve([short, long].flatMap((one) => one ?? []))
    expect(codes(updates[0])).toEqual(['replaces-return'])
  })

  it('asks which stands of two that differ in a figure alone, where nothing tells them apart', () => {
    const [one, other] = [candidate(T, { file: 'b.xlsx' }), candidate(T, { file: 'c.xlsx' })]
    const budget = [{ kind: 'number', number: 2, text: '2', source: other.update.source }]
    const { updates } = resolve([
      { ...one, update: { ...one.update, values: { budget: [{ ...budget[0], number: 3 }] } } },
      { ...other, update: { ...other.update, values: { budget } } },
    ] as Candidate[])
    expect(codes(updates[0])).toEqual(['replaces-return', 'replaces-in-doubt'])
  })

  it.each<[string, string, Partial<Sent>, boolean]>([
    ['a file named for another', 'Trees Partnership', { file: 'Roads and Footpaths Board return.xlsx' }, true],
    ['its last words as initials', 'Trees Partnership', { file: 'Roads FB 2011.xlsx' }, false],
    ['its last words as three initials', 'Roads and Footpaths Board', { file: 'Trees PP v2.xlsx' }, false],
    ['a sheet named for another', 'Trees Partnership', { file: 'all.xlsx', sheet: 'Roads and Footpaths Board' }, true],
    ['a file named for its own', 'Trees Partnership', { file: 'Trees Partnership final.xlsx' }, false],
    ['a word of its own name', 'Health Board', { file: 'Health.xlsx' }, false],
    ['what it was renamed from', 'Learning Alliance', { file: 'Skills Partnership.xlsx' }, false],
    ['a name nobody has', 'Trees Partnership', { file: 'Bees Partnership.xlsx' }, false],
  ])('asks whose it is: %s', (_, name, sent, isAsked) => {
    const { updates } = resolve([candidate(name, sent)])
    expect(codes(updates[0])?.includes('named-for-another')).toBe(isAsked)
  })

  it('asks nothing where the form’s file bears a name, so that several send theirs under it', () => {
    const named = (names: readonly string[]) => {
      const sent = names.map((name, at) => candidate(name, { file: `Roads and Footpaths Board (${at}).xlsx` }))
      return resolve(sent)
        .updates.flatMap((one) => codes(one) ?? [])
        .filter((code) => code === 'named-for-another')
    }
    expect(named(['Trees Partnership', 'Art Forum'])).toHaveLength(2)
    expect(named(['Trees Partnership', 'Art Forum', 'Health Board'])).toEqual([])
  })

  it('asks nothing where a file is named for whom its partnership answers to by steps', () => {
    const heading = 'id,name,accountable_to,kind'
    const rows = [
      'sedge,Sedge Board,,county',
      'health,Health Partnership,sedge,thematic',
      'diet,Diet Group,health,delivery-group',
    ]
    const { register } = loadRegister([heading, ...rows].join('\n'), 'register.csv')
    const { updates } = resolve([candidate('Diet Group', { file: 'Sedge Board.xlsx' })], { register })
    expect(codes(updates[0])).not.toContain('named-for-another')
  })

  it('asks once where the form’s reference and its name disagree', () => {
    const { updates } = resolve([candidate('TP', { reference: 'roads', file: `${T}.xlsx` })])
    expect(codes(updates[0])?.filter((code) => code !== 'return-not-expected')).toEqual(['reference-disagrees'])
  })

  it('asks nothing about the name of a file that holds returns of several', () => {
    const file = 'Roads and Footpaths Board.xlsx'
    const { updates } = resolve([candidate(T, { file, sheet: 'A' }), candidate('Art Forum', { file, sheet: 'B' })])
    expect(updates.flatMap((one) => codes(one) ?? [])).not.toContain('named-for-another')
  })

  it('takes returns that differ in a figure alone for no copies', () => {
    const [one, other] = [candidate(T, { file: 'b.xlsx' }), candidate(T, { file: 'c.xlsx' })]
    const budget = [{ kind: 'number', number: 2, text: '2', source: other.update.source }]
    const { superseded } = resolve([one, { ...other, update: { ...other.update, values: { budget } } }])
    expect(superseded.map(({ reason }) => reason)).toEqual(['fileName'])
  })

  it('goes by what answers the questions about another, though it was saved first, and asks no more about that', () => {
    const asked = candidate(T, { file: 'first.xlsx', sha: 'first', modified: 9e9, ...said('x', 'and more') })
    const query = { code: 'answer-empty', severity: 'query' as const, args: { question: 'x', text: '' }, source: null }
    const open = { ...asked, update: { ...asked.update, findings: [query] } }
    const answer = { ...candidate(T, { file: 'again.xlsx', sha: 'again', ...said('y') }), answersTo: 'first' }
    const { updates, superseded } = resolve([open, answer])
    expect(updates.map(({ source, findings }) => [source.file, findings.map(({ code }) => code)])).toEqual([
      ['again.xlsx', ['replaces-return']],
    ])
    expect(
      superseded.map(({ reason, update }) => [reason, ...update.findings.map(({ severity }) => severity)]),
    ).toEqual([['answered', 'note']])
  })

  it('goes by what was decided about a file', () => {
    const sent = [
      candidate(T, { completed: '2011-02-01' }),
      candidate(T, { file: 'in/second.xlsx', completed: '2011-02-02' }),
    ]
    const { updates, superseded } = resolve(sent, { decisions: [decided(`${T}.xlsx`, 'trees')] })
    expect(updates.map(({ source }) => source.file)).toEqual([`${T}.xlsx`])
    expect(superseded.map(({ reason }) => reason)).toEqual(['decision'])
  })

  it('lists what only the superseded one said, and queries an emptier and a contradicting one', () => {
    const full = {
      ...said('A long entry about the planting of trees', 'Another one, about hedges'),
      chairs: ['Ann Lee'],
    }
    const { updates, superseded } = resolve([
      candidate(T, { completed: '2011-02-01', ...full }),
      candidate(T, {
        file: 'second.xlsx',
        completed: '2011-02-02',
        ...said('another one about HEDGES'),
        chairs: ['Joe Fox'],
      }),
    ])
    expect(superseded[0]?.notRepeated.map(({ topic, text }) => [topic, text])).toEqual([
      ['focus', 'A long entry about the planting of trees'],
    ])
    expect(codes(updates[0])).toEqual(['replaces-return', 'emptier-return', 'returns-disagree'])
  })

  it('picks the same of three whatever they are called', () => {
    const three: Sent[] = [
      { completed: '2011-02', modified: 9e9, ...said('one') },
      { completed: '2011-02-02', modified: 1e9, ...said('two, longer') },
      { modified: 5e9, ...said('three, the longest of them') },
    ]
    const orders = [
      ['a', 'b', 'c'],
      ['b', 'c', 'a'],
      ['c', 'a', 'b'],
      ['c', 'b', 'a'],
    ]
    const standing = orders.map((names) => {
      const sent = three.map((one, index) => candidate(T, { ...one, file: `${names[index]}.xlsx` }))
      return resolve(sent).updates[0]?.answers.focus?.[0]?.text
    })
    expect(standing).toEqual(orders.map(() => 'two, longer'))
  })

  it('picks one of three', () => {
    const days = ['2011-02-03', '2011-02-09', '2011-02-06']
    const { updates, superseded } = resolve(
      days.map((completed, index) => candidate(T, { file: `${index}.xlsx`, completed, ...said(completed) })),
    )
    expect(updates.map(({ source }) => source.file)).toEqual(['1.xlsx'])
    expect(superseded.map(({ update }) => update.source.file)).toEqual(['0.xlsx', '2.xlsx'])
  })
})

describe('when and on which form', () => {
  it.each<[string, string, string[]]>([
    ['on time', '2011-02-28', []],
    ['late', '2011-03-01', ['late-return']],
    ['in the month it was due', '2011-02', []],
    ['in the month after', '2011-03', ['late-return']],
    ['nearer to the next round', '2011-05-20', ['another-round']],
    ['before the last round was due', '2010-11-30', ['another-round']],
    ['early', '2010-12-10', ['early-return']],
    ['in good time', '2011-02-01', []],
  ])('one completed %s (%s)', (_, completed, expected) => {
    expect(codes(resolve([candidate('Trees Partnership', { completed })]).updates[0])).toEqual(expected)
  })

  it.each([
    ['quarterly', ['previous-form']],
    ['yearly', ['different-form']],
  ])("one on the form '%s'", (form, expected) => {
    expect(codes(resolve([candidate('Trees Partnership', { form })]).updates[0])).toEqual(expected)
  })

  it('notes one nobody expected', () => {
    expect(
      codes(resolve([candidate('Trees Partnership')], { round: { ...NOW, expected: ['roads'] } }).updates[0]),
    ).toEqual(['return-not-expected'])
  })
})

describe('who is missing', () => {
  const missing = (result: ReturnType<typeof resolve>) =>
    result.findings
      .filter(({ code }) => code === 'return-outstanding')
      .map(({ args }) => [args.id, args.missed, args.contact])

  it('lists those expected without a return, in register order', () => {
    const result = resolve([candidate('Roads and Footpaths Board')])
    expect(result.outstanding).toEqual(['trees', 'trees-ponds', 'skills'])
    expect(missing(result)[0]).toEqual(['trees', 1, ''])
  })

  it('names the contact last known, also of what a partnership came from', () => {
    const previous = lastTime('old-skills', 'Ann Lee; a.lee@example.org; 01632 960001')
    const found = missing(resolve([], { previous })).find(([id]) => id === 'skills')
    expect(found).toEqual(['skills', 1, 'Ann Lee, 01632 960001, a.lee@example.org'])
  })

  it('follows a split, and a chain of new names of which the last answered nobody', () => {
    const register = makeRegister([
      'a,A Board',
      'b,B Board,,,a',
      'c,C Board,,,b,,,2011-03',
      'north,North Board,,a,,,,2011-03',
    ])
    const answered = lastTime('a', 'Ann Lee; a.lee@example.org')
    const first = resolve([], { register, previous: answered })
    expect(missing(first)).toEqual([
      ['c', 1, 'Ann Lee, a.lee@example.org'],
      ['north', 1, 'Ann Lee, a.lee@example.org'],
    ])
    const owed = resolve([], { register: makeRegister(['a,A Board,,,,,,2011-03']), previous: answered })
    const silent = makeRound('2010-12', [], { findings: owed.findings, outstanding: owed.outstanding })
    expect(missing(resolve([], { register, previous: silent }))).toEqual([
      ['c', 2, 'Ann Lee, a.lee@example.org'],
      ['north', 2, 'Ann Lee, a.lee@example.org'],
    ])
  })

  it('counts the rounds missed in a row and carries the contact on', () => {
    let previous = lastTime('trees', 'Ann Lee; a.lee@example.org')
    for (const missed of [1, 2, 3]) {
      const result = resolve([], { previous })
      expect(missing(result)[0]).toEqual(['trees', missed, 'Ann Lee, a.lee@example.org'])
      previous = makeRound('2010-12', result.updates, { findings: result.findings, outstanding: result.outstanding })
    }
  })

  it('says when an expected id is not registered', () => {
    const result = resolve([], { round: { ...NOW, expected: ['nobody'] } })
    expect(result.outstanding).toEqual(['nobody'])
    expect(result.findings.map(({ code }) => code)).toEqual(['expected-not-registered'])
  })
})
