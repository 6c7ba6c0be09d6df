import { join } from 'node:path'
import type { FileSystem } from './collect/file-system.ts'
import { isBackground } from './collect/ignored.ts'
import type { FileRecord } from './model.ts'
import { decodeText } from './read/text/decode-text.ts'

/** The team's own text for the committee report; null when there is none, or none that can be read. */
export async function readBackground(
  records: readonly FileRecord[],
  folder: string,
  files: FileSystem,
): Promise<string | null> {
  const record = records.find(({ file }) => isBackground(file))
  if (!record) return null
  const bytes = await files.readFile(join(folder, record.file)).catch(() => null)
  return bytes && decodeText(bytes).text
}
