/**
 * The page's script, as it stands in the page: hands the chosen files to the worker and shows what comes back. It is text because it runs in the
 * officer's browser, not here. The markup it puts into the page is the worker's own, in which a file's texts are escaped.
 */
export const checkerScript = `'use strict'
;(() => {
  const byId = (id) => document.getElementById(id)
  if (!window.Worker || !window.DecompressionStream) {
    byId('too-old').hidden = false
    return
  }
  const choose = byId('choose')
  const input = byId('files')
  const results = byId('results')
  const status = byId('status')
  const milliseconds = Number(choose.dataset.milliseconds)
  const largest = Number(choose.dataset.largest)
  choose.hidden = false

  async function unpack() {
    const packed = Uint8Array.from(atob(byId('program').textContent), (character) => character.charCodeAt(0))
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    return URL.createObjectURL(new Blob([await new Response(stream).text()], { type: 'text/javascript' }))
  }

  // The worker is made ready while the officer still looks for the file.
  const address = unpack()
  let worker = null
  address.then(() => ready())
  async function ready() {
    worker ??= new Worker(await address)
    return worker
  }
  function stop() {
    worker?.terminate()
    worker = null
  }

  async function ask(file, number) {
    const isLarge = file.size > largest
    let bytes = null
    try {
      if (!isLarge) bytes = await file.arrayBuffer()
    } catch {
      return ready().then(() => told('unopened', file, number))
    }
    const reader = await ready()
    return new Promise((resolve) => {
      const failed = (id) => {
        clearTimeout(timer)
        stop()
        resolve(told(id, file, number))
      }
      const timer = setTimeout(failed, milliseconds, 'endless')
      reader.onmessage = ({ data }) => {
        clearTimeout(timer)
        resolve(data)
      }
      reader.onerror = (event) => {
        event.preventDefault()
        failed('broken')
      }
      reader.postMessage({ number, file: file.name, size: file.size, bytes }, bytes ? [bytes] : [])
    })
  }

  // What is said where the worker cannot say it stands ready in the page.
  function told(id, file, number) {
    const article = byId(id).content.firstElementChild.cloneNode(true)
    const heading = article.querySelector('h2')
    heading.id = 'file-' + number
    heading.textContent = file.name
    article.setAttribute('aria-labelledby', heading.id)
    const said = file.name + ': ' + article.querySelector('.stands strong').textContent
    return { html: article.outerHTML, said }
  }

  let turn = 0
  async function checkAll(files) {
    if (files.length === 0) return
    const mine = ++turn
    if (results.getAttribute('aria-busy') === 'true') stop()
    results.setAttribute('aria-busy', 'true')
    results.replaceChildren()
    const said = []
    for (const [index, file] of files.entries()) {
      status.textContent = status.dataset.reading.replace('{file}', () => file.name)
      const answer = await ask(file, index + 1)
      if (mine !== turn) return
      results.insertAdjacentHTML('beforeend', answer.html)
      said.push(answer.said)
    }
    results.setAttribute('aria-busy', 'false')
    status.textContent = said.join(' ')
    results.querySelector('h2')?.focus()
  }

  input.addEventListener('change', () => {
    const files = Array.from(input.files)
    input.value = ''
    checkAll(files)
  })
  const isOver = (value) => document.body.classList.toggle('over', value)
  addEventListener('dragover', (event) => {
    event.preventDefault()
    isOver(true)
  })
  addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) isOver(false)
  })
  addEventListener('drop', (event) => {
    event.preventDefault()
    isOver(false)
    checkAll(Array.from(event.dataTransfer.files))
  })
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
})()
`
