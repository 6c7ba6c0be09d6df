/** Comments on cells: notes (the older kind) and threaded comments with their replies. */
import type { XmlScanner } from '../xml/scanner.ts'
import { parseAddress } from './address.ts'
import { readRichText } from './rich-text.ts'

export interface Comment {
  readonly row: number
  readonly column: number
  readonly text: string
}

export function readNotes(xml: XmlScanner): Comment[] {
  const comments: Comment[] = []
  let place = { row: 1, column: 1 }
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue
    if (xml.name === 'comment') place = parseAddress(xml.attribute('ref') ?? '') ?? { row: 1, column: 1 }
    else if (xml.name === 'text') {
      const text = readRichText(xml)
      comments.push({ ...place, text: typeof text === 'string' ? text : text.map((run) => run.text).join('') })
    }
  }
  return comments
}

/** `people` are display names by id. Each reply is a comment of its own, at the same cell. */
export function readThreads(xml: XmlScanner, people: ReadonlyMap<string, string>): Comment[] {
  const comments: Comment[] = []
  let place = { row: 1, column: 1 }
  let author: string | undefined
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue
    if (xml.name === 'threadedComment') {
      place = parseAddress(xml.attribute('ref') ?? '') ?? { row: 1, column: 1 }
      author = people.get(xml.attribute('personId') ?? '')
    } else if (xml.name === 'text') {
      const text = xml.content()
      comments.push({ ...place, text: author ? `${author}: ${text}` : text })
    }
  }
  return comments
}

export function readPeople(xml: XmlScanner): Map<string, string> {
  const people = new Map<string, string>()
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.name !== 'person') continue
    people.set(xml.attribute('id') ?? '', xml.attribute('displayName') ?? '')
  }
  return people
}
