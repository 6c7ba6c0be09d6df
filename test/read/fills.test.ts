/** The colours with which cells are filled, as workbooks of every writer say them; what is no plain colour is none. */
import { describe, expect, it } from 'vitest'
import { cellAddress, type Grid } from '../../src/read/grid.ts'
import { read, workbook, zip } from './workbook-fixture.ts'

const THEME = `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x">${[
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>',
  '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>',
  '<a:dk2><a:srgbClr val="44546A"/></a:dk2>',
  '<a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>',
  ...['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'].map(
    (rgb, at) => `<a:accent${at + 1}><a:srgbClr val="${rgb}"/></a:accent${at + 1}>`,
  ),
].join('')}</a:clrScheme></a:themeElements></a:theme>`

const coloursOf = ({ grids: [grid] }: { grids: readonly Grid[] }) =>
  Object.fromEntries((grid?.fills ?? []).map(({ row, column, colour }) => [cellAddress(row, column), colour]))

/** A1 with text and B1 without, filled so. */
function filled(fill: string): Record<string, string> {
  const styles = `<fonts><font/></fonts><fills><fill><patternFill patternType="none"/></fill><fill>${fill}</fill></fills><borders/><cellXfs><xf/><xf fillId="1"/></cellXfs>`
  const cells = '<c r="A1" s="1" t="inlineStr"><is><t>Word</t></is></c><c r="B1" s="1"/><c r="C1" s="0"/><c r="D1"/>'
  return coloursOf(
    read(
      workbook({
        sheets: `<sheetData><row r="1">${cells}</row></sheetData>`,
        styles,
        parts: { 'xl/theme/theme1.xml': THEME },
      }),
    ),
  )
}
const solid = (colour: string) =>
  `<patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill>`

describe('the colour of a cell', () => {
  it.each([
    ['a colour of its own', solid('rgb="FF00B050"'), '00B050'],
    ['a colour without transparency', solid('rgb="ffc000"'), 'FFC000'],
    ['a colour of the theme', solid('theme="9"'), '70AD47'],
    ['a lighter one', solid('theme="9" tint="0.5999938962981048"'), 'C5E0B4'],
    ['a darker one', solid('theme="5" tint="-0.249977111117893"'), 'C55A11'],
    ['light before dark, as styles count', solid('theme="3"'), '44546A'],
    ['a colour of the palette', solid('indexed="10"'), 'FF0000'],
    ['a later one of the palette', solid('indexed="51"'), 'FFCC00'],
  ])('is %s', (_, fill, colour) => {
    expect(filled(fill)).toEqual({ A1: colour, B1: colour })
  })

  it.each([
    ['white', solid('rgb="FFFFFFFF"')],
    ['the theme’s paper', solid('theme="0"')],
    ['the system’s own', solid('indexed="64"')],
    ['a pattern', '<patternFill patternType="gray125"><fgColor rgb="FFFF0000"/></patternFill>'],
    ['a gradient', '<gradientFill><stop position="0"><color rgb="FFFF0000"/></stop></gradientFill>'],
    ['no colour at all', solid('auto="1"')],
    ['a colour that is none', solid('rgb="red"')],
    ['a number the theme has not', solid('theme="40"')],
  ])('is none for %s', (_, fill) => {
    expect(filled(fill)).toEqual({})
  })

  it('says nothing where more cells are coloured than anybody could mean', () => {
    const styles = `<fills><fill/><fill>${solid('rgb="FFFF0000"')}</fill></fills><cellXfs><xf/><xf fillId="1"/></cellXfs>`
    const rows = Array.from({ length: 2_001 }, (_, at) => `<row r="${at + 1}">${'<c s="1"/>'.repeat(10)}</row>`)
    const [grid] = read(workbook({ sheets: `<sheetData>${rows.join('')}</sheetData>`, styles })).grids
    expect(grid).toMatchObject({ cells: [] })
    expect(grid).not.toHaveProperty('fills')
  })

  it('is read from OpenDocument styles and their parents, not from repeated cells', () => {
    const style = (name: string, colour: string, parent = '') =>
      `<style:style style:name="${name}" ${parent && `style:parent-style-name="${parent}"`}>${colour && `<style:table-cell-properties fo:background-color="${colour}"/>`}</style:style>`
    const cell = (name: string, more = '') => `<table:table-cell table:style-name="${name}" ${more}/>`
    const styles = [
      style('ce1', '#ff0000'),
      style('ce2', '', 'ce1'),
      style('ce3', 'transparent', 'ce1'),
      style('ce4', '#FFFFFF'),
    ]
    const cells =
      ['ce1', 'ce2', 'ce3', 'ce4', 'none'].map((name) => cell(name)).join('') +
      cell('ce1', 'table:number-columns-repeated="900"')
    const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:style="s" xmlns:fo="f"><office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Return"><table:table-row>${cells}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`
    const bytes = zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content })
    expect(coloursOf(read(bytes))).toEqual({ A1: 'FF0000', B1: 'FF0000' })
  })
})
