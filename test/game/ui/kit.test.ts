import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../../game/src/actions/slash/line.ts'
import { CLASSICS, coloursCommand, NO_COLOURS, readColours } from '../../../game/src/ui/parts/kit.ts'

const read = (text: string) => readColours(wordsOf(text))

describe('the shorthand of /colors', () => {
  test('is angle, letters and one to three colours', () => {
    expect(read('60 FFFFFF 880000')).toEqual({ angle: 60, ink: 0xffffff, colours: [0x880000] })
    expect(read('0 0 ff #00ff00 1e')).toEqual({ angle: 0, ink: 0, colours: [0xff, 0xff00, 0x1e] })
  })

  test('turns an angle beyond a full turn into the same one within it', () => {
    expect(read('-45 0 0')?.angle).toBe(315)
    expect(read('360 0 0')?.angle).toBe(0)
  })

  test('goes back to the usual colours', () => {
    expect(read('clear')).toEqual(NO_COLOURS)
  })

  test.each([
    '',
    '60',
    '60 FFFFFF',
    '60 FFFFFF 1 2 3 4',
    'x FFFFFF 880000',
    '60 GGGGGG 880000',
    '60 1234567 0',
  ])('is refused when it is %j', (text) => {
    expect(read(text)).toBeNull()
  })

  test('says of every kit the command that makes it', () => {
    for (const colours of [NO_COLOURS, ...CLASSICS]) {
      const [name, side, ...rest] = wordsOf(coloursCommand(2, colours))
      expect([name, side]).toEqual(['/colors', 'blue'])
      expect(readColours(rest)).toEqual(colours)
    }
  })
})
