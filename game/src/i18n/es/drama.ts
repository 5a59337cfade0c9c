// Words about goals shown again, emotes and first steps, in Spanish.
import type { Translation } from '../translation.ts'

export const show: Translation['show'] = {
  replay: 'Repetición',
  goOn: 'Patea para seguir',
  watchGoals: 'Ver los goles',
  label: 'Los goles otra vez',
  goal: (n, of) => `Gol ${n} de ${of}`,
  next: 'Siguiente',
  back: 'Volver al resultado',
}

export const emote: Translation['emote'] = {
  title: 'Gestos',
  names: { 1: 'Bien', 2: 'Ja, ja', 3: 'Uy', 4: 'Buen partido' },
}

export const first: Translation['first'] = {
  link: '¿Primera vez? Aprende en 30 segundos',
  label: 'Primeros pasos',
  keys: { move: 'Moverte', reach: 'Corre al balón', kick: 'Patear' },
  thumbs: {
    move: 'Apoya un pulgar y empuja para moverte',
    reach: 'Corre al balón',
    kick: 'Pulsa el anillo para patear',
  },
  score: (side) => `Marca en la portería de la ${side === 'left' ? 'izquierda' : 'derecha'}`,
  skip: 'Saltar',
  hide: 'Ocultar las ayudas',
  well: 'Eso es todo lo que hay que saber',
}
