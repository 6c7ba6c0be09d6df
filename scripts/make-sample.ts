/** Makes the sample rounds in `input/` again, or in the folder given: `npm run sample`, `npx jiti scripts/make-sample.ts FOLDER`. */
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeSample } from './sample/make.ts'

const folder = process.argv[2] ?? fileURLToPath(new URL('../input', import.meta.url))
for (const path of await makeSample(folder)) console.log(relative(process.cwd(), path))
