// The settings of this device: sections at the left, what they hold beside, and the file they can be carried in.
import '../styles/settings.css'
import { useSignal } from '@preact/signals'
import type { FunctionComponent } from 'preact'
import { useRef } from 'preact/hooks'
import { Dialog } from '../parts/Dialog.tsx'
import { Icon, type IconName } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { Controls } from './Controls.tsx'
import { Foot } from './Foot.tsx'
import { Chat, Comfort, Language, Network, Picture, Sound } from './sections.tsx'

const SECTIONS = {
  controls: ['gamepad', Controls],
  sound: ['sound', Sound],
  picture: ['picture', Picture],
  comfort: ['palette', Comfort],
  chat: ['chat', Chat],
  network: ['network', Network],
  language: ['language', Language],
} as const satisfies Record<string, readonly [IconName, FunctionComponent]>
type Section = keyof typeof SECTIONS
const ALL = Object.keys(SECTIONS) as Section[]

export function SettingsDialog({ close }: { close: () => void }) {
  const shown = useSignal<Section>('controls')
  const [, Content] = SECTIONS[shown.value]
  return (
    <Dialog title={words.preferences.title} onClose={close} wide>
      <div class="prefs">
        <Tabs
          shown={shown.value}
          show={(section) => {
            shown.value = section
          }}
        />
        <div class="prefs-body" role="tabpanel" id="prefs-body" aria-labelledby={`prefs-${shown.value}`}>
          <Content />
        </div>
      </div>
      <Foot controls={shown.value === 'controls'} />
    </Dialog>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

function Tabs({ shown, show }: { shown: Section; show: (section: Section) => void }) {
  const list = useRef<HTMLDivElement>(null)
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (by === undefined) return
    event.preventDefault()
    const next = ALL[(ALL.indexOf(shown) + by + ALL.length) % ALL.length]!
    show(next)
    list.current!.querySelector<HTMLElement>(`#prefs-${next}`)!.focus()
  }
  return (
    <div class="prefs-tabs" role="tablist" aria-label={words.preferences.title} ref={list} onKeyDown={step}>
      {ALL.map((section) => (
        <button
          key={section}
          id={`prefs-${section}`}
          type="button"
          class="tab"
          role="tab"
          aria-selected={section === shown}
          aria-controls="prefs-body"
          tabIndex={section === shown ? 0 : -1}
          onClick={() => show(section)}
        >
          <Icon name={SECTIONS[section][0]} />
          {words.preferences.sections[section]}
        </button>
      ))}
    </div>
  )
}
