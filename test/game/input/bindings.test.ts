import { describe, expect, it } from 'vitest'
import {
  ACTIONS,
  actionOf,
  type Bindings,
  bind,
  DEFAULT_BINDINGS,
  emoteOf,
  KEYS_MAX,
  mayBind,
  movingKeys,
  playingKeys,
  readBindings,
  unbind,
} from '../../../game/src/input/bindings.ts'
import { bitOf } from '../../../game/src/input/keys.ts'
import { KEY } from '../../../shared/sim/constants.ts'

const { UP, DOWN, LEFT, RIGHT, KICK } = KEY
const allCodes = (bindings: Bindings) => ACTIONS.flatMap((action) => bindings[action])

describe('the keys at first', () => {
  const keys = playingKeys(DEFAULT_BINDINGS)
  it.each([
    [UP, ['ArrowUp', 'KeyW']],
    [DOWN, ['ArrowDown', 'KeyS']],
    [LEFT, ['ArrowLeft', 'KeyA']],
    [RIGHT, ['ArrowRight', 'KeyD']],
    [KICK, ['KeyX', 'Space', 'ShiftLeft', 'ShiftRight']],
    [0, ['Enter', 'Tab', 'Escape', 'KeyQ', '', 'toString', 'constructor']],
  ])('bit %i is %j', (bit, codes) => {
    expect(codes.map((code) => bitOf(keys, code))).toEqual(codes.map(() => bit))
  })
  it('move the camera of who watches without kicking', () => {
    const moving = movingKeys(DEFAULT_BINDINGS)
    expect(bitOf(moving, 'KeyW')).toBe(UP)
    expect(bitOf(moving, 'Space')).toBe(0)
  })
  it('belong to one action each', () => {
    const codes = allCodes(DEFAULT_BINDINGS)
    expect(new Set(codes).size).toBe(codes.length)
  })
  it('show the emotes with the digits', () => {
    expect(['Digit1', 'Digit4', 'Digit5', 'Space'].map((code) => emoteOf(DEFAULT_BINDINGS, code))).toEqual([
      1, 4, 0, 0,
    ])
  })
})

describe('choosing a key', () => {
  it('adds it to those the action has', () => {
    const bindings = bind(DEFAULT_BINDINGS, 'left', 'KeyJ')
    expect(bindings.left).toEqual(['KeyA', 'ArrowLeft', 'KeyJ'])
    expect(bitOf(playingKeys(bindings), 'KeyJ')).toBe(LEFT)
    expect(bitOf(playingKeys(bindings), 'KeyA')).toBe(LEFT)
  })
  it('takes it from whoever had it', () => {
    const less = unbind(DEFAULT_BINDINGS, 'kick', 'ShiftRight')
    const bindings = bind(less, 'kick', 'Tab')
    expect(actionOf(bindings, 'Tab')).toBe('kick')
    expect(bindings.players).toEqual([])
  })
  it('does nothing where there is no room for another', () => {
    expect(DEFAULT_BINDINGS.kick).toHaveLength(KEYS_MAX)
    expect(bind(DEFAULT_BINDINGS, 'kick', 'Tab')).toBe(DEFAULT_BINDINGS)
  })
  it.each(['F5', 'F11', 'ControlLeft', 'AltRight', 'MetaLeft', 'Escape', 'Unidentified', '', '__proto__'])(
    'refuses %j for a move',
    (code) => {
      expect(mayBind('up', code)).toBe(false)
      expect(bind(DEFAULT_BINDINGS, 'up', code)).toBe(DEFAULT_BINDINGS)
    },
  )
  it('leaves Esc to the menu whatever happens', () => {
    expect(unbind(DEFAULT_BINDINGS, 'menu', 'Escape').menu).toEqual(['Escape'])
    const read = readBindings({ kick: ['Escape', 'KeyX'], menu: [] })!
    expect(actionOf(read, 'Escape')).toBe('menu')
    expect(read.kick).toEqual(['KeyX'])
  })
})

describe('bindings from a file', () => {
  it('are what was written', () => {
    const own = bind(unbind(DEFAULT_BINDINGS, 'kick', 'KeyX'), 'kick', 'Tab')
    expect(readBindings(JSON.parse(JSON.stringify(own)))).toEqual(own)
  })
  it.each([null, undefined, 7, 'keys', true, [], [['KeyW']]])('are none in %j', (value) => {
    expect(readBindings(value)).toBeUndefined()
  })
  it('come out whole and without doubles from whatever is in them', () => {
    const hostile = JSON.parse(
      `{"up": ["KeyW", "KeyW", 5, null, {}, "${'K'.repeat(900)}"], "down": "KeyS", "left": {"length": 4},
        "right": ["KeyW", "KeyD"], "kick": ${JSON.stringify(Array(1e5).fill('KeyZ'))},
        "__proto__": {"chat": ["KeyY"]}, "fly": ["KeyF"], "menu": ["a b", "<b>"]}`,
    )
    const read = readBindings(hostile)!
    expect(Object.keys(read).sort()).toEqual([...ACTIONS].sort())
    expect(read).toMatchObject({ up: ['KeyW'], down: [], left: [], right: ['KeyD'], kick: ['KeyZ'] })
    expect(read.menu).toEqual(['Escape'])
    expect(read.chat).toEqual(['Enter'])
    const codes = allCodes(read)
    expect(new Set(codes).size).toBe(codes.length)
  })
})
