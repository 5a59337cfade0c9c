import { describe, expect, test } from 'vitest'
import { createTickets, TICKET_MS } from '../../../server/rooms/tickets.ts'
import { createFakeClock } from '../../support/clock.ts'

const make = (secret = 'a secret for tests', clock = createFakeClock()) => ({
  clock,
  tickets: createTickets(secret, () => clock.now()),
})

describe('a ticket', () => {
  test('says who may go where, once', () => {
    const { tickets } = make()
    const ticket = tickets.issue('ann', 'BCDFG')
    expect(tickets.redeem(ticket)).toEqual({ userId: 'ann', code: 'BCDFG' })
    expect(tickets.redeem(ticket)).toBe(null)
  })

  test('is one of its own each time', () => {
    const { tickets } = make()
    const [a, b] = [tickets.issue('ann', 'BCDFG'), tickets.issue('ann', 'BCDFG')]
    expect(tickets.redeem(a)).not.toBe(null)
    expect(tickets.redeem(b)).not.toBe(null)
  })

  test('lives thirty seconds', () => {
    const { tickets, clock } = make()
    const [early, late] = [tickets.issue('ann', 'BCDFG'), tickets.issue('ann', 'BCDFG')]
    clock.advance(TICKET_MS - 1)
    expect(tickets.redeem(early)).not.toBe(null)
    clock.advance(1)
    expect(tickets.redeem(late)).toBe(null)
    expect(tickets.redeem(early), 'a used one does not come back to life').toBe(null)
  })

  test('is refused when a single character is different', () => {
    const { tickets } = make()
    const ticket = tickets.issue('ann', 'BCDFG')
    for (let i = 0; i < ticket.length - 1; i++) {
      const forged = ticket.slice(0, i) + (ticket[i] === 'A' ? 'B' : 'A') + ticket.slice(i + 1)
      expect(tickets.redeem(forged), forged).toBe(null)
    }
    expect(tickets.redeem(ticket)).not.toBe(null)
  })

  test.each(['', '.', '......', 'ann.BCDFG', 'x'.repeat(10_000), '\u0000', 'ann.BCDFG.1.1.9e99.'])(
    'is not %j',
    (text) => {
      expect(make().tickets.redeem(text)).toBe(null)
    },
  )

  test('of another server or an earlier run is refused', () => {
    const { tickets, clock } = make()
    const ticket = tickets.issue('ann', 'BCDFG')
    expect(make('another secret', clock).tickets.redeem(ticket)).toBe(null)
    clock.advance(1000)
    expect(make('a secret for tests', clock).tickets.redeem(ticket)).toBe(null)
  })
})
