/** What a part of a line that names people says: somebody, nobody, an office before its holder, who follows. */
import { partsOfName } from '../../register/person.ts'
import { SAME_AS_LAST_TIME, VACANCY } from '../../words/en/tenure.ts'
import { isVacant } from '../answers.ts'
import { trimOf } from '../text.ts'
import { isOfficeText, looksLikePerson, type Part, partsOf, type Separator } from './people-parts.ts'
import { officeBeforeName } from './person-look.ts'
import { splitTrailing } from './tenure.ts'

/** Whether a text says that the holder is last time's. */
export function isUnchanged(text: string): boolean {
  return text.length < 120 && SAME_AS_LAST_TIME.test(trimOf('()[]', text))
}

export function isBeside(separator: Separator): boolean {
  return separator === 'and' || separator === 'soft'
}

/** "Ann Reed, now Lady Stone" is called otherwise since. */
export const NEW_STYLE = /^(?:mrs|lady|dame|sir|dr|prof)\.? \S+$/iu

/** Behind "retired" or "left": when, why or from what; anything else makes it a calling ("retired GP"). */
export const TELLS_WHEN =
  /^(?:in|on|at|from|as|after|following|since|due|this|last|for|the|to|because|and|but|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*|spring|summer|autumn|winter|chair|member|leader|holder|contact|available|involved|\d)/iu

export function namesSomebody(part: Part): boolean {
  if (part.kind === 'tenure') return false
  if (part.kind === 'bracket')
    return partsOf(trimOf('([', part.text)).some((inner) => inner.kind === 'text' && namesSomebody(inner))
  return looksLikePerson(splitTrailing(part.text).name) || officeBeforeName(part.text) !== null
}

/** "Ann Reed (Bob Stone from 1 May 2011)". */
export function namesSuccessor(text: string): boolean {
  const { name, note, from } = splitTrailing(text)
  return looksLikePerson(name) && (from !== null || /^from\s/iu.test(note ?? ''))
}

/** "Vice-Chair: Dr …", "Chair – Jackie …": an office in front of a mark is that of the person after it. */
export function introduces(text: string, next: Part | undefined): boolean {
  return (
    next?.kind === 'text' &&
    /[:–—-]/u.test(next.lead) &&
    isOfficeText(text) &&
    looksLikePerson(splitTrailing(next.text).name)
  )
}

/** A vacancy in other words than its own alone. */
export function isAbsence(text: string): boolean {
  return (
    isVacant(text) ||
    (text.length < 120 && VACANCY.test(text) && !looksLikePerson(splitTrailing(text).name.replace(VACANCY, '').trim()))
  )
}

/** "Ann Reed (formerly Ann Smith)" is one person who was called otherwise. */
export function sharesFirstName(a: string, b: string): boolean {
  const [left, right] = [partsOfName(a).given[0], partsOfName(b).given[0]]
  return left !== undefined && left.length > 1 && left === right
}
