import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { addressOf, network, sameOrigin, type Trust } from '../../server/address.ts'

const request = (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage
const local: Trust = (address) => address === '127.0.0.1'

describe('the address of a client', () => {
  test.each([
    ['of a direct one is its own', {}, '203.0.113.9', '203.0.113.9'],
    ['is not what a direct one claims', { 'x-forwarded-for': '1.1.1.1' }, '203.0.113.9', '203.0.113.9'],
    [
      'behind a trusted proxy is what the proxy saw',
      { 'x-forwarded-for': '203.0.113.9' },
      '127.0.0.1',
      '203.0.113.9',
    ],
    [
      'cannot be forged through the proxy',
      { 'x-forwarded-for': '1.1.1.1, 203.0.113.9' },
      '127.0.0.1',
      '203.0.113.9',
    ],
    ['of the proxy itself is its own', {}, '127.0.0.1', '127.0.0.1'],
  ])('%s', (_name, headers, remote, expected) => {
    expect(addressOf(request(headers, remote), local)).toBe(expected)
  })

  test.each([
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
    ['2001:db8:1:2::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('%j counts as %j', (address, expected) => {
    expect(network(address)).toBe(expected)
  })
})

describe('the origin of a request', () => {
  test.each([
    [true, {}],
    [true, { host: 'play.example', origin: 'https://play.example' }],
    [true, { host: 'localhost:3000', origin: 'http://localhost:3000' }],
    [true, { host: 'Play.Example', origin: 'https://play.example' }],
    [false, { host: 'play.example', origin: 'https://evil.example' }],
    [false, { host: 'localhost:3000', origin: 'http://localhost:3001' }],
    [false, { host: 'play.example', origin: 'null' }],
    [false, { host: 'play.example', origin: 'play.example' }],
    [false, { origin: 'https://play.example' }],
  ])('is ours: %s for %j', (ours, headers) => {
    expect(sameOrigin(request(headers))).toBe(ours)
  })
})
