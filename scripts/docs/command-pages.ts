/** A page for each command, out of the command line itself. */
import type { Argument, Command, Option } from 'commander'
import { buildProgram } from '../../src/cli/command-line.ts'
import { EXAMPLES } from '../../src/cli/examples.ts'

/** Pages by their place in docs/. */
export function commandPages(): Map<string, string> {
  const { commands } = buildProgram({ out: () => undefined, err: () => undefined, isTerminal: false }, () => undefined)
  const pages = commands.map((command): [string, string] => [`commands/${command.name()}.md`, pageOf(command)])
  return new Map([...pages, ['commands/README.md', listOf(commands)]])
}

const MADE = 'made from the command line itself by `npm run docs`'

function listOf(commands: readonly Command[]): string {
  const rows = commands.map(
    (command) => `| [\`collate ${command.name()}\`](${command.name()}.md) | ${cell(command.description())} |\n`,
  )
  return `# Commands

\`collate\` is however [you start Collate](../install.md). These pages are ${MADE}; \`collate help NAME\` prints one.

| command | does |
|---|---|
${rows.join('')}`
}

function pageOf(command: Command): string {
  const examples = EXAMPLES[command.name()] ?? []
  const parts = [
    `# collate ${command.name()}`,
    `${sentence(command.description())}`,
    `\`collate ${[command.name(), command.usage().replace(/^\[options\] ?/, '')].join(' ').trim()}\``,
    table(
      'argument',
      command.registeredArguments.map((argument) => [nameOf(argument), argument.description, '']),
    ),
    table(
      'option',
      command.options.map((option) => [option.flags, option.description, defaultOf(option)]),
    ),
    examples.length > 0
      ? `## For example\n\n${examples.map(({ line, does }) => `${sentence(does)}\n\n\`\`\`sh\n${line}\n\`\`\``).join('\n\n')}`
      : '',
    `[All commands](README.md) · [the documentation](../README.md)`,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function table(title: string, rows: readonly (readonly [string, string, string])[]): string {
  if (rows.length === 0) return ''
  const lines = rows.map(
    ([name, does, otherwise]) => `| \`${cell(name)}\` | ${cell(does)}${otherwise === '' ? '' : ` (${otherwise})`} |`,
  )
  return [`| ${title} | |`, '|---|---|', ...lines].join('\n')
}

function nameOf(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '…' : ''}`
  return argument.required ? name : `[${name}]`
}

function defaultOf({ defaultValue, argChoices, description }: Option): string {
  const choices = argChoices ? [argChoices.join(' or ')] : []
  const otherwise = defaultValue === undefined || defaultValue === false ? [] : [`\`${defaultValue}\` when left out`]
  return [...choices.filter((choice) => !description.includes(choice)), ...otherwise].join('; ')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
