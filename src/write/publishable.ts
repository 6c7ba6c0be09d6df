/**
 * The results as a committee and the public may see them: without texts that nobody has confirmed (hidden by their officer, withheld by a
 * decision) and without answers to questions that are not public. What was concluded from them is concluded again without them, so that no
 * comparison, plan or target tells what a text said.
 */

import { collapsed } from '../collapsed.ts'
import type { Form, FormField } from '../config/schema.ts'
import { placedTexts } from '../decisions/placed-texts.ts'
import { nameOfField } from '../decisions/question.ts'
import { type Answered, type Rewrite, rewriteTexts } from '../decisions/rewrite.ts'
import type { PartnershipUpdate, RoundRecord, Source, Unconfirmed } from '../model.ts'
import { noParts, type Parts } from '../parts.ts'
import type { Reconciliation } from '../reconcile/model.ts'
import { reconcileShown } from '../reconcile/reconcile.ts'
import { type RoundResults, UNREGISTERED } from './results.ts'

/** The same results where nothing has to be left out. */
export async function publishable(results: RoundResults, parts: Parts = noParts): Promise<RoundResults> {
  const closed = closedFields(results.forms)
  const all = [results.round, ...(results.previous ? [results.previous] : []), ...(results.history?.records ?? [])]
  const held = heldTexts(all)
  const shown = new Map<RoundRecord, RoundRecord>()
  const show = (record: RoundRecord): RoundRecord => {
    const known = shown.get(record) ?? publishableRecord(record, closed, held)
    shown.set(record, known)
    return known
  }
  const { previous, history, register, targets, decisions = [] } = results
  const region = results.region ? { region: results.region } : {}
  const round = show(results.round)
  const before = previous && show(previous)
  const records = history?.records.map(show) ?? []
  const forms = results.forms.map(openForm)
  const form = openForm(results.form)
  const isSame = [...shown].every(([record, open]) => record === open)
  if (isSame && closed.size === 0) return results
  const compare = (current: RoundRecord, compared: RoundRecord | null, earlier: readonly RoundRecord[]) =>
    reconcileShown({ current, previous: compared, register, targets, ...region, earlier, decisions }, parts)
  const comparisons: Reconciliation[] = []
  for (const { round: id } of history?.comparisons ?? []) {
    const at = records.findIndex((record) => record.round.id === id)
    const current = records[at]
    if (current) comparisons.push(await compare(current, records[at + 1] ?? null, records.slice(at + 2)))
  }
  return {
    ...results,
    form,
    forms,
    round,
    previous: before,
    reconciliation: await compare(round, before, records.slice(1)),
    ...(history ? { history: { ...history, records, comparisons } } : {}),
  }
}

/** Names of the fields that some form keeps out of the public edition, by form. */
function closedFields(forms: readonly Form[]): ClosedFields {
  const closed = forms.map((form) => [form.id, form.fields.filter((field) => field.public === false)] as const)
  return new Map(closed.filter(([, fields]) => fields.length > 0))
}

function openForm(form: Form): Form {
  return form.fields.every((field) => field.public !== false)
    ? form
    : { ...form, fields: form.fields.filter((field) => field.public !== false) }
}

type ClosedFields = ReadonlyMap<string, readonly FormField[]>

/** Whether a text was held back in some return: a short one in a return of the same partnership, a long one in any. */
type HeldTexts = (partnership: string, text: string) => boolean

/** What is held back now may have stood in another return, or in another round, where nobody asked about it. */
function heldTexts(records: readonly RoundRecord[]): HeldTexts {
  const everywhere = new Set<string>()
  const own = new Set<string>()
  for (const { partnershipId, unconfirmed = [] } of records.flatMap(({ updates }) => updates)) {
    for (const text of unconfirmed.flatMap(({ text }) => [text, ...text.split('\n')]).map(collapsed)) {
      own.add(JSON.stringify([partnershipId, text]))
      if (text.length >= TELLING) everywhere.add(text)
    }
  }
  return (partnership, text) =>
    everywhere.has(collapsed(text)) || own.has(JSON.stringify([partnership, collapsed(text)]))
}

/** Characters of a text that two partnerships do not both write by chance. */
const TELLING = 20

function publishableRecord(record: RoundRecord, closed: ClosedFields, held: HeldTexts): RoundRecord {
  const updates = record.updates.map((update, index) => publishableUpdate(update, closed, { held, number: index + 1 }))
  return updates.every((update, index) => update === record.updates[index]) ? record : { ...record, updates }
}

function publishableUpdate(
  update: PartnershipUpdate,
  closed: ClosedFields,
  { held: isHeld, number }: { readonly held: HeldTexts; readonly number: number },
): PartnershipUpdate {
  const fields = closed.get(update.form) ?? []
  const held = update.unconfirmed ?? []
  const { findings: _, ...answered } = update
  const isElsewhere = ({ text }: { readonly text: string }) => isHeld(update.partnershipId, text)
  if (held.length === 0 && fields.length === 0 && !placedTexts(answered).some(isElsewhere)) return update
  const places = heldPlaces(answered, held)
  const closedNames = new Set(fields.flatMap((field) => [nameOfField(field), field.key, ...ofKind(field)]))
  const leave: Rewrite = (field, text, source) =>
    closedNames.has(field) || isElsewhere({ text }) || places.has(placeOf(source)) || places.has(lineOf(source))
      ? null
      : text
  const { update: open } = rewriteTexts(answered, leave, (source) => source)
  const isOpen = <Value>([topic]: [string, Value]) => !closedNames.has(topic)
  const { unconfirmed: __, ...rest } = open
  return {
    ...rest,
    ...withoutHeldName(rest, held, number),
    answers: Object.fromEntries(Object.entries(rest.answers).filter(isOpen)),
    values: Object.fromEntries(Object.entries(rest.values).filter(isOpen)),
    tables: Object.fromEntries(Object.entries(rest.tables).filter(isOpen)),
    leftOver: [],
    setAside: [],
    findings: [],
  }
}

/** What is read out of the answer to such a field stands under a name of its own. */
function ofKind({ kind }: FormField): string[] {
  return kind === 'targets' || kind === 'meetings' || kind === 'subGroups' ? [kind] : []
}

/** A hidden cell is held back whole; of a withheld text its own line, or its whole cell where it is all of it. */
function heldPlaces(update: Answered, held: readonly Unconfirmed[]): ReadonlySet<string> {
  const texts = placedTexts(update)
  return new Set(
    held.map(({ reason, source }) => {
      const lines = new Set(
        texts.filter((one) => placeOf(one.source) === placeOf(source)).map((one) => one.source.line),
      )
      return reason === 'hidden' || lines.size <= 1 ? placeOf(source) : lineOf(source)
    }),
  )
}

function placeOf({ sheet, cell }: Source): string {
  return JSON.stringify([sheet, cell])
}

function lineOf({ sheet, cell, line }: Source): string {
  return JSON.stringify([sheet, cell, line ?? 1])
}

/** The name on a return, and the id made of it, can be among what was hidden. A registered name is the register's. */
function withoutHeldName(
  { partnership, partnershipId }: Answered,
  held: readonly Unconfirmed[],
  number: number,
): Partial<PartnershipUpdate> {
  const isNameHeld = held.some(
    ({ text }) => collapsed(partnership) !== '' && collapsed(text).includes(collapsed(partnership)),
  )
  if (!isNameHeld) return {}
  const id = partnershipId.startsWith(UNREGISTERED) ? `${UNREGISTERED}${number}` : partnershipId
  return { partnership: '', partnershipId: id }
}
