/** The parts of an Office package, found through their relations as the standard says (ECMA-376 part 2), never by habit alone. */
import type { Budget } from '../budget.ts'
import { decodeXml } from '../xml/decode.ts'
import { XmlScanner } from '../xml/scanner.ts'
import type { ZipArchive } from '../zip.ts'

export interface Relation {
  readonly id: string
  /** Last word of the relation's type, in lower case: "worksheet", "sharedstrings", "hyperlink". */
  readonly type: string
  /** Name of a part, or the address outside the file when `external`. */
  readonly target: string
  readonly external: boolean
}

export class OfficePackage {
  readonly #archive: ZipArchive
  readonly budget: Budget

  constructor(archive: ZipArchive, budget: Budget) {
    this.#archive = archive
    this.budget = budget
  }

  get names(): readonly string[] {
    return this.#archive.names
  }

  has(part: string): boolean {
    return this.#archive.has(part)
  }

  /** A part as it is; null when the package has none of that name. */
  bytes(part: string): Uint8Array | null {
    return this.#archive.read(part) ?? null
  }

  /** Text of an XML part; null when the package has none of that name. */
  text(part: string): string | null {
    const bytes = this.#archive.read(part)
    if (!bytes) return null
    this.budget.spendDecoded(bytes)
    return decodeXml(bytes)
  }

  /** A scanner at the beginning of an XML part; null when the package has none of that name. For `lenient`, see the scanner. */
  scan(part: string, lenient = false): XmlScanner | null {
    const text = this.text(part)
    return text === null ? null : new XmlScanner(text, this.budget, lenient)
  }

  /** Relations of a part, or of the package itself for ''. Empty when it has none. */
  relations(part: string): Relation[] {
    const slash = part.lastIndexOf('/') + 1
    const folder = part.slice(0, slash)
    const xml = this.scan(`${folder}_rels/${part.slice(slash)}.rels`)
    const relations: Relation[] = []
    for (let event = xml?.next(); xml && event !== 'end'; event = xml.next()) {
      if (event !== 'open' || xml.name !== 'Relationship') continue
      const external = xml.attribute('TargetMode')?.toLowerCase() === 'external'
      const target = xml.attribute('Target') ?? ''
      relations.push({
        id: xml.attribute('Id') ?? '',
        type: lastWord(xml.attribute('Type') ?? ''),
        target: external ? target : resolvePart(folder, target),
        external,
      })
    }
    return relations
  }
}

/** Whether a part is of a binary workbook (`.xlsb`) rather than XML. */
export function isBinaryPart(part: string): boolean {
  return /\.bin$/i.test(part)
}

/** Relations by their ids; of several with one id the first counts. */
export function firstById(relations: readonly Relation[]): ReadonlyMap<string, Relation> {
  const byId = new Map<string, Relation>()
  for (const relation of relations) if (!byId.has(relation.id)) byId.set(relation.id, relation)
  return byId
}

function lastWord(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1).toLowerCase()
}

/** `target` as seen from `folder` → name of a part: `../media/image1.png` seen from `xl/drawings/` is `xl/media/image1.png`. */
function resolvePart(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const steps = path.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  const joined = steps.join('/')
  return joined.includes('%') ? decodePercent(joined) : joined
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
