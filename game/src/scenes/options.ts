// What a player may choose about the picture.
import type { Emotes } from '../match/emotes.ts'
import type { Watch } from './watch.ts'
import type { Wears } from './wear.ts'

export interface PitchOptions {
  reducedMotion: boolean // frame and paint only
  showNames: boolean
  ballTrail: boolean
  zoom: number // 1..4: how near the camera of who plays is
  sharpness: number // share of the screen's pixels that is drawn
  wears: Wears
  emotes: Emotes
  watch: Watch // read while there is no own disc
}
