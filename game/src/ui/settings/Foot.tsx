// The end of the settings: a file out, a file in, back to how they were at first, and what came of it.
import { useSignal } from '@preact/signals'
import {
  DEFAULTS,
  exportSettings,
  importSettings,
  preferences,
  type Settings,
  setPreferences,
} from '../../preferences.ts'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'

const own = words.preferences
const FILE_MAX = 64 * 1024 // bytes; a real one has two thousand

type News =
  | { kind: 'saved' }
  | { kind: 'imported' }
  | { kind: 'failed' }
  | { kind: 'reset'; before: Partial<Settings> }

export function Foot({ controls }: { controls: boolean }) {
  const news = useSignal<News>({ kind: 'saved' })
  const reset = (patch: Partial<Settings>) => {
    const all = preferences.value
    const touched = Object.keys(patch) as (keyof Settings)[]
    const before: Partial<Settings> = Object.fromEntries(touched.map((key) => [key, all[key]]))
    setPreferences(patch)
    news.value = { kind: 'reset', before }
  }
  const read = async (file: File | undefined) => {
    if (!file) return
    const done = file.size <= FILE_MAX && importSettings(await file.text())
    news.value = { kind: done ? 'imported' : 'failed' }
  }
  const { keys, leftHanded, gamepad, emotes } = DEFAULTS
  return (
    <footer class="prefs-foot">
      <button type="button" class="btn flat" onClick={saveFile}>
        {own.export}
      </button>
      <label class="btn flat">
        {own.import}
        <input
          type="file"
          class="sr"
          accept="application/json,.json"
          onChange={({ currentTarget: input }) => {
            void read(input.files?.[0])
            input.value = '' // the same file may be chosen again
          }}
        />
      </label>
      <button
        type="button"
        class="btn flat"
        onClick={() => reset(controls ? { keys, leftHanded, gamepad, emotes } : DEFAULTS)}
      >
        <Icon name="reset" />
        {controls ? own.resetControls : own.resetAll}
      </button>
      <p class={`prefs-news ${news.value.kind}`} role="status">
        <NewsLine
          news={news.value}
          undo={(before) => {
            setPreferences(before)
            news.value = { kind: 'saved' }
          }}
        />
      </p>
    </footer>
  )
}

function NewsLine({ news, undo }: { news: News; undo: (before: Partial<Settings>) => void }) {
  switch (news.kind) {
    case 'saved':
    case 'imported':
      return (
        <>
          <Icon name="check" />
          {news.kind === 'saved' ? own.saved : own.imported}
        </>
      )
    case 'failed':
      return (
        <>
          <Icon name="warning" />
          {own.importFailed}
        </>
      )
    case 'reset':
      return (
        <>
          <Icon name="check" />
          {own.resetDone}
          <button type="button" class="btn" onClick={() => undo(news.before)}>
            {own.undo}
          </button>
        </>
      )
  }
}

function saveFile(): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([exportSettings()], { type: 'application/json' }))
  link.download = own.file
  link.click()
  URL.revokeObjectURL(link.href)
}
