import { describe, expect, test } from 'vitest'
import { createAccounts } from '../../../server/accounts/accounts.ts'
import { sessionToken } from '../../../server/accounts/cookie.ts'
import { createMemoryStore } from '../../../server/accounts/store.ts'

describe('a guest', () => {
  test('has a suggested name and is found again by the token', async () => {
    const accounts = createAccounts(createMemoryStore(10), () => 0)
    const { me, token } = await accounts.openGuest()
    expect(me).toMatchObject({ name: 'Swift Otter', avatar: '', kind: 'guest' })
    expect(await accounts.find(token)).toEqual(me)
    expect(await accounts.find(token.toLowerCase())).toBe(null)
    expect(await accounts.find('')).toBe(null)
    expect(await accounts.find('x'.repeat(100_000))).toBe(null)
  })

  test('is nobody else', async () => {
    const accounts = createAccounts(createMemoryStore(10), () => 0)
    const [a, b] = [await accounts.openGuest(), await accounts.openGuest()]
    expect(a.me.id).not.toBe(b.me.id)
    expect(a.token).not.toBe(b.token)
  })

  test('leaves no token in the store, only a hash', async () => {
    const seen: string[] = []
    const store = createMemoryStore(10)
    const spying = {
      ...store,
      add(...args: Parameters<typeof store.add>) {
        seen.push(JSON.stringify(args))
        return store.add(...args)
      },
    }
    const { token } = await createAccounts(spying, () => 0).openGuest()
    expect(seen).toHaveLength(1)
    expect(seen[0]).not.toContain(token)
  })

  test('changes name and avatar, cleaned, for good', async () => {
    const accounts = createAccounts(createMemoryStore(10), () => 0)
    const { me, token } = await accounts.openGuest()
    expect(await accounts.change(me, { name: '  Zoë \u0000Q  ', avatar: '⚽️xyz' })).toEqual({
      ok: true,
      me: { ...me, name: 'Zoë Q', avatar: '⚽️x' },
    })
    expect(await accounts.find(token)).toMatchObject({ name: 'Zoë Q', avatar: '⚽️x' })
  })

  test('keeps what is not changed, and the name when the new one is empty', async () => {
    const accounts = createAccounts(createMemoryStore(10), () => 0)
    const { me, token } = await accounts.openGuest()
    expect(await accounts.change(me, { name: ' \u200b ', avatar: 'Q' })).toMatchObject({ code: 'bad-name' })
    expect(await accounts.find(token)).toEqual(me)
    expect(await accounts.change(me, { avatar: 'Q' })).toMatchObject({ me: { name: me.name, avatar: 'Q' } })
  })
})

describe('the memory store', () => {
  test('forgets the guest unused for longest when it is full', async () => {
    const accounts = createAccounts(createMemoryStore(3), () => 0)
    const tokens = []
    for (let n = 0; n < 3; n++) tokens.push((await accounts.openGuest()).token)
    await accounts.find(tokens[0]!)
    await accounts.openGuest()
    expect(await accounts.find(tokens[0]!)).not.toBe(null)
    expect(await accounts.find(tokens[1]!)).toBe(null)
    expect(await accounts.find(tokens[2]!)).not.toBe(null)
  })

  test('does not bring back a forgotten guest by a change', async () => {
    const accounts = createAccounts(createMemoryStore(1), () => 0)
    const { me, token } = await accounts.openGuest()
    await accounts.openGuest()
    await accounts.change(me, { name: 'Late' })
    expect(await accounts.find(token)).toBe(null)
  })
})

test.each([
  [undefined, ''],
  ['', ''],
  ['kickabout=abc', 'abc'],
  ['a=1; kickabout=abc; b=2', 'abc'],
  ['xkickabout=abc', ''],
  ['kickabout', ''],
  ['kickabout=; a', ''],
])('the session token in the header %j is %j', (header, token) => {
  expect(sessionToken(header)).toBe(token)
})
