import { expect, test } from 'vitest'
import { sessionToken } from '../../../server/accounts/cookie.ts'
import { createPasswords } from '../../../server/accounts/passwords.ts'
import { createTestAccounts } from '../../support/accounts.ts'
import { createFakeClock } from '../../support/clock.ts'
import { describeDatabases, PLAIN } from '../../support/storage.ts'

const DAY_MS = 24 * 3600 * 1000
const PASSWORD = 'open sesame'
let addresses = 0
/** Somebody at an address of their own. */
const at = (token: string) => ({ token, address: `192.0.2.${++addresses}` })
const code = (result: { ok: boolean }) => ('code' in result ? result.code : 'ok')

describeDatabases(({ open, newPlace }) => {
  const make = async () => {
    const storage = await open()
    const made = createTestAccounts(storage)
    const { accounts } = made
    /** A guest who has claimed a name. */
    const register = async (name: string) => {
      const { token, me } = await accounts.openGuest()
      expect(await accounts.claim(at(token), { name, password: PASSWORD })).toMatchObject({ ok: true })
      return { token, id: me.id }
    }
    const signIn = async (name: string, password = PASSWORD, token = '') => {
      const result = await accounts.signIn(at(token), { name, password })
      return result.ok ? result.token : result.code
    }
    return { ...made, storage, register, signIn }
  }

  test('a guest has a suggested name and is found again by the token, also after a restart', async () => {
    const place = await newPlace()
    const storage = await open(place)
    const { accounts } = createTestAccounts(storage)
    const { me, token } = await accounts.openGuest()
    expect(me).toMatchObject({ name: 'Swift Otter', avatar: '', kind: 'guest' })
    await storage.close()
    const again = createTestAccounts(await open(place)).accounts
    expect(await again.find(token)).toEqual(me)
    for (const wrong of [token.toLowerCase(), '', 'x'.repeat(100_000), `${token}\n`]) {
      expect(await again.find(wrong)).toBe(null)
    }
  })

  test('a guest changes name and avatar, cleaned; what is not given stays, and an empty name is refused', async () => {
    const { accounts, changed } = await make()
    const { me, token } = await accounts.openGuest()
    expect(await accounts.change(me, { name: '  Zoë \u0000Q  ', avatar: '⚽️xyz' })).toEqual({
      ok: true,
      me: { ...me, name: 'Zoë Q', avatar: '⚽️x' },
    })
    expect(changed).toEqual([await accounts.find(token)])
    expect(await accounts.change(me, { name: ' \u200b ', avatar: 'Q' })).toMatchObject({ code: 'bad-name' })
    expect(await accounts.change(me, { avatar: 'Q' })).toMatchObject({ me: { name: 'Zoë Q', avatar: 'Q' } })
    expect(await accounts.change(me, { name: 'Zoë' })).toMatchObject({ me: { name: 'Zoë', avatar: 'Q' } })
  })

  test('guests may be called alike, but not as somebody registered is, nor be suggested that name', async () => {
    const { accounts, register } = await make()
    const [ann, bob] = [await accounts.openGuest(), await accounts.openGuest()]
    expect(code(await accounts.change(ann.me, { name: 'Maja' }))).toBe('ok')
    expect(code(await accounts.change(bob.me, { name: 'Maja' }))).toBe('ok')
    await register('Milo')
    for (const name of ['Milo', 'milo', 'M1l0', 'Міlо']) {
      expect(code(await accounts.change(ann.me, { name }))).toBe('name-taken')
    }
    await register('Swift Otter')
    expect((await accounts.openGuest()).me.name).toBe('Swift Otter 2')
  })

  test('a claim keeps the user and the session, and takes the name for good', async () => {
    const { accounts, changed } = await make()
    const { me, token } = await accounts.openGuest()
    const claimed = { ...me, name: 'Ann', kind: 'user' }
    expect(await accounts.claim(at(token), { name: ' Ann ', password: PASSWORD })).toEqual({
      ok: true,
      me: claimed,
    })
    expect(changed).toEqual([claimed])
    expect(await accounts.find(token)).toEqual(claimed)
    expect(code(await accounts.claim(at(token), { name: 'Other', password: PASSWORD }))).toBe('not-now')
    const other = await accounts.openGuest()
    for (const [name, password, reason] of [
      ['ANN', PASSWORD, 'name-taken'],
      ['Аnn', PASSWORD, 'name-taken'],
      ['admin', PASSWORD, 'name-taken'],
      ['\u200b', PASSWORD, 'bad-name'],
      ['Bob', '1234567', 'weak-password'],
      ['Bob', 'x'.repeat(129), 'weak-password'],
    ]) {
      expect(code(await accounts.claim(at(other.token), { name: name!, password: password! }))).toBe(reason)
    }
    expect(await accounts.find(other.token)).toMatchObject({ kind: 'guest' })
    expect(code(await accounts.claim(at(''), { name: 'Bob', password: PASSWORD }))).toBe('no-session')
  })

  test('of two who claim a name at the same moment one gets it', async () => {
    const { accounts } = await make()
    const guests = [await accounts.openGuest(), await accounts.openGuest()]
    const results = await Promise.all(
      guests.map(({ token }) => accounts.claim(at(token), { name: 'Ann', password: PASSWORD })),
    )
    expect(results.map(code).sort()).toEqual(['name-taken', 'ok'])
  })

  test('signing in by a name like the own one opens a session in the place of the old one', async () => {
    const { accounts, register, signIn, takeEnded } = await make()
    const ann = await register('Ann Ilk')
    const guest = await accounts.openGuest()
    const token = await signIn('ann 1lk', PASSWORD, guest.token)
    expect(await accounts.find(token)).toMatchObject({ id: ann.id, name: 'Ann Ilk', kind: 'user' })
    expect(await accounts.find(ann.token), 'the other browser').toMatchObject({ id: ann.id })
    expect(await accounts.find(guest.token)).toBe(null)
    expect(takeEnded(ann.token, guest.token, token)).toEqual([guest.token])
    expect(await signIn('Ann Ilk', 'wrong')).toBe('wrong-login')
    expect(await signIn('Nobody')).toBe('wrong-login')
    expect(await signIn('')).toBe('wrong-login')
  })

  test('nobody signs in as a guest', async () => {
    const { accounts, signIn } = await make()
    await accounts.openGuest()
    expect(await signIn('Swift Otter', '')).toBe('wrong-login')
  })

  test('signing out ends this session, or all of them', async () => {
    const { accounts, register, signIn, takeEnded } = await make()
    const { token } = await register('Ann')
    const others = [await signIn('Ann'), await signIn('Ann')]
    takeEnded()
    expect(await accounts.signOut(at(token), { everywhere: false })).toEqual({ ok: true })
    expect(takeEnded(token, ...others)).toEqual([token])
    expect(await accounts.find(token)).toBe(null)
    expect(await accounts.find(others[0]!)).not.toBe(null)
    expect(await accounts.signOut(at(others[0]!), { everywhere: true })).toEqual({ ok: true })
    expect(takeEnded(...others)).toEqual(others)
    expect(await accounts.find(others[1]!)).toBe(null)
    expect(await accounts.signOut(at('nonsense'), { everywhere: true })).toEqual({ ok: true })
  })

  test('a changed password ends all other sessions, and the old one is worth nothing', async () => {
    const { accounts, register, signIn, takeEnded } = await make()
    const { token } = await register('Ann')
    const other = await signIn('Ann')
    takeEnded()
    const change = (current: string, next: string) => accounts.changePassword(at(token), { current, next })
    expect(code(await change('wrong', 'another one'))).toBe('wrong-password')
    expect(code(await change(PASSWORD, 'short'))).toBe('weak-password')
    expect(await accounts.find(other)).not.toBe(null)
    expect(code(await change(PASSWORD, 'another one'))).toBe('ok')
    expect(takeEnded(token, other)).toEqual([other])
    expect(await accounts.find(other)).toBe(null)
    expect(await accounts.find(token)).not.toBe(null)
    expect(await signIn('Ann')).toBe('wrong-login')
    expect(await accounts.find(await signIn('Ann', 'another one'))).toMatchObject({ name: 'Ann' })
    const guest = await accounts.openGuest()
    const asGuest = await accounts.changePassword(at(guest.token), { current: '', next: 'another one' })
    expect(code(asGuest)).toBe('not-now')
  })

  test('a registered name changes once in seven days, the first time whenever one likes', async () => {
    const { accounts, clock, register } = await make()
    const { token } = await register('Ann')
    const rename = async (name: string) =>
      code(await accounts.change((await accounts.find(token))!, { name }))
    const renameAt = async () => (await accounts.stateOf(token))!.renameAt
    expect(await renameAt()).toBe(0)
    expect(await rename('Anne')).toBe('ok')
    expect(await renameAt()).toBe(clock.now() + 7 * DAY_MS)
    expect(await rename('Anna')).toBe('renamed-lately')
    expect(await rename('Anne'), 'the same again').toBe('ok')
    expect(code(await accounts.change((await accounts.find(token))!, { avatar: 'A' }))).toBe('ok')
    clock.advance(7 * DAY_MS - 1)
    expect(await rename('Anna')).toBe('renamed-lately')
    clock.advance(1)
    expect(await renameAt()).toBe(0)
    expect(await rename('Anna')).toBe('ok')
    await register('Ann') // it is free again
    expect(await rename('Ann')).toBe('name-taken')
  })

  test('tries are counted by account, from wherever they come, and by address, whoever is tried', async () => {
    const { accounts, clock, register, signIn } = await make()
    await register('Ann')
    await register('Bob')
    for (let n = 0; n < 9; n++) expect(await signIn('Ann', 'wrong')).toBe('wrong-login')
    expect(await signIn('4nn'), 'another name').toBe('wrong-login')
    expect(await signIn('ANN', 'wrong')).toBe('wrong-login')
    expect(await signIn('Ann')).toBe('too-many-tries')
    expect(await accounts.find(await signIn('Bob'))).not.toBe(null)
    clock.advance(60_000)
    expect(await accounts.find(await signIn('Ann'))).not.toBe(null)

    const here = { token: '', address: '198.51.100.1' }
    const tryFromHere = async (n: number) =>
      code(await accounts.signIn(here, { name: `Somebody ${n}`, password: 'wrong' }))
    for (let n = 0; n < 20; n++) expect(await tryFromHere(n)).toBe('wrong-login')
    expect(await tryFromHere(21)).toBe('too-many-tries')
    expect(await accounts.find(await signIn('Bob'))).not.toBe(null)
  })

  test('a password is stored anew when hashes have become dearer', async () => {
    const storage = await open()
    const clock = createFakeClock()
    const { accounts } = createTestAccounts(storage, clock, 4)
    const { token, me } = await accounts.openGuest()
    await accounts.claim(at(token), { name: 'Ann', password: PASSWORD })
    expect(await storage.users.passwordOf(me.id)).toMatch(/^scrypt\$4\$8\$1\$[\w-]{22}\$[\w-]{43}$/u)
    const dearer = createTestAccounts(storage, clock, 5).accounts
    expect(code(await dearer.signIn(at(''), { name: 'Ann', password: PASSWORD }))).toBe('ok')
    expect(await storage.users.passwordOf(me.id)).toMatch(/^scrypt\$5\$/u)
    expect(code(await dearer.signIn(at(''), { name: 'Ann', password: PASSWORD }))).toBe('ok')
  })

  test('the export holds everything of the user and nothing of others', async () => {
    const { accounts, clock, register, storage, signIn } = await make()
    const { token, id } = await register('Ann')
    const { id: bobId } = await register('Bob')
    await signIn('Ann')
    const sentAt = clock.now()
    const say = (author: string, channel: string, text: string) =>
      storage.messages.append({
        ...{ ...PLAIN, id: text, channel, text, sentAt, cid: text },
        author: { id: author, name: author, kind: 'user', avatar: '', team: 0 },
      })
    await say(bobId, 'lobby', 'from Bob')
    await say(id, 'lobby', 'from Ann')
    await say(id, `dm:${id}:${bobId}`, 'to Bob')
    const { messages, ...data } = (await accounts.exportOf(token))!
    expect(data).toEqual({
      profile: { id, name: 'Ann', avatar: '', kind: 'user', createdAt: sentAt, seenAt: sentAt },
      sessions: [
        { openedAt: sentAt, seenAt: sentAt },
        { openedAt: sentAt, seenAt: sentAt },
      ],
      channels: [],
      reads: [],
      blocks: [],
      reports: [],
      sanctions: [],
    })
    const pages: object[] = []
    for await (const page of messages) pages.push(page)
    expect(pages).toEqual([
      [
        { id: 'to Bob', channel: `dm:${id}:${bobId}`, seq: 1, text: 'to Bob', action: false, sentAt },
        { id: 'from Ann', channel: 'lobby', seq: 2, text: 'from Ann', action: false, sentAt },
      ],
    ])
    expect(await accounts.exportOf('nonsense')).toBe(null)
  })

  test('a deleted account is gone with its sessions and texts, and its name is free', async () => {
    const { accounts, register, signIn, storage, takeEnded } = await make()
    const { token, id } = await register('Ann')
    const other = await signIn('Ann')
    takeEnded()
    const author = { id, name: 'Ann', kind: 'user', avatar: 'A', team: 0 } as const
    for (const n of [1, 2]) {
      const message = { id: `m${n}`, channel: 'lobby', author, text: `secret ${n}`, sentAt: n, cid: `c${n}` }
      await storage.messages.append({ ...PLAIN, ...message })
    }
    expect(code(await accounts.remove(at(token), { password: 'wrong' }))).toBe('wrong-password')
    expect(await accounts.remove(at(token), { password: PASSWORD })).toEqual({
      ok: true,
      text: expect.stringContaining('deleted'),
    })
    expect(takeEnded(token, other)).toEqual([token, other])
    expect([await accounts.find(token), await accounts.find(other)]).toEqual([null, null])
    expect(await signIn('Ann')).toBe('wrong-login')
    const nobody = { id: '', name: 'Deleted user', kind: 'guest', avatar: '', team: 0 }
    expect(await storage.messages.page('lobby', 0, 50)).toMatchObject([
      { seq: 1, author: nobody, text: '' },
      { seq: 2, author: nobody, text: '' },
    ])
    await register('Ann')
  })

  test('a guest may be deleted without a password', async () => {
    const { accounts, removed, storage } = await make()
    const { token, me } = await accounts.openGuest()
    await storage.channels.found('group:x', 'Us', me.id, [], 1)
    expect(code(await accounts.remove(at(token), { password: '' }))).toBe('ok')
    expect(await accounts.find(token)).toBe(null)
    expect(removed).toEqual([[me.id, 'group:x']])
  })

  test('guests unused for sixty days are removed, registered users never', async () => {
    const { accounts, clock, register, storage } = await make()
    const [gone, kept] = [await accounts.openGuest(), await accounts.openGuest()]
    const { token } = await register('Ann')
    clock.advance(30 * DAY_MS)
    await accounts.find(kept.token)
    clock.advance(30 * DAY_MS)
    await accounts.clean()
    expect(await storage.users.exportOf(gone.me.id), 'sixty days to the millisecond').not.toBe(null)
    clock.advance(1)
    await accounts.clean()
    expect(await accounts.find(gone.token)).toBe(null)
    expect(await accounts.find(kept.token)).toEqual(kept.me)
    expect(await accounts.find(token)).not.toBe(null)
  })

  test('very many unused guests are removed all', async () => {
    const { accounts, clock, storage } = await make()
    const guests = Array.from(
      { length: 501 },
      (_, n) => ({ id: `g${n}`, name: 'G', avatar: '', kind: 'guest' }) as const,
    )
    await Promise.all(guests.map((guest, n) => storage.users.add(guest, 'g', `session ${n}`, clock.now())))
    clock.advance(61 * DAY_MS)
    await accounts.clean()
    expect(await storage.users.exportOf('g0')).toBe(null)
    expect(await storage.users.exportOf('g500')).toBe(null)
  })
})

test('of a session only a hash is stored, of a password a slow one with a salt of its own', async () => {
  const passwords = createPasswords()
  const [one, two] = [await passwords.hash(PASSWORD), await passwords.hash(PASSWORD)]
  expect(one).toMatch(/^scrypt\$15\$8\$1\$/u)
  expect(one).not.toBe(two)
  expect(await passwords.check(PASSWORD, two)).toBe(true)
  expect(await passwords.check('open sesamf', two)).toBe(false)
  expect(await passwords.check(PASSWORD, null)).toBe(false)
  expect(await passwords.check('cafe\u0301s and bars', await passwords.hash('cafés and bars'))).toBe(true)
  expect([passwords.isOld(one), passwords.isOld('scrypt$14$8$1$AAAA$AAAA')]).toEqual([false, true])
})

test('only so many passwords wait to be hashed', async () => {
  const passwords = createPasswords(4)
  const all = Array.from({ length: 50 }, () => passwords.check(PASSWORD, null))
  expect(passwords.busy).toBe(true)
  await Promise.all(all)
  expect(passwords.busy).toBe(false)
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
