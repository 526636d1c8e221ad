// Spanish: erasing records, proposals and accounts, and withdrawing snapshots.
import type { erasing as english } from "../en/erasing.ts";
import type { In } from "../messages.ts";

export const erasing = {
  event: "Borrar este registro",
  account: "Borrar la cuenta de {name}",
  proposal: "Borrar esta propuesta",
  snapshot: "Retirar la instantánea {id}",
  open_event: "Borrar…",
  open_proposal: "Borrar…",
  open_account: "Borrar la cuenta…",
  open_snapshot: "Retirar…",
  for_good:
    "Desaparecerá para siempre: de los datos, del registro de cambios y de los archivos que los acompañan. Nada lo devuelve.",
  withdraw_text:
    "Sus archivos se eliminan. Sigue en la lista, con sus sumas de comprobación y su motivo.",
  reason: "¿Por qué?",
  reason_public:
    "Público: figura en el registro de cambios que cualquiera puede leer. No nombre a nadie.",
  reason_private: "Queda en el registro de cambios, solo para quienes revisan. No nombre a nadie.",
  reason_missing: "Diga por qué, en una frase.",
  what: "Qué se borra",
  whole: "Todo el registro, con sus cifras",
  fields: "Solo lo que algunos campos contenían antes",
  fields_hint: "Lo que contienen ahora queda: corríjalo primero.",
  fields_missing: "Elija al menos un campo.",
  field_reason: "Motivos de los cambios",
  field_note: "Notas para quienes revisan",
  erase: "Borrar para siempre",
  withdraw: "Retirar",
  done: "Borrado.",
  copies: {
    one: "También se eliminó {count} copia de la base de datos.",
    many: "También se eliminaron {count} de copias de la base de datos.",
    other: "También se eliminaron {count} copias de la base de datos.",
  },
  snapshots: "Estas instantáneas pueden contenerlo: {list}. Retire las que lo contengan.",
  withdrawn: "La instantánea {id} está retirada.",
  not_done: "No se borró nada. {why}",
} as const satisfies In<"es", typeof english>;
