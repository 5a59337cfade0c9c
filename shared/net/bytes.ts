// Little-endian reading and writing with growing space; reading past the end throws, so short input can't pass.

export class ByteWriter {
  private bytes = new Uint8Array(256)
  private view = new DataView(this.bytes.buffer)
  private at = 0

  /** Makes room for n bytes (it may move `view`, so take the place first); returns where they start. */
  private room(n: number): number {
    const start = this.at
    this.at += n
    if (this.at > this.bytes.length) {
      const grown = new Uint8Array(Math.max(this.at, 2 * this.bytes.length))
      grown.set(this.bytes)
      this.bytes = grown
      this.view = new DataView(grown.buffer)
    }
    return start
  }
  u8(n: number): void {
    const at = this.room(1)
    this.view.setUint8(at, n)
  }
  i8(n: number): void {
    const at = this.room(1)
    this.view.setInt8(at, n)
  }
  u16(n: number): void {
    const at = this.room(2)
    this.view.setUint16(at, n, true)
  }
  u32(n: number): void {
    const at = this.room(4)
    this.view.setUint32(at, n, true)
  }
  i32(n: number): void {
    const at = this.room(4)
    this.view.setInt32(at, n, true)
  }
  f64(n: number): void {
    const at = this.room(8)
    this.view.setFloat64(at, n, true)
  }
  /** The bytes so far, copied; the writer starts over. */
  finish(): Uint8Array {
    const out = this.bytes.slice(0, this.at)
    this.at = 0
    return out
  }
  get length(): number {
    return this.at
  }
}

export class ByteReader {
  private view: DataView
  private at = 0

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  get left(): number {
    return this.view.byteLength - this.at
  }
  private next(n: number): number {
    if (this.left < n) throw new RangeError('frame too short')
    this.at += n
    return this.at - n
  }
  peek(): number {
    return this.view.getUint8(this.at)
  }
  u8(): number {
    return this.view.getUint8(this.next(1))
  }
  u16(): number {
    return this.view.getUint16(this.next(2), true)
  }
  i8(): number {
    return this.view.getInt8(this.next(1))
  }
  u32(): number {
    return this.view.getUint32(this.next(4), true)
  }
  i32(): number {
    return this.view.getInt32(this.next(4), true)
  }
  f64(): number {
    return this.view.getFloat64(this.next(8), true)
  }
}

/** The full tick whose low `bits` bits are `low`, nearest to `near`. */
export function unwrapTick(low: number, bits: number, near: number): number {
  const span = 2 ** bits
  const distance = (((low - near) % span) + span) % span
  return near + (distance >= span / 2 ? distance - span : distance)
}
