// Who plays, with ping, while Tab is held.
import { me, pings, room } from '../../store.ts'
import { Ping } from '../parts/controls.tsx'
import { Disc } from '../parts/Disc.tsx'
import { words } from '../words.ts'

const TEAMS = [1, 2, 0] as const

export function PlayerTable() {
  const members = room.value?.members ?? []
  return (
    <table class="players">
      <caption class="sr">{words.hud.players}</caption>
      <thead>
        <tr>
          <th scope="col">{words.hud.name}</th>
          <th scope="col">{words.hud.ping}</th>
        </tr>
      </thead>
      {TEAMS.map((team) => (
        <tbody key={team}>
          {members
            .filter((m) => m.team === team)
            .map((m) => (
              <tr key={m.id}>
                <td>
                  <Disc name={m.name} avatar={m.avatar} team={team} size={28} />
                  <span class={m.id === me.value?.id ? 'clip own' : 'clip'}>{m.name}</span>
                </td>
                <td>
                  {m.kind === 'bot' ? (
                    <span class="label">{words.bot}</span>
                  ) : m.state === 'gone' ? (
                    <span class="label">{words.room.gone}</span>
                  ) : pings.value.has(m.id) ? (
                    <Ping ms={pings.value.get(m.id)!} />
                  ) : null}
                </td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  )
}
