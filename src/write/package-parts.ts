/** The parts that every package of Office has: relations, properties, and the list of the parts' kinds (ISO 29500-2). */
import { escapeXml } from './escape-xml.ts'

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** Name of the list of kinds. Programs that tell a file's kind by its first bytes expect it first. */
export const TYPES = '[Content_Types].xml'

/** Attributes with a leading space each; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`))
    .join('')
}

export interface Relation {
  readonly id: string
  /** The last part of its type: `worksheet`. */
  readonly type: string
  readonly target: string
  readonly isExternal?: true
}

/** The part that holds the relations of another. */
export function relationsPart(relations: readonly Relation[]): string {
  const tags = relations.map(({ id, type, target, isExternal }) => {
    const values = {
      Id: id,
      Type: `${OFFICE}/${type}`,
      Target: target,
      ...(isExternal ? { TargetMode: 'External' } : {}),
    }
    return `<Relationship${attributes(values)}/>`
  })
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${tags.join('')}</Relationships>`
}

/** The relations of the package itself. */
export function packageRelations(mainPart: string): string {
  return [
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`,
    `<Relationship Id="main" Type="${OFFICE}/officeDocument" Target="${mainPart}"/>`,
    '<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
    `<Relationship Id="app" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
  ].join('')
}

export interface PackageProperties {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly organisation: string
  /** Stands there as the time it was made and last saved. */
  readonly date: Date
  /** Of the texts, `en-GB`. */
  readonly language: string
}

/** Dublin Core (ISO 29500-2, 11). */
export function coreProperties({ title, subject, author, date, language }: PackageProperties): string {
  const saved = `${date.toISOString().slice(0, 19)}Z`
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${saved}</dcterms:${name}>`
  const names = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  }
  return [
    `${DECLARATION}<cp:coreProperties${attributes(names)}>`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject>`,
    `<dc:creator>${escapeXml(author)}</dc:creator><cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy>`,
    `${time('created')}${time('modified')}<dc:language>${language}</dc:language></cp:coreProperties>`,
  ].join('')
}

/** @param program that the package is for; LibreOffice keeps the heights of rows only of workbooks that say that Excel made them */
export function appProperties(program: string, { organisation }: PackageProperties): string {
  return [
    `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">`,
    `<Application>${program}</Application><Company>${escapeXml(organisation)}</Company><AppVersion>16.0300</AppVersion></Properties>`,
  ].join('')
}

/** Kinds of parts by the beginning of their names. */
export type PartKinds = readonly (readonly [string, string])[]

const PROPERTIES: PartKinds = [
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
]

/** The list of the parts' kinds; parts of relations and pictures go by their endings. */
export function contentTypes(parts: readonly string[], own: PartKinds): string {
  const endings = new Set(parts.map((name) => name.slice(name.lastIndexOf('.') + 1)))
  const pictures = ['png', 'jpeg'].filter((ending) => endings.has(ending))
  const kinds = parts.flatMap((name) => {
    if (name.includes('/_rels/')) return []
    const kind = [...own, ...PROPERTIES].find(([start]) => name.startsWith(start))?.[1]
    return kind ? [`<Override${attributes({ PartName: `/${name}`, ContentType: kind })}/>`] : []
  })
  return [
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...pictures.map((ending) => `<Default${attributes({ Extension: ending, ContentType: `image/${ending}` })}/>`),
    `${kinds.join('')}</Types>`,
  ].join('')
}
