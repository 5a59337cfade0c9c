// Why something was refused and why a room was left, in Spanish.
import type { Translation } from '../translation.ts'

export const problems: Translation['problems'] = {
  'bad-request': {
    title: 'Eso no funcionó',
    text: 'El servidor no lo entendió. Recarga e inténtalo de nuevo.',
  },
  'bad-name': { title: 'Ese nombre no sirve', text: 'Elige uno de 1 a 24 caracteres visibles.' },
  'name-taken': {
    title: 'Ese nombre ya tiene dueño',
    text: 'Alguien registró ese nombre u otro muy parecido.',
  },
  'renamed-lately': {
    title: 'No tan pronto',
    text: 'Un nombre registrado se cambia una vez cada 7 días.',
  },
  'wrong-login': { title: 'No coincide', text: 'Revisa nombre y contraseña e inténtalo de nuevo.' },
  'weak-password': { title: 'Contraseña demasiado corta', text: 'Usa 8 caracteres o más.' },
  version: { title: 'Kickabout se actualizó', text: 'Pulsa Actualizar para seguir.' },
  'no-session': { title: 'Se cerró tu sesión', text: 'Recarga la página para volver.' },
  'no-room': { title: 'Esa sala no existe', text: 'Quizá se cerró. Revisa el código o elige otra sala.' },
  'no-stadium': { title: 'Ese estadio no está', text: 'Súbelo otra vez o elige otro.' },
  'bad-stadium': { title: 'No se cargó el estadio', text: 'El archivo tiene un error.' },
  'wrong-password': { title: 'Contraseña incorrecta', text: 'Revísala e inténtalo de nuevo.' },
  'too-many-tries': { title: 'Demasiados intentos', text: 'Espera un minuto e inténtalo de nuevo.' },
  banned: { title: 'No puedes entrar en esta sala', text: 'Un admin te baneó. Elige otra.' },
  'too-fast': { title: 'Demasiado rápido', text: 'Espera un momento e inténtalo de nuevo.' },
  'room-full': { title: 'La sala está llena', text: 'Elige otra o inténtalo dentro de un rato.' },
  'team-full': { title: 'El equipo está lleno', text: 'Ve al otro lado o espera un lugar.' },
  'teams-locked': { title: 'Equipos bloqueados', text: 'Pide a un admin que te mueva.' },
  'not-admin': { title: 'Solo para admins', text: 'Pídeselo a un admin de la sala.' },
  'not-now': {
    title: 'Ahora no',
    text: 'Los límites y el estadio cambian entre partidos, y la cola avanza en orden.',
  },
  'not-there': { title: 'No está en la sala', text: 'Se fue mientras tanto.' },
  'not-that': { title: 'Eso no encaja', text: 'No se puede hacer con este jugador.' },
  'bad-ticket': { title: 'La invitación caducó', text: 'Entra en la sala otra vez.' },
  barred: { title: 'No puedes entrar por un tiempo', text: 'Un moderador te baneó de este servidor.' },
  muted: { title: 'No puedes escribir', text: 'Un moderador te silenció. Puedes seguir leyendo y jugando.' },
  blocked: { title: 'Con esta persona no', text: 'Uno de los dos bloqueó al otro.' },
  'slow-mode': { title: 'Modo lento', text: 'Espera unos segundos entre tus mensajes aquí.' },
  repeated: { title: 'Acabas de decirlo', text: 'Di otra cosa o espera medio minuto.' },
  'not-moderator': { title: 'Solo para moderadores', text: 'Denúncialo y lo mirarán.' },
  'not-owner': { title: 'Solo para quien lleva el grupo', text: 'Pídeselo.' },
  'no-user': { title: 'Ahí no hay nadie', text: 'Quizá se eliminó la cuenta. Revisa el nombre.' },
  'no-message': { title: 'Ese mensaje ya no está', text: 'Lo borraron mientras tanto.' },
  'group-full': {
    title: 'No cabe más',
    text: 'Un grupo tiene hasta 50 personas y una persona, hasta 100 grupos.',
  },
  'server-full': { title: 'El servidor está lleno', text: 'Inténtalo de nuevo en unos minutos.' },
  'server-error': { title: 'Algo falló en el servidor', text: 'No perdiste nada. Inténtalo de nuevo.' },
  offline: { title: 'El servidor no responde', text: 'Revisa tu conexión e inténtalo de nuevo.' },
}

export const holds: Translation['holds'] = {
  until: (when) => `Hasta: ${when}.`,
  reason: (why) => `Motivo: ${why}`,
  wait: (time) => `Puedes enviarlo en ${time}.`,
  now: 'Ya puedes enviarlo.',
  opens: 'Esta página se abre sola en cuanto puedas volver a entrar.',
}

export const byes: Translation['byes'] = {
  closed: { title: 'La sala se cerró', text: 'Todos están de vuelta en el lobby.' },
  replaced: { title: 'Entraste desde otra pestaña', text: 'Esta volvió al lobby.' },
  slow: { title: 'La conexión iba demasiado lenta', text: 'Entra de nuevo cuando vaya mejor.' },
  flood: {
    title: 'Demasiados mensajes',
    text: 'Esta página envió más de lo que la sala admite. Entra de nuevo.',
  },
  'bad-data': { title: 'La sala no entendió esta página', text: 'Recarga la página y entra de nuevo.' },
  'server-error': {
    title: 'El partido falló en el servidor',
    text: 'No perdiste nada. Entra en una sala o crea otra.',
  },
  kicked: { title: 'Te expulsaron de la sala', text: 'Puedes volver.' },
  banned: { title: 'Te banearon de la sala', text: 'No puedes volver mientras exista.' },
  version: problems.version,
  gone: { title: 'Tu lugar ya es de otro', text: 'Entra de nuevo si hay sitio.' },
}
