// One file for all that the first screen loads: else whatever it shares with a later part would be a small file of its own.
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** Names the chunk of a module: `first` if `entry` imports it, itself or through others, and not on demand. */
export function firstScreen(entry: string): (id: string, modules: Modules) => 'first' | null {
  const first = new Set<string>()
  const walk = (id: string, modules: Modules): void => {
    if (first.has(id)) return
    first.add(id)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) walk(imported, modules)
  }
  return (id, modules) => {
    walk(entry, modules)
    return first.has(id) ? 'first' : null
  }
}
