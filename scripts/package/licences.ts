/** The licences of all that ships, to travel with it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ShippedPackage } from './shipped.ts'

const FILE = /^(?:licen[cs]e|copying|notice)/i

/**
 * One text for all packages: a list first, then the words of each licence file.
 *
 * @param root the folder that holds `node_modules`
 */
export function licenceTexts(root: string, shipped: readonly ShippedPackage[]): string {
  const list = shipped.map((each) => `  ${each.name} ${each.version}: ${licenceOf(each)}`)
  const texts = shipped.map((each) => `${titled(each)}\n\n${textOf(root, each)}`)
  const head = `Collate is under the MIT licence, in the file LICENSE. These ${shipped.length} packages ship with it, under licences of their own:`
  return `${[head, list.join('\n'), ...texts].join('\n\n')}\n`
}

/** @throws when nobody says under which licence a package is, which would be a reason not to ship it */
export function licenceOf({ license, place }: ShippedPackage): string {
  if (!license) throw new Error(`${place} names no licence`)
  return license
}

function titled({ name, version }: ShippedPackage): string {
  const title = `${name} ${version}`
  return `${title}\n${'-'.repeat(title.length)}`
}

function textOf(root: string, each: ShippedPackage): string {
  const folder = join(root, each.place)
  const files = readdirSync(folder).filter((name) => FILE.test(name))
  if (files.length > 0) return files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n')
  return `The package has no licence file. Its package.json says: ${licenceOf(each)}${byWhom(folder)}.`
}

function byWhom(folder: string): string {
  const { author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const name = typeof author === 'string' ? author : author?.name
  return name ? `, by ${name}` : ''
}
