// A hub line as cheap as can be, so that hundreds that hear everything fit into a process: it decodes answers only.
import WebSocket from 'ws'
import { decodePacket, parser } from '../../shared/net/parser.ts'
import {
  HUB_PATH,
  type HubEvents,
  type HubRequests,
  PROTOCOL_VERSION,
  type Result,
} from '../../shared/net/protocol.ts'

export interface LeanHub {
  readonly me: HubEvents['welcome']['me']
  /** Messages of others and own ones that came so far. */
  readonly heard: number
  ask<K extends keyof HubRequests>(
    kind: K,
    ask: HubRequests[K]['ask'],
  ): Promise<Result<HubRequests[K]['answer']>>
}

const LIMITS = { depth: 8, items: 100_000 }
const TYPE = { CONNECT: 0, EVENT: 2, ACK: 3 } as const
const CHAT = Buffer.from('\xa4chat', 'latin1') // the event's name as MessagePack has it
const CHAT_END = 16 // a packet tells its event within so many bytes

const encoder = new parser.Encoder()
const encode = (type: number, data: unknown, id?: number) =>
  encoder.encode({ type, nsp: '/', data, ...(id === undefined ? {} : { id }) })[0]!

/** Of the MessagePack array at `at`. */
const lengthAt = (data: Buffer, at: number) =>
  data[at] === 0xdc ? data.readUInt16BE(at + 1) : data[at]! & 15

/** Connects with a session cookie; resolves when the server has said welcome. */
export function connectLeanHub(url: string, cookie: string): Promise<LeanHub> {
  const line = new WebSocket(`${url.replace('http', 'ws')}${HUB_PATH}/?EIO=4&transport=websocket`, {
    perMessageDeflate: false,
    headers: { cookie },
  })
  const answers = new Map<number, (result: Result<never>) => void>()
  let asked = 0
  let heard = 0
  let me: LeanHub['me'] | null = null
  return new Promise((resolve, reject) => {
    const hub: LeanHub = {
      get me() {
        return me!
      },
      get heard() {
        return heard
      },
      ask(kind, ask) {
        line.send(encode(TYPE.EVENT, [kind, ask], ++asked))
        return new Promise((answer) => answers.set(asked, answer))
      },
    }
    line.once('error', reject)
    line.on('close', () => reject(new Error('cut')))
    line.on('message', (data: Buffer, isBinary: boolean) => {
      if (!isBinary) {
        const kind = data[0]! - 0x30 // engine.io's packet types are digits
        if (kind === 0) line.send(encode(TYPE.CONNECT, { v: PROTOCOL_VERSION }))
        if (kind === 2) line.send('3')
        return
      }
      const type = data[1]
      if (type === TYPE.ACK) {
        const packet = decodePacket(data, LIMITS)
        answers.get(packet.id!)?.((packet.data as [Result<never>])[0])
        answers.delete(packet.id!)
      } else if (type === TYPE.EVENT) {
        const chat = data.subarray(0, CHAT_END).indexOf(CHAT)
        if (chat >= 0) heard += lengthAt(data, chat + CHAT.length)
        else if (!me) {
          const [event, welcome] = decodePacket(data, LIMITS).data as [string, HubEvents['welcome']]
          if (event !== 'welcome') return
          me = welcome.me
          resolve(hub)
        }
      }
    })
  })
}
