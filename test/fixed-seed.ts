/** Property tests try the same texts on every run, so that none fails by chance; `SEED=random` tries others, and says which when one fails. */
import fc from 'fast-check'

const { SEED } = process.env
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED ?? 20110317) })
