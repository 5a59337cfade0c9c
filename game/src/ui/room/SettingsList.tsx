// All settings of a room to read.
import type { RoomState } from '../../../../shared/net/protocol.ts'
import { words } from '../words.ts'
import { RotationNames } from './rotation.tsx'

export function SettingsList({ room }: { room: RoomState }) {
  const { settings: text, levels } = words
  const s = room.settings
  const yes = (on: boolean) => (on ? text.yes : text.no)
  const { name, text: about } = text.queues[s.queue]
  return (
    <dl class="facts">
      <Fact name={text.time}>{text.minutes(s.timeLimit)}</Fact>
      <Fact name={text.goals}>{text.limit(s.scoreLimit)}</Fact>
      <Fact name={text.teamSize}>{s.teamSize}</Fact>
      <Fact name={text.watchPlaces}>{text.watch(s.watchPlaces)}</Fact>
      <Fact name={text.bots}>{text.botsTo(s.botFill, s.botLevel, levels)}</Fact>
      <Fact name={text.password}>{room.hasPassword ? text.on : text.none}</Fact>
      <Fact name={text.lock}>{yes(s.lockTeams)}</Fact>
      <Fact name={text.listed}>{yes(s.listed)}</Fact>
      <Fact name={text.kickLimit}>{text.kickLimitShort(s.kickMin, s.kickRate, s.kickBurst)}</Fact>
      <Fact name={text.bans}>{text.banned(room.bans)}</Fact>
      <Fact name={text.queue} long>
        <b>{name}</b> {about}
      </Fact>
      {s.rotation.length > 0 && (
        <Fact name={text.rotation} long>
          <RotationNames hashes={s.rotation} />
        </Fact>
      )}
      {s.welcome !== '' && (
        <Fact name={text.welcome} long>
          {s.welcome}
        </Fact>
      )}
    </dl>
  )
}

function Fact({
  name,
  long,
  children,
}: {
  name: string
  long?: boolean
  children: preact.ComponentChildren
}) {
  return (
    <div class={long ? 'long' : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
