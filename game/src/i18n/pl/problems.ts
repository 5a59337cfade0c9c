// Why something was refused and why a room was left, in Polish.
import type { Translation } from '../translation.ts'

export const problems: Translation['problems'] = {
  'bad-request': {
    title: 'To się nie udało',
    text: 'Serwer tego nie rozumie. Odśwież stronę i spróbuj ponownie.',
  },
  'bad-name': {
    title: 'Tej nazwy nie można użyć',
    text: 'Wybierz nazwę, która ma od 1 do 24 widocznych znaków.',
  },
  'name-taken': { title: 'Ta nazwa jest zajęta', text: 'Ktoś ma już taką lub podobną.' },
  'renamed-lately': {
    title: 'Jeszcze nie teraz',
    text: 'Zarejestrowaną nazwę można zmienić raz na 7 dni.',
  },
  'wrong-login': { title: 'To się nie zgadza', text: 'Sprawdź nazwę i hasło, potem spróbuj ponownie.' },
  'weak-password': { title: 'To hasło jest za krótkie', text: 'Wybierz 8 znaków lub więcej.' },
  version: { title: 'Jest nowa wersja Kickabout', text: 'Naciśnij Odśwież, by grać dalej.' },
  'no-session': { title: 'Nastąpiło wylogowanie', text: 'Odśwież stronę, by wrócić.' },
  'no-room': {
    title: 'Nie ma takiego pokoju',
    text: 'Może już się zamknął. Sprawdź kod albo wybierz inny pokój.',
  },
  'no-stadium': { title: 'Nie ma takiego stadionu', text: 'Wgraj go ponownie albo wybierz inny.' },
  'bad-stadium': { title: 'Nie wczytano stadionu', text: 'W pliku jest błąd.' },
  'wrong-password': { title: 'To hasło jest błędne', text: 'Sprawdź je i spróbuj ponownie.' },
  'too-many-tries': { title: 'Za dużo prób', text: 'Odczekaj minutę, potem spróbuj ponownie.' },
  banned: {
    title: 'Nie możesz wejść do tego pokoju',
    text: 'Masz tu bana od admina. Wybierz inny pokój.',
  },
  'too-fast': { title: 'Za szybko', text: 'Odczekaj chwilę, potem spróbuj ponownie.' },
  'room-full': { title: 'Pokój jest pełny', text: 'Wybierz inny albo spróbuj za chwilę.' },
  'team-full': { title: 'Drużyna jest pełna', text: 'Wybierz drugą stronę albo poczekaj na miejsce.' },
  'teams-locked': { title: 'Drużyny są zablokowane', text: 'Poproś admina o przeniesienie.' },
  'not-admin': { title: 'To mogą tylko admini', text: 'Poproś admina pokoju.' },
  'not-now': {
    title: 'Nie teraz',
    text: 'Limity i stadion zmieniają się między meczami, a z kolejki wchodzi się po kolei.',
  },
  'not-there': { title: 'Nie ma w pokoju', text: 'Ta osoba jest już gdzie indziej.' },
  'not-that': { title: 'To nie pasuje', text: 'Z tym graczem się nie da.' },
  'bad-ticket': { title: 'Zaproszenie wygasło', text: 'Wejdź do pokoju jeszcze raz.' },
  barred: { title: 'Przez jakiś czas nie możesz wejść', text: 'Masz bana od moderatora tego serwera.' },
  muted: { title: 'Nie możesz pisać', text: 'Wyciszył cię moderator. Nadal możesz czytać i grać.' },
  blocked: { title: 'Nie z tą osobą', text: 'Jedno z was blokuje drugie.' },
  'slow-mode': { title: 'Tryb wolny jest włączony', text: 'Odczekaj kilka sekund między wiadomościami.' },
  repeated: { title: 'To już było', text: 'Napisz coś innego albo odczekaj pół minuty.' },
  'not-moderator': { title: 'To mogą tylko moderatorzy', text: 'Zgłoś to, a się przyjrzą.' },
  'not-owner': { title: 'To może tylko właściciel grupy', text: 'Poproś właściciela.' },
  'no-user': { title: 'Nie ma takiej osoby', text: 'Konto mogło zostać usunięte. Sprawdź nazwę.' },
  'no-message': { title: 'Tej wiadomości już nie ma', text: 'Została w międzyczasie usunięta.' },
  'group-full': {
    title: 'Więcej się nie zmieści',
    text: 'Grupa ma najwyżej 50 osób, a jedna osoba najwyżej 100 grup.',
  },
  'server-full': { title: 'Serwer jest pełny', text: 'Spróbuj za kilka minut.' },
  'server-error': { title: 'Coś zepsuło się na serwerze', text: 'Nic nie przepadło. Spróbuj ponownie.' },
  offline: { title: 'Serwer nie odpowiada', text: 'Sprawdź połączenie i spróbuj ponownie.' },
}

export const holds: Translation['holds'] = {
  until: (when) => `Do: ${when}.`,
  reason: (why) => `Powód: ${why}`,
  wait: (time) => `Odczekaj jeszcze: ${time}.`,
  now: 'Możesz już wysłać.',
  opens: 'Strona otworzy się sama, gdy znów będzie można wejść.',
}

export const byes: Translation['byes'] = {
  closed: { title: 'Pokój został zamknięty', text: 'Wszyscy są znów w lobby.' },
  replaced: { title: 'Grasz teraz w innej karcie', text: 'Ta wróciła do lobby.' },
  slow: { title: 'Połączenie było za wolne', text: 'Wejdź ponownie, gdy będzie lepsze.' },
  flood: {
    title: 'Za dużo wiadomości',
    text: 'Ta strona wysłała więcej, niż pokój przyjmuje. Wejdź ponownie.',
  },
  'bad-data': { title: 'Pokój nie rozumie tej strony', text: 'Odśwież stronę i wejdź ponownie.' },
  'server-error': {
    title: 'Mecz zepsuł się na serwerze',
    text: 'Nic nie przepadło. Wejdź ponownie albo utwórz pokój.',
  },
  kicked: { title: 'Wyrzucono cię z pokoju', text: 'Możesz wrócić.' },
  banned: { title: 'Masz bana w tym pokoju', text: 'Nie wrócisz, dopóki pokój istnieje.' },
  version: problems.version,
  gone: { title: 'Twoje miejsce jest zajęte', text: 'Wejdź ponownie, jeśli jest miejsce.' },
}
