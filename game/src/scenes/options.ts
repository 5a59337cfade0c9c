// What a player may choose about the picture.

export interface PitchOptions {
  reducedMotion: boolean // frame and paint only
  showNames: boolean
  ballTrail: boolean
}
