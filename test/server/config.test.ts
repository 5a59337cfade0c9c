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
    }
    expect(readConfig(env)).toEqual({
      port: 0,
      host: '127.0.0.1',
      secret: 'x'.repeat(16),
      logLevel: 'warn',
      trustProxy: '10.0.0.1',
    })
  })

  test.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '65536' }, 'PORT'],
    [{ PORT: '-1' }, 'PORT'],
    [{ PORT: '80.5' }, 'PORT'],
    [{ SECRET: 'short' }, 'SECRET'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  ])('refuses %j and names the variable', (env, name) => {
    expect(() => readConfig(env)).toThrow(ConfigError)
    expect(() => readConfig(env)).toThrow(new RegExp(`^${name} [^\n]*$`, 'u'))
  })
})
