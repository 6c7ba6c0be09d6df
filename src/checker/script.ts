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

  // The worker is made ready while the officer still looks for the file; its first message says that it is.
  const address = unpack()
  let worker = null
  let getting = null
  function ready() {
    getting ??= address.then(
      (url) =>
        new Promise((resolve, reject) => {
          worker = new Worker(url)
          worker.onmessage = () => resolve(worker)
          worker.onerror = reject
        }),
    )
    return getting
  }
  ready().catch(stop)
  function stop() {
    worker?.terminate()
    worker = null
    getting = null
  }

  async function ask(file, number) {
    let reader
    let bytes = null
    try {
      if (file.size <= largest) bytes = await file.arrayBuffer()
    } catch {
      return told('unopened', file, number)
    }
    try {
      reader = await ready()
    } catch {
      stop()
      return told('broken', file, number)
    }
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

  // The same file, saved anew, is a change only where none was chosen before.
  input.addEventListener('click', () => {
    input.value = ''
  })
  input.addEventListener('change', () => checkAll(Array.from(input.files)))
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
    const { files } = event.dataTransfer
    if (files.length > 0) input.files = files
    checkAll(Array.from(files))
  })
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
})()
`
