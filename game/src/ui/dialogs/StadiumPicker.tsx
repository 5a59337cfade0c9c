// Stadiums to choose from by their pictures: the ten that come with the game, and those used lately.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { listStadiums, recentStadiums, type StadiumName } from '../../actions/stadiums.ts'
import { StadiumPicture } from '../parts/StadiumPicture.tsx'
import { words } from '../words.ts'

interface Props {
  chosen: string // hash, '' = the first one
  onChoose: (hash: string) => void
}

export function StadiumPicker({ chosen, onChoose }: Props) {
  const known = useSignal<readonly StadiumName[] | 'loading' | 'failed'>('loading')
  const recent = useSignal<readonly StadiumName[]>([])
  const load = async () => {
    known.value = 'loading'
    known.value = await listStadiums().catch(() => 'failed' as const)
  }
  useEffect(() => {
    void load()
    void recentStadiums().then((list) => {
      recent.value = list
    })
  }, [])
  if (known.value === 'loading') return <p class="empty quiet">{words.stadium.loading}</p>
  if (known.value === 'failed')
    return (
      <div class="empty">
        <p>{words.stadium.none}</p>
        <button type="button" class="btn" onClick={() => void load()}>
          {words.stadium.again}
        </button>
      </div>
    )
  const choice = { chosen: chosen || known.value[0]!.hash, onChoose }
  return (
    <>
      <Pictures label={words.stadium.known} list={known.value} {...choice} />
      {recent.value.length > 0 && <Pictures label={words.stadium.recent} list={recent.value} {...choice} />}
    </>
  )
}

function Pictures({
  label,
  list,
  chosen,
  onChoose,
}: Props & { label: string; list: readonly StadiumName[] }) {
  return (
    <section aria-label={label}>
      <h3 class="label">{label}</h3>
      <ul class="stadiums">
        {list.map(({ hash, name }) => (
          <li key={hash}>
            <button type="button" aria-pressed={hash === chosen} onClick={() => onChoose(hash)}>
              <StadiumPicture hash={hash} />
              <span class="clip">{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
