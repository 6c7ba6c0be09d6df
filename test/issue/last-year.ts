/** What the board said last year. */
import type { PartnershipUpdate } from '../../src/model.ts'

const source = { file: 'last.xlsx', sheet: 'Return', cell: 'B2' }
const entry = (text: string) => ({ text, level: 0, leadIn: false, source })

export const lastYear: PartnershipUpdate = {
  partnershipId: 'quay-side',
  partnership: 'Quayside Board',
  form: 'harbour',
  layout: 'beside',
  completedOn: null,
  contacts: [
    {
      name: 'Ben Quill',
      role: null,
      phones: [{ number: '01632 960111', source }],
      emails: [{ address: 'ben@example.org', source }],
      note: null,
      source,
    },
  ],
  people: [{ role: 'chair', name: 'Cllr Ida Thorne', note: null, status: 'holds', from: null, source }],
  answers: {
    focus: [entry('Painting the lighthouse'), entry('=HYPERLINK("http://example.org")')],
    plans: [entry('Build a boat house'), entry('Two things:'), entry('Widen the slip'), entry('Let the crane')],
  },
  values: { boats: [{ kind: 'number', number: 38, text: '38', source }] },
  tables: {
    works: {
      rows: [
        {
          cells: {
            work: [{ kind: 'text', text: 'Sluice', source }],
            cost: [{ kind: 'money', amount: 1000, currency: 'GBP', text: '£1,000', source }],
          },
          source,
        },
      ],
    },
  },
  targets: [],
  meetings: [],
  subGroups: [],
  statedAbsences: [],
  leftOver: [],
  setAside: [],
  furniture: [],
  source: { ...source, sha256: 'abc' },
  coverage: { cells: 0, labels: 0, values: 0, furniture: 0, setAside: 0, leftOver: 0 },
  findings: [],
}
