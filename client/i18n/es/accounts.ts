// Spanish: signing in, the own account, and what administrators do with accounts.
import type { accounts as english } from "../en/accounts.ts";
import type { In } from "../messages.ts";

export const accounts = {
  sign_in: "Iniciar sesión",
  sign_in_lead:
    "Para quienes revisan registros o gestionan este sitio. Para leer no hace falta cuenta.",
  signed_in_as: "Ha iniciado sesión como {name}.",
  other_account: "Cierre antes la sesión para usar otra cuenta.",
  email: "Correo electrónico",
  password: "Contraseña",
  new_password: "Contraseña nueva",
  password_hint: "Al menos {n} caracteres. Sirven bien unas cuantas palabras que pueda recordar.",
  name: "Nombre",
  name_hint:
    "El que conocen sus colegas. Figura junto a sus cambios para quienes pueden ver el registro de cambios completo.",
  enter: "Iniciar sesión",
  welcome: "Sesión iniciada: {name}, {role}.",
  no_account:
    "Sin cuenta o con la contraseña olvidada: pida un enlace a quien gestiona este sitio.",

  become_admin: "Crear la cuenta de administrador",
  become_admin_lead: "Este enlace sirve una vez. Crea la cuenta que gestiona este sitio.",
  become_admin_enter: "Crear la cuenta",
  set_password: "Establezca su contraseña",
  set_password_lead:
    "Este enlace sirve una vez. Establece la contraseña de su cuenta e inicia la sesión.",
  set_password_enter: "Establecer la contraseña",
  link_kept:
    "El enlace ya no está en la barra de direcciones. Mientras no se use, se puede volver a abrir.",

  email_missing: "Introduzca su correo electrónico.",
  email_wrong: "Esto no es una dirección de correo. Debe parecerse a name@example.org.",
  email_other: "Este enlace se creó para otra dirección de correo.",
  name_missing: "Introduzca un nombre.",
  password_missing: "Introduzca su contraseña.",
  password_short: {
    one: "La contraseña tiene {count} carácter. Necesita al menos {least}.",
    many: "La contraseña tiene {count} de caracteres. Necesita al menos {least}.",
    other: "La contraseña tiene {count} caracteres. Necesita al menos {least}.",
  },
  password_long: "La contraseña tiene más de {most} caracteres.",
  common_password: "Es una de las contraseñas más comunes. Elija otra.",
  site_password:
    "Esta contraseña se deduce del nombre de este sitio, de su nombre o de su correo. Elija otras palabras.",
  simple_password:
    "Esta contraseña se repite o sigue el teclado. Sirven bien unas cuantas palabras sin relación entre sí.",
  wrong: "El correo o la contraseña no son correctos.",
  too_many:
    "Demasiadas contraseñas incorrectas. Vuelva a intentarlo dentro de {wait} (hora: {time}).",
  link_dead:
    "Este enlace ya no sirve. Se ha usado, tiene más de 24 horas o ya existe un administrador. Pida otro a quien gestiona este sitio.",
  not_signed_in: "No se ha podido iniciar la sesión.",

  account: "Cuenta",
  not_signed: "No ha iniciado sesión.",
  not_signed_text:
    "La cuenta hace falta para revisar registros o gestionar este sitio, no para leer.",
  role: "Rol",
  role_reader: "Lee lo que es público.",
  role_contributor: "Propone eventos a la bandeja.",
  role_editor: "Revisa propuestas, publica, corrige y retira.",
  role_admin: "Lo hace todo y asigna los roles.",
  sign_out: "Cerrar sesión",
  signed_out: "Sesión cerrada.",
  change_password: "Cambiar la contraseña",
  current_password: "Contraseña actual",
  password_changed: "Su contraseña ha cambiado. Sus otras sesiones han terminado.",
  current_wrong: "Esta no es su contraseña actual.",
  not_changed: "La contraseña no se cambió.",
  sessions: "Sesiones",
  sessions_text:
    "Una sesión termina por sí sola a las 12 horas. Al cerrar sesión solo termina esta.",
  end_others: "Terminar otras sesiones",
  others_ended: {
    one: "Ha terminado {count} sesión más.",
    many: "Han terminado {count} de sesiones más.",
    other: "Han terminado {count} sesiones más.",
  },
  no_others: "No hay otra sesión.",

  accounts: "Cuentas",
  accounts_failed: "No se han podido cargar las cuentas.",
  add: "Añadir una cuenta",
  add_lead:
    "Vigil no envía correos: recibe usted un enlace para entregarlo, con el que se establece la contraseña.",
  add_enter: "Añadir cuenta",
  exists: "Esta dirección de correo ya tiene cuenta.",
  added: "{name} tiene una cuenta.",
  you: "usted",
  role_of: "Rol de {name}",
  no_password: "aún sin contraseña",
  session_count: { one: "{count} sesión", many: "{count} de sesiones", other: "{count} sesiones" },
  no_sessions: "sin sesión iniciada",
  more: "Más acciones: {name}",
  new_link: "Nuevo enlace de contraseña",
  end_all: "Terminar todas las sesiones",
  end_all_own: "Terminar todas las sesiones, también esta",
  ended: "Se han cerrado todas las sesiones de {name}.",
  role_changed: "{name} tiene ahora otro rol: {role}. Sus sesiones han terminado.",
  last_admin: "Alguien tiene que ser administrador.",
  not_done: "No se ha cambiado nada. {why}",
  link_for: "Enlace para {name}",
  link_hint:
    "Se muestra una vez. Sirve una vez, durante 24 horas: quien lo abre establece la contraseña.",
} as const satisfies In<"es", typeof english>;
