/**
 * Workbooks and documents that are encrypted, opened with a password. Rules: [MS-OFFCRYPTO] 2.3.4, "agile" (Office since 2010) and "standard" (2007).
 * A password is never part of what is given back, kept or told.
 */
import { createDecipheriv, createHash, hash as hashOnce } from 'node:crypto'
import type { Budget } from './read/budget.ts'
import { CompoundFile } from './read/compound-stream.ts'

/** The bytes of the file without its encryption; null when none of the passwords opens it. */
export type Unlock = (bytes: Uint8Array, budget: Budget) => Uint8Array | null

/** @param passwords tried in this order */
export function unlockWith(passwords: readonly string[]): Unlock {
  return (bytes, budget) => {
    const file = new CompoundFile(bytes, budget)
    const info = file.stream('encryptioninfo')
    const contents = file.stream('encryptedpackage')
    if (!info || !contents || info.length < SHORTEST_INFO || contents.length <= SIZE_LENGTH) return null
    const lock = lockOf(Buffer.from(info), budget)
    if (!lock) return null
    const locked = Buffer.from(contents)
    for (const password of passwords) {
      budget.checkTime()
      const opened = lock(Buffer.from(password, 'utf16le'), locked)
      if (opened) return opened
    }
    return null
  }
}

/** The contents decrypted; null when the password is another. */
type Lock = (password: Buffer, contents: Buffer) => Uint8Array | null

const SHORTEST_INFO = 12
/** In front of the contents stands their length. */
const SIZE_LENGTH = 8

function lockOf(info: Buffer, budget: Budget): Lock | null {
  const [major, minor] = [info.readUInt16LE(0), info.readUInt16LE(2)]
  if (major === 4 && minor === 4) return agileLock(info.subarray(8).toString('utf8'), budget)
  return minor === 2 ? standardLock(info, budget) : null
}

function trimmed(contents: Buffer, decrypted: Buffer): Uint8Array {
  const size = Number(contents.readBigUInt64LE(0))
  return new Uint8Array(decrypted.subarray(0, Math.min(size, decrypted.length)))
}

/** The hash of the password with its salt, hashed again so many times to make guessing slow. */
function spun(algorithm: string, start: Buffer, times: number, budget: Budget): Buffer {
  let hash = digest(algorithm, start)
  const round = Buffer.alloc(4 + hash.length)
  for (let count = 0; count < times; count += 1) {
    budget.step()
    round.writeUInt32LE(count, 0)
    hash.copy(round, 4)
    hash = hashOnce(algorithm, round, 'buffer')
  }
  return hash
}

function digest(algorithm: string, ...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash(algorithm)
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** Cut to a length, or filled up to it. */
function sized(bytes: Buffer, length: number): Buffer {
  return bytes.length >= length
    ? bytes.subarray(0, length)
    : Buffer.concat([bytes, Buffer.alloc(length - bytes.length, 0x36)])
}

function decrypt(cipher: string, key: Buffer, iv: Buffer | null, bytes: Buffer): Buffer {
  const decipher = createDecipheriv(cipher, key, iv)
  decipher.setAutoPadding(false)
  return Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - (bytes.length % 16))), decipher.final()])
}

const STANDARD_TIMES = 50_000
const STANDARD_HASH = 'sha1'
const STANDARD_HASH_LENGTH = 20

function standardLock(info: Buffer, budget: Budget): Lock | null {
  const headerSize = info.readUInt32LE(8)
  const verifierAt = 12 + headerSize
  if (headerSize < 32 || verifierAt + 72 > info.length) return null
  const keyLength = info.readUInt32LE(12 + 16) / 8
  if (![16, 24, 32].includes(keyLength)) return null
  const salt = info.subarray(verifierAt + 4, verifierAt + 20)
  const verifier = info.subarray(verifierAt + 20, verifierAt + 36)
  const verifierHash = info.subarray(verifierAt + 40, verifierAt + 72)
  const cipher = `aes-${keyLength * 8}-ecb`
  return (password, contents) => {
    const hash = spun(STANDARD_HASH, Buffer.concat([salt, password]), STANDARD_TIMES, budget)
    const last = digest(STANDARD_HASH, hash, Buffer.alloc(4))
    const mixed = (fill: number) =>
      digest(
        STANDARD_HASH,
        Buffer.alloc(64, fill).map((byte, at) => byte ^ (last[at] ?? 0)),
      )
    const key = Buffer.concat([mixed(0x36), mixed(0x5c)]).subarray(0, keyLength)
    const expected = decrypt(cipher, key, null, verifierHash).subarray(0, STANDARD_HASH_LENGTH)
    if (!digest(STANDARD_HASH, decrypt(cipher, key, null, verifier)).equals(expected)) return null
    return trimmed(contents, decrypt(cipher, key, null, contents.subarray(SIZE_LENGTH)))
  }
}

const HASHES: ReadonlySet<string> = new Set(['sha1', 'sha256', 'sha384', 'sha512'])
/** More rounds than any program makes are there to hold us up. */
const MOST_TIMES = 10_000_000
const SEGMENT = 4_096
/** What the password's hash is mixed with for each purpose. */
const FOR_VERIFIER = Buffer.from('fea7d2763b4b9e79', 'hex')
const FOR_VERIFIER_HASH = Buffer.from('d7aa0f6d3061344e', 'hex')
const FOR_KEY = Buffer.from('146e0be7abacd0d6', 'hex')

function agileLock(xml: string, budget: Budget): Lock | null {
  const data = attributesOf(xml, 'keyData')
  const own = attributesOf(xml, 'encryptedKey')
  if (!data || !own) return null
  const hashName = own('hashAlgorithm').toLowerCase().replace('-', '')
  const dataHash = data('hashAlgorithm').toLowerCase().replace('-', '')
  const [keyLength, times] = [Number(own('keyBits')) / 8, Number(own('spinCount'))]
  if (!HASHES.has(hashName) || !HASHES.has(dataHash) || ![16, 24, 32].includes(keyLength) || !(times <= MOST_TIMES))
    return null
  const isAes = [data, own].every((of) => of('cipherAlgorithm') === 'AES' && of('cipherChaining') === 'ChainingModeCBC')
  if (!isAes) return null
  const bytesOf = (text: string) => Buffer.from(text, 'base64')
  const salt = bytesOf(own('saltValue'))
  const cipher = `aes-${keyLength * 8}-cbc`
  return (password, contents) => {
    const hash = spun(hashName, Buffer.concat([salt, password]), times, budget)
    const unwrap = (purpose: Buffer, text: string) =>
      decrypt(cipher, sized(digest(hashName, hash, purpose), keyLength), sized(salt, 16), bytesOf(text))
    const expected = unwrap(FOR_VERIFIER_HASH, own('encryptedVerifierHashValue'))
    const found = digest(hashName, unwrap(FOR_VERIFIER, own('encryptedVerifierHashInput')).subarray(0, salt.length))
    if (expected.length < found.length || !expected.subarray(0, found.length).equals(found)) return null
    const key = unwrap(FOR_KEY, own('encryptedKeyValue')).subarray(0, keyLength)
    return trimmed(contents, inSegments(contents, key, { dataHash, salt: bytesOf(data('saltValue')) }))
  }
}

function inSegments(contents: Buffer, key: Buffer, { dataHash, salt }: { dataHash: string; salt: Buffer }): Buffer {
  const segments: Buffer[] = []
  const number = Buffer.alloc(4)
  for (let at = SIZE_LENGTH; at < contents.length; at += SEGMENT) {
    number.writeUInt32LE(segments.length, 0)
    const iv = sized(digest(dataHash, salt, number), 16)
    segments.push(decrypt(`aes-${key.length * 8}-cbc`, key, iv, contents.subarray(at, at + SEGMENT)))
  }
  return Buffer.concat(segments)
}

/** The attributes of an element, as a function from name to text; null when there is no such element. */
function attributesOf(xml: string, element: string): ((name: string) => string) | null {
  const found = new RegExp(`<(?:\\w+:)?${element}\\s([^<>]{1,4000})>`).exec(xml)?.[1]
  if (found === undefined) return null
  return (name) => new RegExp(`(?:^|\\s)${name}\\s*=\\s*"([^"]*)"`).exec(found)?.[1] ?? ''
}
