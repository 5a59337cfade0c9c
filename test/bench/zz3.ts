import { loadMap, playMatch } from './zplay.ts'
const map = loadMap('classic')
for (let seed = 5000; seed < 5010; seed++) { (globalThis as any).watch = true; const r = playMatch(map, { red: 'normal', blue: 'normal', size: 2, seed }); console.log('---', seed, r.seconds) }
