/**
 * For tests that hold to a time: a busy machine may hold a process up for seconds, so what fails by its pace is tried once more. Any other
 * test must hold the first time.
 */
export const PACED = { retry: 1 }
