// The room's settings at the side: admins change them, everybody else reads them.
import type { RoomState } from '../../../../shared/net/protocol.ts'
import { BOT_LEVELS, LIMIT_MAX, TEAM_SIZE_MAX } from '../../../../shared/settings.ts'
import { changeSettings, settings } from '../../actions/settings.ts'
import { type DialogState, dialog, isAdmin } from '../../store.ts'
import { teamName } from '../kits.ts'
import { Choice, Stepper, Switch } from '../parts/controls.tsx'
import { TeamMark } from '../parts/Disc.tsx'
import { Icon } from '../parts/Icon.tsx'
import { StadiumPicture } from '../parts/StadiumPicture.tsx'
import { words } from '../words.ts'
import { botOptions } from './options.ts'
import { SettingsList } from './SettingsList.tsx'

const LEVELS = BOT_LEVELS.map((value) => ({ value, text: words.levels[value] }))

export function RoomSettingsPanel({ room }: { room: RoomState }) {
  const { settings: text } = words
  const admin = isAdmin.value
  return (
    <aside class="set" aria-label={text.label} tabIndex={admin ? undefined : 0}>
      <Stadium room={room} />
      {(room.match.running || !admin) && <p class="label">{admin ? text.afterMatch : text.adminsOnly}</p>}
      {admin ? <Editor room={room} /> : <SettingsList room={room} />}
    </aside>
  )
}

function Stadium({ room }: { room: RoomState }) {
  const { name, hash } = room.stadium
  return (
    <div class="stad">
      <StadiumPicture hash={hash} label={words.stadium.picture(name)} />
      <div class="ro">
        <div class="n">
          <b class="clip" title={name}>
            {name}
          </b>
          {room.nextStadium !== '' && (
            <span class="label clip">{words.settings.rotationNext(room.nextStadium)}</span>
          )}
        </div>
        {isAdmin.value && (
          <button type="button" class="btn" disabled={room.match.running} onClick={open({ kind: 'stadium' })}>
            {words.settings.change}
          </button>
        )}
      </div>
    </div>
  )
}

function Editor({ room }: { room: RoomState }) {
  const { timeLimit, scoreLimit, teamSize, botFill, botLevel, listed } = settings.value
  const { settings: text } = words
  const fixed = room.match.running // limits change between matches
  return (
    <>
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
          disabled={false}
          onChange={(n) => changeSettings({ teamSize: n })}
        />
        <div class="blk">
          <span class="label">{text.password}</span>
          <button type="button" class="btn" onClick={open({ kind: 'room-password' })}>
            <Icon name="lock" small />
            {room.hasPassword ? words.password.change : words.password.set}
          </button>
        </div>
      </div>
      <Choice
        label={text.botsFill}
        options={botOptions}
        value={botFill}
        onChange={(n) => changeSettings({ botFill: n })}
      />
      {botFill > 0 && (
        <Choice
          label={text.level}
          options={LEVELS}
          value={botLevel}
          onChange={(level) => changeSettings({ botLevel: level })}
        />
      )}
      <div class="kits">
        {([1, 2] as const).map((team) => (
          <button
            key={team}
            type="button"
            class="btn"
            aria-label={text.kit(teamName(team))}
            title={text.kit(teamName(team))}
            onClick={open({ kind: 'kit', team })}
          >
            <TeamMark team={team} />
            <span class="clip">{teamName(team)}</span>
            <Icon name="pencil" small />
          </button>
        ))}
      </div>
      <Switch label={text.listed} on={listed} onChange={(on) => changeSettings({ listed: on })} />
      <button type="button" class="btn" onClick={open({ kind: 'room-more' })}>
        <Icon name="sliders" />
        {text.more}
      </button>
    </>
  )
}

const open = (state: DialogState) => () => {
  dialog.value = state
}
