// Lets the jobs of one key run one after the other; it does not know what they do.

export interface Turns {
  /** Runs the job when all of the key before it are done, well or not. */
  take<T>(key: string, job: () => Promise<T>): Promise<T>
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return {
    take(key, job) {
      const before = last.get(key)
      const mine = before ? before.then(job) : job()
      const done = mine.then(
        () => {},
        () => {},
      )
      last.set(key, done)
      void done.then(() => last.get(key) === done && last.delete(key))
      return mine
    },
  }
}
