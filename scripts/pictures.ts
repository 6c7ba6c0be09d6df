/**
 * Makes the pictures of `docs/images/` from the sample rounds and the example: `npm run pictures`. Needs LibreOffice (`soffice`), poppler
 * (`pdftoppm`, `pdftotext`) and Chromium.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ExcelJS from 'exceljs'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { makeExample } from '../examples/loughmarsh/make.ts'
import { makeChecker } from '../src/cli/checker.ts'
import { issueRound } from '../src/cli/issue.ts'
import { runRounds } from '../src/cli/run.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const images = join(root, 'docs', 'images')
const LARGEST = 200_000

/** Part of a page in shares of its width and height, from its top left. */
interface Crop {
  /** How wide the whole page is drawn, in pixels. */
  readonly pageWidth: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A form as it is sent on a Friday afternoon. */
const HASTY = [
  ['Partnership', 'West Oxfordshire Strategic Partnership'],
  ['Date of completion', '31 February 2011'],
  ['Contact officer', 'Ada Quill'],
  ['Contact details', '01632 960 144, ada.quill@example'],
  ['Chairman', 'TBC'],
  ['OCC Cabinet Member', 'Cllr Bram Oakes'],
  [
    'What is the current focus for the Partnership?',
    '- Homes that people who work here can afford\n- Buses after six o’clock',
  ],
  ['What has the Partnership achieved since the last update? (given in …)', ''],
  [
    'What are your plans for the year ahead? (e.g. Membership changes, priorities)',
    '- Open the second youth hub in Carterton',
  ],
  [
    'What do you think the role of the Partnership in the Big Society is?',
    'To bring those together who do the work already.',
  ],
]

const DOUBTFUL = [
  'Name of board,Greenways Board',
  'Return signed off on,31/11/2024',
  'Person to ask,Nora Quirke',
  'Their e-mail,nora.quirke@example.org',
  'Months this return covers,October to December 2024',
  'Overall standing,Amber',
  'Budget for the year,about the same as last year',
  'How many volunteers took part?,118',
  'Share of actions delivered on time,three quarters',
  'Has the board agreed a work plan?,Yes',
  'Themes worked on,"Getting about, Young people"',
  'Usual venue,"Canal house, Ardkeel"',
  'What went well?,The towpath opened in October',
]

const quiet = { out: () => undefined, err: () => undefined, isTerminal: false }
const COVER: Crop = { pageWidth: 1_300, left: 0.03, top: 0.06, width: 0.88, height: 0.87 }

const work = mkdtempSync(join(tmpdir(), 'collate-pictures-'))
try {
  await makePictures(await writeSample())
  const example = await writeExample()
  picturePage(printToPdf(join(example, 'consolidated.xlsx')), 1, 'example-cover', COVER)
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function writeSample(): Promise<string> {
  await runRounds({ config: join(root, 'pipeline.config.ts'), output: join(work, 'output') }, quiet)
  return join(work, 'output', '2011-03')
}

/** A return of the second sample about which there is something to ask. */
async function writeFeedback(): Promise<string> {
  const folder = join(work, 'boards')
  mkdirSync(join(folder, 'input', '2024-q4'), { recursive: true })
  writeFileSync(join(folder, 'input', '2024-q4', 'greenways.csv'), DOUBTFUL.map((line) => `${line}\n`).join(''))
  const config = join(root, 'examples', 'loughmarsh', 'pipeline.config.ts')
  await runRounds({ config, input: join(folder, 'input'), output: join(folder, 'output') }, quiet)
  return join(folder, 'output', '2024-q4', 'feedback', 'greenways-board.xlsx')
}

/** The council whose form asks for figures, choices and tables. */
async function writeExample(): Promise<string> {
  const folder = join(work, 'example')
  await makeExample(folder)
  copyFileSync(join(root, 'examples', 'loughmarsh', 'pipeline.config.ts'), join(folder, 'pipeline.config.ts'))
  await runRounds({ config: join(folder, 'pipeline.config.ts') }, quiet)
  return join(folder, 'output', '2024-q4')
}

async function makePictures(outputs: string): Promise<void> {
  mkdirSync(images, { recursive: true })
  const workbook = printToPdf(join(outputs, 'consolidated.xlsx'))
  picturePage(workbook, 1, 'cover', COVER)
  picturePage(workbook, pageThatBegins(workbook, 'Updates'), 'updates', {
    pageWidth: 1_300,
    left: 0.03,
    top: 0.015,
    width: 0.94,
    height: 0.72,
  })
  const changes = printToPdf(join(outputs, 'change-report.xlsx'))
  picturePage(changes, pageThatBegins(changes, 'Over the rounds'), 'over-the-rounds', {
    pageWidth: 1_400,
    left: 0.03,
    top: 0.06,
    width: 0.94,
    height: 0.66,
  })
  const feedback = printToPdf(await writeFeedback())
  const top = { pageWidth: 1_400, left: 0.03, top: 0.06, width: 0.94 }
  picturePage(feedback, 1, 'feedback-questions', { ...top, height: 0.34 })
  picturePage(feedback, 2, 'feedback-answers', { ...top, height: 0.6 })
  const paper = printToPdf(join(outputs, 'committee-report.docx'))
  const wholePage = { pageWidth: 800, left: 0, top: 0, width: 1, height: 1 }
  picturePage(paper, 1, 'committee-report-1', wholePage)
  picturePage(paper, 2, 'committee-report-2', wholePage)
  const form = printToPdf(await issueForm())
  picturePage(form, 2, 'issued-form', { pageWidth: 1_300, left: 0.03, top: 0.03, width: 0.94, height: 0.84 })
  await pictureOnScreen(join(outputs, 'change-report.html'), 'change-report')
  await pictureOnScreen(join(outputs, '..', 'index.html'), 'landing')
  await pictureChecker()
}

async function pictureChecker(): Promise<void> {
  const form = new ExcelJS.Workbook()
  form.addWorksheet('Update').addRows(HASTY)
  const file = join(work, 'WOSP update.xlsx')
  await form.xlsx.writeFile(file)
  const page = join(work, 'checker.html')
  await makeChecker({ config: join(root, 'pipeline.config.ts'), out: page }, quiet)
  await onScreen({ viewport: { width: 1_100, height: 1_060 } }, async (screen) => {
    await screen.goto(pathToFileURL(page).href)
    await screen.setInputFiles('#files', file)
    await screen.locator('.result').waitFor()
    await screen.locator('#status').evaluate((status) => status.scrollIntoView())
    await screen.screenshot({ path: join(images, 'checker.png') })
  })
  tell('checker.png')
}

/** One of the forms of the second round, with what its partnership said in the first. */
async function issueForm(): Promise<string> {
  const folders = { config: join(root, 'pipeline.config.ts'), output: join(work, 'output'), out: join(work, 'forms') }
  await issueRound({ ...folders, round: '2011-03', partnership: ['Health & Well-Being Partnership'] }, quiet)
  const [name = ''] = readdirSync(folders.out)
  return join(folders.out, name)
}

function printToPdf(file: string): string {
  const profile = pathToFileURL(join(work, 'profile')).href
  const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', work]
  execFileSync('soffice', [...options, file], { stdio: 'ignore', timeout: 120_000 })
  return join(work, basename(file).replace(/\.\w+$/, '.pdf'))
}

/** The number of the first page whose first line is this one. */
function pageThatBegins(pdf: string, line: string): number {
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f')
  const place = pages.findIndex((page) => page.trimStart().split('\n')[0]?.trim() === line)
  if (place < 0) throw new Error(`No page of ${basename(pdf)} begins with "${line}"`)
  return place + 1
}

/** Part of a page of a PDF. */
function picturePage(pdf: string, page: number, name: string, crop: Crop): void {
  const size = /Page size: +([\d.]+) x ([\d.]+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))
  const [width, height] = [Number(size?.[1]), Number(size?.[2])]
  const wide = crop.pageWidth
  const tall = (wide * height) / width
  const part = [crop.left * wide, crop.top * tall, crop.width * wide, crop.height * tall].map((at) =>
    String(Math.round(at)),
  )
  const place = ['-x', '-y', '-W', '-H'].flatMap((option, at) => [option, part[at] ?? '0'])
  const pages = [
    '-f',
    String(page),
    '-l',
    String(page),
    '-singlefile',
    '-scale-to-x',
    String(wide),
    '-scale-to-y',
    '-1',
  ]
  execFileSync('pdftoppm', ['-png', ...pages, ...place, pdf, join(images, name)])
  tell(`${name}.png`)
}

async function pictureOnScreen(file: string, name: string): Promise<void> {
  const screens: [string, BrowserContextOptions][] = [
    [`${name}-desktop`, { viewport: { width: 1_200, height: 860 } }],
    [`${name}-phone`, { viewport: { width: 390, height: 760 }, deviceScaleFactor: 1.5, isMobile: true }],
  ]
  for (const [picture, options] of screens) {
    await onScreen(options, async (page) => {
      await page.goto(pathToFileURL(file).href)
      await page.screenshot({ path: join(images, `${picture}.png`) })
    })
    tell(`${picture}.png`)
  }
}

async function onScreen(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const executablePath = places.find((place) => existsSync(place))
  if (!executablePath) throw new Error('No Chromium was found.')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    await use(await browser.newPage(options))
  } finally {
    await browser.close()
  }
}

function tell(name: string): void {
  const { size } = statSync(join(images, name))
  console.log(`docs/images/${name}  ${Math.round(size / 1_000)} KB`)
  if (size > LARGEST) throw new Error(`docs/images/${name} is larger than ${LARGEST / 1_000} KB: crop it`)
}
