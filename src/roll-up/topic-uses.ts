/** What the returns of one body give under each topic, counted. */
import type { Form, FormField } from '../config/schema.ts'
import { bestFirst } from '../kinds/choice/kind.ts'
import { choiceKey } from '../kinds/choice/match.ts'
import { withoutDust } from '../kinds/figure.ts'
import { currencyOfRegion } from '../kinds/money/currencies.ts'
import { type TableColumn, valueKindNamed } from '../kinds/table/columns.ts'
import { numberOf } from '../kinds/typed.ts'
import type { PartnershipUpdate, Source, TypedValue } from '../model.ts'
import { questionName } from '../write/answers.ts'
import type { RoundResults } from '../write/results.ts'
import { topicName } from '../write/strings.ts'

/** What has to be the same for what bodies give to be one thing. */
export interface TopicKey {
  readonly topic: string
  /** Column of a table; null for what stands alone. */
  readonly column: string | null
  readonly kind: string
  /** What the kind is made of: the choices of its list from the best on, the currency, the unit; empty where it has no such part. */
  readonly list: readonly string[]
}

export interface TopicUse extends TopicKey {
  readonly organisation: string
  readonly region: string
  /** What the body calls it. */
  readonly title: string
  /** Entries or values that were understood. */
  answers: number
  /** Values nobody is certain of: in no count and no sum. */
  unclear: number
  /** Questions that were asked and left empty. */
  empty: number
  /** Values that count and stand in a cell with an open query. */
  toConfirm: number
  /** How often each choice was made. */
  readonly chosen: Map<string, number>
  /** All amounts together; null for what is no money. */
  sum: number | null
}

/** The same for what is one thing, in whatever case a list is written. */
export function keyOf({ topic, column, kind, list }: TopicKey): string {
  return JSON.stringify([topic, column, kind, list.map(choiceKey)])
}

/** A list with an order, such as red, amber, green: what is counted choice by choice. */
export function isStanding({ kind, list }: TopicKey): boolean {
  return kind === 'choice' && list.length > 0
}

/** A question, or a column of one. */
type Asked = FormField | TableColumn

/** @param region the part of the whole the body belongs to */
export function topicUses(results: RoundResults, region: string): readonly TopicUse[] {
  const uses = new Map<string, TopicUse>()
  const at = (key: TopicKey): TopicUse => {
    const use = uses.get(keyOf(key)) ?? newUse(results, region, key)
    uses.set(keyOf(key), use)
    return use
  }
  for (const update of results.round.updates) {
    const toConfirm = placesToConfirm(update)
    for (const [topic, entries] of Object.entries(update.answers)) {
      const use = at({ topic, column: null, kind: 'entries', list: [] })
      use.answers += entries.length
      if (entries.length === 0) use.empty += 1
    }
    for (const placed of placedValues(results, update)) {
      if (placed.value) count(at(placed), placed.value, toConfirm)
      else at(placed).empty += 1
    }
  }
  return [...uses.values()]
}

function newUse(results: RoundResults, region: string, { topic, column, kind, list }: TopicKey): TopicUse {
  return {
    topic,
    column,
    kind,
    list,
    organisation: results.organisation,
    region,
    title: titleOf(results, { topic, column }),
    chosen: new Map(),
    answers: 0,
    unclear: 0,
    empty: 0,
    toConfirm: 0,
    sum: kind === 'money' ? 0 : null,
  }
}

export interface PlacedValue extends TopicKey {
  /** What the body calls it. */
  readonly title: string
  /** Null for a question that was left empty. */
  readonly value: TypedValue | null
}

/** The values of a return and the questions it left empty, with what each has to agree in with those of other bodies. */
export function placedValues(results: RoundResults, { form: id, values, tables }: PartnershipUpdate): PlacedValue[] {
  const form = results.forms.find((one) => one.id === id)
  const place = (at: Pick<TopicKey, 'topic' | 'column'>, value: TypedValue | null, asked: Asked | undefined) => ({
    ...at,
    ...partsOf(asked, value, results.region ?? 'GB'),
    title: titleOf(results, at),
    value,
  })
  const alone = Object.entries(values).flatMap(([topic, list]) => {
    const asked = fieldOn(form, topic)
    const given: readonly (TypedValue | null)[] = list.length === 0 && asked ? [null] : list
    return given.map((value) => place({ topic, column: null }, value, asked))
  })
  const inTables = Object.entries(tables).flatMap(([topic, { rows }]) => {
    const columns = fieldOn(form, topic)?.columns ?? []
    const given = rows.flatMap(({ cells }) => cellValues(cells))
    return given.map(([column, value]) =>
      place(
        { topic, column },
        value,
        columns.find(({ key }) => key === column),
      ),
    )
  })
  return [...alone, ...inTables]
}

function cellValues(cells: Readonly<Record<string, readonly TypedValue[]>>): [string, TypedValue][] {
  return Object.entries(cells).flatMap(([column, values]) =>
    values.map((value): [string, TypedValue] => [column, value]),
  )
}

function fieldOn(form: Form | undefined, topic: string): FormField | undefined {
  return form?.fields.find((field) => field.topic === topic)
}

function titleOf(results: RoundResults, { topic, column }: Pick<TopicKey, 'topic' | 'column'>): string {
  if (column === null) return questionName(results, topic)
  const fields = results.forms.flatMap((form) => form.fields.filter((field) => field.topic === topic))
  const asked = fields.flatMap(({ columns = [] }) => columns).find(({ key }) => key === column)
  return `${questionName(results, topic)}, ${asked?.title ?? asked?.label ?? topicName(column)}`
}

/** @param value null for a question that was left empty */
function partsOf(field: Asked | undefined, value: TypedValue | null, region: string): Pick<TopicKey, 'kind' | 'list'> {
  const kind = value?.kind ?? field?.kind ?? ''
  switch (kind) {
    case 'choice':
      return { kind, list: (field && bestFirst(field)) ?? [] }
    case 'money': {
      const certain = value && numberOf(value, 'amount') !== null
      const currency = certain ? value.currency : (field?.currency ?? currencyOfRegion(region))
      return { kind, list: typeof currency === 'string' ? [currency] : [] }
    }
    case 'number':
      return { kind, list: field?.unit ? [field.unit] : [] }
    default:
      return { kind, list: [] }
  }
}

function count(use: TopicUse, value: TypedValue, toConfirm: ReadonlySet<string>): void {
  if (isUnclear(value)) {
    use.unclear += 1
    return
  }
  use.answers += 1
  if (toConfirm.has(placeOf(value.source))) use.toConfirm += 1
  if (typeof value.choice === 'string') use.chosen.set(value.choice, (use.chosen.get(value.choice) ?? 0) + 1)
  if (use.sum !== null) use.sum = withoutDust(use.sum + (numberOf(value, 'amount') ?? 0))
}

/** Nobody is certain what it says. */
export function isUnclear(value: TypedValue): boolean {
  const unread = Object.entries(valueKindNamed(value.kind)?.unread ?? {})
  return unread.length > 0 && unread.every(([part, none]) => value[part] === none)
}

/** Places of a return with an open query. */
export function placesToConfirm({ findings }: PartnershipUpdate): ReadonlySet<string> {
  const open = findings.filter(({ severity }) => severity === 'query')
  return new Set(open.flatMap(({ source }) => (source ? [placeOf(source)] : [])))
}

export function placeOf({ sheet, cell }: Source): string {
  return JSON.stringify([sheet, cell])
}
