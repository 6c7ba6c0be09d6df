/** A landing page with a round in every state. */
import type { Landing, LandingRound, LandingRun } from '../../../src/write/landing/model.ts'
import type { RunFigures } from '../../../src/write/run-record.ts'

const none: RunFigures = {
  expected: 12,
  received: 12,
  unasked: 0,
  late: 0,
  standing: 12,
  superseded: 0,
  outstanding: 0,
  rejected: 0,
  ignored: 0,
  changes: 0,
  errors: 0,
  queries: 0,
  notes: 0,
}

const files = ['consolidated.xlsx', 'change-report.html', 'change-report.xlsx', 'committee-report.docx', 'round.json']

export function runWith(figures: Partial<RunFigures>, more: Partial<LandingRun> = {}): LandingRun {
  return {
    when: null,
    figures: { ...none, ...figures },
    previous: null,
    toSeeTo: { outstanding: [], open: [], news: null },
    reminders: new Map(),
    outputs: files.map((name, at) => ({ name, bytes: 1_000 * (at + 1) ** 6, sha256: `${at}` })),
    published: null,
    hasNewDecisions: false,
    ...more,
  }
}

function roundWith(id: string, due: string | null, run: LandingRun | null): LandingRound {
  return { id, label: `Round ${id}`, due, run }
}

const names = ['Harbour Forum', 'Moor <b>Board</b> & Co', 'Skills “Partnership”', 'Ünïcode Alliance', ...many(6)]

function many(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `Neighbourhood Renewal and Community Safety Delivery Group ${at + 1}`)
}

const harbour = { id: 'h', name: 'Harbour Forum', contacts: [], came: null }

function contactsFor(at: number): string[] {
  return at === 1 ? ['Jo <i>Example</i>, 01632 960001, jo@example.org', 'Bo Example'] : []
}

function cameFor(at: number): string | null {
  return at === 2 ? 'skills <final>.pdf: it is a picture' : null
}

export const TODAY = '2012-03-10'

export function everyState(): Landing {
  const published = {
    folder: 'published/2011-09-30',
    day: '2011-09-30',
    by: 'Ann Example',
    note: '',
    files: [{ name: 'published/2011-09-30/committee-report.docx', bytes: 9, sha256: '3' }],
    returns: [],
  }
  const toDecide = { name: 'to-decide.xlsx', bytes: 9_000, sha256: 'd' }
  const data = { name: 'data/entries.csv', bytes: 9_000, sha256: 'e' }
  return {
    organisation: 'Moorland <i>District</i> Council',
    look: {},
    timeZone: 'Europe/London',
    today: TODAY,
    rounds: [
      roundWith('2012-06', '2012-06-30', null),
      roundWith(
        '2012-03',
        '2012-03-24',
        runWith(
          {
            received: 3,
            standing: 3,
            outstanding: 10,
            unasked: 1,
            expected: 12,
            errors: 2,
            queries: 14,
            changes: 1_134,
          },
          {
            previous: '2011-12',
            reminders: new Map([['p0', 2]]),
            toSeeTo: {
              outstanding: names.map((name, at) => ({
                id: `p${at}`,
                name,
                contacts: contactsFor(at),
                came: cameFor(at),
              })),
              open: [
                { id: 'p8', name: 'Moor & <b>Heath</b> Trust', errors: 2, queries: 3 },
                { id: null, name: null, errors: 0, queries: 11 },
              ],
              news: { since: '2012-03-08', names: ['Moor & <b>Heath</b> Trust', 'Quay Board'] },
            },
            hasNewDecisions: true,
            outputs: [...runWith({}).outputs, toDecide, data],
          },
        ),
      ),
      roundWith(
        '2011-12',
        '2012-03-09',
        runWith(
          { outstanding: 1, expected: 12, late: 2 },
          { toSeeTo: { outstanding: [harbour], open: [], news: null } },
        ),
      ),
      roundWith('2011-09', '2011-09-20', runWith({}, { published })),
      roundWith('2011-06', null, runWith({ queries: 1 })),
      roundWith(
        '2011-03 & more',
        '2011-03-01',
        runWith({}, { published: { ...published, files: [{ ...data, name: 'published/2011-09-30/data' }] } }),
      ),
    ],
    events: [
      {
        kind: 'run',
        when: '2012-03-10T09:30:00.000Z',
        round: '2012-03',
        figures: { ...none, received: 3, errors: 2, queries: 14 },
      },
      { kind: 'decided', when: '2012-03-10', round: '2012-03', by: 'Bo Example', count: 2 },
      { kind: 'undone', when: '2012-03-09', round: '', by: '', count: 1 },
      { kind: 'published', when: '2011-09-30T15:00:00.000Z', round: '2011-09', by: 'Ann Example' },
    ],
  }
}
