// The match of bots in the lobby's window, over the still picture: it begins when the page is idle and rests while
// nobody can see it.
import type { ReadonlySignal, Signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { FLAG } from '../../../../shared/sim/constants.ts'
import type { Stadium } from '../../../../shared/stadium/types.ts'
import { loadPractice } from '../../actions/practice.ts'
import { whenIdle } from '../../idle.ts'
import { readPalette } from '../../scenes/colours.ts'

/** Where the pitch lies in the window, CSS pixels. */
export interface Spot {
  x: number // of the middle of the pitch; with `follows`, of the ball
  y: number
  unit: number // CSS pixels per unit
  follows: boolean // the ball stays at (x, y), as far as the stadium reaches
}

const STADIUM = 'small' // as in the still picture
const HALF_LINE = -25 // units: the ball stays on the side that is seen
const TEAM_SIZE = 4
const RUN_IN_TICKS = 480 // the ball rolls already
const MAX_RATIO = 2 // device pixels per CSS pixel
const FOLLOW_PER_S = 2.5

/** `playing` is set while the match is on. */
export function Exhibition({ spot, playing }: { spot: ReadonlySignal<Spot>; playing: Signal<boolean> }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let stop = () => {}
    let gone = false
    const start = async () => {
      const end = await play(canvas.current!, spot)
      if (gone) return end()
      stop = end
      playing.value = true
    }
    const callOff = whenIdle(() => start().catch(() => {})) // the still picture is enough
    return () => {
      gone = true
      playing.value = false
      callOff()
      stop()
    }
  }, [])
  return <canvas class={playing.value ? 'pitch live' : 'pitch'} ref={canvas} />
}

/** Lets a match play on the canvas until the returned function is called. */
async function play(canvas: HTMLCanvasElement, spot: ReadonlySignal<Spot>): Promise<() => void> {
  const [[{ createPractice }, , { DEFAULT_RULES }, { builtinStadiums }], { createMiniature }] =
    await Promise.all([loadPractice(), import('../../scenes/miniature.ts')])
  const stadium = forWindow(builtinStadiums.find(({ id }) => id === STADIUM)!.stadium)
  const view = createPractice({
    stadium,
    rules: { ...DEFAULT_RULES, timeLimit: 0, scoreLimit: 0 },
    me: null,
    teamSize: TEAM_SIZE,
    level: 'normal',
    seed: Math.floor(Math.random() * 2 ** 31),
  })
  view.runIn(RUN_IN_TICKS)
  const ratio = Math.min(MAX_RATIO, devicePixelRatio)
  const picture = createMiniature(canvas, view, readPalette(canvas, { 1: null, 2: null }), ratio)
  let x = view.x[0]!
  let y = view.y[0]!
  let last = performance.now()
  let frame = 0

  function draw(now: number): void {
    frame = requestAnimationFrame(draw)
    view.update(now)
    const { unit, follows, ...at } = spot.peek()
    const seconds = Math.max(0, now - last) / 1000
    const share = 1 - Math.exp(-FOLLOW_PER_S * seconds)
    last = now
    x += (view.x[0]! - x) * share
    y += (view.y[0]! - y) * share
    let left = -at.x / unit
    let top = -at.y / unit
    if (follows) {
      left = clamp(x + left, stadium.width - canvas.width / ratio / unit, stadium.width)
      top = clamp(y + top, stadium.height, stadium.height)
    }
    picture.draw({ left, top, scale: unit * ratio }, seconds)
  }

  const size = new ResizeObserver(() => {
    canvas.width = Math.round(canvas.clientWidth * ratio)
    canvas.height = Math.round(canvas.clientHeight * ratio)
  })
  size.observe(canvas)
  const seen = new IntersectionObserver((entries) => {
    cancelAnimationFrame(frame)
    if (entries.at(-1)!.isIntersecting) frame = requestAnimationFrame(draw)
  })
  seen.observe(canvas)
  return () => {
    cancelAnimationFrame(frame)
    size.disconnect()
    seen.disconnect()
    picture.close()
    view.close()
  }
}

/** The stadium with a wall for the ball under the Play slab: the play is where it can be watched. */
function forWindow(stadium: Stadium): Stadium {
  const { cGroup: cMask } = stadium.discs[0]!
  const wall = { nx: 1, ny: 0, dist: HALF_LINE, bCoef: 0.8, cMask, cGroup: FLAG.WALL }
  return { ...stadium, planes: [...stadium.planes, wall] }
}

const clamp = (value: number, below: number, above: number) => Math.max(-above, Math.min(below, value))
