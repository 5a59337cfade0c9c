import { describe, expect, it } from 'vitest'
import { type Camera, createCamera, fitScale, insetsOf, reachOf } from '../../../game/src/scenes/camera.ts'
import {
  createWatch,
  firstWatch,
  letGo,
  type Watch,
  type WatchKind,
  watchCamera,
  zoomBy,
} from '../../../game/src/scenes/watch.ts'
import { stadiumOf } from '../support.ts'

const classic = stadiumOf({ width: 420, height: 200 })
const huge = stadiumOf({ width: 750, height: 350 })
const DESK: [number, number] = [1440, 900]
const PHONE: [number, number] = [390, 844]

const watchOf = (kind: WatchKind, more: Partial<Watch> = {}): Watch => ({ ...createWatch(), kind, ...more })

/** The camera after so many seconds with what is followed at rest. */
function look(
  watch: Watch,
  stadium = classic,
  [width, height] = DESK,
  [x, y]: [number, number] = [0, 0],
  { seconds = 0, camera = createCamera(), calm = false } = {},
): Camera {
  const insets = insetsOf(width, height, true)
  for (let t = 0; t <= seconds; t += 1 / 60)
    watchCamera(camera, watch, stadium, width, height, insets, x, y, 1 / 60, calm)
  return camera
}

const fitOf = (stadium: typeof classic, [width, height]: [number, number]) =>
  fitScale(stadium, width, height, insetsOf(width, height, true))

describe('who watches', () => {
  it('sees the whole pitch first where players are large enough, else the ball', () => {
    expect(firstWatch(classic, ...DESK, insetsOf(...DESK, true))).toBe('pitch')
    expect(firstWatch(huge, ...PHONE, insetsOf(...PHONE, true))).toBe('ball')
  })
  it('has every corner of the pitch in view, clear of score and bar', () => {
    for (const stadium of [classic, huge]) {
      for (const [width, height] of [DESK, PHONE, [844, 390] as [number, number]]) {
        const camera = look(watchOf('pitch'), stadium, [width, height], [stadium.width, 0])
        const insets = insetsOf(width, height, true)
        const left = (-stadium.width - camera.x) * camera.scale + width / 2
        const top = (-stadium.height - camera.y) * camera.scale + height / 2
        const bottom = (stadium.height - camera.y) * camera.scale + height / 2
        expect(left).toBeGreaterThan(-0.001)
        expect(top).toBeGreaterThan(insets.top - 0.001)
        expect(bottom).toBeLessThan(height - insets.bottom + 0.001)
      }
    }
  })
  it('comes closer to follow the ball or a player, and has it in the middle', () => {
    for (const kind of ['ball', 'player'] as const) {
      const camera = look(watchOf(kind), classic, DESK, [100, 20])
      expect(camera.scale).toBeGreaterThan(1.3 * fitOf(classic, DESK))
      expect(camera.x).toBeCloseTo(100)
    }
  })
  it('never looks further past the stadium than the painted stand reaches', () => {
    for (const [stadium, window] of [
      [classic, DESK],
      [huge, DESK],
      [huge, PHONE],
    ] as const) {
      for (const zoom of [1, 3]) {
        const watch = watchOf('free', { zoom, panX: -1e6, panY: -1e6 })
        const camera = look(watch, stadium, window)
        const reach = reachOf(stadium, window[0], window[1], camera.scale, true)
        expect(camera.x + window[0] / 2 / camera.scale).toBeLessThanOrEqual(reach.x + 1e-9)
        expect(camera.y + window[1] / 2 / camera.scale).toBeLessThanOrEqual(reach.y + 1e-9)
      }
    }
  })
  it('eases to the next thing, and cuts the zoom for who wants no motion', () => {
    const camera = look(watchOf('pitch'))
    const fit = camera.scale
    look(watchOf('ball'), classic, DESK, [100, 0], { camera })
    expect(camera.scale).toBeGreaterThan(fit)
    expect(camera.scale).toBeLessThan(1.3 * fit)
    look(watchOf('ball'), classic, DESK, [100, 0], { camera, seconds: 3 })
    expect(camera.scale).toBeCloseTo(1.6 * fit, 2)
    const calm = look(watchOf('ball'), classic, DESK, [100, 0], {
      camera: look(watchOf('pitch')),
      calm: true,
    })
    expect(calm.scale).toBeCloseTo(1.6 * fit, 9)
  })
})

describe('the free camera', () => {
  it('goes on from what was seen, and follows nothing', () => {
    const watch = watchOf('ball')
    const camera = look(watch, classic, DESK, [100, 20])
    const before = { ...camera }
    letGo(watch, camera.scale, fitOf(classic, DESK))
    look(watch, classic, DESK, [-300, -100], { camera, seconds: 1 })
    expect(camera.x).toBeCloseTo(before.x, 6)
    expect(camera.y).toBeCloseTo(before.y, 6)
    expect(camera.scale).toBeCloseTo(before.scale, 6)
  })
  it('is dragged with the finger: the grass stays under it', () => {
    const watch = watchOf('free', { zoom: 2 })
    const camera = look(watch)
    const { x } = camera
    watch.panX = 60
    look(watch, classic, DESK, [0, 0], { camera })
    expect(camera.x).toBeCloseTo(x - 60 / camera.scale, 9)
    look(watch, classic, DESK, [0, 0], { camera, seconds: 1 })
    expect(camera.x).toBeCloseTo(x - 60 / camera.scale, 9)
  })
  it('zooms towards the pointer and no further out than the whole pitch', () => {
    const watch = watchOf('free', { zoom: 1.5 })
    const camera = look(watch)
    const under = camera.x + 200 / camera.scale
    zoomBy(watch, 1.4, 200, 0)
    look(watch, classic, DESK, [0, 0], { camera, seconds: 2 })
    expect(camera.x + 200 / camera.scale).toBeCloseTo(under, 6)
    zoomBy(watch, 0.001)
    look(watch, classic, DESK, [0, 0], { camera, seconds: 3 })
    expect(camera.scale).toBeCloseTo(fitOf(classic, DESK), 9)
  })
  it('is pushed by held keys, the same way at every zoom', () => {
    const way = (zoom: number) => {
      const watch = watchOf('free', { zoom })
      const camera = look(watch)
      const { x } = camera
      watch.pushX = -1
      look(watch, classic, DESK, [0, 0], { camera, seconds: 0.05 })
      return (camera.x - x) * camera.scale
    }
    expect(way(2)).toBeLessThan(-30)
    expect(way(2)).toBeCloseTo(way(3), 6)
  })
})
