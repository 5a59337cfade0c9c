// What is said of goals shown again, emotes and first steps, in Turkish.
import type { Translation } from '../translation.ts'

export const show: Translation['show'] = {
  replay: 'Tekrar',
  goOn: 'Devam için vur',
  watchGoals: 'Golleri izle',
  label: 'Goller bir daha',
  goal: (n, of) => `Gol ${n}/${of}`,
  next: 'Sonraki',
  back: 'Sonuca dön',
}

export const emote: Translation['emote'] = {
  title: 'Tepkiler',
  names: { 1: 'Güzel', 2: 'Ha ha', 3: 'Tüh', 4: 'İyi maçtı' },
}

export const first: Translation['first'] = {
  link: 'Yeni misin? 30 saniyede öğren',
  label: 'İlk adımlar',
  keys: { move: 'Koş', reach: 'Topa koş', kick: 'Vur' },
  thumbs: {
    move: 'Koşmak için parmağını koy ve it',
    reach: 'Topa koş',
    kick: 'Vurmak için halkaya bas',
  },
  score: (side) => (side === 'left' ? 'Soldaki kaleye gol at' : 'Sağdaki kaleye gol at'),
  skip: 'Atla',
  hide: 'İpuçlarını gizle',
  well: 'Hepsi bu kadar',
}
