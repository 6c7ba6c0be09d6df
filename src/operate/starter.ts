/** The file in a council's folder that starts Collate there, by the very program that made the folder: nothing is fetched, nothing need be on the path. */
import { PACKAGE } from '../version.ts'

/** How the program that made the folder is started: the program and its first arguments, absolute paths all. */
export type ProgramCommand = readonly [string, ...string[]]

export interface Starter {
  /** The file's name. */
  readonly name: string
  readonly text: string
  /** What people type in the folder: `./collate`. */
  readonly typed: string
}

/**
 * A starter for the kind of system the folder is made on. A copy of Collate installed in the folder itself comes first: it is there for everybody who sees
 * the folder, and stays as it is when the computer's own changes.
 *
 * @param platform as Node names it: `win32`, `linux`, `darwin`
 */
export function starterFor(program: ProgramCommand, platform: string): Starter {
  return platform === 'win32'
    ? { name: 'collate.cmd', text: windowsStarter(program), typed: '.\\collate' }
    : { name: 'collate', text: shellStarter(program), typed: './collate' }
}

const MAIN = ['node_modules', PACKAGE, 'dist', 'cli', 'main.js']
const MISSING = 'Collate is no longer where it was when this folder was made:'
const TODO = 'Put it there again, or write its new place into this file. docs/install.md says how to install it.'

function shellStarter(program: ProgramCommand): string {
  return `#!/bin/sh
# Starts Collate in this folder: ./collate run
case $0 in */*) cd "\${0%/*}" || exit 2 ;; esac
if [ -f ${MAIN.join('/')} ]; then
  exec node ${MAIN.join('/')} "$@"
fi
for part in ${program.map(shellWord).join(' ')}; do
  if [ ! -e "$part" ]; then
    printf '%s\\n' ${shellWord(MISSING)} "  $part" ${shellWord(TODO)} >&2
    exit 2
  fi
done
exec ${program.map(shellWord).join(' ')} "$@"
`
}

function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/*
 * `pushd` gives a folder on a server a drive letter for as long as the run lasts, which `cd` does not. The file is UTF-8, which the command prompt reads as
 * such once its code page is 65001; before that line it holds nothing but ASCII. Labels rather than blocks, because a bracket in a path ends a block.
 */
function windowsStarter(program: ProgramCommand): string {
  const lines = [
    '@echo off',
    'rem Starts Collate in this folder: collate run',
    'rem A double click runs the round; the window then stays open until a key is pressed.',
    'setlocal DisableDelayedExpansion',
    'for /f "tokens=2 delims=:." %%p in (\'chcp\') do set "CODEPAGE=%%p"',
    'chcp 65001 >nul',
    'pushd "%~dp0"',
    'if errorlevel 1 goto unreachable',
    `if exist "${MAIN.join('\\')}" goto installed`,
    ...program.flatMap((part) => [`set "PART=${batchText(part)}"`, 'if not exist "%PART%" goto missing']),
    `${program.map((part) => `"${batchText(part)}"`).join(' ')} %*`,
    'goto ended',
    ':installed',
    `node "${MAIN.join('\\')}" %*`,
    ':ended',
    'set "CODE=%ERRORLEVEL%"',
    'goto finish',
    ':missing',
    `echo ${MISSING}`,
    'echo   "%PART%"',
    `echo ${TODO}`,
    'set "CODE=2"',
    ':finish',
    'popd',
    'goto leave',
    ':unreachable',
    'echo The folder of this file cannot be reached.',
    'set "CODE=2"',
    ':leave',
    'if "%~1"=="" pause',
    'if defined CODEPAGE chcp %CODEPAGE% >nul',
    'exit /b %CODE%',
    '',
  ]
  return lines.join('\r\n')
}

/** No path of Windows holds a quotation mark; a percent sign would begin a variable. */
function batchText(path: string): string {
  return path.replaceAll('%', '%%')
}
