// The stadiums of a room's rotation: their names to read, and the list an admin changes.
import { useEffect } from 'preact/hooks'
import { ROTATION_MAX } from '../../../../shared/settings.ts'
import { changeSettings, settings } from '../../actions/settings.ts'
import { loadStadium, stadiums } from '../../actions/stadiums.ts'
import { room } from '../../store.ts'
import { Icon } from '../parts/Icon.tsx'
import { StadiumPicture } from '../parts/StadiumPicture.tsx'
import { words } from '../words.ts'

const nameOf = (hash: string) => stadiums.value.get(hash)?.name ?? words.settings.unknownStadium

export function RotationNames({ hashes }: { hashes: readonly string[] }) {
  useEffect(() => {
    for (const hash of hashes) loadStadium(hash).catch(() => {}) // without it there is no name
  }, [hashes.join()])
  return <>{hashes.map(nameOf).join(', ')}</>
}

export function RotationEditor() {
  const { rotation } = settings.value
  const now = room.value?.stadium
  const set = (hashes: readonly string[]) => changeSettings({ rotation: hashes })
  const { settings: text } = words
  return (
    <section class="part" aria-label={text.rotation}>
      <h3>{text.rotation}</h3>
      <p class="label">{text.rotationText}</p>
      {rotation.length > 0 && (
        <ol class="rotation">
          {rotation.map((hash, i) => (
            <li key={`${hash}${i}`}>
              <StadiumPicture hash={hash} />
              <span class="clip">{nameOf(hash)}</span>
              {hash === now?.hash && <span class="label">{text.rotationNow}</span>}
              <button
                type="button"
                class="btn flat icon"
                aria-label={text.rotationRemove(nameOf(hash))}
                onClick={() => set(rotation.filter((_, at) => at !== i))}
              >
                <Icon name="close" small />
              </button>
            </li>
          ))}
        </ol>
      )}
      {now && !rotation.includes(now.hash) && rotation.length < ROTATION_MAX && (
        <button type="button" class="btn" onClick={() => set([...rotation, now.hash])}>
          <Icon name="plus" small />
          {text.rotationAdd(now.name)}
        </button>
      )}
    </section>
  )
}
