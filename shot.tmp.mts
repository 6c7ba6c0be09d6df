import { writeFileSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { loadSetup } from './src/setup.ts'
import { checkerSetup } from './src/checker/setup.ts'
import { checkerPage } from './src/checker/page.ts'
import { readFileBytes, readTextFile } from './src/cli/read-text.ts'
const config = process.argv[2], files = process.argv.slice(4), out = process.argv[3]
const setup = await loadSetup({config}, readTextFile, readFileBytes)
const round = setup.config.rounds.at(-1)!
const page1 = checkerPage({ setup: checkerSetup(setup, round), program: readFileSync(process.env.PROGRAM ?? '/tmp/chk/dist/checker/worker.js','utf8'), look: setup.look })
writeFileSync('/tmp/chk/checker.html', page1); console.log('bytes', page1.length)
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox']})
for (const [name,opt] of [['desk',{viewport:{width:1200,height:900}}],['phone',{viewport:{width:360,height:740}}]] as const) {
const page = await b.newPage(opt)
page.on('console', m=>console.log('console',m.text())); page.on('pageerror', e=>console.log('err',e.message)); page.on('request', r=>console.log('req', r.url().slice(0,80)))
await page.goto('file:///tmp/chk/checker.html')
await page.screenshot({path:`${out}-${name}-start.png`})
for (const f of files) { const t=Date.now(); await page.setInputFiles('#files', f); for(;;){ if (await page.locator('#results').getAttribute('aria-busy')==='false') break; await page.waitForTimeout(30)}; console.log(f, Date.now()-t,'ms', await page.locator('#status').textContent()) 
await page.screenshot({path:`${out}-${name}-result.png`, fullPage:true}) }
}
await b.close()
