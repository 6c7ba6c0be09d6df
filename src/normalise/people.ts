/**
 * Holders of an office, out of what officers write: several in one value, titles, the office or a remark in brackets or
 * after a comma or colon, a successor with a date, an office left vacant.
 */
import type { Person, Source } from '../model.ts'
import type { Piece } from '../recognise/raw.ts'
import { isVacant } from './answers.ts'
import { findDates } from './date-grammar.ts'
import {
  isOfficeText,
  looksLikePerson,
  OFFICE_WORDS,
  type Part,
  partsOf,
  type Separator,
  type TextPart,
} from './people-parts.ts'
import { linesOf, tidy } from './text.ts'
import { titlesOf } from './titles.ts'

/** Somebody named in a field, before anyone asked when they hold the office that the field is about. */
export type NamedHolder = Omit<Person, 'role' | 'status'>

export interface ReadPeople {
  readonly people: readonly NamedHolder[]
  /** What was written instead of a person: "Vacant", "Not applicable at present". */
  readonly absences: readonly { readonly text: string; readonly source: Source }[]
  /** Those of `people` that are named by their office alone: "Bishop of Dorchester". */
  readonly offices: readonly NamedHolder[]
}

/** Reads the cells of a field that names people. Text that is neither a person nor an absence becomes a note. */
export function readPeople(pieces: readonly Piece[]): ReadPeople {
  const builder = new Builder()
  for (const piece of pieces) {
    for (const line of linesOf(piece)) {
      const text = tidy(line.text).replace(/^(?:[•·●▪○*\uE000-\uF8FF]\s*|[-–]\s+|\(?\d{1,2}[.)]\s+)/u, '')
      if (text !== '') builder.addLine(text, line.source)
    }
  }
  return builder.finish()
}

interface Draft {
  name: string
  notes: string[]
  from: string | null
  source: Source
  /** The name is an office: a person named after it takes the name's place. */
  isOffice: boolean
  /** Shared title of "Cllrs A and B". */
  title: string | null
  /** The last note stood in brackets, so that what follows it is not part of it. */
  isClosed: boolean
}

class Builder {
  private readonly drafts: Draft[] = []
  private readonly absences: { text: string; source: Source }[] = []
  /** "From 1 April 2009:" waits for the person it is about. */
  private from: string | null = null

  addLine(text: string, source: Source): void {
    if (isVacant(text)) {
      this.absences.push({ text, source })
      return
    }
    const parts = partsOf(text)
    parts.forEach((part, index) => {
      if (part.kind === 'bracket') this.addBracket(part.text, source)
      else this.addText(part, parts[index + 1], source)
    })
  }

  finish(): ReadPeople {
    const people = this.drafts.map(({ name, notes, from, source }) => ({
      name,
      note: notes.length > 0 ? notes.join(', ') : null,
      from,
      source,
    }))
    return { people, absences: this.absences, offices: people.filter((_, index) => this.drafts[index]?.isOffice) }
  }

  private last(): Draft | undefined {
    return this.drafts.at(-1)
  }

  private addBracket(text: string, source: Source): void {
    const joined = /^(?:and|&|\+|also|with|plus)\s+(.+)$/iu.exec(text)?.[1]
    const last = this.last()
    if (joined && (looksLikePerson(joined) || partsOf(joined).length > 1)) this.addLine(joined, source)
    else if (readFrom(text)?.rest) this.addLine(text, source)
    else if (last?.isOffice && titlesOf(text).length > 0) this.takeOffice(last, text)
    else if (last) this.addBracketNote(last, text)
    else if (looksLikePerson(text) || partsOf(text).length > 1) this.addLine(text, source)
    else this.addText({ kind: 'text', text, separator: 'hard', lead: '' }, undefined, source)
  }

  private addText({ text, separator, lead }: TextPart, next: Part | undefined, source: Source): void {
    if (isVacant(text)) {
      this.absences.push({ text, source })
      return
    }
    const last = this.last()
    const successor = readFrom(text)
    if (successor?.rest === '' && (next?.kind === 'text' || !last)) {
      this.from = successor.from
      return
    }
    const remark = /^(?:acting|interim|temporary|substitute|job ?share)[:\s]+(?=\p{Lu})/iu.exec(text)?.[0]
    const written = successor?.rest ? successor.rest : remark ? text.slice(remark.length) : text
    const isNote = last !== undefined && separator !== 'start' && this.isNote(written, separator, last)
    if (successor?.rest === '' && last) last.from = successor.from
    else if (introduces(text, next)) this.addPerson(text, [], null, 'hard', source)
    else if (last && isNote) this.addNote(last, text, lead)
    else if (looksLikePerson(written) || !isOfficeText(written) || successor) {
      const { name, note, from } = splitTrailing(written)
      this.addPerson(name, [remark?.trim().replace(/:$/, ''), note], successor?.from ?? from, separator, source)
    } else if (last?.isOffice === false && separator === 'start') this.addNote(last, text)
    else this.addPerson(text, [], null, separator, source)
  }

  /** After a comma, a colon, or "and" within an office, what does not look like a person is about the one before. */
  private isNote(text: string, separator: Separator, last: Draft): boolean {
    if (titlesOf(text).length > 0) return false
    if (separator === 'soft')
      return !looksLikePerson(text) || (last.notes.length > 0 && !last.isOffice && !last.isClosed)
    if (separator === 'and') return isOfficeText(text) || (last.notes.length > 0 && !looksLikePerson(text))
    return last.notes.length > 0 && isOfficeText(text)
  }

  /** `lead` is what parted the text from a note before it, so that an office reads as it was written. */
  private addNote(last: Draft, text: string, lead = ''): void {
    const when = readFrom(text)
    const before = last.notes.at(-1)
    if (when && when.rest === '') last.from = when.from
    else if (before !== undefined && !last.isClosed && lead.trim() !== '')
      last.notes[last.notes.length - 1] = before + lead + text
    else last.notes.push(text)
    last.isClosed = false
  }

  private addBracketNote(last: Draft, text: string): void {
    this.addNote(last, text)
    last.isClosed = true
  }

  private addPerson(
    name: string,
    notes: readonly (string | null | undefined)[],
    from: string | null,
    separator: Separator,
    source: Source,
  ): void {
    const last = this.last()
    const isOffice = OFFICE_WORDS.test(name) && titlesOf(name).length === 0
    if (last?.isOffice && !isOffice && separator === 'soft') {
      this.takeOffice(last, name)
      return
    }
    const plural = /^(cllrs|councillors)\s+/iu.exec(name)
    const shared = separator === 'and' || separator === 'soft' ? (last?.title ?? null) : null
    const title = plural ? (plural[1]?.slice(0, -1) ?? null) : shared
    const bare = plural ? name.slice(plural[0].length) : name
    this.drafts.push({
      name: title && titlesOf(bare).length === 0 ? `${title} ${bare}` : bare,
      notes: notes.filter((note): note is string => typeof note === 'string' && note !== ''),
      from: from ?? this.from,
      source,
      isOffice,
      title,
      isClosed: false,
    })
    if (!isOffice) this.from = null
  }

  /** "Leader of the Council: Cllr …": the office becomes the note of the person named after it. */
  private takeOffice(last: Draft, name: string): void {
    last.notes.unshift(last.name)
    last.name = name
    last.isOffice = false
    this.from = null
  }
}

/** "Vice-Chair: Dr …": an office before a colon is that of the person after it. */
function introduces(text: string, next: Part | undefined): boolean {
  return next?.kind === 'text' && next.lead.includes(':') && isOfficeText(text) && looksLikePerson(next.text)
}

/** "Cllr Jill Dunsmore from 1 April 2009", "Cllr Jim Couchman - Chair". */
function splitTrailing(text: string): { name: string; note: string | null; from: string | null } {
  const remark = /^(.+?)\s+(acting|interim|temporarily|pro tem|in (?:his|her|their) absence)$/iu.exec(text)
  if (remark?.[1] && remark[2]) return { name: remark[1], note: remark[2], from: null }
  const match =
    /^(?<name>.+?)\s+(?<when>(?:from|w\.?e\.?f\.?|with effect from|as of|since|until|to|till)\s+.*\d.*)$/iu.exec(text)
  if (!match?.groups?.name || !match.groups.when) return { name: text, note: null, from: null }
  const when = readFrom(match.groups.when)
  if (when && when.rest === '') return { name: match.groups.name, note: null, from: when.from }
  return { name: match.groups.name, note: match.groups.when, from: null }
}

/** "From 01/04/09 Cllr …": the date somebody takes over and what follows it; null for other text. */
function readFrom(text: string): { from: string; rest: string } | null {
  const start = /^(?:from|w\.?e\.?f\.?|with effect from|as of|as from|since|after)\s+/iu.exec(text)
  const [found] = start ? findDates(text, { loose: true }) : []
  if (!start || !found?.date || found.start > start[0].length + 3) return null
  const rest = text.slice(found.end).replace(/^[\s:,;–-]+/u, '')
  return { from: found.date.date, rest }
}
