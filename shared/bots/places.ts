// Where players without the ball stand: in front of their goal, open for a pass, or beside an opponent.
import type { Bot } from './bot.ts'
import { ballAt } from './roles.ts'
import { HEADING_X, HEADING_Y, HEADINGS, type Heading, wish } from './steer.ts'
import { potential } from './value.ts'
import type { View } from './view.ts'

export const target = { x: 0, y: 0 } // where to stand; set by the functions below and valid until the next of them

const AHEAD_TICKS = 15 // the ball is taken where it will be then
const SPOT_TICKS = 24 // a support spot is kept

export function setTarget(x: number, y: number): void {
  target.x = x
  target.y = y
}

/** Between the ball and the own goal; closer to the goal when there are others to defend. */
export function keeperPlace(bot: Bot): void {
  const { view, numbers } = bot
  const { frame } = view
  const ball = ballAt(view.path, AHEAD_TICKS)
  const dx = ball.x - frame.ownX
  const dy = ball.y - frame.ownY
  const l = Math.hypot(dx, dy) || 1
  const inPair = Math.min(l * (view.mateTime <= view.theirTime ? 0.55 : 0.42), 0.42 * frame.length)
  const inTeam = Math.min(l * numbers.keeperShare, numbers.keeperMax * frame.length)
  const out = Math.max(view.mates === 1 ? inPair : inTeam, Math.min(0.8 * l, frame.ownHalf / 2))
  setTarget(frame.ownX + (dx / l) * out, frame.ownY + (dy / l) * out)
}

/** Open for a pass when we have the ball, else beside the most dangerous opponent without it. */
export function supportPlace(bot: Bot, tick: number): void {
  const { view } = bot
  if (Math.min(view.myTime, view.mateTime) > view.theirTime) {
    markPlace(view)
    bot.spotUntil = 0
    return
  }
  if (tick >= bot.spotUntil) {
    findSpot(bot)
    bot.spotUntil = tick + SPOT_TICKS
  }
  setTarget(bot.spotX, bot.spotY)
}

function markPlace(view: View): void {
  const { frame, me } = view
  const ball = ballAt(view.path, AHEAD_TICKS)
  let marked = -1
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < view.count; i++) {
    const other = view.others[i]!
    if (other.mate || other.time === view.theirTime) continue
    const away = Math.hypot(other.x - me.x, other.y - me.y)
    const worth = -200 * potential(view, other.x, other.y) - 0.5 * away
    if (worth <= most) continue
    marked = i
    most = worth
  }
  const from = marked < 0 ? ball : view.others[marked]!
  setTarget(
    from.x + 0.2 * (frame.ownX - from.x) + 0.15 * (ball.x - from.x),
    from.y + 0.2 * (frame.ownY - from.y) + 0.15 * (ball.y - from.y),
  )
}

/** The best of twenty spots round the ball to wait for a pass. */
function findSpot(bot: Bot): void {
  const { frame, path } = bot.view
  const ball = ballAt(path, AHEAD_TICKS)
  let most = Number.NEGATIVE_INFINITY
  for (let ahead = -60; ahead <= 220; ahead += 70) {
    for (let side = -130; side <= 130; side += side === -65 ? 130 : 65) {
      const x = ball.x + ahead * frame.ux - side * frame.uy
      const y = ball.y + ahead * frame.uy + side * frame.ux
      if (!isInside(bot.view, x, y)) continue
      const worth = spotWorth(bot.view, x, y, ball)
      if (worth <= most) continue
      most = worth
      bot.spotX = x
      bot.spotY = y
    }
  }
  if (most === Number.NEGATIVE_INFINITY) {
    bot.spotX = ball.x
    bot.spotY = ball.y
  }
}

function isInside({ frame }: View, x: number, y: number): boolean {
  const along = (x - frame.ownX) * frame.ux + (y - frame.ownY) * frame.uy
  const across = (y - frame.ownY) * frame.ux - (x - frame.ownX) * frame.uy
  return along > 15 && along < frame.length - 15 && Math.abs(across) < frame.side - 10
}

function spotWorth(view: View, x: number, y: number, ball: { x: number; y: number }): number {
  const { me, others, count } = view
  let crowd = 0
  let lane = 60
  let open = 90
  const px = ball.x - x
  const py = ball.y - y
  const square = px * px + py * py || 1
  for (let i = 0; i < count; i++) {
    const other = others[i]!
    const away = Math.hypot(other.x - x, other.y - y)
    if (other.mate) {
      crowd += Math.max(0, 120 - away)
      continue
    }
    const t = Math.max(0, Math.min(1, ((other.x - x) * px + (other.y - y) * py) / square))
    lane = Math.min(lane, Math.hypot(other.x - x - t * px, other.y - y - t * py))
    open = Math.min(open, away)
  }
  const walk = Math.hypot(x - me.x, y - me.y)
  const pass = Math.abs(Math.sqrt(square) - 170)
  return 60 * potential(view, x, y) - 0.1 * walk - 0.5 * crowd + 0.7 * lane + 0.4 * open - 0.1 * pass
}

const THERE_UNITS = 10 // near enough to press no key

/** Wishes for the direction that, held for `ticks`, stops me nearest to the target; none when that is as good as done. */
export function wishToArrive(bot: Bot, ticks: number): void {
  wish.x = 0
  wish.y = 0
  if (coastsThere(bot)) return
  let least = missAfter(bot, 0, ticks)
  for (let h = 1; h < HEADINGS; h++) {
    const miss = missAfter(bot, h, ticks)
    if (miss >= least) continue
    least = miss
    wish.x = HEADING_X[h]!
    wish.y = HEADING_Y[h]!
  }
}

/** Whether I come to rest near the target if I let go now; without this they fidget for ever. */
function coastsThere({ map, view }: Bot): boolean {
  const { me } = view
  const coast = 1 / (1 - map.player.damping)
  return Math.hypot(target.x - me.x - coast * me.vx, target.y - me.y - coast * me.vy) < THERE_UNITS
}

/** Units by which I miss the target if I brake after holding `heading` for `ticks`. */
function missAfter({ map, view }: Bot, heading: Heading, ticks: number): number {
  const { me } = view
  const lead = map.drift[ticks]! + map.stopping * map.player.damping ** ticks
  const gained = map.reach[ticks]! + map.stopping * map.player.acceleration * (map.drift[ticks + 1]! - 1)
  return Math.hypot(
    target.x - me.x - lead * me.vx - gained * HEADING_X[heading]!,
    target.y - me.y - lead * me.vy - gained * HEADING_Y[heading]!,
  )
}
