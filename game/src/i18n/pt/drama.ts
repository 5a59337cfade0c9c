// Words about goals shown again, emotes and first steps, in Portuguese of Brazil.
import type { Translation } from '../translation.ts'

export const show: Translation['show'] = {
  replay: 'Replay',
  goOn: 'Chute para continuar',
  watchGoals: 'Ver os gols',
  label: 'Os gols de novo',
  goal: (n, of) => `Gol ${n} de ${of}`,
  next: 'Próximo',
  back: 'Voltar ao resultado',
}

export const emote: Translation['emote'] = {
  title: 'Gestos',
  names: { 1: 'Boa', 2: 'Haha', 3: 'Opa', 4: 'Bom jogo' },
}

export const first: Translation['first'] = {
  link: 'Primeira vez? Aprenda em 30 segundos',
  label: 'Primeiros passos',
  keys: { move: 'Mover', reach: 'Corra até a bola', kick: 'Chutar' },
  thumbs: {
    move: 'Apoie um polegar e empurre para se mover',
    reach: 'Corra até a bola',
    kick: 'Aperte o anel para chutar',
  },
  score: (side) => `Marque no gol da ${side === 'left' ? 'esquerda' : 'direita'}`,
  skip: 'Pular',
  hide: 'Ocultar as dicas',
  well: 'É só isso',
}
