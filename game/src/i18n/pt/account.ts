// Words about accounts, in Portuguese of Brazil.

import type { Translation } from '../translation.ts'
import { plural } from './plural.ts'

const MESSAGES =
  'Suas mensagens perdem o texto e o seu nome. O lugar delas fica, como o de uma conta excluída.'

export const account: Translation['account'] = {
  title: 'Conta',
  back: 'Voltar',
  name: 'Apelido',
  guest: 'Você joga como convidado. Crie uma senha e fique com o seu nome.',
  user: 'Seu nome é só seu.',
  data: 'Seus dados',
  renameNow: (days) => `Você pode mudar uma vez a cada ${days} dias.`,
  renameAt: (date) => `Você pode mudar de novo em ${date}.`,
  password: 'Senha',
  passwordLength: (least) => `${least} caracteres ou mais. Algumas palavras já servem.`,
  passwordMissing: (n) => `${n === 1 ? 'Falta' : 'Faltam'} ${plural(n, 'caractere', 'caracteres')}`,
  passwordLong: 'Já está longa',
  passwordTooLong: (most) => `Essa senha é longa demais. Use ${most} caracteres ou menos.`,
  show: 'Mostrar',
  hide: 'Ocultar',
  busy: 'Muita gente está entrando. Tente de novo em um minuto.',
  changed: 'Sua conta mudou em outra aba. Feche e olhe de novo.',
  claim: {
    open: 'Guardar meu nome',
    title: 'Guarde seu nome',
    text: 'Com uma senha, o nome é só seu, com tudo o que você já fez. Você entra com ela de qualquer lugar.',
    submit: 'Guardar meu nome',
    done: (name) => `${name} é seu`,
    doneText: 'Entre com sua senha de qualquer lugar.',
  },
  'sign-in': {
    open: 'Já tenho conta: entrar',
    title: 'Entrar',
    text: 'Este navegador continua com a sua conta. O convidado que você é agora fica para trás.',
    submit: 'Entrar',
    done: (name) => `Olá de novo, ${name}`,
    doneText: 'Você entrou na sua conta.',
  },
  change: {
    open: 'Mudar senha',
    title: 'Mudar senha',
    text: 'Aqui você continua na conta; em todos os outros lugares, sai dela.',
    current: 'Senha atual',
    next: 'Senha nova',
    submit: 'Mudar senha',
    done: 'Senha mudada',
    doneText: 'Os outros aparelhos saíram da conta.',
  },
  signOut: 'Sair da conta',
  signOutEverywhere: 'Sair em todos os lugares',
  signedOut: { title: 'Você saiu da conta', text: 'Você joga como um novo convidado.' },
  exportData: 'Salvar como arquivo',
  remove: {
    open: 'Excluir conta',
    openGuest: 'Excluir tudo',
    title: 'Excluir sua conta?',
    titleGuest: 'Excluir tudo sobre você?',
    rows: [
      'Seu nome, avatar, sessões, grupos e bloqueios são excluídos, e a sua senha também.',
      MESSAGES,
      'Qualquer pessoa pode pegar o seu nome.',
    ],
    rowsGuest: ['Seu nome, avatar, grupos e bloqueios são excluídos.', MESSAGES],
    forGood: 'Nada disso pode ser desfeito.',
    keep: 'Manter',
    submit: 'Excluir de vez',
    done: 'Sua conta foi excluída',
    doneGuest: 'Tudo sobre você foi excluído',
    doneText: 'Suas mensagens mantêm o lugar, sem texto nem nome.',
  },
}
