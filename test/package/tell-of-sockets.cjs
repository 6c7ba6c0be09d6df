// Loaded before a program: writes a line to the file COLLATE_SOCKETS names for each socket that is to be connected, bound or listened on, and each name looked up.
const { appendFileSync } = require('node:fs')
const { syncBuiltinESMExports } = require('node:module')
const dgram = require('node:dgram')
const dns = require('node:dns')
const net = require('node:net')

/** Everything of Node's that reaches a network (HTTP, TLS and fetch too) goes through one of these. */
const WAYS = [
  [net.Socket.prototype, ['connect']],
  [net.Server.prototype, ['listen']],
  [dgram.Socket.prototype, ['bind', 'connect', 'send']],
  [dns, Object.keys(dns).filter((name) => /^(?:lookup|resolve|reverse)/.test(name))],
  [dns.promises, Object.keys(dns.promises).filter((name) => /^(?:lookup|resolve|reverse)/.test(name))],
]
for (const [owner, names] of WAYS)
  for (const name of names) {
    const own = owner[name]
    owner[name] = function (...args) {
      appendFileSync(process.env.COLLATE_SOCKETS, `${name}\n`)
      return own.apply(this, args)
    }
  }
syncBuiltinESMExports()
