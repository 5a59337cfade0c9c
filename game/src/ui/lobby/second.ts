// One beat a second for every clock of the room list; it beats while somebody looks.
import { signal } from '@preact/signals'

let timer: ReturnType<typeof setInterval> | undefined

/** Counts the seconds while it is read. */
export const second = signal(0, {
  watched() {
    timer = setInterval(() => {
      second.value++
    }, 1000)
  },
  unwatched() {
    clearInterval(timer)
  },
})
