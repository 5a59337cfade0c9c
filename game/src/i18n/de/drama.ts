// What is said of goals shown again, emotes and first steps, in German.
import type { Translation } from '../translation.ts'

export const show: Translation['show'] = {
  replay: 'Wiederholung',
  goOn: 'Weiter mit Schuss',
  watchGoals: 'Tore ansehen',
  label: 'Die Tore noch einmal',
  goal: (n, of) => `Tor ${n} von ${of}`,
  next: 'Weiter',
  back: 'Zurück zum Ergebnis',
}

export const emote: Translation['emote'] = {
  title: 'Emotes',
  names: { 1: 'Stark', 2: 'Haha', 3: 'Ups', 4: 'Gutes Spiel' },
}

export const first: Translation['first'] = {
  link: 'Neu hier? In 30 Sekunden gelernt',
  label: 'Erste Schritte',
  keys: { move: 'Laufen', reach: 'Lauf zum Ball', kick: 'Schießen' },
  thumbs: {
    move: 'Zieh mit dem Daumen, um zu laufen',
    reach: 'Lauf zum Ball',
    kick: 'Drück den Ring, um zu schießen',
  },
  score: (side) => `Triff ins Tor ${side === 'left' ? 'links' : 'rechts'}`,
  skip: 'Überspringen',
  hide: 'Hinweise ausblenden',
  well: 'Mehr ist nicht dabei',
}
