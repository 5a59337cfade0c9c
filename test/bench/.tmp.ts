import { reset } from '/work/main/shared/sim/players.ts'
import { discOfSlot } from '/work/main/shared/sim/world.ts'
import { playOn, stage } from '/work/main/test/shared/bots/fixtures.ts'
  const s = stage({ x: 0, y: 0 }, [
      { x: -277, y: 0, team: 1 },
      { x: 277, y: 0, team: 2 },
      { x: 277, y: 55, team: 2 },
      { x: 277, y: -55, team: 2 },
    ])
    reset(s.world)
    s.bots.shift()
    playOn(s, 300, (keys,t) => { if (t%10===0) console.log(t, [1,2,3].map(k=>{const d=discOfSlot(s.world,k); return s.world.x[d]!.toFixed(1)+','+s.world.y[d]!.toFixed(1)+' v '+s.world.vx[d]!.toFixed(2)+','+s.world.vy[d]!.toFixed(2)+' '+keys[k-1]}).join(' | ')) })
