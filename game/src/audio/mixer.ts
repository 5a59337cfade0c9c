// The sound card: plays what sounds.ts describes through one slider a kind, and a crowd that never stops. It knows no match.
import { BUS_OF, SOUNDS, type SoundName } from './sounds.ts'

export type Bus = 'effects' | 'crowd' | 'interface'
export type Volumes = Record<Bus | 'master', number> // 0..1

export interface Mixer {
  /** `loudness` 0..1, `pan` -1 left .. 1 right. */
  play(name: SoundName, loudness?: number, pan?: number): void
  /** How loud the crowd murmurs, 0: not at all (and nobody is there), 1: all on their feet. */
  crowd(excitement: number | null): void
  cheer(): void
  setVolumes(volumes: Volumes): void
  /** Silent and idle, as in a hidden tab. */
  setAsleep(asleep: boolean): void
}

const LOUDEST = 1.4 // what zzfx makes peaks at 0.3; with the sliders as they come a kick reaches a quarter of full scale
const CROWD_S = 4 // length of the murmur, looped
const MURMUR = 0.12
const ROAR = 0.5
const EASE_S = 0.35
const CHEER_S = 2.4

/** Opens the sound card; call after a gesture, or browsers keep it silent. */
export async function openMixer(): Promise<Mixer> {
  const { ZZFX } = await import('zzfx')
  const context = ZZFX.audioContext
  const master = context.createGain()
  const limiter = context.createDynamicsCompressor()
  master.connect(limiter).connect(context.destination)
  const bus = (): GainNode => {
    const gain = context.createGain()
    gain.connect(master)
    return gain
  }
  const buses: Record<Bus, GainNode> = { effects: bus(), crowd: bus(), interface: bus() }
  const buffers = new Map<SoundName, AudioBuffer>()
  const noise = makeNoise(context)
  const murmur = startMurmur(context, noise, buses.crowd)

  function bufferOf(name: SoundName): AudioBuffer {
    const known = buffers.get(name)
    if (known) return known
    const samples = ZZFX.buildSamples(...SOUNDS[name])
    const buffer = context.createBuffer(1, samples.length, ZZFX.sampleRate)
    buffer.getChannelData(0).set(samples)
    buffers.set(name, buffer)
    return buffer
  }

  function start(buffer: AudioBuffer, to: AudioNode, loudness: number, pan: number): AudioBufferSourceNode {
    const source = new AudioBufferSourceNode(context, { buffer })
    source
      .connect(new GainNode(context, { gain: loudness }))
      .connect(new StereoPannerNode(context, { pan }))
      .connect(to)
    source.start()
    return source
  }

  return {
    play(name, loudness = 1, pan = 0) {
      if (context.state === 'running' && loudness > 0)
        start(bufferOf(name), buses[BUS_OF[name]], loudness, pan)
    },
    crowd(excitement) {
      const level = excitement === null ? 0 : MURMUR + (ROAR - MURMUR) * excitement
      murmur.gain.setTargetAtTime(level, context.currentTime, EASE_S)
    },
    cheer() {
      if (context.state !== 'running') return
      const now = context.currentTime
      const swell = new GainNode(context, { gain: 0 })
      swell.gain.linearRampToValueAtTime(1, now + 0.15)
      swell.gain.setTargetAtTime(0, now + 0.7, CHEER_S / 4)
      const voice = new BiquadFilterNode(context, { type: 'bandpass', frequency: 1150, Q: 0.7 })
      const source = new AudioBufferSourceNode(context, { buffer: noise })
      source.connect(voice).connect(swell).connect(buses.crowd)
      source.start(now, 0, CHEER_S)
    },
    setVolumes(volumes) {
      const set = (gain: AudioParam, to: number) => gain.setTargetAtTime(to, context.currentTime, 0.02)
      set(master.gain, LOUDEST * volumes.master ** 2) // squared, as ears hear
      for (const name of Object.keys(buses) as Bus[]) set(buses[name].gain, volumes[name] ** 2)
    },
    setAsleep(asleep) {
      void (asleep ? context.suspend() : context.resume())
    },
  }
}

/** A few seconds of soft noise whose end runs into its beginning. */
function makeNoise(context: AudioContext): AudioBuffer {
  const length = CROWD_S * context.sampleRate
  const buffer = context.createBuffer(1, length, context.sampleRate)
  const samples = buffer.getChannelData(0)
  let [low, slow] = [0, 0]
  for (let n = 0; n < length; n++) {
    const white = Math.random() * 2 - 1
    low = 0.96 * low + 0.2 * white
    slow = 0.9997 * slow + 0.0015 * (Math.random() * 2 - 1) // single voices swell and fade
    samples[n] = low * (0.6 + 8 * Math.abs(slow))
  }
  const seam = Math.floor(length / 8)
  for (let n = 0; n < seam; n++) {
    const share = n / seam
    samples[n] = samples[n]! * share + samples[length - seam + n]! * (1 - share)
  }
  const whole = context.createBuffer(1, length - seam, context.sampleRate)
  whole.getChannelData(0).set(samples.subarray(0, length - seam))
  return whole
}

function startMurmur(context: AudioContext, buffer: AudioBuffer, to: AudioNode): GainNode {
  const level = new GainNode(context, { gain: 0 })
  const source = new AudioBufferSourceNode(context, { buffer, loop: true })
  const distance = new BiquadFilterNode(context, { type: 'lowpass', frequency: 900 })
  source.connect(distance).connect(level).connect(to)
  source.start()
  return level
}
