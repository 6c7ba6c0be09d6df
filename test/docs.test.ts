import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import config from '../pipeline.config.ts'
import { makeDocs } from '../scripts/make-docs.ts'
import { buildProgram } from '../src/cli/command-line.ts'
import { configSchema, formSchema, limitsSchema } from '../src/config/schema.ts'
import { nodeEffects } from '../src/node-effects.ts'
import { normalise } from '../src/normalise/normalise.ts'
import { readReturnFile } from '../src/read/read.ts'
import { prepareForms, recognise } from '../src/recognise/recognise.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (name: string) => readFileSync(`${root}${name}`, 'utf8')

describe('what is made from the code', () => {
  it.each([...makeDocs()])('docs/%s is as the code says (npm run docs makes it again)', (name, text) => {
    expect(read(`docs/${name}`)).toBe(text)
  })
})

describe('every command and option', () => {
  const program = buildProgram({ out: () => undefined, err: () => undefined, isTerminal: false }, () => undefined)
  const readme = read('README.md')

  it.each(program.commands.map((command) => [command.name(), command] as const))(
    'collate %s is in the README',
    (name, command) => {
      expect(readme).toContain(`collate ${name}`)
      for (const option of command.options) expect(readme, option.flags).toContain(option.long)
    },
  )
})

describe('every dependency', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'))

  it.each(Object.keys({ ...dependencies, ...devDependencies }))('%s has its reason in CONTRIBUTING.md', (name) => {
    expect(read('CONTRIBUTING.md')).toContain(`| \`${name}\` |`)
  })
})

it('the worked example of docs/forms.md gives what the page says', () => {
  const page = read('docs/forms.md')
  const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? ''
  const form = formSchema.parse(new Function(`return (${block('ts')})`)())
  const sheet = readReturnFile('forum.csv', new TextEncoder().encode(block('csv')), limitsSchema.parse({}), nodeEffects)
  const [raw] = recognise(
    'forum.csv',
    sheet,
    prepareForms([...configSchema.parse(config).forms, form], 'forum'),
  ).returns
  if (!raw) throw new Error('expected a return')
  const update = normalise(raw, {
    round: { due: null },
    form,
    previousDue: null,
    region: 'GB',
    schemes: [],
    targets: [],
    sha256: '',
  })
  const texts = Object.fromEntries(
    Object.entries(update.answers).map(([topic, entries]) => [topic, entries.map(({ text }) => text)]),
  )
  expect(texts).toEqual(JSON.parse(block('json')))
  expect([update.partnership, update.completedOn?.date, update.people.at(-1)?.name, update.leftOver]).toEqual([
    'Riverside Forum',
    '2012-05-04',
    'Ada Marsh',
    [],
  ])
})
