/**
 * Collate in a browser: the bytes of a file (workbook, document or text) and the forms in, its updates and findings out. Nothing here or below
 * needs Node.
 */
export { type ConfigInput, configSchema, type Form, type Limits, type Round } from './config/schema.ts'
export { wordingOf } from './findings/finding.ts'
export type { Finding } from './model.ts'
export type { UnresolvedUpdate } from './normalise/normalise.ts'
export type { ReadEffects } from './read/effects.ts'
export { createInspector, createReader } from './reading.ts'
export {
  type Inspection,
  type OpenedFile,
  type Reading,
  type ReadingContext,
  type ReadOpened,
  readingContext,
} from './reading-context.ts'
