import { loadMap, playMatch } from './zplay.ts'
import { LEVELS } from '../../shared/bots/levels.ts'
;(LEVELS as any).mod = { ...LEVELS.normal }
const map = loadMap('classic')
for (let seed = 1000; seed < 1030; seed++) for (const k of [0]) { (globalThis as any).watch = false; const r = playMatch(map, { red: k?'mod':'normal', blue: k?'normal':'mod', size: 2, seed } as any); console.log('---', seed, r.seconds) }
