// A process that stores messages as fast as it can and prints the seq of each one that was acknowledged.
import { openStorage } from '../../server/storage/storage.ts'

const { messages } = await openStorage({ dataDir: process.argv[2]! })
const author = { id: 'ann', name: 'Ann', kind: 'guest', avatar: '', team: 0 } as const

async function write(lane: number): Promise<void> {
  for (let n = 0; ; n++) {
    const id = `${process.pid}-${lane}-${n}`
    const said = { id, channel: 'lobby', author, text: id, masked: null, action: false, mentions: [] }
    const { message } = await messages.append({ ...said, sentAt: n, cid: id })
    process.stdout.write(`${message.seq} ${id}\n`)
  }
}
await Promise.all([0, 1, 2, 3].map(write))
