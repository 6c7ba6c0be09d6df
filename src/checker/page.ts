/** The page on which officers check their forms: one file that reads them in the browser and cannot reach any network. */
import { deflateRawSync } from 'node:zlib'
import { finding } from '../findings/finding.ts'
import { dayInWords } from '../write/dates.ts'
import { frameBytes, logo } from '../write/html/frame.ts'
import { html, Markup } from '../write/html/markup.ts'
import { type Look, lookOf } from '../write/look.ts'
import { brokenDown, type CheckedFile, endless } from './check-file.ts'
import { showFile } from './result.ts'
import { checkerScript } from './script.ts'
import type { CheckerSetup } from './setup.ts'
import { checkerStyle } from './style.ts'
import { checkerWords as words } from './words.ts'

export interface CheckerPage {
  readonly setup: CheckerSetup
  /** JavaScript of the worker, for a browser. */
  readonly program: string
  readonly look?: Partial<Look>
}

/** A worker that answers at all answers within its own limit; the page waits a little longer before it ends it. */
const GRACE = 2_000

/** A worker made from the page's own text, and nothing from anywhere else: neither the page nor the worker may ask for anything. */
const POLICY = ['worker-src blob:', "connect-src 'none'"]

/** Bytes of the page, UTF-8. The same configuration, lists and program give the same bytes. */
export function checkerPage({ setup, program, look: asked }: CheckerPage): Uint8Array {
  const look = lookOf(asked)
  const { organisation, context } = setup
  const { limits } = context
  const label = setup.rounds.find(({ id }) => id === context.round.id)?.label ?? context.round.id
  const { due } = context.round
  return frameBytes({
    title: [words.title(label), organisation].filter(Boolean).join(' – '),
    style: checkerStyle(look),
    script: checkerScript,
    policy: POLICY,
    body: html`<a class="skip" href="#main">${words.skip}</a>
<header class="masthead"><div>${logo({ look, organisation })}${organisation && html`<p class="organisation">${organisation}</p>`}<h1>${words.heading}</h1><p class="round">${label}</p>${due && html`<p>${words.due(dayInWords(due, look.dateFormat))}</p>`}</div></header>
<main id="main" tabindex="-1">
<noscript><p class="warning">${words.noScript}</p></noscript>
<p class="warning" id="too-old" hidden>${words.tooOld}</p>
<section id="choose" data-milliseconds="${limits.milliseconds + GRACE}" data-largest="${limits.fileBytes}" hidden>
<label for="files">${words.choose}</label>
<p id="choose-about">${words.chooseAbout} <span class="drop">${words.drop}</span></p>
<input type="file" id="files" multiple aria-describedby="choose-about">
<p class="stays">${words.stays}</p>
<p class="small">${words.kinds}</p>
</section>
<p id="status" role="status" data-reading="${words.reading}"></p>
<section id="results" aria-label="${words.results}"></section>
</main>
<footer><p>${words.footer}</p></footer>
${ready('endless', endless('', setup), setup)}
${ready('broken', brokenDown('', words.inBrowser), setup)}
${ready('unopened', unopened, setup)}
<script type="text/plain" id="program">${Markup.of(pack(setup, program))}</script>`,
  })
}

const unopened: CheckedFile = {
  file: '',
  returns: [],
  findings: [finding('file-unreadable', null, { reason: words.notOpened })],
}

/** What the page says of a file by itself, where the worker cannot. */
function ready(id: string, checked: CheckedFile, setup: CheckerSetup): Markup {
  return html`<template id="${id}">${Markup.of(showFile(checked, setup, 0).html)}</template>`
}

/** Packed, so that the page can be mailed; base64 has no character that could end the element. */
function pack(setup: CheckerSetup, program: string): string {
  const text = `globalThis.checkerSetup = ${JSON.stringify(setup)};\n${program}`
  return deflateRawSync(text, { level: 9 }).toString('base64')
}
