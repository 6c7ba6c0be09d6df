/** The version of Collate that runs; the same as in `package.json`, which a test holds it to. */
export const VERSION = '0.1.0'
/** The name of the npm package, which is not the product's: `collate` is not ours there, so no page and no message asks npm for it. */
export const PACKAGE = 'collate-partnership-returns'
