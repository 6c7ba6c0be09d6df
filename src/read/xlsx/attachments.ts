/** What is attached to a sheet rather than typed into its cells: comments, text boxes, pictures, check boxes. */
import type { GridBuilder } from '../grid-builder.ts'
import { Unreadable } from '../unreadable.ts'
import { readBinaryNotes } from '../xlsb/parts.ts'
import { readNotes, readPeople, readThreads } from './comments.ts'
import { type DrawnObject, readDrawing, readParagraphs } from './drawing.ts'
import { firstById, isBinaryPart, type OfficePackage, type Relation } from './package.ts'
import type { Control, SheetExtras } from './sheet.ts'
import { type OlderShape, readOlderShapes } from './vml.ts'
import type { Workbook } from './workbook.ts'

interface SheetParts {
  readonly office: OfficePackage
  readonly relations: readonly Relation[]
  readonly byId: ReadonlyMap<string, Relation>
  readonly workbook: Workbook
  readonly extras: SheetExtras
  readonly builder: GridBuilder
}

/** Adds everything that is attached to the sheet. False when one of the parts is damaged; the cells are good all the same. */
export function addAttachments(sheet: Omit<SheetParts, 'byId'>): boolean {
  const parts = { ...sheet, byId: firstById(sheet.relations) }
  let complete = true
  const attempt = <T>(read: () => T, otherwise: T): T => {
    try {
      return read()
    } catch (error) {
      if (error instanceof Unreadable && error.isLimit) throw error
      complete = false
      return otherwise
    }
  }
  attempt(() => addComments(parts), undefined)
  const drawn = attempt(() => readDrawn(parts), [])
  const older = attempt(() => readOlder(parts), [])
  addDrawn(parts, drawn, older)
  addOlder(parts, older)
  attempt(() => addControls(parts, drawn, older), undefined)
  return complete
}

function partsOfType({ relations, office }: SheetParts, type: string): string[] {
  return relations
    .filter((relation) => relation.type === type && !relation.external && office.has(relation.target))
    .map((relation) => relation.target)
}

function addComments(parts: SheetParts): void {
  const { office, workbook, builder } = parts
  const threadParts = partsOfType(parts, 'threadedcomment')
  const peopleXml = threadParts.length > 0 && workbook.people ? office.scan(workbook.people) : null
  const people = peopleXml ? readPeople(peopleXml) : new Map<string, string>()
  const threads = threadParts.flatMap((part) => {
    const xml = office.scan(part)
    return xml ? readThreads(xml, people) : []
  })
  const notes = partsOfType(parts, 'comments').flatMap((part) => {
    const bytes = isBinaryPart(part) ? office.bytes(part) : null
    if (bytes) return readBinaryNotes(bytes, office.budget)
    const xml = office.scan(part)
    return xml ? readNotes(xml) : []
  })
  // For older programs, Excel keeps a note that stands in for each threaded comment.
  const threadedCells = new Set(threads.map(({ row, column }) => `${row},${column}`))
  const standing = notes.filter(({ row, column }) => !threadedCells.has(`${row},${column}`))
  for (const { row, column, text } of [...standing, ...threads]) builder.attach('comment', row, column, text)
}

/** The part behind a relation of the sheet; null when the sheet names none. */
function related({ byId, office }: SheetParts, id: string | null): string | null {
  const relation = id === null ? undefined : byId.get(id)
  return relation && !relation.external && office.has(relation.target) ? relation.target : null
}

function readDrawn(parts: SheetParts): DrawnObject[] {
  const part = related(parts, parts.extras.drawing)
  const xml = part === null ? null : parts.office.scan(part)
  if (!xml || part === null) return []
  const relations = firstById(parts.office.relations(part))
  return readDrawing(xml).map((object) => {
    const diagram = object.diagram === null ? undefined : relations.get(object.diagram)?.target
    const texts = diagram === undefined ? null : parts.office.scan(diagram)
    if (texts?.next() !== 'open') return object
    return { ...object, kind: 'shape', text: readParagraphs(texts) }
  })
}

function readOlder(parts: SheetParts): OlderShape[] {
  const part = related(parts, parts.extras.olderDrawing)
  const xml = part === null ? null : parts.office.scan(part, true)
  return xml ? readOlderShapes(xml) : []
}

function addDrawn({ extras, builder }: SheetParts, drawn: readonly DrawnObject[], older: readonly OlderShape[]): void {
  const controls = new Set([...older, ...extras.controls].map(({ shape }) => shape))
  for (const object of drawn) {
    if (object.control !== null && controls.has(object.control)) continue
    builder.attach(object.kind, object.row, object.column, object.text)
  }
}

const TICKED_TYPES = new Set(['checkbox', 'radio'])

/** Comments' boxes repeat the comments; controls that can be ticked follow by themselves. */
function addOlder({ extras, builder }: SheetParts, older: readonly OlderShape[]): void {
  for (const { type, text, row, column } of older) {
    if (type !== 'Note' && !TICKED_TYPES.has(type.toLowerCase())) builder.attach('shape', row, column, text)
  }
  const boxes = firstByShape(older)
  for (const { program, shape } of extras.embedded) {
    const place = boxes.get(shape)
    builder.attach('picture', place?.row ?? 1, place?.column ?? 1, `embedded document (${program})`)
  }
}

function addControls(parts: SheetParts, drawn: readonly DrawnObject[], older: readonly OlderShape[]): void {
  const { extras, builder } = parts
  const controls = firstByShape(extras.controls)
  const boxes = firstByShape(older)
  const captions = new Map(
    drawn.toReversed().flatMap(({ control, text }) => (control === null ? [] : [[control, text]])),
  )
  for (const box of older) {
    if (!TICKED_TYPES.has(box.type.toLowerCase())) continue
    const control = controls.get(box.shape)
    const caption = box.text || control?.name || 'no caption'
    const ticked = (control && readTicked(parts, control)) ?? box.checked
    builder.attach('checkbox', box.row, box.column, describeTicked(caption, ticked))
  }
  for (const control of extras.controls) {
    if (boxes.has(control.shape)) continue
    const ticked = readTicked(parts, control)
    if (ticked === null) continue
    const caption = captions.get(control.shape) || control.name
    builder.attach('checkbox', control.row, control.column, describeTicked(caption, ticked))
  }
}

/** Whether a control that can be ticked is; null for any other control, and where only an older drawing knows. */
function readTicked({ office, byId }: SheetParts, control: Control): boolean | null {
  const properties = control.relation === null ? undefined : byId.get(control.relation)
  const xml = properties?.type === 'ctrlprop' ? office.scan(properties.target) : null
  if (xml?.next() !== 'open') return null
  if (!TICKED_TYPES.has(xml.attribute('objectType')?.toLowerCase() ?? '')) return null
  return xml.attribute('checked')?.toLowerCase() === 'checked'
}

/** Shapes by their number; of several with one number the first counts. */
function firstByShape<T extends { readonly shape: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.toReversed().map((item) => [item.shape, item]))
}

/** A check box or radio button as it is kept: its caption, and whether it is ticked. */
export function describeTicked(caption: string, ticked: boolean): string {
  return `${caption} (${ticked ? 'ticked' : 'not ticked'})`
}
