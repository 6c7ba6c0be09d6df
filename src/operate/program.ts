/** What the program is, for telling whether something kept was made by this very one. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VERSION } from '../version.ts'

/** The version and a checksum of the program's own files, so that a patched or half-updated program trusts nothing it did not make. */
export async function programIdentity(): Promise<string> {
  const folder = fileURLToPath(new URL('..', import.meta.url))
  const hash = createHash('sha256')
  const names = (await readdir(folder, { recursive: true })).filter(
    (name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'),
  )
  for (const name of names.sort()) hash.update(name).update(await readFile(join(folder, name)))
  return `${VERSION} ${hash.digest('hex').slice(0, 16)}`
}
