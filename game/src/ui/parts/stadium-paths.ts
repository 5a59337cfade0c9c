// A stadium's lines as SVG path text, for previews and thumbnails; pure.
import type { Segment, Stadium } from '../../../../shared/stadium/types.ts'

export interface Lines {
  colour: string
  d: string
}

/** The visible segments and joints, one path a colour. */
export function ownLines(stadium: Stadium): Lines[] {
  const byColour = new Map<number, string>()
  const add = (colour: number, path: string) => {
    if (colour >= 0) byColour.set(colour, (byColour.get(colour) ?? '') + path)
  }
  for (const segment of stadium.segments)
    if (segment.visible) add(segment.colour, segmentPath(stadium, segment))
  for (const { d0, d1, colour } of stadium.joints) {
    const [a, b] = [stadium.discs[d0]!, stadium.discs[d1]!]
    add(colour, `M${a.x} ${a.y}L${b.x} ${b.y}`)
  }
  return [...byColour].map(([colour, d]) => ({ colour: css(colour), d }))
}

function segmentPath(stadium: Stadium, { v0, v1, curve }: Segment): string {
  const a = stadium.vertexes[v0]!
  const b = stadium.vertexes[v1]!
  if (curve === null) return `M${a.x} ${a.y}L${b.x} ${b.y}`
  // The arc runs from v0 to v1 with growing angle (y points down, as in SVG); f < 0 means more than half a turn.
  return `M${a.x} ${a.y}A${curve.radius} ${curve.radius} 0 ${curve.f < 0 ? 1 : 0} 1 ${b.x} ${b.y}`
}

/** The painted lines of the background: frame, halfway line, kick-off circle, goal lines. */
export function fieldLines(stadium: Stadium): string {
  const { type, width: w, height: h, kickOffRadius: r, goalLine } = stadium.background
  if (type === 'none' || w === 0 || h === 0) return ''
  const c = Math.min(stadium.background.cornerRadius, w, h)
  const corner = c > 0 ? `a${c} ${c} 0 0 1 ` : 'l'
  const frame = `M${c - w} ${-h}H${w - c}${corner}${c} ${c}V${h - c}${corner}${-c} ${c}H${c - w}${corner}${-c} ${-c}V${c - h}${corner}${c} ${-c}Z`
  const middle = `M0 ${-h}V${h}`
  const circle = r > 0 ? `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0` : ''
  const goals = goalLine > 0 ? `M${goalLine - w} ${-h}V${h}M${w - goalLine} ${-h}V${h}` : ''
  return frame + middle + circle + goals
}

/** 0xRRGGBB as a CSS colour. */
export const css = (colour: number) => `#${colour.toString(16).padStart(6, '0')}`
