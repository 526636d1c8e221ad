// German: signing in, the own account, and what administrators do with accounts.
import type { accounts as english } from "../en/accounts.ts";
import type { In } from "../messages.ts";

export const accounts = {
  sign_in: "Anmelden",
  sign_in_lead:
    "Für alle, die Einträge prüfen oder diese Website betreiben. Zum Lesen braucht es kein Konto.",
  signed_in_as: "Sie sind angemeldet als {name}.",
  other_account: "Melden Sie sich erst ab, um ein anderes Konto zu benutzen.",
  email: "E-Mail",
  password: "Passwort",
  new_password: "Neues Passwort",
  password_hint: "Mindestens {n} Zeichen. Ein paar Wörter, die Sie sich merken können, genügen.",
  name: "Name",
  name_hint:
    "So, wie man Sie im Team kennt. Er steht neben Ihren Änderungen, sichtbar für alle, die das ganze Protokoll lesen dürfen.",
  enter: "Anmelden",
  welcome: "Angemeldet als {name}, {role}.",
  no_account:
    "Kein Konto oder Passwort vergessen: Bitten Sie die Betreiber dieser Website um einen Link.",

  become_admin: "Verwaltung übernehmen",
  become_admin_lead: "Dieser Link gilt einmal. Er legt das Konto an, das diese Website verwaltet.",
  become_admin_enter: "Konto anlegen",
  set_password: "Passwort festlegen",
  set_password_lead:
    "Dieser Link gilt einmal. Er legt das Passwort Ihres Kontos fest und meldet Sie an.",
  set_password_enter: "Passwort festlegen",
  link_kept:
    "Der Link steht nicht mehr in der Adresszeile. Bis er benutzt ist, lässt er sich wieder öffnen.",

  email_missing: "Geben Sie Ihre E-Mail-Adresse ein.",
  email_wrong: "Das ist keine E-Mail-Adresse. Eine sieht aus wie name@example.org.",
  email_other: "Dieser Link wurde für eine andere E-Mail-Adresse gemacht.",
  name_missing: "Geben Sie einen Namen ein.",
  password_missing: "Geben Sie Ihr Passwort ein.",
  password_short: {
    one: "Das Passwort hat {count} Zeichen. Es braucht mindestens {least}.",
    other: "Das Passwort hat {count} Zeichen. Es braucht mindestens {least}.",
  },
  password_long: "Das Passwort ist länger als {most} Zeichen.",
  common_password: "Dieses Passwort gehört zu den häufigsten. Wählen Sie ein anderes.",
  site_password:
    "Dieses Passwort ergibt sich aus dem Namen dieser Website oder aus Ihrem Namen oder Ihrer E-Mail-Adresse. Wählen Sie andere Wörter.",
  simple_password:
    "Dieses Passwort wiederholt sich oder folgt der Tastatur. Gut sind ein paar Wörter, die nichts miteinander zu tun haben.",
  wrong: "E-Mail-Adresse oder Passwort stimmt nicht.",
  too_many: "Zu viele falsche Passwörter. Versuchen Sie es in {wait} wieder, um {time}.",
  link_dead:
    "Dieser Link gilt nicht mehr. Er wurde benutzt, ist älter als 24 Stunden, oder es gibt schon eine Verwaltung. Bitten Sie die Betreiber dieser Website um einen neuen.",
  not_signed_in: "Die Anmeldung ist nicht gelungen.",

  account: "Konto",
  not_signed: "Sie sind nicht angemeldet.",
  not_signed_text:
    "Ein Konto braucht, wer Einträge prüft oder diese Website betreibt, nicht, wer liest.",
  role: "Rolle",
  role_reader: "Liest, was öffentlich ist.",
  role_contributor: "Schlägt Ereignisse für den Eingang vor.",
  role_editor: "Prüft Vorschläge, veröffentlicht, berichtigt und zieht zurück.",
  role_admin: "Darf alles und vergibt die Rollen.",
  sign_out: "Abmelden",
  signed_out: "Abgemeldet.",
  change_password: "Passwort ändern",
  current_password: "Bisheriges Passwort",
  password_changed: "Ihr Passwort ist geändert. Ihre anderen Sitzungen sind beendet.",
  current_wrong: "Das ist nicht Ihr bisheriges Passwort.",
  not_changed: "Das Passwort wurde nicht geändert.",
  sessions: "Sitzungen",
  sessions_text: "Eine Sitzung endet nach 12 Stunden von selbst. Abmelden beendet nur diese eine.",
  end_others: "Andere Sitzungen beenden",
  others_ended: {
    one: "{count} andere Sitzung wurde beendet.",
    other: "{count} andere Sitzungen wurden beendet.",
  },
  no_others: "Es gibt keine andere Sitzung.",

  accounts: "Konten",
  accounts_failed: "Die Konten konnten nicht geladen werden.",
  add: "Konto hinzufügen",
  add_lead:
    "Vigil verschickt keine E-Mails: Sie erhalten einen Link zum Weitergeben, über den das Passwort festgelegt wird.",
  add_enter: "Konto hinzufügen",
  exists: "Für diese E-Mail-Adresse gibt es schon ein Konto.",
  added: "{name} hat ein Konto.",
  you: "Sie",
  role_of: "Rolle von {name}",
  no_password: "noch kein Passwort",
  session_count: { one: "{count} Sitzung", other: "{count} Sitzungen" },
  no_sessions: "nicht angemeldet",
  more: "Mehr zu {name}",
  new_link: "Neuer Passwort-Link",
  end_all: "Alle Sitzungen beenden",
  end_all_own: "Alle Sitzungen beenden, auch diese",
  ended: "{name} ist überall abgemeldet.",
  role_changed: "{name} hat jetzt die Rolle: {role}. Alle Sitzungen dieses Kontos sind beendet.",
  last_admin: "Jemand muss die Verwaltung haben.",
  not_done: "Nichts wurde geändert. {why}",
  link_for: "Link für {name}",
  link_hint:
    "Wird einmal gezeigt. Er gilt einmal, 24 Stunden lang: Wer ihn öffnet, legt das Passwort fest.",
} as const satisfies In<"de", typeof english>;
