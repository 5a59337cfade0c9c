// Which keys there are, for the first minute, and the ping.
import { useEffect, useState } from 'preact/hooks'
import type { Action } from '../../input/bindings.ts'
import { preferences } from '../../preferences.ts'
import { me, myself, pings, place } from '../../store.ts'
import { keyName } from '../key-names.ts'
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
      {shown && (
        <>
          <Key of="players" text={words.hud.players} />
          {inRoom && <Key of="chat" text={words.hud.chat} />}
          {inRoom && (myself.value?.slot ?? -1) >= 0 && <EmoteKeys />}
          <Key of="menu" text={inRoom ? words.hud.room : words.hud.menu} />
        </>
      )}
      <OwnPing />
    </div>
  )
}

/** The first key of an action and what it does; nothing where it has none. */
function Key({ of, text }: { of: Action; text: string }) {
  const [code] = preferences.value.keys[of]
  if (code === undefined) return null
  return (
    <span>
      <kbd class="kbd">{keyName(code)}</kbd>
      {text}
    </span>
  )
}

/** The first key of the first and the last emote, which lie in a row unless somebody has moved them. */
function EmoteKeys() {
  const { keys } = preferences.value
  const [first, last] = [keys.emote1[0], keys.emote4[0]]
  if (first === undefined || last === undefined) return null
  return (
    <span>
      <kbd class="kbd">
        {keyName(first)}–{keyName(last)}
      </kbd>
      {words.emotes.title}
    </span>
  )
}

/** The server's measure of this person's line; nothing in practice. */
export function OwnPing() {
  const ping = pings.value.get(me.value?.id ?? '')
  return ping === undefined ? null : <Ping ms={ping} />
}
