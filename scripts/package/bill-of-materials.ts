/** The bill of materials: what ships, as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/) names it, out of the lockfile. */
import { createHash } from 'node:crypto'
import { licenceOf } from './licences.ts'
import type { ShippedPackage } from './shipped.ts'

interface Product {
  readonly name: string
  readonly version: string
  readonly license: string
}

/** Plain data for JSON. The same packages give the same bytes: no day, and a serial number that follows from them. */
export function billOfMaterials({ name, version, license }: Product, shipped: readonly ShippedPackage[]) {
  const components = shipped.map(component)
  const own = {
    type: 'application',
    name,
    version,
    'bom-ref': urlOf(name, version),
    licenses: [{ expression: license }],
  }
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([own, components]))}`,
    version: 1,
    metadata: { component: own },
    components,
  }
}

function component(each: ShippedPackage) {
  const { name, version, integrity, resolved, place } = each
  const group = name.startsWith('@') ? { group: name.slice(0, name.indexOf('/')) } : {}
  return {
    type: 'library',
    // Two packages may need a third in the same version, each in a place of its own.
    'bom-ref': `${urlOf(name, version)}#${place}`,
    ...group,
    name: name.slice(name.indexOf('/') + 1),
    version,
    ...(integrity ? { hashes: integrity.split(' ').map(hash) } : {}),
    licenses: [{ expression: licenceOf(each) }],
    purl: urlOf(name, version),
    ...(resolved ? { externalReferences: [{ type: 'distribution', url: resolved }] } : {}),
  }
}

const ALGORITHMS: Readonly<Record<string, string>> = {
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
}

function hash(integrity: string) {
  const at = integrity.indexOf('-')
  const alg = ALGORITHMS[integrity.slice(0, at)]
  if (!alg) throw new Error(`unknown checksum ${integrity}`)
  return { alg, content: Buffer.from(integrity.slice(at + 1), 'base64').toString('hex') }
}

/** A package URL: https://github.com/package-url/purl-spec, where the `@` of a scope is escaped. */
function urlOf(name: string, version: string): string {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`
}

/** A UUID of version 8 out of a text. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
