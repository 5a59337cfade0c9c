// Why something was refused and why a room was left, in Portuguese of Brazil.
import type { Translation } from '../translation.ts'

export const problems: Translation['problems'] = {
  'bad-request': { title: 'Não deu certo', text: 'O servidor não entendeu. Recarregue e tente de novo.' },
  'bad-name': { title: 'Esse nome não serve', text: 'Escolha um com 1 a 24 caracteres visíveis.' },
  'name-taken': { title: 'Esse nome já tem dono', text: 'Alguém registrou esse nome ou um bem parecido.' },
  'renamed-lately': { title: 'Ainda é cedo', text: 'Um nome registrado muda uma vez a cada 7 dias.' },
  'wrong-login': { title: 'Não bateu', text: 'Confira nome e senha e tente de novo.' },
  'weak-password': { title: 'Essa senha é curta demais', text: 'Use 8 caracteres ou mais.' },
  version: { title: 'O Kickabout foi atualizado', text: 'Aperte Atualizar para continuar.' },
  'no-session': { title: 'Você saiu da conta', text: 'Recarregue a página para voltar.' },
  'no-room': {
    title: 'Essa sala não existe',
    text: 'Talvez tenha fechado. Confira o código ou escolha outra sala.',
  },
  'no-stadium': { title: 'Esse estádio não está aí', text: 'Envie de novo ou escolha outro.' },
  'bad-stadium': { title: 'O estádio não carregou', text: 'O arquivo tem um erro.' },
  'wrong-password': { title: 'Senha errada', text: 'Confira e tente de novo.' },
  'too-many-tries': { title: 'Tentativas demais', text: 'Espere um minuto e tente de novo.' },
  banned: { title: 'Você não pode entrar nesta sala', text: 'Um admin baniu você. Escolha outra.' },
  'too-fast': { title: 'Rápido demais', text: 'Espere um momento e tente de novo.' },
  'room-full': { title: 'A sala está cheia', text: 'Escolha outra ou tente daqui a pouco.' },
  'team-full': { title: 'O time está cheio', text: 'Vá para o outro lado ou espere uma vaga.' },
  'teams-locked': { title: 'Times travados', text: 'Peça a um admin para mover você.' },
  'not-admin': { title: 'Só admins podem fazer isso', text: 'Peça a um admin da sala.' },
  'not-now': {
    title: 'Agora não',
    text: 'Limites e estádio mudam entre os jogos, e a fila anda em ordem.',
  },
  'not-there': { title: 'Não está na sala', text: 'Saiu nesse meio-tempo.' },
  'not-that': { title: 'Isso não encaixa', text: 'Não dá para fazer isso com este jogador.' },
  'bad-ticket': { title: 'O convite venceu', text: 'Entre na sala de novo.' },
  barred: { title: 'Você não pode entrar por um tempo', text: 'Um moderador baniu você deste servidor.' },
  muted: { title: 'Você não pode escrever', text: 'Um moderador silenciou você. Ainda dá para ler e jogar.' },
  blocked: { title: 'Não com esta pessoa', text: 'Um de vocês bloqueou o outro.' },
  'slow-mode': { title: 'Modo lento ligado', text: 'Espere alguns segundos entre suas mensagens aqui.' },
  repeated: { title: 'Você acabou de dizer isso', text: 'Diga outra coisa ou espere meio minuto.' },
  'not-moderator': { title: 'Só moderadores podem fazer isso', text: 'Denuncie, e eles vão olhar.' },
  'not-owner': { title: 'Só quem é dono do grupo pode', text: 'Peça a essa pessoa.' },
  'no-user': { title: 'Não há ninguém aí', text: 'A conta pode ter sido excluída. Confira o nome.' },
  'no-message': { title: 'Essa mensagem sumiu', text: 'Foi apagada nesse meio-tempo.' },
  'group-full': {
    title: 'Não cabe mais',
    text: 'Um grupo tem até 50 pessoas, e uma pessoa, até 100 grupos.',
  },
  'server-full': { title: 'O servidor está cheio', text: 'Tente de novo em alguns minutos.' },
  'server-error': { title: 'Algo quebrou no servidor', text: 'Você não perdeu nada. Tente de novo.' },
  offline: { title: 'O servidor não responde', text: 'Confira sua conexão e tente de novo.' },
}

export const holds: Translation['holds'] = {
  until: (when) => `Até ${when}.`,
  reason: (why) => `Motivo: ${why}`,
  wait: (time) => `Você pode enviar em ${time}.`,
  now: 'Você já pode enviar.',
  opens: 'Esta página abre sozinha assim que você puder entrar de novo.',
}

export const byes: Translation['byes'] = {
  closed: { title: 'A sala fechou', text: 'Todos estão de volta ao lobby.' },
  replaced: { title: 'Você entrou por outra aba', text: 'Esta voltou ao lobby.' },
  slow: { title: 'A conexão estava lenta demais', text: 'Entre de novo quando melhorar.' },
  flood: {
    title: 'Mensagens demais',
    text: 'Esta página enviou mais do que a sala aceita. Entre de novo.',
  },
  'bad-data': { title: 'A sala não entendeu esta página', text: 'Recarregue a página e entre de novo.' },
  'server-error': {
    title: 'O jogo quebrou no servidor',
    text: 'Você não perdeu nada. Entre em uma sala ou crie outra.',
  },
  kicked: { title: 'Você foi expulso da sala', text: 'Você pode voltar.' },
  banned: { title: 'Você foi banido da sala', text: 'Você não pode voltar enquanto ela existir.' },
  version: problems.version,
  gone: { title: 'Sua vaga já é de outra pessoa', text: 'Entre de novo se houver lugar.' },
}
