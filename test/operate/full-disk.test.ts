/** A small file system that fills up, where this computer lets us mount one; test/write/exchange.test.ts has an injected one everywhere. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { makeOffice, outputsIn, saveReturn } from './program.ts'

const disk = mkdtempSync(join(tmpdir(), 'collate-disk-'))
const mount = (options: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status === 0
const isMounted = mount('size=4m')
if (!isMounted)
  console.log('This computer lets us mount no file system: the full disk is tested with an injected one only.')

describe.runIf(isMounted)('a disk that is full', () => {
  const office = makeOffice()
  for (let number = 0; number < 12; number += 1) saveReturn(office, number, 1)
  afterAll(() => {
    spawnSync('umount', [disk])
    rmSync(disk, { recursive: true })
    office.remove()
  })

  const told: string[] = []
  const collate = (command: string) =>
    runCommandLine([command, '--config', office.config, '--output', disk], {
      out: (text) => told.push(text),
      err: (text) => told.push(text),
      isTerminal: false,
    })
  const resize = (options: string) => spawnSync('mount', ['-o', `remount,${options}`, disk])

  it('or read-only leaves the last outputs whole, says why, and is no matter once it is put right', async () => {
    expect(await collate('run')).toBe(0)
    const last = outputsIn(join(disk, '2012-06'))
    for (let number = 0; number < 12; number += 1) saveReturn(office, number, 2)
    const used = Number(spawnSync('du', ['-sk', disk], { encoding: 'utf8' }).stdout.split('\t')[0])
    for (const [options, reason] of [
      ...[0, 40, 80, 120, 160].map((room) => [`size=${used + room}k`, 'The disk is full: make room and run again.']),
      ['ro', 'The disk is read-only'],
    ] as const) {
      resize(options ?? '')
      told.length = 0
      expect(await collate('run'), options).toBe(2)
      expect(told.join('')).toContain(reason)
      expect(await collate('verify')).toBe(0)
      expect(outputsIn(join(disk, '2012-06')), options).toEqual(last)
      resize('rw')
    }
    resize('size=16m')
    expect(await collate('run')).toBe(0)
    expect(outputsIn(join(disk, '2012-06'))).not.toEqual(last)
  }, 60_000)
})
