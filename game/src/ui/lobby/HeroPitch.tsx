// A still of a match in the stadium's units, for the hero; decoration until the real pitch is asked for.
import { words } from '../words.ts'

const GOAL = 'M320 -55L338 -55Q350 -55 350 -43L350 43Q350 55 338 55L320 55'

export interface Scene {
  view: string // an SVG viewBox
  ball: [x: number, y: number]
  discs: readonly [x: number, y: number, team: 'red' | 'blue', face: string][]
}

export const WIDE: Scene = {
  view: '-323.5 -84.2 735.3 220.6',
  ball: [192, -8],
  discs: [
    [40, 88, 'red', '9'],
    [150, -46, 'red', '11'],
    [90, 34, 'red', '8'],
    [200, 62, 'blue', '4'],
    [244, -32, 'blue', '5'],
    [296, 6, 'blue', '1'],
  ],
}
export const PHONE: Scene = {
  view: '-60 -168 230 196',
  ball: [78, -98],
  discs: [
    [-6, -96, 'red', '8'],
    [112, -128, 'red', '11'],
    [52, -134, 'blue', '4'],
  ],
}

export function HeroPitch({ scene: { view, ball, discs } }: { scene: Scene }) {
  return (
    <svg
      class="pitch"
      viewBox={view}
      preserveAspectRatio="xMidYMin slice"
      role="img"
      aria-label={words.lobby.heroLabel}
    >
      <Patterns />
      <rect x="-900" y="-700" width="1800" height="1400" fill="#0a0f18" />
      <rect x="-420" y="-200" width="840" height="400" rx="3" fill="url(#hero-mow)" />
      <path
        fill-rule="evenodd"
        fill="#0b2a1a"
        fill-opacity=".4"
        d="M-420 -200H420V200H-420ZM-320 -130V130H320V-130Z"
      />
      <rect x="-420" y="-200" width="840" height="400" fill="url(#hero-lit)" />
      <g fill="none" stroke="#e6f5e2" stroke-width="3" stroke-opacity=".88">
        <path d="M-320 -130H320V130H-320ZM0 -130V130" />
        <circle r="70" />
      </g>
      <circle r="5" fill="#e6f5e2" fill-opacity=".88" />
      <path d={`${GOAL}Z`} fill="#04100a" fill-opacity=".34" />
      <path d={`${GOAL}Z`} fill="url(#hero-net)" />
      <path d={GOAL} fill="none" stroke="#fff" stroke-opacity=".8" stroke-width="2.2" />
      <rect x="-900" y="-700" width="1800" height="1400" fill="url(#hero-vig)" />
      {discs.map(([x, y]) => (
        <use key={`${x}`} href="#hero-shadow" x={x} y={y} />
      ))}
      {[-55, 55].map((y) => (
        <g key={y} transform={`translate(320 ${y})`}>
          <use href="#hero-shadow" transform="scale(.5)" />
          <circle r="7" fill="#cbe5ff" stroke="#0b1a13" stroke-width="2" />
        </g>
      ))}
      <g transform={`translate(${ball.join(' ')})`}>
        <path d="M-88 36L3.3 8L-3.3 -8Z" fill="#fff" fill-opacity=".2" />
        <path d="M-50 20L3.2 8L-3.2 -8Z" fill="#fff" fill-opacity=".24" />
        <use href="#hero-shadow" transform="scale(.66)" />
        <circle r="9" fill="#fff" stroke="#0a0f18" stroke-width="2" />
      </g>
      {discs.map(([x, y, team, face]) => (
        <g key={`${x}`} transform={`translate(${x} ${y})`}>
          <circle r="14" fill={`var(--${team})`} />
          <circle r="14" fill={`url(#hero-${team})`} stroke="#0a0f18" stroke-width="2" />
          <text y="4" fill={`var(--on-${team})`}>
            {face}
          </text>
        </g>
      ))}
    </svg>
  )
}

function Patterns() {
  return (
    <defs>
      <pattern id="hero-mow" width="148" height="10" patternUnits="userSpaceOnUse">
        <rect width="148" height="10" fill="#2a7042" />
        <rect width="74" height="10" fill="#318049" />
      </pattern>
      <pattern id="hero-net" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0H7M0 0V7" stroke="#fff" stroke-opacity=".5" stroke-width=".9" fill="none" />
      </pattern>
      <pattern
        id="hero-red"
        width="5.4"
        height="5.4"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(35)"
      >
        <rect width="2.2" height="5.4" fill="#3c0606" fill-opacity=".24" />
      </pattern>
      <pattern id="hero-blue" width="5.2" height="5.2" patternUnits="userSpaceOnUse">
        <circle cx="2.6" cy="2.6" r="1.15" fill="#021838" fill-opacity=".34" />
      </pattern>
      <radialGradient
        id="hero-lit"
        gradientUnits="userSpaceOnUse"
        cx="0"
        cy="0"
        r="1"
        gradientTransform="scale(430 240)"
      >
        <stop offset="0" stop-color="#e9ffb8" stop-opacity=".17" />
        <stop offset=".6" stop-color="#e9ffb8" stop-opacity=".07" />
        <stop offset="1" stop-color="#f4ffd8" stop-opacity="0" />
      </radialGradient>
      <radialGradient
        id="hero-vig"
        gradientUnits="userSpaceOnUse"
        cx="0"
        cy="0"
        r="1"
        gradientTransform="scale(560 330)"
      >
        <stop offset=".5" stop-color="#07100f" stop-opacity="0" />
        <stop offset=".8" stop-color="#07100f" stop-opacity=".38" />
        <stop offset="1" stop-color="#070b14" stop-opacity=".72" />
      </radialGradient>
      <g id="hero-shadow" fill="#03140a">
        <circle cx="8" cy="8" r="14.5" fill-opacity=".2" />
        <circle cx="-8" cy="8" r="14.5" fill-opacity=".2" />
        <circle cx="6" cy="-6" r="14.5" fill-opacity=".1" />
        <circle cx="-6" cy="-6" r="14.5" fill-opacity=".1" />
      </g>
    </defs>
  )
}
