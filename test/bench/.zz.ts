import { LEVELS } from '/work/main/shared/bots/levels.ts'
import { mapOf, playMatch } from '/work/main/test/shared/bots/play.ts'
const map = mapOf(process.argv[2] ?? 'classic')
const size = +(process.argv[3] ?? 2), n = +(process.argv[4] ?? 10)
let w=0, g=0, ga=0, og=0, ogA=0, ms=0, th=0, ps=0, pt=0, ch=0, sec=0, c=0, psB=0, ptB=0, und=0,touch=0,touchB=0
const A = (process.argv[5] ?? 'normal') as any, B = (process.argv[6] ?? 'chaser') as any
const mods = JSON.parse(process.argv[7] ?? '{}'); (LEVELS as any).mod = { ...LEVELS.normal, ...mods }
const seed0 = +(process.argv[8] ?? 1000)
for (let s=0;s<n;s++) {
  const aRed = s%2===0
  const r = playMatch(map, { red: aRed?A:B, blue: aRed?B:A, size, seed: seed0+(s>>1) })
  const a = aRed? r.red: r.blue, b = aRed? r.blue: r.red
  if (a.goals>b.goals) w++
  if (a.goals===b.goals) und++
  g+=a.goals; ga+=b.goals; og+=b.ownGoals; ogA+=a.ownGoals; ms+=a.thinkMs; th+=a.thoughts; ps+=a.passes; pt+=a.passTries; ch+=a.changes; sec+=r.seconds;  psB+=b.passes; ptB+=b.passTries;touch+=a.touches;touchB+=b.touches
}
console.log(`${process.argv[2]} ${size}v${size} ${process.argv[7]??''} win ${w}/${n} undecided ${und} goals ${(g/n).toFixed(2)}:${(ga/n).toFixed(2)} og ${ogA}/${og} poss ${(100*touch/(touch+touchB)).toFixed(0)} corner ${(100*c/n).toFixed(0)}% passes ${(ps/n).toFixed(1)} (${(100*ps/pt).toFixed(0)}%) : ${(psB/n).toFixed(1)} changes/s ${(ch/sec/size).toFixed(2)} us ${(1000*ms/th).toFixed(2)} sec/match ${(sec/n).toFixed(0)}`)
