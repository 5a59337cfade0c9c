// What a team is called and wears, with a player as it will look.
import { useSignal } from '@preact/signals'
import { cleanTeamName } from '../../../../shared/names.ts'
import { KIT_COLOURS_MAX, type Kit, TEAM_NAME_MAX } from '../../../../shared/settings.ts'
import { changeSettings, settings } from '../../actions/settings.ts'
import { wearsOf } from '../../scenes/wear.ts'
import { me } from '../../store.ts'
import { propsOf } from '../kits.ts'
import { Choice } from '../parts/controls.tsx'
import { Dialog, TextField } from '../parts/Dialog.tsx'
import { Disc } from '../parts/Disc.tsx'
import { CLASSICS, type Colours, coloursCommand, hex, NO_COLOURS, readHex } from '../parts/kit.ts'
import { colourNames } from '../sides.ts'
import { words } from '../words.ts'

const SIDES = ['red', 'blue'] as const
const START: readonly number[] = [0xffffff, 0x1b2a4a, 0xffffff] // where own colours begin
const STRIPES = [0, 1, 2, 3].map((value) => ({
  value,
  text: value === 0 ? words.kit.usual : String(value),
}))
const ANGLE_MAX = 359

/** Both teams' wear with this kit on one of them. */
const wearsWith = (team: 1 | 2, kit: Kit) =>
  team === 1 ? wearsOf(kit, settings.value.blue) : wearsOf(settings.value.red, kit)

export function KitDialog({ team, close }: { team: 1 | 2; close: () => void }) {
  const side = SIDES[team - 1]!
  const kit = useSignal<Kit>(settings.peek()[side])
  const patch = (part: Partial<Kit>) => {
    kit.value = { ...kit.value, ...part }
  }
  const save = () => {
    changeSettings({ [side]: { ...kit.value, name: cleanTeamName(kit.value.name) } })
    close()
  }
  const { colours } = kit.value
  const usual = colourNames.value[team - 1]!
  return (
    <Dialog title={words.kit.title(usual)} onClose={close} onSubmit={save}>
      <div class="face">
        <Preview team={team} kit={kit.value} size={88} />
        <TextField
          label={words.kit.name}
          value={kit.value.name}
          hint={words.kit.nameHint(usual)}
          maxLength={TEAM_NAME_MAX * 2}
          focus
          onInput={(name) => patch({ name })}
        />
      </div>
      <Classics team={team} kit={kit.value} choose={patch} />
      <Choice
        label={words.kit.stripes}
        options={STRIPES}
        value={colours.length}
        onChange={(n) => patch(n === 0 ? NO_COLOURS : { colours: resized(colours, n) })}
      />
      {colours.length > 0 && (
        <>
          <Colouring kit={kit.value} patch={patch} />
          <details class="label shorthand">
            <summary>{words.kit.shorthand}</summary>
            {coloursCommand(team, kit.value)}
          </details>
        </>
      )}
      <footer>
        <button type="button" class="btn" onClick={close}>
          {words.cancel}
        </button>
        <button type="submit" class="btn primary">
          {words.save}
        </button>
      </footer>
    </Dialog>
  )
}

const resized = (colours: readonly number[], n: number): number[] =>
  Array.from({ length: Math.min(n, KIT_COLOURS_MAX) }, (_, i) => colours[i] ?? START[i]!)

interface PreviewProps {
  team: 1 | 2
  kit: Kit
  size: number
}

function Preview({ team, kit, size }: PreviewProps) {
  const dress = propsOf(wearsWith(team, kit), false)
  const { name = '', avatar = '' } = me.value ?? {}
  return (
    <span class="wears" {...dress}>
      <Disc name={name} avatar={avatar} team={team} size={size} />
    </span>
  )
}

function Classics({ team, kit, choose }: { team: 1 | 2; kit: Kit; choose: (colours: Colours) => void }) {
  const worn = coloursCommand(team, kit)
  return (
    <section aria-label={words.kit.presets}>
      <p class="label">{words.kit.presets}</p>
      <div class="faces">
        {[NO_COLOURS, ...CLASSICS].map((colours) => (
          <button
            key={coloursCommand(team, colours)}
            type="button"
            class="btn flat icon"
            aria-label={coloursCommand(team, colours)}
            aria-pressed={coloursCommand(team, colours) === worn}
            onClick={() => choose(colours)}
          >
            <Preview team={team} kit={{ ...colours, name: '' }} size={36} />
          </button>
        ))}
      </div>
    </section>
  )
}

function Colouring({ kit, patch }: { kit: Kit; patch: (part: Partial<Kit>) => void }) {
  const { colours, ink, angle } = kit
  return (
    <>
      <div class="colours">
        {colours.map((colour, i) => (
          <Colour
            key={i}
            label={words.kit.colour(i + 1)}
            value={colour}
            onChange={(value) => patch({ colours: colours.map((old, at) => (at === i ? value : old)) })}
          />
        ))}
        <Colour label={words.kit.ink} value={ink} onChange={(value) => patch({ ink: value })} />
      </div>
      {colours.length > 1 && (
        <label class="blk">
          <span class="label">
            {words.kit.angle} <b class="tnum">{words.kit.degrees(angle)}</b>
          </span>
          <input
            type="range"
            min={0}
            max={ANGLE_MAX}
            value={angle}
            aria-valuetext={words.kit.degrees(angle)}
            onInput={(event) => patch({ angle: Number(event.currentTarget.value) })}
          />
        </label>
      )}
    </>
  )
}

function Colour({
  label,
  value,
  onChange,
}: {
  label: string
  value: number
  onChange: (value: number) => void
}) {
  return (
    <label class="colour">
      <input
        type="color"
        value={`#${hex(value).toLowerCase()}`}
        onInput={(event) => onChange(readHex(event.currentTarget.value) ?? value)}
      />
      <span class="label">{label}</span>
    </label>
  )
}
