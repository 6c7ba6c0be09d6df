/** Gathers who is named in the lines of an answer, part by part, and what is said of each. */
import type { Source } from '../../model.ts'
import { NOBODYS_OFFICE } from '../../words/en/offices.ts'
import { VACANCY } from '../../words/en/tenure.ts'
import { SHARED_TITLES } from '../../words/en/titles.ts'
import { isVacant } from '../answers.ts'
import { trimOf } from '../text.ts'
import { doubtedLines, doubtedName, isDoubt, unsettledLines } from './doubts.ts'
import { type Draft, holderOf, type Quoted, type ReadPeople, settle } from './holder.ts'
import {
  introduces,
  isAbsence,
  isBeside,
  isUnchanged,
  NEW_STYLE,
  namesSomebody,
  namesSuccessor,
  sharesFirstName,
  TELLS_WHEN,
} from './part-sense.ts'
import {
  isOfficeText,
  looksLikePerson,
  type Part,
  partsOf,
  type Separator,
  type TenurePart,
  type TextPart,
} from './people-parts.ts'
import { isNamedOffice, officeBeforeName } from './person-look.ts'
import { monthInFront, readFrom, splitTrailing } from './tenure.ts'
import { titlesOf } from './titles.ts'

/** Longer texts are no statement that nobody holds the office. */
const LONGEST_STATEMENT = 200

export class PeopleBuilder {
  private readonly drafts: Draft[] = []
  private readonly absences: Quoted[] = []
  private readonly unchanged: Quoted[] = []
  private readonly unclear = new Set<Quoted>()
  /** "From 1 April 2009:" waits for the person it is about. */
  private from: string | null = null
  /** "previously" waits for the person or the words it is about. */
  private pending: TenurePart | null = null
  /** The office between such words and the person: "Outgoing chair: Cllr …". */
  private office: string | null = null
  /** The last thing a line said is that nobody holds the office: what follows tells why. */
  private endsInAbsence = false

  private readonly day: string | null

  constructor(day: string | null) {
    this.day = day
  }

  addLine(text: string, source: Source): void {
    const line = { text, source }
    this.endsInAbsence = false
    if (isUnchanged(text)) this.unchanged.push(line)
    else if (isVacant(text)) this.absences.push(line)
    else {
      const doubted = doubtedName(text)
      const parts = partsOf(doubted?.name ?? text)
      if (text.length < LONGEST_STATEMENT && VACANCY.test(text) && !parts.some(namesSomebody))
        this.addAbsence(text, line)
      else this.addParts(parts, line)
      if (doubted) for (const draft of this.drafts) if (draft.line === line) doubt(draft, doubted.doubt)
    }
  }

  private addParts(parts: readonly Part[], line: Quoted): void {
    parts.forEach((part, index) => {
      if (part.kind === 'bracket') this.addBracket(part.text, line)
      else if (part.kind === 'tenure') this.addTenure(part, line)
      else if (this.pending) this.addAfterTenure(this.pending, part, parts[index + 1], line)
      else this.addText(part, parts[index + 1], line)
    })
    this.settleTenure(line)
  }

  finish(): ReadPeople {
    for (const draft of this.drafts) settle(draft, this.day)
    const named = this.drafts.filter((draft) => !draft.isOffice || isNamedOffice(draft.name))
    for (const draft of this.drafts) if (!named.includes(draft)) this.unclear.add(draft.line)
    const people = named.map(holderOf)
    return {
      people,
      absences: this.absences,
      offices: people.filter((_, index) => named[index]?.isOffice),
      unchanged: this.unchanged,
      unclear: oncePerCell([...this.unclear]),
      doubted: oncePerCell(doubtedLines(named)),
      unsettled: oncePerCell(unsettledLines(named)),
    }
  }

  private last(): Draft | undefined {
    return this.drafts.at(-1)
  }

  // --- who was, is and will be ----------------------------------------------------------------------------------------

  private addTenure(part: TenurePart, line: Quoted): void {
    this.settleTenure(line)
    const last = this.last()
    if (last && !last.isOffice && part.phrase.before && !part.phrase.needsPerson) last.status = part.phrase.before
    this.pending = part
  }

  /** Words of tenure with nothing behind them are about the person in front: "(outgoing)", "stood down". */
  private settleTenure(line: Quoted): void {
    const { pending, office } = this
    this.pending = null
    this.office = null
    if (!pending) return
    const last = this.last()
    const { before, after, needsPerson } = pending.phrase
    if (!last) {
      this.unclear.add(line)
      return
    }
    if (!needsPerson && (before === null || after === null)) last.status = after ?? before
    last.remarks.push(office === null ? pending.text : `${pending.text} ${office}`)
  }

  private addAfterTenure(pending: TenurePart, part: TextPart, next: Part | undefined, line: Quoted): void {
    const last = this.last()
    const { before, after, needsPerson } = pending.phrase
    const introduced = officeBeforeName(part.text)
    const { name, note, from } = splitTrailing(introduced?.name ?? part.text)
    // "Ann Reed has stepped down and Bob Stone has taken over."
    const goesOn = before === 'former' && part.separator === 'and'
    const isSameOne =
      last !== undefined &&
      ((after === 'former' && sharesFirstName(last.name, name)) || (needsPerson && NEW_STYLE.test(name)))
    if (
      looksLikePerson(name) &&
      !isSameOne &&
      (after !== null || !last || (before !== null && part.separator === 'hard') || goesOn)
    ) {
      this.pending = null
      if (last && needsPerson && before) last.status = before
      if (last && after === null) last.remarks.push(pending.text)
      const draft = this.addPerson(
        name,
        [introduced?.office ?? this.office],
        part.separator === 'start' ? 'hard' : part.separator,
        line,
      )
      this.office = null
      const takesOver = last !== undefined && (after === 'former' || (before === 'incoming' && after === 'holds'))
      if (takesOver && last) last.from = from ?? last.from
      else draft.from = from ?? draft.from
      if (note !== null && takesOver && last && before !== null) last.remarks.push(`${pending.text} ${part.text}`)
      else if (note !== null) draft.remarks.push(note)
      draft.status = after ?? (last ? null : before)
      if (last && after === 'former' && before !== null) last.follows = draft
      else if (last && (after === 'incoming' || before === 'former')) draft.follows = last
      return
    }
    if (isAbsence(part.text)) {
      this.pending = null
      if (last && needsPerson && before) last.status = before
      this.addAbsence(part.text, line)
    } else if (isOfficeText(part.text) && next?.kind === 'text' && /[:–—-]/u.test(next.lead)) {
      this.office = part.text
    } else if (last) {
      this.pending = null
      last.remarks.push(`${pending.text} ${part.text}`)
      const isOfAnother = before === 'former' && after === null && !TELLS_WHEN.test(part.text)
      if (isOfAnother) last.status = null
      const [start] =
        before === 'incoming'
          ? [readFrom(part.text) ?? readFrom(`from ${part.text.replace(/^(?:in|on|at|from)\s+/iu, '')}`)]
          : []
      if (start) last.from = start.from
    } else {
      this.pending = null
      this.unclear.add(line)
    }
  }

  // --- brackets and plain text ----------------------------------------------------------------------------------------

  private addBracket(written: string, line: Quoted): void {
    const text = trimOf('([', written).trim()
    if (text === '') return
    const joinedName = /^(?:and|&|\+|also|with|plus)\s+(.+)$/iu.exec(text)?.[1]
    const last = this.last()
    const parts = partsOf(text)
    const hasTenure =
      parts[0]?.kind === 'tenure' || (parts.some(({ kind }) => kind === 'tenure') && parts.some(namesSomebody))
    if (this.pending && parts.length === 1 && parts[0]?.kind === 'text')
      this.addAfterTenure(this.pending, parts[0], undefined, line)
    else if (isUnchanged(text) && last) last.remarks.push(text)
    else if (joinedName && (looksLikePerson(joinedName) || partsOf(joinedName).length > 1))
      this.addParts(partsOf(joinedName), line)
    else if (readFrom(text)?.rest || hasTenure || namesSuccessor(text)) this.addParts(parts, line)
    else if (last?.isOffice && titlesOf(text).length > 0) this.takeOffice(last, text)
    else if (last) this.addBracketNote(last, text)
    else if (this.endsInAbsence && !looksLikePerson(splitTrailing(text).name)) this.addToAbsence(`(${text})`)
    else if (looksLikePerson(text) || parts.length > 1) this.addParts(parts, line)
    else this.addText({ kind: 'text', text, separator: 'hard', lead: '' }, undefined, line)
  }

  private addText(part: TextPart, next: Part | undefined, line: Quoted): void {
    const { text, separator, lead } = part
    const last = this.last()
    if (isAbsence(text) && !(last && lead === '' && separator === 'soft')) {
      this.addAbsence(text, line)
      return
    }
    if (
      !last &&
      this.endsInAbsence &&
      !looksLikePerson(splitTrailing(text).name) &&
      !readFrom(text) &&
      !monthInFront(text)
    ) {
      this.addToAbsence(lead.trim() === '' ? text : `${lead.trimStart()}${text}`)
      return
    }
    const month = monthInFront(text)
    if (month && (looksLikePerson(month.rest) || (month.rest === '' && next?.kind === 'text'))) {
      this.addMonth(month, part, line)
      return
    }
    const successor = readFrom(text)
    if (successor?.rest === '' && (next?.kind === 'text' || !last)) {
      this.from = successor.from
      return
    }
    this.addNamed(part, next, successor, line)
  }

  /** A person, an office, or what is said of the one before. */
  private addNamed(part: TextPart, next: Part | undefined, successor: ReturnType<typeof readFrom>, line: Quoted): void {
    const { text, separator, lead } = part
    const last = this.last()
    const remark = /^(?:acting|interim|temporary|substitute|job ?share)[:\s]+(?=\p{Lu})/iu.exec(text)?.[0]
    const written = successor?.rest ? successor.rest : remark ? text.slice(remark.length) : text
    const introduced = officeBeforeName(written)
    const isShared =
      last !== undefined &&
      last.title !== null &&
      isBeside(separator) &&
      /^\p{Lu}[\p{L}'’-]+$/u.test(written) &&
      !isOfficeText(written)
    const isNote =
      last !== undefined && separator !== 'start' && !introduced && !isShared && this.isNote(written, separator, last)
    const { name, note, from } = splitTrailing(introduced?.name ?? written)
    if (successor?.rest === '' && last) last.from = successor.from
    else if (introduces(text, next)) this.addPerson(text, [], 'hard', line)
    else if (last && isNote) this.addNote(last, text, lead)
    else if (looksLikePerson(name) || isShared) {
      const draft = this.addPerson(name, [introduced?.office, remark?.trim().replace(/:$/, '')], separator, line)
      draft.from = successor?.from ?? from ?? draft.from
      if (note !== null) this.addNote(draft, note)
    } else if (last?.isOffice === false && separator === 'start') this.addNote(last, text)
    else if (isOfficeText(written)) this.addPerson(text, [], separator, line)
    else this.unclear.add(line)
  }

  /** "From April: Cllr …" without a year. */
  private addMonth(month: { when: string; rest: string }, part: TextPart, line: Quoted): void {
    if (month.rest === '') {
      this.pending = { kind: 'tenure', text: month.when, phrase: { words: '', before: null, after: 'incoming' } }
      return
    }
    const draft = this.addPerson(month.rest, [], part.separator, line)
    draft.remarks.push(month.when)
  }

  private addAbsence(text: string, line: Quoted): void {
    const last = this.last()
    const isOfOffice = last?.isOffice === true && last.line === line
    if (isOfOffice) this.drafts.pop()
    this.absences.push({ text: isOfOffice ? `${last.name}: ${text}` : text, source: line.source })
    this.endsInAbsence = true
  }

  private addToAbsence(text: string): void {
    const last = this.absences.at(-1)
    if (last)
      this.absences[this.absences.length - 1] = { ...last, text: `${last.text} ${text}`.replace(/ ([,;:])/gu, '$1') }
  }

  /** After a comma, a colon, or "and" within an office, what does not look like a person is about the one before. */
  private isNote(text: string, separator: Separator, last: Draft): boolean {
    if (titlesOf(text).length > 0) return !looksLikePerson(splitTrailing(text).name)
    const isPerson = looksLikePerson(splitTrailing(text).name)
    if (separator === 'soft') return !isPerson || (last.notes.length > 0 && !last.isOffice && !last.isClosed)
    if (separator === 'and') return isOfficeText(text) || (last.notes.length > 0 && !isPerson)
    return last.notes.length > 0 && isOfficeText(text)
  }

  /** `lead` is what parted the text from a note before it, so that an office reads as it was written. */
  private addNote(last: Draft, text: string, lead = ''): void {
    const when = readFrom(text)
    const before = last.notes.at(-1)
    if (when && when.rest === '') last.from = when.from
    else if (/^(?:until|till|up to|from|since|in|on|at|after|before|to(?= .*\d))\s/iu.test(text))
      last.remarks.push(text)
    else if (before !== undefined && !last.isClosed && lead.trim() !== '')
      last.notes[last.notes.length - 1] = before + lead + text
    else last.notes.push(text)
    last.isClosed = false
  }

  private addBracketNote(last: Draft, text: string): void {
    this.addNote(last, text)
    if (isDoubt(text)) last.isDoubted = true
    last.isClosed = true
  }

  private addPerson(
    name: string,
    notes: readonly (string | null | undefined)[],
    separator: Separator,
    line: Quoted,
  ): Draft {
    const last = this.last()
    const isOffice = isOfficeText(name)
    const isHeaded = separator === 'soft' || (separator === 'start' && NOBODYS_OFFICE.test(last?.name ?? ''))
    if (last?.isOffice && !isOffice && isHeaded) {
      this.takeOffice(last, name)
      return last
    }
    const [first = '', ...others] = name.split(' ')
    const plural = SHARED_TITLES.get(trimOf('.', first.toLowerCase(), 'end'))
    const title = plural ?? (isBeside(separator) ? (last?.title ?? null) : null)
    const bare = plural ? others.join(' ') : name
    const draft: Draft = {
      name: title && titlesOf(bare).length === 0 ? `${title} ${bare}` : bare,
      notes: notes.filter((note): note is string => typeof note === 'string' && note !== ''),
      remarks: [],
      from: this.from,
      line,
      isOffice,
      title,
      isClosed: false,
      status: separator === 'and' && last?.line === line ? last.status : null,
      follows: null,
      isOver: false,
      isDoubted: false,
    }
    this.drafts.push(draft)
    this.endsInAbsence = false
    if (!isOffice) this.from = null
    return draft
  }

  /** "Leader of the Council: Cllr …": the office becomes the note of the person named after it. */
  private takeOffice(last: Draft, name: string): void {
    last.notes.unshift(last.name)
    last.name = name
    last.isOffice = false
    this.from = null
  }
}

function doubt(draft: Draft, words: string): void {
  draft.isDoubted = true
  if (words !== '') draft.notes.push(words)
}

function oncePerCell(lines: readonly Quoted[]): Quoted[] {
  const byCell = new Map<string, Quoted>()
  for (const line of lines) {
    const { file, sheet, cell } = line.source
    const key = `${file} ${sheet ?? ''} ${cell ?? ''}`
    const before = byCell.get(key)
    byCell.set(key, before ? { ...before, text: `${before.text}; ${line.text}` } : line)
  }
  return [...byCell.values()]
}
