// What the build makes of imported files that TypeScript does not know.
declare module '*.hbs' {
  const stadium: import('../../shared/stadium/types.ts').Stadium
  export default stadium
  export const hash: string
}

declare module 'zzfx' {
  export const ZZFX: {
    sampleRate: number
    audioContext: AudioContext
    /** One channel of samples of a sound. */
    buildSamples(...recipe: readonly (number | undefined)[]): number[]
  }
}
