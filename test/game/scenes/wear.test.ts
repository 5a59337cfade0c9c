import { describe, expect, it } from 'vitest'
import { contrast, wearsOf } from '../../../game/src/scenes/wear.ts'
import { type Kit, PLAIN_KIT } from '../../../shared/settings.ts'

const kit = (...colours: number[]): Kit => ({ ...PLAIN_KIT, colours, ink: 0xffffff })
const HUD = 0x141d2b

describe('kits', () => {
  it('leave a team without colours to the palette', () => {
    expect(wearsOf(PLAIN_KIT, PLAIN_KIT)).toEqual({ 1: null, 2: null })
  })
  it('write team names and scores so that they can be read, whatever the colours', () => {
    for (const colour of [0x000000, 0x0a0f30, 0x7a1fd1, 0x808080, 0xffe14d, 0xffffff]) {
      const { main, mainInk, text } = wearsOf(kit(colour), PLAIN_KIT)[1]!
      expect(contrast(mainInk, main)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(text, HUD)).toBeGreaterThanOrEqual(4.5)
    }
  })
  it('outline letters that a stripe would swallow, and only these', () => {
    expect(wearsOf(kit(0x14181f, 0xffe14d), PLAIN_KIT)[1]!.outline).toBeGreaterThanOrEqual(0)
    expect(wearsOf(kit(0x14181f, 0x7a1fd1), PLAIN_KIT)[1]!.outline).toBe(-1)
  })
  it('keep stripes and dots where both teams look the same to somebody', () => {
    expect(wearsOf(kit(0xd02020), kit(0xd02020))[1]!.pattern).toBe(true)
    expect(wearsOf(kit(0x4aa8ff), PLAIN_KIT)[1]!.pattern).toBe(true)
    const [redder, greener] = [0xb04020, 0x607020] // the same to eyes without red
    expect(wearsOf(kit(redder), kit(greener))[2]!.pattern).toBe(true)
    expect(wearsOf(kit(0xffe14d), kit(0x7a1fd1))[1]!.pattern).toBe(false)
  })
})
