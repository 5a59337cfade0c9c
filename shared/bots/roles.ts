// Who goes to the ball, who keeps the goal and who supports; every bot answers for itself, mates come to the same.
import { TICKS_PER_SECOND } from '../sim/constants.ts'
import type { Bot, Role } from './bot.ts'
import { PATH_TICKS, type Path, type View } from './view.ts'
import type { Body } from './walls.ts'

const WRONG_SIDE_TICKS = 12 // what being upfield of the ball costs
const PERSON_TICKS = 6 // what people are better by: bots yield
const KEEPER_UNITS = 30 // what the keeper is deeper by
const PERSON_KICK_OFF_TICKS = 3.5 * TICKS_PER_SECOND // people have so long to take their kick-off
const PERSON_START_TICKS = 1.2 * TICKS_PER_SECOND // and so long to set out for it, or else a bot does
const AWAKE_SPEED = 0.5 // units a tick: a person who runs somewhere
const AT_BALL_TICKS = 25 // and one who is about to kick may stand still

/**
 * My role now. `kickOffTicks`: how long our kick-off has been waiting, -1 when there is none. `stuck`: the ball does not
 * get away from where it is, so people who should go for it seem not to want to.
 */
export function chooseRole(bot: Bot, kickOffTicks: number, stuck: boolean): Role {
  const { view } = bot
  const ownGoal = view.path.goal === view.frame.team
  if (kickOffTicks >= 0 && kickOffTicks < kickOffPatience(view)) return restRole(bot, -1)
  const noPeople = stuck || kickOffTicks >= 0
  let attacker = -1
  // No bonus for being the attacker already: with late sight two would both hold on to it, and leave the goal.
  let least = cost(view, view.me, view.myTime)
  for (let i = 0; i < view.count; i++) {
    const mate = view.others[i]!
    if (!mate.mate || (mate.person && noPeople)) continue
    const price = cost(view, mate, mate.time) - (mate.person ? PERSON_TICKS : 0)
    if (price >= least) continue
    least = price
    attacker = i
  }
  if (attacker < 0 || (ownGoal && view.myTime <= view.mateTime)) return 'attacker'
  return restRole(bot, attacker)
}

/** Ticks for which our kick-off is left to the people among us. */
function kickOffPatience(view: View): number {
  let patience = 0
  for (let i = 0; i < view.count; i++) {
    const mate = view.others[i]!
    if (!mate.mate || !mate.person) continue
    if (Math.hypot(mate.vx, mate.vy) > AWAKE_SPEED || mate.time < AT_BALL_TICKS) return PERSON_KICK_OFF_TICKS
    patience = PERSON_START_TICKS
  }
  return patience
}

function cost(view: View, player: Body, time: number): number {
  const { path, frame } = view
  if (path.goal === frame.team) return time
  const { x, y } = ballAt(path, time)
  const away = Math.hypot(x - player.x, y - player.y)
  const behind = -((x - player.x) * frame.ux + (y - player.y) * frame.uy) / (away || 1)
  return time + WRONG_SIDE_TICKS * Math.max(0, behind)
}

const place = { x: 0, y: 0 }

/** Where the free ball is in `ticks`; valid until the next call. */
export function ballAt(path: Path, ticks: number): { x: number; y: number } {
  const t = Math.max(0, Math.min(PATH_TICKS, Math.floor(ticks)))
  place.x = path.x[t]!
  place.y = path.y[t]!
  return place
}

/** Keeper if nobody but the attacker is deeper. */
function restRole(bot: Bot, attacker: number): Role {
  const { view } = bot
  const mine = depth(view, view.me) - (bot.role === 'keeper' ? KEEPER_UNITS : 0)
  for (let i = 0; i < view.count; i++) {
    const mate = view.others[i]!
    if (i !== attacker && mate.mate && depth(view, mate) < mine) return 'support'
  }
  return 'keeper'
}

const depth = ({ frame }: View, player: Body) => player.x * frame.ux + player.y * frame.uy
