import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const stored = new Map<string, string>()

/** The preferences of a page that is opened now. */
async function open() {
  vi.resetModules()
  return import('../../game/src/preferences.ts')
}

beforeEach(() => {
  stored.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('preferences', () => {
  it('are there again when the page is opened anew', async () => {
    const first = await open()
    first.setPreferences({ textSize: 150, palette: 'orange-azure', volume: 0.25 })
    const second = await open()
    expect(second.preferences.value).toMatchObject({ textSize: 150, palette: 'orange-azure', volume: 0.25 })
  })

  it('are the usual ones where a stored one is out of its range or of another type', async () => {
    stored.set(
      'kickabout',
      '{"textSize": 1000, "cameraZoom": 1.5, "volume": -1, "effectsVolume": null, "theme": "neon", "showNames": "no", "stadiums": [{"hash": 1}, {"hash": "a", "name": "b", "more": 1}], "muted": [{"id": "u", "name": "Ann"}, {"id": 3}], "practiceTeamSize": 7}',
    )
    const { preferences } = await open()
    expect(preferences.value).toMatchObject({
      textSize: 100,
      cameraZoom: 1,
      volume: 0.8,
      effectsVolume: 1,
      theme: 'system',
      showNames: true,
      stadiums: [{ hash: 'a', name: 'b' }],
      muted: [{ id: 'u', name: 'Ann' }],
      practiceTeamSize: 7,
    })
  })

  it.each(['', 'null', '[]', '7', '{"keys": 5}', 'not json'])('survive %j in the store', async (text) => {
    stored.set('kickabout', text)
    const { preferences, DEFAULTS } = await open()
    expect(preferences.value).toMatchObject({ ...DEFAULTS, practiceTeamSize: 2 })
  })
})

describe('a file of settings', () => {
  it('brings them to another browser, and nothing else', async () => {
    const there = await open()
    there.setPreferences({ leftHanded: true, practiceTeamSize: 9, language: 'en' })
    const file = there.exportSettings()
    stored.clear()
    const here = await open()
    expect(here.importSettings(file)).toBe(true)
    expect(here.preferences.value).toMatchObject({ leftHanded: true, language: 'en', practiceTeamSize: 2 })
    expect(stored.get('kickabout')).toContain('"leftHanded":true')
  })

  it.each([
    '',
    '{',
    'null',
    '[]',
    '"theme"',
    '{"colour": "red"}',
    '{"__proto__": {"leftHanded": true}}',
    '{"volume": "1"}',
  ])('that holds none is refused: %s', async (text) => {
    const { importSettings, preferences, DEFAULTS } = await open()
    expect(importSettings(text)).toBe(false)
    expect(preferences.value).toMatchObject({ ...DEFAULTS })
  })

  it('changes only what it has as it should be', async () => {
    const { importSettings, preferences } = await open()
    expect(importSettings('{"theme": "light", "textSize": 1e9, "evil": 1, "practiceTeamSize": 5}')).toBe(true)
    expect(preferences.value).toMatchObject({ theme: 'light', textSize: 100, practiceTeamSize: 2 })
    expect(preferences.value).not.toHaveProperty('evil')
  })
})
