/** The file that starts Collate in a council's folder: run where there is a shell, read line by line for Windows. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ProgramCommand, starterFor } from '../../src/operate/starter.ts'
import { PACKAGE } from '../../src/version.ts'

let place = ''
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'collate-starter-'))
})
afterEach(() => rmSync(place, { recursive: true }))

/** A program that says who it is, where it runs and what it was told. */
function programAt(path: string): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(
    path,
    `console.log(JSON.stringify([${JSON.stringify(path)}, process.cwd(), ...process.argv.slice(2)])); process.exitCode = 3\n`,
  )
  return path
}

function office(program: ProgramCommand): string {
  const folder = join(place, 'the office')
  mkdirSync(folder)
  writeFileSync(join(folder, 'collate'), starterFor(program, 'linux').text)
  chmodSync(join(folder, 'collate'), 0o755)
  return folder
}

describe('on Linux and the Mac', () => {
  it('starts the program by its path, in the folder, from anywhere, and ends as it does', () => {
    const main = programAt(join(place, "Ann's $HOME `x` tools", 'main.cjs'))
    const folder = office([process.execPath, main])
    const { stdout, status } = spawnSync(join(folder, 'collate'), ['run', '--round', 'a b'], {
      cwd: '/',
      encoding: 'utf8',
    })
    expect(JSON.parse(stdout)).toEqual([main, folder, 'run', '--round', 'a b'])
    expect(status).toBe(3)
    expect(spawnSync('sh', ['collate', 'run'], { cwd: folder, encoding: 'utf8' }).stdout).toContain(main)
  })

  it('takes the copy that is installed in the folder first', () => {
    const folder = office([process.execPath, programAt(join(place, 'elsewhere.cjs'))])
    const own = programAt(join(folder, 'node_modules', PACKAGE, 'dist/cli/main.js'))
    expect(spawnSync(join(folder, 'collate'), [], { encoding: 'utf8' }).stdout).toContain(own)
  })

  it('says what is missing and what to do when the program is gone', () => {
    const folder = office([process.execPath, '/nowhere/main.js'])
    const { stderr, status } = spawnSync(join(folder, 'collate'), ['run'], { encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toMatch(/no longer where it was[\s\S]*\/nowhere\/main\.js\nPut it there again/)
  })
})

describe('on Windows', () => {
  const { name, text, typed } = starterFor(
    ['C:\\Program Files (x86)\\nodejs\\node.exe', 'D:\\100% Zoë\\main.js'],
    'win32',
  )
  const lines = text.split('\r\n')

  it('is a batch file with lines of Windows', () => {
    expect([name, typed]).toEqual(['collate.cmd', '.\\collate'])
    expect(lines.join('')).not.toMatch(/[\r\n]/)
    expect(lines.at(-1)).toBe('')
  })

  it('holds nothing but ASCII before the code page is that of UTF-8', () => {
    const before = lines.slice(0, lines.indexOf('chcp 65001 >nul'))
    expect(before.length).toBeGreaterThan(0)
    expect(before.join('')).toMatch(/^[\x20-\x7e]*$/)
    expect(lines.at(-3)).toBe('if defined CODEPAGE chcp %CODEPAGE% >nul')
  })

  it('goes to its own folder, on a server too, and names the program in quotation marks with percent signs doubled', () => {
    expect(lines).toContain('pushd "%~dp0"')
    expect(lines).toContain('"C:\\Program Files (x86)\\nodejs\\node.exe" "D:\\100%% Zoë\\main.js" %*')
  })

  it('waits for a key only when it was started without a word, and ends as the program does', () => {
    expect(lines.filter((line) => line.includes('pause'))).toEqual(['if "%~1"=="" pause'])
    expect(lines.indexOf('set "CODE=%ERRORLEVEL%"')).toBe(lines.indexOf(':ended') + 1)
    expect(lines.at(-2)).toBe('exit /b %CODE%')
  })

  it('jumps only to labels it has, and holds no block that a bracket in a path could end', () => {
    const jumps = [...text.matchAll(/goto (\w+)/g)].map(([, label]) => `:${label}`)
    expect(lines).toEqual(expect.arrayContaining(jumps))
    expect(lines.filter((line) => /^(?:if|for)\b.*\(\s*$|^\)/.test(line))).toEqual([])
  })
})
