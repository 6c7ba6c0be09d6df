/** The workbooks that go back to officers: one for each return about which something is open that its officer can say. */

import type { Form } from '../config/schema.ts'
import { choicesFor, isAboutWhose } from '../decisions/choices.ts'
import { isForOfficer } from '../decisions/officers.ts'
import { questionOf } from '../decisions/question.ts'
import { wordingForOfficers } from '../findings/finding.ts'
import type { IssuedRecord } from '../issue/content.ts'
import type { IssuedForm } from '../issue/issued-form.ts'
import { valueKindNamed } from '../kinds/table/columns.ts'
import type { Finding, PartnershipUpdate, TypedValue } from '../model.ts'
import { noParts, type Parts, partKey } from '../parts.ts'
import { feedbackWords } from '../words/en/feedback.ts'
import { dateOfRound } from '../write/book.ts'
import { placeText } from '../write/links.ts'
import { lookOf } from '../write/look.ts'
import { fileStem } from '../write/partnership-file.ts'
import type { RoundResults } from '../write/results.ts'
import { returnKey, type Written, type WrittenPlace } from '../written.ts'
import { type AskedOf, describeFeedback } from './describe.ts'

export const FEEDBACK = 'feedback'

/** Names from the round's folder, with their bytes. The same results give the same bytes. */
export async function feedbackFiles(results: RoundResults, parts: Parts = noParts): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const update of results.round.updates) {
    const described = feedbackFor(results, update)
    if (described) files.set(nameOf(update, files), await workbookOf(results, described, parts))
  }
  return files
}

/** A partnership with returns that stand on several sheets has a workbook for each. */
function nameOf({ partnershipId }: PartnershipUpdate, files: ReadonlyMap<string, unknown>): string {
  const stem = `${FEEDBACK}/${fileStem(partnershipId)}`
  let name = `${stem}.xlsx`
  for (let number = 2; files.has(name); number += 1) name = `${stem}-${number}.xlsx`
  return name
}

/** @returns null where there is nothing to ask, or where nobody knows any more how the return was written */
function feedbackFor(results: RoundResults, update: PartnershipUpdate): IssuedForm | null {
  const open = update.findings.filter(isForOfficer)
  const written = results.written?.get(returnKey(update))
  const form = results.forms.find(({ id }) => id === update.form)
  if (open.length === 0 || !written || !form) return null
  const { register, round, organisation } = results
  const isShown = shownOf(update)
  // Who is not surely meant is not told that the return is theirs.
  const isSure = !update.findings.some(({ severity, code }) => severity !== 'note' && isAboutWhose(code))
  return describeFeedback({
    form,
    round: { ...round.round, form: form.id },
    partnership: (isSure ? register.byId.get(update.partnershipId) : null) ?? null,
    organisation,
    look: lookOf(results.look),
    written: written.map((one) => ({ ...one, cells: one.cells.filter(isShown) })),
    records: recordsIn(form, update),
    leftOver: update.leftOver.filter(({ source }) => isShown(source)).map(({ text }) => text),
    asked: inOrderOf(
      form,
      open.map((found) => askedOf(results, { found, update, written, form })),
    ),
    sha256: update.source.sha256,
  })
}

/** What was hidden is quoted in a question and stands in no box, where it would come back for everyone to see. */
function shownOf({ unconfirmed = [] }: PartnershipUpdate): (place: WrittenPlace) => boolean {
  const hidden = unconfirmed.filter(({ reason }) => reason === 'hidden').map(({ source }) => source)
  return ({ sheet, cell }) => !hidden.some((source) => source.sheet === sheet && source.cell === cell)
}

/** As the form asks, what is about no one question last. */
function inOrderOf({ fields }: Form, asked: readonly AskedOf[]): AskedOf[] {
  const place = ({ field }: AskedOf) => (field === null ? fields.length : fields.findIndex(({ key }) => key === field))
  return [...asked].sort((a, b) => place(a) - place(b))
}

interface About {
  readonly found: Finding
  readonly update: PartnershipUpdate
  readonly written: readonly Written[]
  readonly form: Form
}

function askedOf(results: RoundResults, { found, update, written, form }: About): AskedOf {
  const { message, action } = wordingForOfficers(found)
  const field = fieldOf(found, written, form)
  const asked = form.fields.find(({ key }) => key === field)
  return {
    question: questionOf(found, update, results.forms),
    field,
    about: asked?.label ?? feedbackWords.wholeReturn,
    place: found.source?.cell ? placeText(found.source) : '',
    found: message,
    action,
    canStand: choicesFor(found, true).length > 0,
  }
}

/** The question whose answer or label stands in the finding's cell, or that the finding names. */
function fieldOf({ source, args }: Finding, written: readonly Written[], form: Form): string | null {
  const isHere = (place: WrittenPlace) =>
    source?.cell != null && place.cell === source.cell && place.sheet === source.sheet
  const answered = written.find(({ cells }) => cells.some(isHere))
  const named = form.fields.find(({ label, title }) => args.question === label || (title && args.question === title))
  return answered?.field ?? named?.key ?? written.find(({ label }) => isHere(label))?.field ?? null
}

function recordsIn(form: Form, { tables }: PartnershipUpdate): Map<string, readonly IssuedRecord[]> {
  return new Map(
    form.fields.flatMap(({ key, topic = key, columns }) => {
      const rows = columns && Object.hasOwn(tables, topic) ? tables[topic]?.rows : undefined
      if (!rows) return []
      const records = rows.map(({ cells }) =>
        Object.fromEntries(Object.entries(cells).map(([column, values]) => [column, values.map(typed).join('\n')])),
      )
      return [[key, records] as const]
    }),
  )
}

/** A figure that is shown through its cell's format is written out. */
function typed(value: TypedValue): string {
  return /^-?[\d.,]+$/.test(value.text) ? (valueKindNamed(value.kind)?.show(value) ?? value.text) : value.text
}

/** Making a workbook takes its time, so that one that was made before is kept. */
async function workbookOf(results: RoundResults, described: IssuedForm, parts: Parts): Promise<Uint8Array> {
  const day = dateOfRound(results).toISOString().slice(0, 10)
  const marks = described.sheets.map(({ corner, rows }) => [corner, rows.map(({ mark }) => mark && [...mark.printed])])
  const key = partKey('feedback', described, marks, day)
  const kept = (await parts.get('feedback', [key])).get(key)
  if (kept !== undefined) return new Uint8Array(Buffer.from(kept, 'base64'))
  const { issuedWorkbook } = await import('../issue/workbook.ts')
  const bytes = await issuedWorkbook(described, day)
  await parts.put('feedback', new Map([[key, Buffer.from(bytes).toString('base64')]]))
  return bytes
}
