import { describe, expect, it } from 'vitest'
import {
  type Camera,
  createCamera,
  insetsOf,
  moveCamera,
  reachOf,
  viewScale,
} from '../../../game/src/scenes/camera.ts'
import { stadiumOf } from '../support.ts'

const classic = stadiumOf({ width: 420, height: 200 })
const huge = stadiumOf({ width: 750, height: 350 })

/** The camera after so many seconds of looking at the same ball and own disc. */
function look(
  stadium: typeof classic,
  [width, height]: [number, number],
  ball: [number, number],
  own: [number, number],
  seconds = 0,
  camera: Camera = createCamera(),
): Camera {
  camera.scale = viewScale(stadium, width, height)
  const insets = insetsOf(width, height)
  for (let t = 0; t <= seconds; t += 1 / 60) {
    moveCamera(camera, stadium, width, height, insets, ball[0], ball[1], own[0], own[1], 1 / 60)
  }
  return camera
}

/** Where a point of the stadium is in the window, CSS pixels. */
const inWindow = (camera: Camera, [width, height]: [number, number], x: number, y: number) => ({
  x: (x - camera.x) * camera.scale + width / 2,
  y: (y - camera.y) * camera.scale + height / 2,
})

describe('the scale', () => {
  it('fits Classic exactly into the width of a 1440 x 900 window', () => {
    expect(viewScale(classic, 1440, 900)).toBeCloseTo(1440 / 840, 9)
  })
  it('does not shrink a huge stadium until nobody can read it', () => {
    expect(viewScale(huge, 800, 700)).toBeGreaterThan(1.1)
  })
  it('never shows more than maxViewWidth units', () => {
    const stadium = stadiumOf({ width: 750, height: 350, maxViewWidth: 500 })
    for (const width of [700, 1440, 2560])
      expect(width / viewScale(stadium, width, 900)).toBeLessThanOrEqual(500.0001)
  })
  it('comes nearer with every step of the zoom a person has chosen, within limits', () => {
    const scales = [1, 2, 3, 4].map((zoom) => viewScale(classic, 1440, 900, zoom))
    expect(scales[0]).toBe(viewScale(classic, 1440, 900))
    for (const i of [1, 2, 3]) expect(scales[i]).toBeGreaterThan(scales[i - 1]! * 1.05)
    expect(viewScale(stadiumOf({ width: 200, height: 100 }), 1440, 900, 4)).toBe(4)
  })
  it('comes closer on a phone than on a desk, as thumbs cover part of the picture', () => {
    expect(viewScale(classic, 844, 390)).toBeGreaterThan(1.5)
  })
})

describe('the camera', () => {
  it('stands still where the whole pitch fits, a little low for the score above', () => {
    const camera = look(classic, [1440, 900], [300, 100], [-200, -50], 2)
    expect(camera.x).toBe(0)
    expect(camera.y).toBeCloseTo(-7.58, 1)
  })
  it('starts where it belongs and eases from there', () => {
    const camera = look(huge, [800, 700], [0, 0], [0, 0])
    expect(camera.x).toBe(0)
    look(huge, [800, 700], [120, 0], [60, 0], 0, camera)
    expect(camera.x).toBeGreaterThan(0)
    expect(camera.x).toBeLessThan(45)
    look(huge, [800, 700], [120, 0], [60, 0], 3, camera)
    expect(camera.x).toBeCloseTo(90, 1)
  })
  it('keeps the own disc 50 units clear of every edge however far the ball is', () => {
    const window: [number, number] = [800, 700]
    const insets = insetsOf(...window)
    const places: [number, number][] = [
      [0, 0],
      [-600, 200],
      [735, -335],
      [-735, 335],
    ]
    for (const own of places) {
      for (const ball of places) {
        const camera = look(huge, window, ball, own)
        const at = inWindow(camera, window, own[0], own[1])
        const clear = 50 * camera.scale - 0.001
        expect(at.x).toBeGreaterThanOrEqual(insets.left + clear)
        expect(at.x).toBeLessThanOrEqual(window[0] - insets.right - clear)
        expect(at.y).toBeGreaterThanOrEqual(insets.top + clear)
        expect(at.y).toBeLessThanOrEqual(window[1] - insets.bottom - clear)
      }
    }
  })
  it('never looks further past the stadium than its reach says', () => {
    for (const window of [
      [800, 700],
      [844, 390],
      [390, 844],
      [1440, 900],
    ] as [number, number][]) {
      for (const stadium of [classic, huge]) {
        const ball: [number, number] = [stadium.width, stadium.height]
        const camera = look(stadium, window, ball, ball)
        const reach = reachOf(stadium, window[0], window[1], camera.scale)
        expect(camera.x + window[0] / 2 / camera.scale).toBeLessThanOrEqual(reach.x + 1e-9)
        expect(camera.y + window[1] / 2 / camera.scale).toBeLessThanOrEqual(reach.y + 1e-9)
      }
    }
  })
  it('follows the player alone where the stadium says so', () => {
    const own = look(
      stadiumOf({ width: 750, height: 350, cameraFollow: 'player' }),
      [800, 700],
      [300, 0],
      [100, 0],
    )
    expect(own.x).toBeCloseTo(100)
  })
  it('is a mirror image for a mirrored pitch', () => {
    const left = look(huge, [800, 700], [-500, 60], [-340, -20])
    const right = look(huge, [800, 700], [500, 60], [340, -20])
    expect(left.x).toBeCloseTo(-right.x, 9)
    expect(left.y).toBeCloseTo(right.y, 9)
  })
})
