/** A run's reading and comparing over a store: what any machine may do goes there, what only this one can is done here. */
import { sha256 } from '../checksum.ts'
import type { Limits } from '../config/schema.ts'
import type { ReadingProcess } from '../operate/reading-process.ts'
import type { ReadElsewhere } from '../read-files.ts'
import type { Reading, ReadingContext } from '../reading-context.ts'
import { type CompareElsewhere, compareContext, compareOrder } from '../reconcile/compare-apart.ts'
import type { WordFacts } from '../reconcile/corpus.ts'
import { compareThere } from './answer.ts'
import { dispatching } from './dispatch.ts'
import type { Store } from './store.ts'

/** Files on their way at once: enough to keep a few workers busy, few enough that little waits in the store. */
export const FILES_ON_THEIR_WAY = 64

export interface Distant {
  readonly read: ReadElsewhere
  readonly compare: CompareElsewhere
  /** Takes what went to and fro out of the store. */
  finish(): Promise<void>
}

export function atADistance(
  store: Store,
  reading: ReadingProcess,
  { limits, signal }: { readonly limits: Limits; readonly signal: AbortSignal | undefined },
): Distant {
  const { ask, finish } = dispatching(store, reading, signal)
  const shared = remembered((context: ReadingContext) => withoutPasswords(context))
  const words = remembered((facts: WordFacts, region: string | null) => compareContext(facts, region, limits))
  return {
    async read(context, file) {
      const { name, bytes } = shared(context)
      const job = { task: 'read', context: name, order: file.sha256, file: file.file } as const
      const here = () => reading.read(context, file)
      const given = await ask({ job, context: bytes, order: file.bytes, here })
      return isForHere(given, context) ? here() : given
    },
    compare(facts, region, judged) {
      const { name, bytes, made: context } = words(facts, region)
      const order = compareOrder(judged)
      const packed = Buffer.from(JSON.stringify(order))
      const job = { task: 'compare', context: name, order: sha256(packed), file: '' } as const
      const here = () => compareThere(reading, context, order)
      return ask({ job, context: bytes, order: packed, here })
    },
    finish,
  }
}

/** Passwords do not leave the machine. */
function withoutPasswords({ passwords: _, ...context }: ReadingContext): ReadingContext {
  return context
}

/** The files within a mail or an archive are needed where the run is, and so are those that a password opens. */
function isForHere({ held, contents, findings }: Reading, { passwords }: ReadingContext): boolean {
  return (
    (held !== undefined && contents === undefined) ||
    (passwords !== undefined && findings.some(({ code }) => code === 'file-password-protected'))
  )
}

interface Remembered<Made> {
  readonly name: string
  readonly made: Made
  readonly bytes: () => Uint8Array
}

/** What is made of an object, and its bytes by their checksum, made once as long as it is the same object. */
function remembered<Of extends object, Rest extends readonly unknown[], Made>(make: (of: Of, ...rest: Rest) => Made) {
  let last: (Remembered<Made> & { readonly of: Of }) | null = null
  return (of: Of, ...rest: Rest): Remembered<Made> => {
    if (last?.of !== of) {
      const made = make(of, ...rest)
      const bytes = Buffer.from(JSON.stringify(made))
      last = { of, made, name: sha256(bytes), bytes: () => bytes }
    }
    return last
  }
}
