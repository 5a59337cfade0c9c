// What is said of goals shown again, emotes and first steps, in Polish.
import type { Translation } from '../translation.ts'

export const show: Translation['show'] = {
  replay: 'Powtórka',
  goOn: 'Kopnij, by grać dalej',
  watchGoals: 'Obejrzyj gole',
  label: 'Gole jeszcze raz',
  goal: (n, of) => `Gol ${n} z ${of}`,
  next: 'Dalej',
  back: 'Wróć do wyniku',
}

export const emote: Translation['emote'] = {
  title: 'Emotki',
  names: { 1: 'Ładnie', 2: 'Ha ha', 3: 'Ups', 4: 'Dobra gra' },
}

export const first: Translation['first'] = {
  link: 'Pierwszy raz? Nauka w 30 sekund',
  label: 'Pierwsze kroki',
  keys: { move: 'Ruch', reach: 'Biegnij do piłki', kick: 'Strzał' },
  thumbs: {
    move: 'Połóż kciuk i przesuń, by biec',
    reach: 'Biegnij do piłki',
    kick: 'Naciśnij krąg, by kopnąć',
  },
  score: (side) => `Strzel do bramki po ${side === 'left' ? 'lewej' : 'prawej'}`,
  skip: 'Pomiń',
  hide: 'Ukryj wskazówki',
  well: 'To już wszystko',
}
