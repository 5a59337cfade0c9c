// Who is calling: the client's address behind trusted proxies and the page a request comes from. Addresses only feed limits.
import type { IncomingMessage } from 'node:http'

/** Whether the proxy at `address`, `hop` steps away, may name the one before it. */
export type Trust = (address: string, hop: number) => boolean

/** The address limits count by: of the first hop that is not a trusted proxy; of IPv6 the /64, which one customer has. */
export function addressOf(request: IncomingMessage, trust: Trust): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
  const before = forwarded === '' ? [] : forwarded.split(',').map((part) => part.trim())
  const hops = [request.socket.remoteAddress ?? '', ...before.reverse()]
  let hop = 0
  while (hop < hops.length - 1 && trust(hops[hop]!, hop)) hop++
  return network(hops[hop]!)
}

/** An IPv4 address as it is, of an IPv6 address the first four groups. */
export function network(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)
  if (v4) return v4[1]!
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, 4).join(':')
}

/** Whether the request comes from our own page, as the browser says; who says nothing of it is no browser. */
export function sameOrigin(request: IncomingMessage): boolean {
  const { origin, host, 'sec-fetch-site': site } = request.headers
  if (site === 'cross-site') return false
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()
}
