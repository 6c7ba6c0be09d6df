/** What lies over a sheet of an old workbook: comments, text boxes, check boxes, pictures ([MS-XLS] 2.4.181, [MS-ODRAW]). */
import { viewOf } from '../../view-of.ts'
import type { GridBuilder } from '../grid-builder.ts'
import { describeTicked } from '../xlsx/attachments.ts'
import { RECORD } from './record-ids.ts'
import { type BiffRecord, ContinuedReader, type RecordReader } from './records.ts'
import { type TextForm, textAt } from './texts.ts'

interface DrawnObject {
  readonly type: number
  readonly row: number
  readonly column: number
  readonly name: string
  readonly isTicked: boolean | null
  text: string
}

interface Note {
  readonly row: number
  readonly column: number
  readonly object: number
}

const TYPE = { picture: 0x08, checkBox: 0x0b, radio: 0x0c, note: 0x19 } as const
/** Controls whose text is their own caption and says nothing that is not on the sheet. */
const TICKED: ReadonlySet<number> = new Set([TYPE.checkBox, TYPE.radio])

export class DrawingReader {
  readonly #builder: GridBuilder
  readonly #form: TextForm
  readonly #objects = new Map<number, DrawnObject>()
  readonly #notes: Note[] = []
  #last: DrawnObject | null = null
  #place = { row: 1, column: 1, name: '' }

  constructor(builder: GridBuilder, form: TextForm) {
    this.#builder = builder
    this.#form = form
  }

  /** Any record of the sheet; those that draw nothing are passed over. */
  read(record: BiffRecord, records: RecordReader): void {
    if (record.id === RECORD.drawing) this.#place = { ...this.#place, ...placeIn(record) }
    else if (record.id === RECORD.object) this.#addObject(record)
    else if (record.id === RECORD.objectText) this.#addText(record, records.continued())
    else if (record.id === RECORD.note) this.#addNote(record)
  }

  /** Attaches everything to the sheet, once all its records are read. */
  finish(): void {
    for (const { row, column, object } of this.#notes)
      this.#builder.attach('comment', row, column, this.#objects.get(object)?.text ?? '')
    for (const { type, row, column, name, isTicked, text } of this.#objects.values()) {
      if (type === TYPE.note) continue
      if (TICKED.has(type))
        this.#builder.attach('checkbox', row, column, describeTicked(text || name, isTicked === true))
      else if (type === TYPE.picture) this.#builder.attach('picture', row, column, name)
      else this.#builder.attach('shape', row, column, text)
    }
  }

  #addObject({ view, data }: BiffRecord): void {
    if (!this.#form.isBiff8 || data.length < 8 || view.getUint16(0, true) !== 0x15) return
    const object: DrawnObject = { type: view.getUint16(4, true), ...this.#place, isTicked: tickedIn(view), text: '' }
    this.#objects.set(view.getUint16(6, true), object)
    this.#last = object
    this.#place = { ...this.#place, name: '' }
  }

  /** The text of the object before; the record itself gives its length, those that continue it hold the characters. */
  #addText({ view, data }: BiffRecord, continued: readonly Uint8Array[]): void {
    const length = data.length >= 12 ? view.getUint16(10, true) : 0
    if (!this.#last || continued.length === 0 || length === 0) return
    const reader = new ContinuedReader(continued)
    this.#last.text = reader.characters(length, reader.byte())
  }

  #addNote(record: BiffRecord): void {
    const { view, data } = record
    if (data.length < 8) return
    const place = { row: view.getUint16(0, true) + 1, column: view.getUint16(2, true) + 1 }
    if (this.#form.isBiff8) this.#notes.push({ ...place, object: view.getUint16(6, true) })
    else if (view.getUint16(0, true) !== 0xffff) {
      this.#builder.attach('comment', place.row, place.column, textAt(record, 4, 2, this.#form))
    }
  }
}

const TICKED_DATA = 0x12

/** Whether a control is ticked, from the parts of its object record; null for what cannot be. */
function tickedIn(view: DataView): boolean | null {
  for (let at = 0; at + 6 <= view.byteLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === TICKED_DATA) return view.getUint16(at + 4, true) === 1
  }
  return null
}

const CONTAINER = 0x0f
const ANCHOR = 0xf010
const PROPERTIES = 0xf00b
const NAME = 0x0380
const DESCRIPTION = 0x0381
const IS_LONG = 0x8000

/** Where the last shape of a drawing record stands, and what it is called, as far as the record says. */
function placeIn({ view, data }: BiffRecord): Partial<{ row: number; column: number; name: string }> {
  let place = {}
  for (let at = 0; at + 8 <= data.length; ) {
    const head = view.getUint16(at, true)
    const type = view.getUint16(at + 2, true)
    const length = view.getUint32(at + 4, true)
    at += 8
    if ((head & 0x0f) === CONTAINER) continue
    if (type === ANCHOR && at + 8 <= data.length)
      place = { ...place, column: view.getUint16(at + 2, true) + 1, row: view.getUint16(at + 6, true) + 1 }
    else if (type === PROPERTIES) place = { ...place, name: nameIn(data.subarray(at, at + length), head >> 4) }
    at += length
  }
  return place
}

/** A picture's description or, without one, its name: long properties stand behind the list, in its order. */
function nameIn(data: Uint8Array, count: number): string {
  const view = viewOf(data)
  const found = new Map<number, string>()
  let textAt = count * 6
  for (let at = 0; at + 6 <= data.length && at < count * 6; at += 6) {
    const id = view.getUint16(at, true)
    if ((id & IS_LONG) === 0) continue
    const length = view.getUint32(at + 2, true)
    const text = data.subarray(textAt, textAt + length)
    if ((id & 0x3fff) === NAME || (id & 0x3fff) === DESCRIPTION)
      found.set(id & 0x3fff, new TextDecoder('utf-16le').decode(text).split('\0')[0] ?? '')
    textAt += length
  }
  return found.get(DESCRIPTION) || found.get(NAME) || ''
}
