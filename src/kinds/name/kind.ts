/** Whose the return is: the name a partnership goes by, and the id or code that a form carries. */
import type { RawField } from '../../recognise/raw.ts'
import { NAME_PROMPT } from '../../words/en/prompts.ts'
import { isEmptyAnswer, isPrompt } from '../answers.ts'
import { type ComparedReturns, type ComparedValues, valueChange } from '../comparing.ts'
import { type Kind, NO_OPTIONS, OWN_TABLES, type Room } from '../kind.ts'
import { looksLikeName, surely } from '../looks.ts'
import { entryKey, textOf, tidy } from '../text.ts'

const nameRoom: Room = { read: (fields) => ({ partnership: firstText(fields) }), compare: compareNames }
const referenceRoom: Room = {
  read: (fields) => ({ reference: firstText(fields) || null }),
  compare: () => ({ changes: [], findings: [] }),
}

export const partnership: Kind<typeof NO_OPTIONS> = {
  ...OWN_TABLES,
  room: nameRoom,
  options: NO_OPTIONS,
  under: null,
  identifies: true,
  isName: true,
  looksLike: (text) => surely(looksLikeName(text, 16)),
  input: () => ({ lines: 1 }),
}

export const reference: Kind<typeof NO_OPTIONS> = {
  ...OWN_TABLES,
  room: referenceRoom,
  options: NO_OPTIONS,
  under: null,
  identifies: true,
  looksLike: (text) => surely(/^[\w./-]{1,60}$/.test(text)),
  input: () => ({ lines: 1 }),
  mayBeMissing: ({ required }) => !required,
}

function firstText(fields: readonly RawField[]): string {
  return fields.map(({ pieces }) => tidy(textOf(pieces))).find((text) => !isNoName(text)) ?? ''
}

/** What stands in a name's place until somebody writes one. */
function isNoName(text: string): boolean {
  return isEmptyAnswer(text) || isPrompt(text) || NAME_PROMPT.test(text) || !/[\p{L}\d]/u.test(text)
}

/** The name printed on the returns, told where it changed. */
function compareNames({ links }: ComparedReturns): ComparedValues {
  const changes = links.map(({ before, after }) => {
    const kind = entryKey(before.partnership) === entryKey(after.partnership) ? 'kept' : 'changed'
    const [from, to] = [before, after].map(({ partnership: text, partnershipId, source: { file, sheet, cell } }) => ({
      text,
      partnershipId,
      source: { file, sheet, cell },
    }))
    return { change: valueChange('partnership', kind, from ?? null, to ?? null, null), home: after }
  })
  return { changes, findings: [] }
}
