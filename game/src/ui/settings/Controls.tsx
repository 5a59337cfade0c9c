// The keys of every action: add one by pressing it, take one away, settle who gets a key that two want.
import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import {
  ACTIONS,
  type Action,
  actionOf,
  bind,
  KEYS_MAX,
  MENU_KEY,
  mayBind,
  unbind,
} from '../../input/bindings.ts'
import { preferences, setPreferences } from '../../preferences.ts'
import { keyName } from '../key-names.ts'
import { narrow } from '../media.ts'
import { Choice, Switch } from '../parts/controls.tsx'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { GamepadState } from './GamepadState.tsx'
import { TryOut } from './TryOut.tsx'

const own = words.preferences
const HANDS = [
  { value: 0, text: own.leftHand },
  { value: 1, text: own.rightHand },
]

/** A key that is being chosen; `code` is one that cannot simply be taken. */
interface Choosing {
  action: Action
  code: string // '' = none pressed yet
}

export function Controls() {
  const choosing = useSignal<Choosing | null>(null)
  const { leftHanded, gamepad, emotes } = preferences.value
  return (
    <div class="prefs-controls">
      {!narrow.value && <TryOut />}
      <div class="prefs-rows">
        <h3 class="title">{own.keyboard}</h3>
        <ul class="binds">
          {ACTIONS.map((action) => (
            <KeyRow key={action} action={action} choosing={choosing} />
          ))}
        </ul>
        <Choice
          label={own.touchStick}
          options={HANDS}
          value={Number(leftHanded)}
          onChange={(right) => setPreferences({ leftHanded: right === 1 })}
        />
        <Switch label={own.gamepad} on={gamepad} onChange={(on) => setPreferences({ gamepad: on })} />
        {gamepad && <GamepadState />}
        <Switch label={own.emotes} on={emotes} onChange={(on) => setPreferences({ emotes: on })} />
      </div>
    </div>
  )
}

function KeyRow({ action, choosing }: { action: Action; choosing: Signal<Choosing | null> }) {
  const { keys } = preferences.value
  const mine = choosing.value?.action === action ? choosing.value : null
  const row = useRef<HTMLLIElement>(null)
  const returns = useRef(false)
  const chooses = mine !== null
  useEffect(() => {
    if (!chooses && returns.current) row.current!.querySelector<HTMLElement>('.kb.add, button.kb')?.focus()
    returns.current = false
  }, [chooses])
  const stop = () => {
    returns.current = true
    choosing.value = null
  }
  const take = (code: string) => {
    setPreferences({ keys: bind(keys, action, code) })
    stop()
  }
  const owner = mine?.code ? actionOf(keys, mine.code) : null
  const asks = owner !== null && owner !== action && mayBind(action, mine?.code ?? '')
  return (
    <li
      class={mine ? 'bind choosing' : 'bind'}
      ref={row}
      onFocusOut={(event) => {
        const to = event.relatedTarget
        if (mine && to instanceof Node && !row.current!.contains(to)) choosing.value = null
      }}
    >
      <span>{own.actions[action]}</span>
      <div class="ks">
        {keys[action].map((code) => (
          <KeyCap key={code} action={action} code={code} />
        ))}
        {mine ? (
          <Waiting
            code={mine.code}
            taken={asks}
            onKey={(code) => {
              if (code === MENU_KEY) stop()
              else if (mayBind(action, code) && actionOf(keys, code) === null) take(code)
              else choosing.value = { action, code }
            }}
          />
        ) : (
          keys[action].length < KEYS_MAX && (
            <button
              type="button"
              class="kb add"
              aria-label={own.addKey(action)}
              onClick={() => {
                choosing.value = { action, code: '' }
              }}
            >
              <Icon name="plus" small />
            </button>
          )
        )}
      </div>
      {mine?.code && (
        <p class="conf" role="alert">
          <Icon name="warning" />
          <span>{complaint(action, mine.code, owner)}</span>
          {asks && <UseIt action={action} use={() => take(mine.code)} stop={stop} />}
        </p>
      )}
    </li>
  )
}

function complaint(action: Action, code: string, owner: Action | null): string {
  const name = keyName(code)
  if (!mayBind(action, code)) return own.refused(name)
  return owner === null || owner === action ? own.same(name) : own.taken(name, owner)
}

/** A key that is in use; pressing it takes it away. */
function KeyCap({ action, code }: { action: Action; code: string }) {
  const name = keyName(code)
  if (code === MENU_KEY) {
    return (
      <span class="kb fixed" title={own.fixedKey(name)}>
        {name}
      </span>
    )
  }
  return (
    <button
      type="button"
      class="kb"
      aria-label={own.removeKey(action, name)}
      title={own.remove}
      onClick={() => setPreferences({ keys: unbind(preferences.value.keys, action, code) })}
    >
      {name}
      <Icon name="close" small />
    </button>
  )
}

/** Waits for a key until one is there that has to be asked about. */
function Waiting({ code, taken, onKey }: { code: string; taken: boolean; onKey: (code: string) => void }) {
  const cap = useRef<HTMLButtonElement>(null)
  const tell = useRef(onKey)
  tell.current = onKey
  useEffect(() => cap.current!.focus(), [])
  useEffect(() => {
    if (taken) return
    const press = (event: KeyboardEvent) => {
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat) tell.current(event.code)
    }
    addEventListener('keydown', press, true)
    return () => removeEventListener('keydown', press, true)
  }, [taken])
  return (
    <button type="button" class="kb wait" ref={cap} aria-live="polite">
      {code === '' ? own.press : keyName(code)}
    </button>
  )
}

function UseIt({ action, use, stop }: { action: Action; use: () => void; stop: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current!.focus(), [])
  return (
    <button
      type="button"
      class="btn"
      ref={button}
      onClick={use}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault() // the dialog stays
        stop()
      }}
    >
      {own.use(action)}
    </button>
  )
}
