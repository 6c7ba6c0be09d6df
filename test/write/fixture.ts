/** Rounds made up for the tests of the outputs: people, sentences and addresses are invented. */
import { type Form, formSchema } from '../../src/config/schema.ts'
import type { Entry, Finding, PartnershipUpdate, RoundRecord, Source } from '../../src/model.ts'
import { ROUND_SCHEMA } from '../../src/model.ts'
import type { Change, PartnershipComparison, Side, TargetStanding } from '../../src/reconcile/model.ts'
import { RECONCILIATION_SCHEMA } from '../../src/reconcile/model.ts'
import type { Partnership } from '../../src/register/register.ts'
import type { RoundResults } from '../../src/write/results.ts'

export const form: Form = formSchema.parse({
  id: 'update',
  label: 'Partnership update',
  fields: [
    { key: 'partnership', label: 'Partnership', kind: 'partnership' },
    { key: 'completed', label: 'Date of completion', kind: 'date' },
    { key: 'contact', label: 'Contact officer', kind: 'contactName' },
    { key: 'chair', label: 'Chairman', kind: 'people', role: 'chair' },
    { key: 'focus', label: 'What is the current focus for the Partnership?', kind: 'entries', topic: 'focus' },
    {
      key: 'achievements',
      label: 'What has the Partnership achieved since the last update?',
      kind: 'entries',
      topic: 'achievements',
    },
    { key: 'plans', label: 'What are your plans for the year ahead?', kind: 'entries', topic: 'plans' },
    { key: 'targets', label: 'What targets is the partnership responsible for?', kind: 'targets', topic: 'targets' },
    { key: 'groups', label: 'Please list the sub-groups', kind: 'subGroups', topic: 'subGroups' },
    { key: 'meetings', label: 'Date of last and future meetings', kind: 'meetings', topic: 'meetings' },
  ],
})

export function source(file: string, cell: string, sheet: string | null = 'Sheet1', line?: number): Source {
  return { file, sheet, cell, ...(line ? { line } : {}) }
}

export function entry(text: string, from: Source, level = 0): Entry {
  return { text, level, leadIn: false, source: from }
}

export function update(id: string, name: string, parts: Partial<PartnershipUpdate> = {}): PartnershipUpdate {
  const file = `${name}.xlsx`
  return {
    partnershipId: id,
    partnership: name,
    form: 'update',
    layout: 'beside',
    completedOn: {
      date: '2011-02-17',
      precision: 'day',
      text: '17 February 2011',
      source: source(file, 'B3'),
    },
    contacts: [
      {
        name: 'Robin Vale',
        role: 'Partnership officer',
        phones: [{ number: '01632 960123', source: source(file, 'B5') }],
        emails: [{ address: 'robin.vale@example.org', source: source(file, 'B5') }],
        note: null,
        source: source(file, 'B4'),
      },
    ],
    people: [
      { role: 'chair', name: 'Cllr Ash Tarrant', note: null, status: 'holds', from: null, source: source(file, 'B6') },
      {
        role: 'cabinetMember',
        name: 'Cllr Jo Merrick',
        note: 'until May',
        status: 'holds',
        from: null,
        source: source(file, 'B7'),
      },
    ],
    values: {},
    tables: {},
    answers: {
      focus: [
        entry('Reducing the number of empty homes in the two towns.', source(file, 'B9', 'Sheet1', 1)),
        entry('Bringing the voluntary sector into the planning of services.', source(file, 'B9', 'Sheet1', 2)),
        entry('A joint training day for volunteers', source(file, 'B9', 'Sheet1', 3), 1),
      ],
      achievements: [entry('The skills fair drew 340 visitors, 60 more than the year before.', source(file, 'B10'))],
      plans: [entry('Hold the autumn conference jointly with the health partnership.', source(file, 'B11'))],
      targets: [entry('NI 154 Net additional homes provided', source(file, 'B12'))],
      subGroups: [entry('Housing Delivery Group', source(file, 'B13'))],
      meetings: [entry('19 March 2011', source(file, 'B14'))],
    },
    targets: [{ code: 'NI 154', text: 'N1 154', scheme: 'NI', claimed: true, source: source(file, 'B12') }],
    meetings: [
      {
        date: { date: '2011-03-19', precision: 'day' },
        until: null,
        when: 'planned',
        text: 'Next meeting 19 March 2011',
        source: source(file, 'B14', 'Sheet1', 2),
      },
      {
        date: { date: '2011-01', precision: 'month' },
        until: null,
        when: 'held',
        text: 'Last met in January',
        source: source(file, 'B14'),
      },
      {
        date: null,
        until: null,
        when: 'planned',
        text: 'Date of the summer meeting to be agreed',
        source: source(file, 'B14'),
      },
    ],
    subGroups: [
      {
        name: 'Housing Delivery Group',
        abbreviation: 'HDG',
        chair: null,
        note: null,
        registerId: null,
        source: source(file, 'B13'),
      },
    ],
    statedAbsences: [],
    leftOver: [{ text: 'Please ring before Thursday', source: source(file, 'D2') }],
    setAside: [],
    furniture: [],
    source: { file, sheet: 'Sheet1', cell: 'A1', sha256: 'a'.repeat(64) },
    coverage: { cells: 20, labels: 10, values: 9, furniture: 0, setAside: 0, leftOver: 1 },
    findings: [],
    ...parts,
  }
}

export function partnership(id: string, name: string, parts: Partial<Partnership> = {}): Partnership {
  return {
    id,
    name,
    kind: 'thematic',
    accountableTo: null,
    aliases: [],
    mergedFrom: [],
    splitFrom: [],
    renamedFrom: [],
    activeFrom: null,
    activeTo: null,
    expectedIn: [],
    ...parts,
  }
}

export function side(text: string, partnershipId: string, from: Source | null): Side {
  return { text, partnershipId, source: from }
}

export function change(parts: Partial<Change>): Change {
  return {
    field: 'answers',
    topic: 'focus',
    movedFrom: null,
    kind: 'added',
    rank: 'change',
    joined: null,
    before: null,
    after: null,
    likeness: null,
    words: null,
    remark: null,
    ...parts,
  }
}

export function comparison(
  id: string,
  name: string,
  parts: Partial<PartnershipComparison> = {},
): PartnershipComparison {
  return {
    partnershipId: id,
    partnership: name,
    status: 'continuing',
    previous: [{ partnershipId: id, partnership: name }],
    changes: [],
    promises: [],
    repeated: 0.62,
    ...parts,
  }
}

export function record(
  id: string,
  updates: readonly PartnershipUpdate[],
  parts: Partial<RoundRecord> = {},
): RoundRecord {
  return {
    schema: ROUND_SCHEMA,
    round: { id, label: id === '2011-03' ? 'March 2011' : 'April 2009', form: 'update', due: null, previous: null },
    updates: [...updates],
    outstanding: [],
    superseded: [],
    files: updates.map((one) => ({
      file: one.source.file,
      sha256: one.source.sha256,
      outcome: 'used',
      partnershipId: one.partnershipId,
      arrived: null,
      findings: [],
    })),
    findings: [],
    ...parts,
  }
}

export function results(
  round: RoundRecord,
  partnerships: readonly Partnership[],
  parts: Partial<RoundResults> & {
    readonly comparisons?: readonly PartnershipComparison[]
    readonly standings?: readonly TargetStanding[]
  } = {},
): RoundResults {
  const { comparisons = [], standings = [], ...rest } = parts
  return {
    organisation: 'Downland County Council',
    form,
    forms: [form],
    round,
    previous: null,
    reconciliation: {
      schema: RECONCILIATION_SCHEMA,
      round: round.round.id,
      previous: rest.previous?.round.id ?? null,
      partnerships: [...comparisons],
      targets: [...standings],
      findings: [],
    },
    register: { partnerships, byId: new Map(partnerships.map((one) => [one.id, one])) },
    targets: [],
    inputPath: '../../input/2011-03',
    ...rest,
  }
}

/** A finding of a code nobody knows is worded by its code and arguments, which is all these tests need. */
export function found(severity: Finding['severity'], text: string, from: Source | null): Finding {
  return { code: 'made-up', severity, args: { text }, source: from }
}
