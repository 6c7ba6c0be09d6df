/** What became of each value of a return: right, wrong and asked about, wrong in silence, or lost. */
import { configSchema, type Form, limitsSchema, roundSchema } from '../../src/config/schema.ts'
import type { TypedValue } from '../../src/model.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import type { UnresolvedUpdate } from '../../src/normalise/normalise.ts'
import { createReader } from '../../src/reading.ts'
import { EDITIONS, type Edition } from './form.ts'
import type { Meant, Written } from './writers.ts'

export type Verdict = 'right' | 'told' | 'silent'
export interface Result {
  readonly of: string
  readonly verdict: Verdict
  readonly meant: Meant
  readonly read: string
}

export function readerFor(forms: readonly Form[], form: string, due: string | null = '2025-01-17') {
  return createReader(
    {
      forms: [...forms],
      round: roundSchema.parse({ id: '2024-q4', label: 'Q4', form, due }),
      previousDue: null,
      region: 'GB',
      limits: limitsSchema.parse({ milliseconds: 60_000 }),
      targetSchemes: configSchema.shape.targetSchemes.parse([{ id: 'TF', label: 'Outcomes', file: 'tf.csv' }]),
      targets: ['TF-02', 'TF-04', 'TF-07', 'TF-08', 'TF-11'].map((code) => ({
        code,
        scheme: 'TF',
        description: null,
        owner: null,
        deliveryGroups: [],
      })),
    },
    nodeEffects,
  )
}

/** Reads a file; `queries` are the findings of it and of its returns that somebody is to see. */
export function readWith(read: ReturnType<typeof readerFor>, file: string, bytes: Uint8Array) {
  const { updates, findings } = read({ file, bytes, sha256: 'a' })
  const queries = [...findings, ...updates.flatMap((update) => update.findings)].filter(
    ({ severity }) => severity !== 'note',
  )
  return { updates, queries }
}

const readers = {
  first: readerFor(Object.values(EDITIONS), 'first'),
  second: readerFor(Object.values(EDITIONS), 'second'),
}

/** A typed value as the text it is expected as; null where it was not understood. */
export function shown(value: TypedValue | undefined): string | null {
  if (!value) return ''
  switch (value.kind) {
    case 'number':
      return typeof value.number === 'number' ? String(value.number) : null
    case 'percentage':
      return typeof value.percent === 'number' ? String(value.percent) : null
    case 'money':
      return typeof value.amount === 'number'
        ? `${value.amount}${value.currency === 'GBP' ? '' : ` ${value.currency}`}`
        : null
    case 'choice':
    case 'yesNo':
      return typeof value.choice === 'string' ? value.choice : null
    case 'choices':
      return Array.isArray(value.chosen) ? value.chosen.join('; ') : null
    case 'period':
      return value.from ? `${value.from}..${value.to}` : null
    case 'date':
      return typeof value.date === 'string' ? value.date : value.text === 'TBC' ? '' : null
    default:
      return value.text
  }
}

export function saidIn(update: UnresolvedUpdate, form: Form, key: string): string | null {
  const field = form.fields.find((one) => one.key === key)
  switch (field?.kind) {
    case 'partnership':
      return update.partnership ?? ''
    case 'date':
      return update.completedOn?.date ?? ''
    case 'contactName':
      return update.contacts.map(({ name }) => name ?? '').join('; ')
    case 'email':
      return update.contacts.flatMap(({ emails }) => emails.map(({ address }) => address)).join('; ')
    case 'phone':
      return update.contacts.flatMap(({ phones }) => phones.map(({ number }) => number)).join('; ')
    case 'people':
      return update.people.map(({ name }) => name).join('; ')
    case 'entries':
      return (update.answers[field.topic ?? ''] ?? []).map(({ text }) => text).join('; ')
    case 'targets':
      return update.targets.map(({ code }) => code).join('; ')
    case 'meetings':
      return update.meetings.map(({ date }) => date?.date ?? '?').join('; ')
    default: {
      const values = update.values[field?.topic ?? ''] ?? []
      return values.length > 1 ? values.map((value) => shown(value) ?? value.text).join(' + ') : shown(values[0])
    }
  }
}

/** Reads the file and judges all that its boards meant. */
export function judge(
  file: string,
  bytes: Uint8Array,
  {
    written,
    edition,
    places,
    withTables = true,
  }: { written: readonly Written[]; edition: Edition; places: Map<string, string[]>; withTables?: boolean },
) {
  const form = EDITIONS[edition]
  const { updates, queries } = readWith(readers[edition], file, bytes)
  const results = written.flatMap((one, board): Result[] => {
    const name = String(one.items[0]?.content)
    const update =
      updates.find(({ partnership }) => partnership === name) ?? (written.length === 1 ? updates[0] : undefined)
    const judgeOne = (of: string, meant: Meant, read: string | null, quoted: readonly string[] = []): Result => {
      const cells = places.get(of) ?? []
      const told = queries.filter(({ source, args, severity }) => {
        const isFile = severity === 'error' && (updates.length === 0 || !source?.cell)
        const isHere = cells.some(
          (cell) =>
            cell === `${source?.sheet ?? ''}!${source?.cell}` || JSON.stringify(args).includes(`${cell.split('!')[1]}`),
        )
        const said = JSON.stringify(args)
        return (
          isFile || isHere || quoted.some((text) => said.includes(JSON.stringify(text.split('\n')[0]).slice(1, 30)))
        )
      })
      const isRight = meant === null ? read === null || told.length > 0 : read === meant
      return {
        of,
        verdict: isRight
          ? meant === null && told.length === 0
            ? 'silent'
            : 'right'
          : told.length > 0
            ? 'told'
            : 'silent',
        meant,
        read: read ?? '(unread)',
      }
    }
    const items = one.items.map(({ key, meant, label, content }) =>
      judgeOne(`${board}/${key}`, meant, update ? saidIn(update, form, key) : '(no return)', [
        label,
        ...(typeof content === 'string' && content.length > 4 ? [content] : []),
      ]),
    )
    const cells = !withTables
      ? []
      : one.tables.flatMap((table) => {
          const columns = form.fields.find(({ key }) => key === table.key)?.columns ?? []
          const rows = update?.tables[table.key]?.rows ?? []
          const extra = Math.max(0, rows.length - table.meant.length)
          return [
            ...table.meant.flatMap((row, r) => {
              const found = rows.find(({ cells: own }) => own[columns[0]?.key ?? '']?.[0]?.text === row[0])
              return row.map((meant, c) =>
                judgeOne(
                  `${board}/${table.key}/${r}/${c}`,
                  meant,
                  found ? shown(found.cells[columns[c]?.key ?? '']?.[0]) : '(no row)',
                ),
              )
            }),
            ...Array.from({ length: extra }, () =>
              judgeOne(
                `${board}/${table.key}/extra`,
                '(none)',
                JSON.stringify(rows.map(({ cells: own }) => own[columns[0]?.key ?? '']?.[0]?.text)),
              ),
            ),
          ]
        })
    return [...items, ...cells]
  })
  const extraReturns = Math.max(0, updates.length - written.length)
  return { results, extraReturns }
}
