/** The packages that ship: those whose modules are in the program, and those that stand beside it. */

/** What is used of `package-lock.json`. Packages are named by their place: `node_modules/bl/node_modules/readable-stream`. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

export interface LockedPackage {
  readonly version: string
  readonly license?: string
  readonly resolved?: string
  /** Checksum of the tarball as npm writes it: `sha512-` and base 64. */
  readonly integrity?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

export interface ShippedPackage extends LockedPackage {
  readonly name: string
  readonly place: string
}

interface Shipping {
  /** Paths of the modules in the program. */
  readonly modules: readonly string[]
  /** Names of the packages that are installed beside it, with all they need. */
  readonly beside: readonly string[]
}

const PLACE = /(?:^|[\\/])((?:node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+[\\/])+)/

/**
 * @returns sorted by place, each once
 * @throws when the lockfile does not know one of them: `npm install` was not run
 */
export function shippedPackages(lock: Lockfile, { modules, beside }: Shipping): ShippedPackage[] {
  const places = new Set(modules.flatMap(placeOf))
  const waiting = beside.map((name) => `node_modules/${name}`)
  for (const place of waiting) {
    if (places.has(place)) continue
    places.add(place)
    for (const name of Object.keys(lock.packages[place]?.dependencies ?? {})) waiting.push(installed(lock, place, name))
  }
  return [...places].sort().map((place) => {
    const locked = lock.packages[place]
    if (!locked) throw new Error(`package-lock.json does not know ${place}`)
    return { ...locked, place, name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length) }
  })
}

function placeOf(module: string): string[] {
  const [, place] = PLACE.exec(module) ?? []
  return place === undefined ? [] : [place.replaceAll('\\', '/').replace(/\/$/, '')]
}

/** Where a package finds another by its name: within itself, or the nearest folder outwards. */
function installed({ packages }: Lockfile, from: string, name: string): string {
  const within = `${from}/node_modules/${name}`
  if (within in packages) return within
  const outwards = from.lastIndexOf('/node_modules/')
  return outwards < 0 ? `node_modules/${name}` : installed({ packages }, from.slice(0, outwards), name)
}
