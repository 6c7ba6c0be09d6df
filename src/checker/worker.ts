/** What runs beside the page: reads one file after the other and gives back what is to be shown. A file that never ends costs only this. */
import './jitless.ts'
import { createChecker, tooLarge } from './check-file.ts'
import { browserEffects } from './effects.ts'
import { type Shown, showFile } from './result.ts'
import type { CheckerSetup } from './setup.ts'

interface Asked {
  /** Of the file on the page. */
  readonly number: number
  readonly file: string
  readonly size: number
  /** Null when the file is larger than may be read. */
  readonly bytes: ArrayBuffer | null
}

/** As much of a worker's global scope as is used. */
interface Scope {
  /** Put in front of this program by the page. */
  readonly checkerSetup: CheckerSetup
  onmessage: (event: { readonly data: Asked }) => void
  /** Null once, when the worker is ready. */
  postMessage(answer: Shown | null): void
}

const scope = globalThis as unknown as Scope
const { checkerSetup: setup } = scope
const check = createChecker(setup, browserEffects)

scope.onmessage = ({ data: { number, file, size, bytes } }) => {
  const checked = bytes ? check({ file, bytes: new Uint8Array(bytes), sha256: '' }) : tooLarge(file, size, setup)
  scope.postMessage(showFile(checked, setup, number))
}
scope.postMessage(null)
