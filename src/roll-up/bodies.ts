/** Whose rounds are put together: configurations that were named, or a list of them. */
import { join, resolve } from 'node:path'
import type { ListContent } from '../register/list-file.ts'
import { type Columns, readTable } from '../register/table.ts'
import { words } from './words.ts'

export const CONFIGURATION = 'pipeline.config.ts'

/** A body as it was asked for. */
export interface NamedBody {
  /** Its configuration, or the folder that holds it; absolute. */
  readonly place: string
  /** What to call it; null where its configuration says. */
  readonly organisation: string | null
  /** Part of the whole that it belongs to. */
  readonly region: string
}

const COLUMNS = ['organisation', 'config', 'region'] as const

/**
 * Reads a list of bodies, a workbook or a CSV: `config`, and if wanted `organisation` and `region`.
 *
 * @param folder where its relative paths start
 * @returns the bodies in the order of the list, and a line for each mistake
 */
export function bodiesOnList(
  content: ListContent,
  file: string,
  folder: string,
): { readonly bodies: NamedBody[]; readonly problems: string[] } {
  const problems: string[] = []
  const bodies: NamedBody[] = []
  const table: Columns<(typeof COLUMNS)[number]> = {
    all: COLUMNS,
    needed: ['config'],
    optional: ['organisation', 'region'],
    headings: {
      region: ['area', 'county', 'district'],
      organisation: ['body', 'council', 'name'],
      config: ['configuration'],
    },
  }
  for (const { cells, say } of readTable(content, file, table, problems)) {
    const { organisation, config, region } = cells
    if (config === '') problems.push(say('config', 'expected a configuration or the folder that holds one'))
    else
      bodies.push({
        place: resolve(folder, config),
        organisation: organisation || null,
        region: region || words.noRegion,
      })
  }
  return { bodies, problems }
}

/** The configuration that a body was named by. */
export function configurationOf({ place }: NamedBody, isFolder: boolean): string {
  return isFolder ? join(place, CONFIGURATION) : place
}
