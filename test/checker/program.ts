/** The program of the officers' page, as the build makes it. */
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'rolldown'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The worker's program and the modules of Node that it asks for, of which there should be none. */
export async function bundledProgram(): Promise<{ code: string; asked: string[] }> {
  const asked: string[] = []
  const noted: Plugin = {
    name: 'note modules of Node',
    resolveId(id, importer) {
      if (!id.startsWith('node:')) return null
      asked.push(`${id} in ${importer ?? ''}`)
      return { id, external: true }
    },
  }
  const { output } = await build({
    cwd: root,
    input: 'src/checker/worker.ts',
    platform: 'browser',
    write: false,
    output: { format: 'iife', minify: true },
    plugins: [noted],
    logLevel: 'silent',
  })
  return { code: output[0].code, asked }
}
