// The part of msgpack-lite that the parser uses; the package has no types of its own.
declare module 'msgpack-lite' {
  export interface Codec {
    readonly __codec: never
  }
  interface Msgpack {
    createCodec(options?: { preset?: boolean }): Codec
    encode(value: unknown, options?: { codec: Codec }): Uint8Array
    decode(bytes: Uint8Array, options?: { codec: Codec }): unknown
  }
  const msgpack: Msgpack
  export default msgpack
}
