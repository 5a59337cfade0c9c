// Groups reads: what is asked while a query runs goes into the next one together. It does not know what is read.

const GROUP_MAX = 200

interface Asked<I, T> {
  item: I
  resolve(value: T): void
  reject(error: unknown): void
}

/** Answers one item by a query for many; `query` gives a value for each, in their order. */
export function grouped<I, T>(
  query: (items: readonly I[]) => Promise<readonly T[]>,
): (item: I) => Promise<T> {
  const waiting: Asked<I, T>[] = []
  let running = false

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting.splice(0, GROUP_MAX)
      try {
        const values = await query(group.map(({ item }) => item))
        group.forEach(({ resolve }, n) => void resolve(values[n]!))
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
    }
    running = false
  }
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (running) return
      running = true
      queueMicrotask(() => void run())
    })
}
