/** A run's reading and comparing over a store: what any machine may do goes there, what only this one can is done here. */
import { sha256 } from '../checksum.ts'
import type { Limits } from '../config/schema.ts'
import type { ReadingProcess } from '../operate/reading-process.ts'
import type { ReadElsewhere } from '../read-files.ts'
import type { Reading, ReadingContext } from '../reading-context.ts'
import { type CompareElsewhere, compareContext, compareOrder } from '../reconcile/compare-apart.ts'
import type { TracedComparison } from '../reconcile/compare-group.ts'
import type { WordFacts } from '../reconcile/corpus.ts'
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
  const shared = rememberedBytes((context: ReadingContext) => withoutPasswords(context))
  const words = rememberedBytes((facts: WordFacts, region: string | null) => compareContext(facts, region, limits))
  return {
    async read(context, file) {
      const { name, bytes } = shared(context)
      const job = { task: 'read', context: name, order: file.sha256, file: file.file } as const
      const text = await ask({ job, context: () => bytes, order: file.bytes })
      const given: Reading | null = text === null ? null : JSON.parse(text)
      return given && !isForHere(given, context) ? given : reading.read(context, file)
    },
    async compare(facts, region, judged) {
      const { name, bytes } = words(facts, region)
      const order = Buffer.from(JSON.stringify(compareOrder(judged)))
      const job = { task: 'compare', context: name, order: sha256(order), file: '' } as const
      const text = await ask({ job, context: () => bytes, order })
      const given: TracedComparison | null = text === null ? null : JSON.parse(text)
      return given
    },
    finish,
  }
}

/** Passwords do not leave the machine. */
function withoutPasswords({ passwords: _, ...context }: ReadingContext): ReadingContext {
  return context
}

/** The files within a mail or an archive are needed where the run is, and so are those that a password opens. */
function isForHere({ held, findings }: Reading, { passwords }: ReadingContext): boolean {
  return (
    held !== undefined || (passwords !== undefined && findings.some(({ code }) => code === 'file-password-protected'))
  )
}

/** A context as bytes by their checksum, made once as long as it is the same object. */
function rememberedBytes<Of extends object, Rest extends readonly unknown[]>(make: (of: Of, ...rest: Rest) => unknown) {
  let last: { of: Of; name: string; bytes: Buffer } | null = null
  return (of: Of, ...rest: Rest): { readonly name: string; readonly bytes: Buffer } => {
    if (last?.of !== of) {
      const bytes = Buffer.from(JSON.stringify(make(of, ...rest)))
      last = { of, name: sha256(bytes), bytes }
    }
    return last
  }
}
