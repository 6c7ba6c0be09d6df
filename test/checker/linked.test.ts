/** Modules joined into one program do what they do apart. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { linkProgram } from '../../src/checker/linked.ts'

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'linked-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

function ran(files: Readonly<Record<string, string>>): unknown {
  const scope = createContext({ said: null })
  runInContext(linkProgram(join(folderOf(files), 'main.ts')), scope)
  return scope.said
}

const say = (what: string) => `;(globalThis as unknown as { said: unknown }).said = ${what}\n`

describe('a linked program', () => {
  it.each([
    {
      what: 'types, names and all of a module',
      files: {
        'main.ts': `import { boats, type Boat } from './boats.ts'\nimport * as all from './boats.ts'\nconst one: Boat = { sails: 2 }\n${say('[boats(one), Object.keys(all)]')}`,
        'boats.ts':
          'export interface Boat { readonly sails: number }\nexport const boats = ({ sails }: Boat): number => sails + 1\n',
      },
      expected: [3, ['boats']],
    },
    {
      what: 'modules that need one another, each run once',
      files: {
        'main.ts': `import { high } from './high.ts'\nimport { count } from './low.ts'\n${say('[high(3), count]')}`,
        'high.ts':
          "import { low } from './low.ts'\nexport const high = (n: number): number => (n > 0 ? low(n - 1) : 7)\n",
        'low.ts':
          "import { high } from './high.ts'\nexport let count = 0\nexport const low = (n: number): number => { count += 1; return high(n) }\n",
      },
      expected: [7, 3],
    },
    {
      what: 'packages of either kind, with their data',
      files: {
        'main.ts': `import { tide } from 'tides'\nimport { wind } from 'winds'\n${say('[tide, wind]')}`,
        'node_modules/tides/package.json':
          '{ "name": "tides", "exports": { "node": "./node.js", "require": "./index.cjs", "import": "./node.js" } }',
        'node_modules/tides/index.cjs': "exports.tide = require('./tide.json').tide",
        'node_modules/tides/tide.json': '{ "tide": "ebb" }',
        'node_modules/winds/package.json':
          '{ "name": "winds", "type": "module", "exports": { "require": "./missing.cjs", "default": "./index.js" } }',
        'node_modules/winds/index.js': "export const wind = 'north'",
      },
      expected: ['ebb', 'north'],
    },
  ])('has $what', ({ files, expected }) => expect(JSON.stringify(ran(files))).toBe(JSON.stringify(expected)))

  it('is refused where a module needs Node', () => {
    const folder = folderOf({ 'main.ts': "import { readFileSync } from 'node:fs'\nreadFileSync('x')\n" })
    expect(() => linkProgram(join(folder, 'main.ts'))).toThrow(/main\.ts asks for node:fs, which no browser has/)
  })
})
