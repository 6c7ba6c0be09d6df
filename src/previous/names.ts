/** What the names on a workbook's sheets stand for: partnerships, topics and offices. */
import type { Config } from '../config/schema.ts'
import { findPartnership } from '../register/find.ts'
import type { Register } from '../register/register.ts'
import { idOfStranger } from '../resolve/resolve.ts'
import { namedTopics, roleName, topicName, words } from '../write/strings.ts'

export interface WorkbookContext {
  /** Name of the workbook, for values whose file the workbook does not name. */
  readonly file: string
  readonly config: Pick<Config, 'forms' | 'rounds' | 'region'>
  readonly register: Register
}

/** The sheets show the register's name; who is not in the register has its own with a remark. */
export function idOf(name: string, { register }: WorkbookContext): string {
  const [before = '', after = ''] = words.unregistered('\n').split('\n')
  if (name.startsWith(before) && name.endsWith(after))
    return idOfStranger(name.slice(before.length, name.length - after.length))
  const same = register.partnerships.find((partnership) => partnership.name === name)
  return (same ?? findPartnership(register, name))?.id ?? idOfStranger(name)
}

/** Topics of the forms and those every form shares. */
export function knownTopics({ config }: WorkbookContext): readonly string[] {
  const ofForms = config.forms.flatMap(({ fields }) => fields.flatMap(({ topic }) => topic ?? []))
  return [...new Set([...ofForms, ...namedTopics])]
}

export function topicOf(name: string, context: WorkbookContext): string {
  return knownTopics(context).find((topic) => topicName(topic) === name) ?? idFromWords(name)
}

/** What a topic is called on sheets: the titles its questions have on the forms, and its own name. */
export function namesOfTopic(topic: string, { config }: WorkbookContext): readonly string[] {
  const fields = config.forms.flatMap((form) => form.fields).filter((field) => field.topic === topic)
  return [...new Set([...fields.flatMap(({ title }) => title ?? []), topicName(topic)])]
}

/** The topic whose question has the title, else the one of that name. */
export function topicTitled(name: string, context: WorkbookContext): string {
  const fields = context.config.forms.flatMap((form) => form.fields)
  return fields.find(({ title, topic }) => topic !== undefined && title === name)?.topic ?? topicOf(name, context)
}

export function roleOf(office: string, { config }: WorkbookContext): string {
  const roles = config.forms.flatMap(({ fields }) => fields.flatMap(({ role }) => role ?? []))
  return ['chair', 'cabinetMember', ...roles].find((role) => roleName(role) === office) ?? idFromWords(office)
}

/** "Local needs" is `localNeeds`. */
function idFromWords(text: string): string {
  return text.toLowerCase().replace(/\s+(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** The value a column shows in words. */
export function codeOf<Code extends string>(names: Readonly<Record<Code, string>>, text: string): Code | null {
  for (const code in names) if (names[code] === text) return code
  return null
}
