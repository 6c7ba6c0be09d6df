/** A store that cannot be used. The message says what to do, and never holds a password. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}
