// Why something was refused and why a room was left, in Turkish.
import type { Translation } from '../translation.ts'

export const problems: Translation['problems'] = {
  'bad-request': { title: 'Olmadı', text: 'Sunucu bunu anlamadı. Sayfayı yenile ve tekrar dene.' },
  'bad-name': { title: 'Bu ad kullanılamaz', text: 'Görünen 1 ile 24 karakter arası bir ad seç.' },
  'name-taken': { title: 'Bu ad alınmış', text: 'Biri bu adı ya da buna benzeyen bir adı kaydettirmiş.' },
  'renamed-lately': { title: 'Bu kadar çabuk olmaz', text: 'Kayıtlı bir ad 7 günde bir değişir.' },
  'wrong-login': { title: 'Uyuşmadı', text: 'Adı ve şifreyi kontrol et, sonra tekrar dene.' },
  'weak-password': { title: 'Bu şifre çok kısa', text: 'En az 8 karakter olsun.' },
  version: { title: 'Kickabout güncellendi', text: 'Devam etmek için Güncelle düğmesine bas.' },
  'no-session': { title: 'Oturumun kapandı', text: 'Geri dönmek için sayfayı yenile.' },
  'no-room': {
    title: 'Böyle bir oda yok',
    text: 'Kapanmış olabilir. Kodu kontrol et ya da başka bir oda seç.',
  },
  'no-stadium': { title: 'Böyle bir stadyum yok', text: 'Yeniden yükle ya da başka birini seç.' },
  'bad-stadium': { title: 'Stadyum yüklenmedi', text: 'Dosyada bir hata var.' },
  'wrong-password': { title: 'Bu şifre yanlış', text: 'Kontrol et ve tekrar dene.' },
  'too-many-tries': { title: 'Çok fazla deneme', text: 'Bir dakika bekle, sonra tekrar dene.' },
  banned: {
    title: 'Bu odaya giremezsin',
    text: 'Bir yönetici seni yasakladı. Başka bir oda seç.',
  },
  'too-fast': { title: 'Çok hızlı', text: 'Biraz bekle, sonra tekrar dene.' },
  'room-full': { title: 'Oda dolu', text: 'Başka bir oda seç ya da biraz sonra tekrar dene.' },
  'team-full': { title: 'Takım dolu', text: 'Öbür tarafa geç ya da yer açılmasını bekle.' },
  'teams-locked': { title: 'Takımlar kilitli', text: 'Bir yöneticiden seni taşımasını iste.' },
  'not-admin': { title: 'Bunu yalnız yöneticiler yapabilir', text: 'Odanın bir yöneticisine sor.' },
  'not-now': {
    title: 'Şimdi olmaz',
    text: 'Sınırlar ve stadyum maç aralarında değişir, sıradakiler de sırayla girer.',
  },
  'not-there': { title: 'Odada değil', text: 'Bu arada ayrılmış.' },
  'not-that': { title: 'Bu uymuyor', text: 'Bu oyuncuyla yapılamaz.' },
  'bad-ticket': { title: 'Davetin süresi doldu', text: 'Odaya yeniden katıl.' },
  barred: { title: 'Bir süre giremezsin', text: 'Bir moderatör seni bu sunucudan yasakladı.' },
  muted: {
    title: 'Susturuldun',
    text: 'Bir moderatör seni susturdu. Okumaya ve oynamaya devam edebilirsin.',
  },
  blocked: { title: 'Bu kişiyle olmaz', text: 'Biriniz diğerini engellemiş.' },
  'slow-mode': { title: 'Yavaş mod açık', text: 'Burada mesajların arasında birkaç saniye bekle.' },
  repeated: { title: 'Bunu az önce yazdın', text: 'Başka bir şey yaz ya da yarım dakika bekle.' },
  'not-moderator': { title: 'Bunu yalnız moderatörler yapabilir', text: 'Bildir, onlar bakar.' },
  'not-owner': { title: 'Bunu yalnız grubun sahibi yapabilir', text: 'Grubun sahibine sor.' },
  'no-user': { title: 'Kimse yok', text: 'Hesap silinmiş olabilir. Adı kontrol et.' },
  'no-message': { title: 'O mesaj artık yok', text: 'Bu arada silinmiş.' },
  'group-full': {
    title: 'Yer kalmadı',
    text: 'Bir grupta en fazla 50 kişi olur, bir kişinin en fazla 100 grubu.',
  },
  'server-full': { title: 'Sunucu dolu', text: 'Birkaç dakika sonra tekrar dene.' },
  'server-error': { title: 'Sunucuda bir şey bozuldu', text: 'Hiçbir şeyin kaybolmadı. Tekrar dene.' },
  offline: { title: 'Sunucudan cevap yok', text: 'Bağlantını kontrol et ve tekrar dene.' },
}

export const holds: Translation['holds'] = {
  until: (when) => `Bitiş: ${when}.`,
  reason: (why) => `Neden: ${why}`,
  wait: (time) => `${time} sonra gönderebilirsin.`,
  now: 'Şimdi gönderebilirsin.',
  opens: 'Yeniden girebildiğin anda bu sayfa kendiliğinden açılır.',
}

export const byes: Translation['byes'] = {
  closed: { title: 'Oda kapandı', text: 'Herkes lobiye döndü.' },
  replaced: { title: 'Başka bir sekmeden katıldın', text: 'Bu sekme lobiye döndü.' },
  slow: { title: 'Bağlantı çok yavaştı', text: 'Düzelince yeniden katıl.' },
  flood: {
    title: 'Çok fazla mesaj',
    text: 'Bu sayfa, odanın alabileceğinden çok mesaj gönderdi. Yeniden katıl.',
  },
  'bad-data': { title: 'Oda bu sayfayı anlamadı', text: 'Sayfayı yenile ve yeniden katıl.' },
  'server-error': {
    title: 'Maç sunucuda bozuldu',
    text: 'Hiçbir şeyin kaybolmadı. Yeniden katıl ya da oda kur.',
  },
  kicked: { title: 'Odadan atıldın', text: 'Geri gelebilirsin.' },
  banned: { title: 'Odadan yasaklandın', text: 'Oda açık kaldıkça geri gelemezsin.' },
  version: problems.version,
  gone: { title: 'Yerin başkasına verildi', text: 'Yer varsa yeniden katıl.' },
}
