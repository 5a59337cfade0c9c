import { loadMap, playMatch } from './zplay.ts'
import { LEVELS } from '../../shared/bots/levels.ts'
;(LEVELS as any).mod = { ...LEVELS.normal, look: 22 }
const map = loadMap('classic')
for (let seed = 1000; seed < 1030; seed++) for (const k of [0]) { (globalThis as any).seedNow=seed; const r = playMatch(map, { red: k?"mod":"mod", blue: "mod", size: 2, seed } as any); console.log('---', seed, r.seconds) }
