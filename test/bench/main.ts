import { runSimBench } from './sim.ts'

console.log(JSON.stringify({ sim: runSimBench() }))
