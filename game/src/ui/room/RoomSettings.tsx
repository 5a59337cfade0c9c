// The room's settings at the side: admins change them, everybody sees them.
import type { RoomState } from '../../../../shared/net/protocol.ts'
import { LIMIT_MAX, TEAM_SIZE_MAX } from '../../../../shared/settings.ts'
import { changeSettings, settings } from '../../actions/settings.ts'
import { dialog, isAdmin } from '../../store.ts'
import { Choice, Stepper, Switch } from '../parts/controls.tsx'
import { Icon } from '../parts/Icon.tsx'
import { StadiumPicture } from '../parts/StadiumPicture.tsx'
import { words } from '../words.ts'
import { botOptions } from './options.ts'

export function RoomSettingsPanel({ room }: { room: RoomState }) {
  const { timeLimit, scoreLimit, teamSize, botFill, lockTeams, listed } = settings.value
  const { settings: text } = words
  const admin = isAdmin.value
  const fixed = !admin || room.match.running // limits and stadium change between matches
  return (
    <aside class="set" aria-label={text.label}>
      <div class="stad">
        <StadiumPicture hash={room.stadium.hash} label={words.stadium.picture(room.stadium.name)} />
        <div class="ro">
          <b class="clip">{room.stadium.name}</b>
          {admin && (
            <button type="button" class="btn" disabled={fixed} onClick={open('stadium')}>
              {text.change}
            </button>
          )}
        </div>
      </div>
      {(!admin || fixed) && <p class="label">{admin ? text.afterMatch : text.adminsOnly}</p>}
      <div class="r2">
        <Stepper
          label={text.time}
          value={timeLimit}
          min={0}
          max={LIMIT_MAX}
          show={text.minutes}
          disabled={fixed}
          onChange={(n) => changeSettings({ timeLimit: n })}
        />
        <Stepper
          label={text.goals}
          value={scoreLimit}
          min={0}
          max={LIMIT_MAX}
          show={text.limit}
          disabled={fixed}
          onChange={(n) => changeSettings({ scoreLimit: n })}
        />
        <Stepper
          label={text.teamSize}
          value={teamSize}
          min={1}
          max={TEAM_SIZE_MAX}
          disabled={!admin}
          onChange={(n) => changeSettings({ teamSize: n })}
        />
        <div class="blk">
          <span class="label">{text.password}</span>
          <button type="button" class="btn" disabled={!admin} onClick={open('room-password')}>
            <Icon name="lock" small />
            {room.hasPassword ? words.password.change : words.password.set}
          </button>
        </div>
      </div>
      <Choice
        label={text.bots(botFill)}
        options={botOptions}
        value={botFill}
        disabled={!admin}
        onChange={(n) => changeSettings({ botFill: n })}
      />
      <div class="switches">
        <Switch
          label={text.lock}
          on={lockTeams}
          disabled={!admin}
          onChange={(on) => changeSettings({ lockTeams: on })}
        />
        <Switch
          label={text.listed}
          on={listed}
          disabled={!admin}
          onChange={(on) => changeSettings({ listed: on })}
        />
      </div>
    </aside>
  )
}

const open = (kind: 'stadium' | 'room-password') => () => {
  dialog.value = { kind }
}
