// Where to stand while a kick-off waits; nobody leans on the barrier.
import type { Bot } from './bot.ts'
import { setTarget, target } from './places.ts'

const FORWARD_UNITS = 12 // kept from the circle by the foremost
const CLEAR_UNITS = 6 // and by everybody from circle and half line

/** Where to wait for the kick-off of the others: one before the circle, one before the goal, the rest between. */
export function kickOffPlace(bot: Bot): void {
  const { view, map } = bot
  const { frame, ball, rank } = view
  let back = 0.25 * frame.length
  let side = (rank % 2 === 1 ? 70 : -70) * Math.ceil(rank / 2)
  if (rank === 0) back = map.geometry.stadium.background.kickOffRadius + map.player.radius + FORWARD_UNITS
  else if (rank === view.mates) {
    back = 0.42 * frame.length
    side = 0
  }
  setTarget(ball.x - back * frame.ux - side * frame.uy, ball.y - back * frame.uy + side * frame.ux)
  stayBack(bot)
}

/** Keeps the target in the own half and out of the circle, so that nobody leans on the barrier. */
export function stayBack(bot: Bot): void {
  const { view, map } = bot
  const { frame, ball } = view
  const room = map.player.radius + CLEAR_UNITS
  const ahead = (target.x - ball.x) * frame.ux + (target.y - ball.y) * frame.uy + room
  if (ahead > 0) setTarget(target.x - ahead * frame.ux, target.y - ahead * frame.uy)
  const dx = target.x - ball.x
  const dy = target.y - ball.y
  const away = Math.hypot(dx, dy)
  const circle = map.geometry.stadium.background.kickOffRadius + room
  if (away < circle) setTarget(ball.x + (dx / (away || 1)) * circle, ball.y + (dy / (away || 1)) * circle)
}
