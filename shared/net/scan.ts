// Walks MessagePack bytes without allocating, so that hostile data is refused before anything is built from it.

export interface ScanLimits {
  depth: number // nested arrays and maps
  items: number // values in all, keys too
}

/** True if `b` is exactly one plain MessagePack value within the limits: no ext, binary or 64-bit integers. */
export function isPlainMessage(b: Uint8Array, limits: ScanLimits): boolean {
  const left = new Int32Array(limits.depth + 1) // values still to come, per level
  left[0] = 1
  let level = 0
  let at = 0
  let items = 0
  while (level >= 0) {
    if (left[level] === 0) {
      level--
      continue
    }
    left[level]!--
    if (++items > limits.items || at >= b.length) return false
    const t = b[at++]!
    let children = 0
    if (t <= 0x7f || t >= 0xe0 || t === 0xc0 || t === 0xc2 || t === 0xc3)
      continue // int, nil, boolean
    else if (t <= 0x8f) children = 2 * (t & 15)
    else if (t <= 0x9f) children = t & 15
    else if (t <= 0xbf) at += t & 31
    else if (t === 0xca || t === 0xce || t === 0xd2) at += 4
    else if (t === 0xcb) at += 8
    else if (t === 0xcc || t === 0xd0) at += 1
    else if (t === 0xcd || t === 0xd1) at += 2
    else if (t === 0xd9) at += 1 + (b[at] ?? 0)
    else if (t === 0xda) at += 2 + u16(b, at)
    else if (t === 0xdc || t === 0xde) {
      children = u16(b, at) * (t === 0xde ? 2 : 1)
      at += 2
    } else return false // ext, bin, 64-bit, 32-bit lengths, 0xc1
    if (at > b.length || items + children > limits.items) return false
    if (children > 0) {
      if (++level > limits.depth) return false
      left[level] = children
    }
  }
  return at === b.length
}

const u16 = (b: Uint8Array, at: number) => ((b[at] ?? 0) << 8) | (b[at + 1] ?? 0)
