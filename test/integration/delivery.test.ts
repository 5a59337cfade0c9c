import { describe, expect, test } from 'vitest'
import { type ChatMessage, LOBBY_CHANNEL } from '../../shared/chat.ts'
import { runDelivery } from '../load/delivery.ts'
import { type Evidence, judge } from '../load/verdict.ts'

test.each([1, 2, 3])(
  'every acknowledged message is there once, in order, for members only, whatever breaks (seed %i)',
  async (seed) => {
    const report = await runDelivery({ seed, messages: 600, kills: 2, perS: 100, users: 20 })
    expect(report, report.story).toMatchObject({ acked: 600, lost: 0, doubled: 0, reordered: 0, leaked: 0 })
    expect(report.stored).toBe(600)
    expect(report.problems).toEqual([])
  },
  120_000,
)

describe('the judge sees', () => {
  const written = (seq: number, text = `text ${seq}`, id = `m${seq}`) => ({ id, seq, text }) as ChatMessage
  const all = [written(1), written(2), written(3)]
  const fine: Evidence = {
    talks: [
      { channel: LOBBY_CHANNEL, members: new Set(['ann', 'bob']) },
      { channel: 'group:1', members: new Set(['ann']) },
    ],
    acked: all.map(({ text }) => ({ channel: LOBBY_CHANNEL, text })),
    stored: new Map([[LOBBY_CHANNEL, all]]),
    shown: ['ann', 'bob'].map((user) => ({ tab: user, user, messages: new Map([[LOBBY_CHANNEL, all]]) })),
  }
  const storing = (messages: ChatMessage[]): Evidence => ({
    ...fine,
    stored: new Map([[LOBBY_CHANNEL, messages]]),
    shown: [],
  })
  const showing = (messages: ChatMessage[], channel: string = LOBBY_CHANNEL): Evidence => ({
    ...fine,
    shown: [
      {
        tab: 'bob',
        user: 'bob',
        messages: new Map([
          [LOBBY_CHANNEL, all],
          [channel, messages],
        ]),
      },
    ],
  })
  const none = { lost: 0, doubled: 0, reordered: 0, leaked: 0 }

  test.each<[string, Evidence, object]>([
    ['that all is well', fine, {}],
    ['a message lost by the server', storing(all.slice(0, 2)), { lost: 1 }],
    ['a message stored twice', storing([...all, written(4, 'text 3')]), { doubled: 1 }],
    ['a gap in the numbers', storing([...all.slice(0, 2), written(4, 'text 3')]), { reordered: 1 }],
    ['a message a tab misses', showing([all[0]!, all[2]!]), { lost: 1 }],
    ['a message a tab shows twice', showing([...all, all[2]!]), { doubled: 1, reordered: 1 }],
    ['a tab in disorder', showing([all[1]!, all[0]!, all[2]!]), { reordered: 1 }],
    ['a message of a talk shown to a stranger', showing([written(1)], 'group:1'), { leaked: 1 }],
  ])('%s', (_, evidence, wrong) => {
    expect(judge(evidence)).toMatchObject({ acked: 3, ...none, ...wrong })
  })
})
