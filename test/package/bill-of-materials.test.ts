import { describe, expect, it } from 'vitest'
import { billOfMaterials } from '../../scripts/package/bill-of-materials.ts'
import { licenceOf } from '../../scripts/package/licences.ts'
import { type Lockfile, shippedPackages } from '../../scripts/package/shipped.ts'

const LOCK: Lockfile = {
  packages: {
    'node_modules/beside': { version: '1.0.0', license: 'MIT', dependencies: { needed: '^2.0.0', shared: '^1.0.0' } },
    'node_modules/beside/node_modules/shared': { version: '1.5.0', license: 'ISC' },
    'node_modules/needed': { version: '2.3.0', license: 'MIT', dependencies: { shared: '^2.0.0' } },
    'node_modules/shared': { version: '2.0.0', license: '(MIT OR GPL-3.0-or-later)' },
    'node_modules/@house/within': {
      version: '3.1.4',
      license: 'Apache-2.0',
      integrity: 'sha512-AAEC',
      resolved: 'https://registry.example.org/within-3.1.4.tgz',
    },
    'node_modules/only-for-tests': { version: '9.9.9', license: 'MIT' },
  },
}
const shipped = shippedPackages(LOCK, {
  modules: ['/home/any/node_modules/@house/within/lib/index.js', '/home/any/src/main.ts', '\0virtual'],
  beside: ['beside'],
})
const product = { name: 'collate-example', version: '1.2.3', license: 'MIT' }

describe('what ships', () => {
  it('is what is in the program, and what stands beside it with all it needs, each from where it is found', () => {
    expect(shipped.map(({ place, version }) => [place, version])).toEqual([
      ['node_modules/@house/within', '3.1.4'],
      ['node_modules/beside', '1.0.0'],
      ['node_modules/beside/node_modules/shared', '1.5.0'],
      ['node_modules/needed', '2.3.0'],
      ['node_modules/shared', '2.0.0'],
    ])
  })

  it('takes a package within another for that package', () => {
    const nested = shippedPackages(LOCK, {
      modules: ['C:\\any\\node_modules\\beside\\node_modules\\shared\\a.js'],
      beside: [],
    })
    expect(nested).toMatchObject([{ name: 'shared', version: '1.5.0' }])
  })

  it('is not told without a licence or a line in the lockfile', () => {
    expect(() => shippedPackages(LOCK, { modules: [], beside: ['unheard-of'] })).toThrow(
      'does not know node_modules/unheard-of',
    )
    expect(() => licenceOf({ name: 'a', place: 'node_modules/a', version: '1.0.0' })).toThrow('names no licence')
  })
})

describe('the bill of materials', () => {
  const bill = billOfMaterials(product, shipped)

  it('names each package with its checksum, licence and address', () => {
    expect(bill.components[0]).toEqual({
      type: 'library',
      'bom-ref': 'pkg:npm/%40house/within@3.1.4#node_modules/@house/within',
      group: '@house',
      name: 'within',
      version: '3.1.4',
      hashes: [{ alg: 'SHA-512', content: '000102' }],
      licenses: [{ expression: 'Apache-2.0' }],
      purl: 'pkg:npm/%40house/within@3.1.4',
      externalReferences: [{ type: 'distribution', url: 'https://registry.example.org/within-3.1.4.tgz' }],
    })
  })

  it('is the same for the same packages, and another for others', () => {
    expect(billOfMaterials(product, shipped)).toEqual(bill)
    expect(billOfMaterials(product, shipped.slice(1)).serialNumber).not.toBe(bill.serialNumber)
  })
})
