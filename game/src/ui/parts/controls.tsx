// Small controls: stepper, switch, choice of a few, ping. They know nothing of rooms.
import { useId } from 'preact/hooks'
import { words } from '../words.ts'
import { Icon } from './Icon.tsx'

interface StepperProps {
  label: string
  value: number
  min: number
  max: number
  step?: number // to the next multiple of it
  hint?: string
  show?: (value: number) => string
  disabled: boolean
  onChange: (value: number) => void
}

/** A number between two buttons. */
export function Stepper(props: StepperProps) {
  const { label, value, min, max, step = 1, hint, show = String, disabled, onChange } = props
  const down = Math.max(min, Math.ceil(value / step - 1) * step)
  const up = Math.min(max, Math.floor(value / step + 1) * step)
  const button = (to: number, text: string, icon: 'minus' | 'plus') => (
    <button
      type="button"
      aria-label={`${label}: ${text}`}
      disabled={disabled || to === value}
      onClick={() => onChange(to)}
    >
      <Icon name={icon} small />
    </button>
  )
  return (
    <div class="blk">
      <span class="label">{label}</span>
      <div class="step">
        {button(down, words.less, 'minus')}
        <b class="tnum" aria-live="polite">
          {show(value)}
        </b>
        {button(up, words.more, 'plus')}
      </div>
      {hint && <p class="label hint">{hint}</p>}
    </div>
  )
}

interface SwitchProps {
  label: string
  on: boolean
  disabled?: boolean
  onChange: (on: boolean) => void
}

export function Switch({ label, on, disabled = false, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      class="sw"
      role="switch"
      aria-checked={on}
      disabled={disabled}
      onClick={() => onChange(!on)}
    >
      <span>{label}</span>
      <span class={on ? 'switch on' : 'switch'} />
    </button>
  )
}

interface ChoiceProps<T> {
  label: string
  options: readonly { value: T; text: string }[]
  value: T
  disabled?: boolean
  onChange: (value: T) => void
}

/** One of a few, side by side. */
export function Choice<T extends string | number>({
  label,
  options,
  value,
  disabled,
  onChange,
}: ChoiceProps<T>) {
  const name = useId()
  return (
    <fieldset class="blk" disabled={disabled}>
      <legend class="label">{label}</legend>
      <div class="seg">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              class="sr"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.text}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const GOOD_MS = 55
const FAIR_MS = 100

/** Milliseconds with a dot, square or triangle, so that colour is not alone. */
export function Ping({ ms }: { ms: number }) {
  const grade = ms <= GOOD_MS ? '' : ms <= FAIR_MS ? 'mid' : 'bad'
  return <span class={`ping ${grade}`}>{words.ms(ms)}</span>
}
