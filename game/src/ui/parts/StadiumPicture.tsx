// A stadium drawn small from its own lines and colours; a plain pitch until they are there.
import { computed } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Background, Stadium } from '../../../../shared/stadium/types.ts'
import { loadStadium, stadiums } from '../../actions/stadiums.ts'
import { css, fieldLines, ownLines } from './stadium-paths.ts'

const DEFAULT_GRASS = 0x718c5a // what the format says when a file says nothing: then it is our grass
const STRIPES = 8
const GRASS = { ground: '#2f7a49', line: '#e6f5e2', stripe: '.09' }
const ICE = { ground: '#d8e8f3', line: '#5f93bd', stripe: '.05' }

// Places of up to five discs a side, as shares of the half pitch; decoration, not the truth.
const FORMATION = [
  [0.72, -0.1],
  [0.4, 0.42],
  [0.52, -0.5],
  [0.22, 0.1],
  [0.86, 0.5],
] as const

interface Props {
  hash: string
  label?: string
  red?: number // players to draw
  blue?: number
}

/** The stadium with this hash; loads it when it is first asked for. */
export function StadiumPicture({ hash, ...rest }: Props) {
  const known = useMemo(() => computed(() => stadiums.value.get(hash)), [hash]) // others that come do not matter
  useEffect(() => {
    loadStadium(hash).catch(() => {}) // the plain pitch is picture enough
  }, [hash])
  return <StadiumDrawing stadium={known.value ?? null} {...rest} />
}

export function StadiumDrawing({
  stadium,
  label,
  red = 0,
  blue = 0,
}: Omit<Props, 'hash'> & { stadium: Stadium | null }) {
  const lines = useMemo(() => (stadium ? ownLines(stadium) : []), [stadium])
  const halfWidth = Math.max(stadium?.width ?? 420, 2 * (stadium?.height ?? 200))
  const { ground, line, stripe: shade } = coloursOf(stadium?.background)
  const stripe = halfWidth / STRIPES
  const field = stadium ? fieldLines(stadium) : PLAIN
  return (
    <svg
      class="stadium-picture"
      viewBox={`${-halfWidth} ${-halfWidth / 2} ${2 * halfWidth} ${halfWidth}`}
      preserveAspectRatio="xMidYMid slice"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <rect x={-2 * halfWidth} y={-halfWidth} width={4 * halfWidth} height={2 * halfWidth} fill={ground} />
      {Array.from({ length: STRIPES }, (_, i) => (
        <rect
          key={i}
          x={-halfWidth + 2 * i * stripe}
          y={-halfWidth}
          width={stripe}
          height={2 * halfWidth}
          fill="#04170c"
          fill-opacity={shade}
        />
      ))}
      <path class="lines" d={field} stroke={line} />
      {lines.map(({ colour, d }) => (
        <path key={colour} class="lines" d={d} stroke={colour} />
      ))}
      {stadium?.discs.slice(1).map((disc, i) => (
        <circle
          key={i}
          cx={disc.x}
          cy={disc.y}
          r={disc.radius}
          fill={disc.colour < 0 ? 'none' : css(disc.colour)}
        />
      ))}
      {players(red, -1, halfWidth)}
      {players(blue, 1, halfWidth)}
    </svg>
  )
}

const PLAIN = 'M-370 -170H370V170H-370ZM0 -170V170M-75 0a75 75 0 1 0 150 0a75 75 0 1 0 -150 0'

function players(count: number, side: -1 | 1, halfWidth: number) {
  return FORMATION.slice(0, count).map(([x, y]) => (
    <circle
      key={x}
      class={side < 0 ? 'player r' : 'player b'}
      cx={side * x * 0.9 * halfWidth}
      cy={side * y * 0.5 * halfWidth}
      r={0.054 * halfWidth}
    />
  ))
}

function coloursOf(background: Background | undefined) {
  if (!background || background.type === 'grass') {
    const own = background && background.colour >= 0 && background.colour !== DEFAULT_GRASS
    return own ? { ...GRASS, ground: css(background.colour) } : GRASS
  }
  if (background.type === 'hockey') return ICE
  return { ...GRASS, ground: background.colour < 0 ? GRASS.ground : css(background.colour) }
}
