/** Encrypted files as Office writes them: the other way round of what opens them. Rules: [MS-OFFCRYPTO] 2.3.4. */
import { createCipheriv, createHash } from 'node:crypto'
import { compound } from './mail-fixture.ts'

const digest = (name: string, ...parts: Uint8Array[]) => createHash(name).update(Buffer.concat(parts)).digest()
const bytes = (length: number, first: number) => Buffer.from(Array.from({ length }, (_, at) => (first + 7 * at) % 256))

function encrypt(cipher: string, key: Buffer, iv: Buffer | null, plain: Uint8Array): Buffer {
  const one = createCipheriv(cipher, key, iv)
  one.setAutoPadding(false)
  const padded = Buffer.concat([plain, Buffer.alloc((16 - (plain.length % 16)) % 16)])
  return Buffer.concat([one.update(padded), one.final()])
}

function spun(name: string, salt: Buffer, password: string, times: number): Buffer {
  let hash = digest(name, salt, Buffer.from(password, 'utf16le'))
  const count = Buffer.alloc(4)
  for (let at = 0; at < times; at += 1) {
    count.writeUInt32LE(at)
    hash = digest(name, count, hash)
  }
  return hash
}

const sizeOf = (plain: Uint8Array) => {
  const size = Buffer.alloc(8)
  size.writeBigUInt64LE(BigInt(plain.length))
  return size
}

export function agile(plain: Uint8Array, password: string, hashName = 'sha512', keyBits = 256): Uint8Array {
  const [salt, dataSalt, key, verifier] = [bytes(16, 1), bytes(16, 90), bytes(keyBits / 8, 33), bytes(16, 200)]
  const times = 1_000
  const hash = spun(hashName, salt, password, times)
  const own = (purpose: string, content: Uint8Array) => {
    const full = digest(hashName, hash, Buffer.from(purpose, 'hex'))
    const ownKey = Buffer.concat([full, Buffer.alloc(keyBits / 8, 0x36)]).subarray(0, keyBits / 8)
    return encrypt(`aes-${keyBits}-cbc`, ownKey, salt, content).toString('base64')
  }
  const segments: Buffer[] = [sizeOf(plain)]
  for (let at = 0; at < plain.length; at += 4_096) {
    const number = Buffer.alloc(4)
    number.writeUInt32LE(at / 4_096)
    const iv = digest(hashName, dataSalt, number).subarray(0, 16)
    segments.push(encrypt(`aes-${keyBits}-cbc`, key, iv, plain.subarray(at, at + 4_096)))
  }
  const facts = (salt: Buffer) =>
    `saltSize="16" blockSize="16" keyBits="${keyBits}" hashSize="${digest(hashName).length}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${hashName.toUpperCase()}" saltValue="${salt.toString('base64')}"`
  const xml = `<?xml version="1.0"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${facts(dataSalt)}/><keyEncryptors><keyEncryptor uri="x"><p:encryptedKey spinCount="${times}" ${facts(salt)} encryptedVerifierHashInput="${own('fea7d2763b4b9e79', verifier)}" encryptedVerifierHashValue="${own('d7aa0f6d3061344e', digest(hashName, verifier))}" encryptedKeyValue="${own('146e0be7abacd0d6', key)}"/></keyEncryptor></keyEncryptors></encryption>`
  const info = Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(xml)])
  return compound([
    ['EncryptionInfo', info],
    ['EncryptedPackage', Buffer.concat(segments)],
  ])
}

export function standard(plain: Uint8Array, password: string): Uint8Array {
  const [salt, verifier] = [bytes(16, 5), bytes(16, 60)]
  const last = digest('sha1', spun('sha1', salt, password, 50_000), Buffer.alloc(4))
  const mixed = (fill: number) =>
    digest(
      'sha1',
      Buffer.alloc(64, fill).map((byte, at) => byte ^ (last[at] ?? 0)),
    )
  const key = Buffer.concat([mixed(0x36), mixed(0x5c)]).subarray(0, 16)
  const header = Buffer.alloc(36)
  header.writeUInt32LE(0x24, 0)
  header.writeUInt32LE(0x660e, 8)
  header.writeUInt32LE(0x8004, 12)
  header.writeUInt32LE(128, 16)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(16)
  const info = Buffer.concat([
    Buffer.from([3, 0, 2, 0, 0x24, 0, 0, 0, header.length, 0, 0, 0]),
    header,
    size,
    salt,
    encrypt('aes-128-ecb', key, null, verifier),
    Buffer.from([20, 0, 0, 0]),
    encrypt('aes-128-ecb', key, null, digest('sha1', verifier)),
  ])
  const contents = Buffer.concat([sizeOf(plain), encrypt('aes-128-ecb', key, null, plain)])
  return compound([
    ['EncryptionInfo', info],
    ['EncryptedPackage', contents],
  ])
}
