/** Checks a descriptor against the profile of Data Package 2.0. */
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
// As datapackage.org publishes it (public domain), without its titles, descriptions and examples.
import profile from './data-package-profile.json' with { type: 'json' }

const ajv = new Ajv({ strict: false, allErrors: true })
addFormats.default(ajv)
const isDataPackage = ajv.compile(profile)

/** What is wrong with it; nothing where it is valid. */
export function profileProblems(descriptor: unknown): readonly unknown[] {
  return isDataPackage(descriptor) ? [] : (isDataPackage.errors ?? ['not valid'])
}
