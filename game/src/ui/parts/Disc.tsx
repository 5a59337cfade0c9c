// A person as a disc, in lists and chat as on the pitch.
import { initials } from '../../../../shared/names.ts'

const SIDE = ['', 'red', 'blue'] as const
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u

interface Props {
  name: string
  avatar: string // '' = initials
  team?: 0 | 1 | 2
  size?: number // px at 16 px text
}

export function Disc({ name, avatar, team = 0, size = 32 }: Props) {
  const face = avatar || initials(name)
  const emoji = EMOJI.test(face) ? 'emoji' : ''
  return (
    <span class={`disc ${SIDE[team]} ${emoji}`} style={{ '--d': `${size / 16}rem` }} aria-hidden="true">
      {face}
    </span>
  )
}

/** A disc without a face: the sign of a team. */
export function TeamMark({ team }: { team: 1 | 2 }) {
  return <span class={`disc ${SIDE[team]}`} aria-hidden="true" />
}
