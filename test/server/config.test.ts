import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../../server/config.ts'

describe('the configuration', () => {
  test('has defaults for everything', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '0.0.0.0',
      secret: expect.stringMatching(/^.{43}$/u),
      logLevel: 'info',
      trustProxy: 'loopback',
      place: { dataDir: resolve('data') },
      moderators: [],
    })
  })

  test('makes a new secret each time when none is given', () => {
    expect(readConfig({}).secret).not.toBe(readConfig({}).secret)
  })

  test('takes what the environment says', () => {
    const env = {
      PORT: '0',
      HOST: '127.0.0.1',
      SECRET: 'x'.repeat(16),
      LOG_LEVEL: 'warn',
      TRUST_PROXY: '10.0.0.1',
      DATA_DIR: '/srv/kickabout',
      MODERATORS: 'Ann, Zoë W ,',
    }
    expect(readConfig(env)).toEqual({
      port: 0,
      host: '127.0.0.1',
      secret: 'x'.repeat(16),
      logLevel: 'warn',
      trustProxy: '10.0.0.1',
      place: { dataDir: '/srv/kickabout' },
      moderators: ['Ann', 'Zoë W'],
    })
    const databaseUrl = 'postgres://ann:sesame@db.example/kickabout'
    expect(readConfig({ ...env, DATABASE_URL: databaseUrl }).place).toEqual({ databaseUrl })
  })

  test.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '65536' }, 'PORT'],
    [{ PORT: '-1' }, 'PORT'],
    [{ PORT: '80.5' }, 'PORT'],
    [{ SECRET: 'short' }, 'SECRET'],
    [{ MODERATORS: 'Ann,\u200b' }, 'MODERATORS'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ DATABASE_URL: 'mysql://db.example/kickabout' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'postgres' }, 'DATABASE_URL'],
  ])('refuses %j and names the variable', (env, name) => {
    expect(() => readConfig(env)).toThrow(ConfigError)
    expect(() => readConfig(env)).toThrow(new RegExp(`^${name} [^\n]*$`, 'u'))
  })
})
