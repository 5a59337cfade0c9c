// What the settings hold beside the controls.

import { useId } from 'preact/hooks'
import { LANGUAGES } from '../../i18n/language.ts'
import { preferences, type Settings, setPreferences } from '../../preferences.ts'
import { keyName } from '../key-names.ts'
import { Choice, Switch } from '../parts/controls.tsx'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'

const own = words.preferences

type KeysOf<T> = { [K in keyof Settings]: Settings[K] extends T ? K : never }[keyof Settings]

/** A setting that is on or off. */
function Toggle({ of, label, hint }: { of: KeysOf<boolean>; label: string; hint?: string }) {
  return (
    <div class="row">
      <Switch label={label} on={preferences.value[of]} onChange={(on) => setPreferences({ [of]: on })} />
      {hint && <p class="label hint">{hint}</p>}
    </div>
  )
}

interface SliderProps {
  of: KeysOf<number>
  label: string
  min: number
  max: number
  step: number
  unit: number // of what is stored is 1 %
}

function Slider({ of, label, min, max, step, unit }: SliderProps) {
  const id = useId()
  const percent = Math.round(preferences.value[of] / unit)
  return (
    <div class="row slider">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={percent}
        aria-valuetext={own.percent(percent)}
        onInput={({ currentTarget }) => setPreferences({ [of]: Number(currentTarget.value) * unit })}
      />
      <output class="tnum" for={id}>
        {own.percent(percent)}
      </output>
    </div>
  )
}

interface OneOfProps<K extends keyof Settings> {
  of: K
  label: string
  hint?: string
  options: readonly (readonly [value: Settings[K] & (string | number), text: string])[]
}

function OneOf<K extends keyof Settings>({ of, label, hint, options }: OneOfProps<K>) {
  return (
    <div class="row">
      <Choice
        label={label}
        options={options.map(([value, text]) => ({ value, text }))}
        value={preferences.value[of] as Settings[K] & (string | number)}
        onChange={(value) => setPreferences({ [of]: value })}
      />
      {hint && <p class="label hint">{hint}</p>}
    </div>
  )
}

const entries = <T extends string>(texts: Readonly<Record<T, string>>) =>
  Object.entries(texts) as [T, string][]

const VOLUMES = ['volume', 'effectsVolume', 'crowdVolume', 'interfaceVolume'] as const

export function Sound() {
  return (
    <div class="prefs-rows">
      {VOLUMES.map((of) => (
        <Slider key={of} of={of} label={own[of]} min={0} max={100} step={5} unit={0.01} />
      ))}
    </div>
  )
}

export function Picture() {
  return (
    <div class="prefs-rows">
      <OneOf of="cameraZoom" label={own.cameraZoom} options={own.zooms.map((text, i) => [i + 1, text])} />
      <OneOf
        of="resolution"
        label={own.resolution}
        hint={own.resolutionHint}
        options={entries(own.resolutions)}
      />
      <Toggle of="showNames" label={own.showNames} />
      <Toggle of="ballTrail" label={own.ballTrail} />
      <Toggle of="goalReplays" label={own.goalReplays} />
    </div>
  )
}

export function Comfort() {
  const blue = words.sides[preferences.value.palette][1]
  return (
    <div class="prefs-rows">
      <OneOf of="theme" label={own.theme} options={entries(words.profile.themes)} />
      <OneOf of="palette" label={own.palette} hint={own.paletteHint} options={entries(own.palettes)} />
      <Toggle of="myTeamBlue" label={own.myTeamBlue(blue)} hint={own.myTeamBlueHint} />
      <Slider of="textSize" label={own.textSize} min={100} max={200} step={10} unit={1} />
      <OneOf
        of="reducedMotion"
        label={own.reducedMotion}
        hint={own.motionHint}
        options={entries(own.motions)}
      />
    </div>
  )
}

export function Chat() {
  return (
    <div class="prefs-rows">
      <Toggle of="chatFilter" label={own.chatFilter} />
      <Toggle of="timestamps" label={own.timestamps} />
      <Toggle of="mentionSound" label={own.mentionSound} />
    </div>
  )
}

export function Network() {
  const [key] = preferences.value.keys.network
  return (
    <div class="prefs-rows">
      <Toggle of="netGraph" label={own.netGraph} {...(key && { hint: own.netGraphHint(keyName(key)) })} />
    </div>
  )
}

export function Language() {
  const id = useId()
  return (
    <div class="prefs-rows">
      <div class="row slider">
        <label for={id}>{own.language}</label>
        <div class="field select">
          <select
            id={id}
            value={preferences.value.language}
            aria-describedby={`${id}-hint`}
            onChange={({ currentTarget }) => {
              setPreferences({ language: currentTarget.value })
              location.reload()
            }}
          >
            <option value="">{own.browserLanguage}</option>
            {entries(LANGUAGES).map(([code, name]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
          <Icon name="chevronDown" small />
        </div>
      </div>
      <p class="label" id={`${id}-hint`}>
        {own.languageHint}
      </p>
    </div>
  )
}
