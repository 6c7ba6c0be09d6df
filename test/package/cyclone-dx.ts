/** Whether a bill of materials is one by the schema that those who keep CycloneDX publish. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

export function cycloneDx(): ValidateFunction {
  const library = dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'))
  const schema = (name: string) => JSON.parse(readFileSync(join(library, 'res/schema', name), 'utf8'))
  const ajv = new Ajv({ strict: false, validateFormats: true, formats: { 'iri-reference': true, 'idn-email': true } })
  addFormats.default(ajv)
  // The schema refers to the others by the names of their files.
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'].map((part) => `${part}.SNAPSHOT.schema.json`))
    ajv.addSchema({ ...schema(name), $id: `http://cyclonedx.org/schema/${name}` })
  return ajv.compile(schema('bom-1.6.SNAPSHOT.schema.json'))
}
