// Which keys there are, for the first minute, and the ping.
import { useEffect, useState } from 'preact/hooks'
import { me, myself, pings, place } from '../../store.ts'
import { Ping } from '../parts/controls.tsx'
import { words } from '../words.ts'

const HINTS_MS = 60_000

export function KeyHints() {
  const [shown, setShown] = useState(true)
  useEffect(() => {
    const timer = setTimeout(() => setShown(false), HINTS_MS)
    return () => clearTimeout(timer)
  }, [])
  const inRoom = place.value.at === 'room'
  return (
    <div class="hud-keys">
      {inRoom && myself.value?.slot === -1 && <span class="watching">{words.hud.watching}</span>}
      {shown && (
        <>
          {inRoom && <Key name="Tab" text={words.hud.players} />}
          {inRoom && <Key name="Enter" text={words.hud.chat} />}
          <Key name="Esc" text={inRoom ? words.hud.room : words.hud.menu} />
        </>
      )}
      <OwnPing />
    </div>
  )
}

function Key({ name, text }: { name: string; text: string }) {
  return (
    <span>
      <kbd class="kbd">{name}</kbd>
      {text}
    </span>
  )
}

/** The server's measure of this person's line; nothing in practice. */
export function OwnPing() {
  const ping = pings.value.get(me.value?.id ?? '')
  return ping === undefined ? null : <Ping ms={ping} />
}
