/**
 * Writes workbooks: rows are packed as they come, styles, texts and relations are numbered once, and the same content gives the same bytes.
 * The mirror of the reader in `src/read/xlsx`. It knows no sheet by name; what each holds is described by who asks for it.
 */
import {
  appProperties,
  contentTypes,
  coreProperties,
  type PackageProperties,
  packageRelations,
  type Relation,
  relationsPart,
  TYPES,
} from '../package-parts.ts'
import { startZip } from '../zip.ts'
import { drawingPart } from './drawing-part.ts'
import { WORKBOOK_KINDS, type WrittenSheet, workbookPart } from './frame-parts.ts'
import { sharedStrings } from './shared-strings.ts'
import type { Drawing, SheetDescription } from './sheet.ts'
import { finishSheet, type Rows, writeRows } from './sheet-part.ts'
import { type CellStyle, type Font, styleSheet } from './styles-part.ts'
import { tablePart } from './table-part.ts'
import { themePart } from './theme-part.ts'

export interface WorkbookFacts<Style extends string> {
  readonly styles: Readonly<Record<Style, CellStyle>>
  /** Font of cells without a style, in which programs measure the widths of columns. */
  readonly normal: Font
  readonly properties: PackageProperties
  /** Characters of texts that cells share; as many as memory can well bear when left out. */
  readonly mostShared?: number
}

/** A workbook being written. */
export interface WorkbookWriter<Style extends string> {
  /** Gives a sheet its place behind those that have one; it can be written after others. */
  place(name: string): SheetPlace<Style>
  /** Bytes of the workbook, once every sheet is written. */
  finish(): Promise<Uint8Array>
}

export interface SheetPlace<Style extends string> {
  /** Writes the sheet's rows from the first on. */
  write(description: SheetDescription<Style>, rows: Rows<Style>): Promise<void>
}

export function startWorkbook<Style extends string>(facts: WorkbookFacts<Style>): WorkbookWriter<Style> {
  const zip = startZip()
  const names: string[] = []
  const interned = { styles: styleSheet(facts.styles, facts.normal), strings: sharedStrings(facts.mostShared) }
  const sheets: { readonly name: string; written: WrittenSheet | null }[] = []
  let drawings = 0
  let drawn = 0
  let tables = 0
  const begin = (name: string) => {
    names.push(name)
    return zip.begin(name)
  }
  const add = async (name: string, content: string | Uint8Array) => {
    names.push(name)
    await zip.add(name, content)
  }
  const addRelations = async (name: string, relations: readonly Relation[]) => {
    const at = name.lastIndexOf('/') + 1
    if (relations.length > 0) await add(`${name.slice(0, at)}_rels/${name.slice(at)}.rels`, relationsPart(relations))
  }
  const addDrawings = async (list: readonly Drawing[]): Promise<Relation> => {
    drawings += 1
    const name = `drawings/drawing${drawings}.xml`
    const relations: Relation[] = []
    for (const [index, { shows }] of list.entries()) {
      drawn += 1
      const isChart = shows.kind === 'chart'
      const target = isChart ? `charts/chart${drawn}.xml` : `media/image${drawn}.${shows.format}`
      await add(`xl/${target}`, isChart ? shows.xml : shows.bytes)
      relations.push({ id: `rId${index + 1}`, type: isChart ? 'chart' : 'image', target: `../${target}` })
    }
    await add(`xl/${name}`, drawingPart(list, relations))
    await addRelations(`xl/${name}`, relations)
    return { id: 'drawing', type: 'drawing', target: `../${name}` }
  }

  return {
    place: (name) => {
      const number = sheets.length + 1
      const place: (typeof sheets)[number] = { name, written: null }
      sheets.push(place)
      return {
        write: async (description, rows) => {
          const partName = `xl/worksheets/sheet${number}.xml`
          const part = begin(partName)
          const written = await writeRows(part, interned, { ...description, isFirst: number === 1 }, rows)
          const relations = [...written.relations]
          const { table } = description
          if (description.drawings?.length) relations.push(await addDrawings(description.drawings))
          if (table) {
            tables += 1
            const target = `tables/table${tables}.xml`
            await add(`xl/${target}`, tablePart(table, tables, written.rows))
            relations.push({ id: 'table', type: 'table', target: `../${target}` })
          }
          await finishSheet(part, description.drawings?.length ? 'drawing' : null, table ? 'table' : null)
          await addRelations(partName, relations)
          place.written = { name, description, rows: written.rows }
        },
      }
    },
    finish: async () => {
      const written = sheets.map((sheet) => {
        if (!sheet.written) throw new Error(`The sheet ${sheet.name} was never written.`)
        return sheet.written
      })
      await add('xl/workbook.xml', workbookPart(written))
      await addRelations('xl/workbook.xml', [
        ...written.map((_, at) => ({
          id: `sheet${at + 1}`,
          type: 'worksheet',
          target: `worksheets/sheet${at + 1}.xml`,
        })),
        { id: 'styles', type: 'styles', target: 'styles.xml' },
        { id: 'theme', type: 'theme', target: 'theme/theme1.xml' },
        { id: 'strings', type: 'sharedStrings', target: 'sharedStrings.xml' },
      ])
      await add('xl/styles.xml', interned.styles.part())
      await add('xl/theme/theme1.xml', themePart(facts.normal.name))
      const strings = begin('xl/sharedStrings.xml')
      for (const text of interned.strings.part()) await strings.write(text)
      await strings.end()
      await add('docProps/core.xml', coreProperties(facts.properties))
      await add('docProps/app.xml', appProperties('Microsoft Excel', facts.properties))
      await add('_rels/.rels', packageRelations('xl/workbook.xml'))
      await zip.add(TYPES, contentTypes(names, WORKBOOK_KINDS))
      return zip.finish(TYPES)
    },
  }
}
