// Russian: erasing records, proposals and accounts, and withdrawing snapshots.
import type { erasing as english } from "../en/erasing.ts";
import type { In } from "../messages.ts";

export const erasing = {
  event: "Удалить эту запись",
  account: "Удалить учётную запись: {name}",
  proposal: "Удалить это предложение",
  snapshot: "Отозвать снимок {id}",
  open_event: "Удалить…",
  open_proposal: "Удалить…",
  open_account: "Удалить учётную запись…",
  open_snapshot: "Отозвать…",
  for_good:
    "Это исчезнет навсегда: из данных, из журнала и из файлов рядом с ними. Вернуть будет нельзя.",
  withdraw_text:
    "Его файлы удаляются. Он остаётся в списке с контрольными суммами и вашей причиной.",
  reason: "Почему?",
  reason_public:
    "Публично: причина стоит в журнале, который может прочитать каждый. Никого не называйте.",
  reason_private: "Хранится в журнале, только для редакторов. Никого не называйте.",
  reason_missing: "Скажите одним предложением, почему.",
  what: "Что удалить",
  whole: "Всю запись вместе с числами",
  fields: "Только то, что некоторые поля содержали раньше",
  fields_hint: "То, что в них сейчас, остаётся: сначала исправьте это.",
  fields_missing: "Выберите хотя бы одно поле.",
  field_reason: "Причины изменений",
  field_note: "Примечания для редакторов",
  erase: "Удалить навсегда",
  withdraw: "Отозвать",
  done: "Удалено.",
  copies: {
    one: "Удалена и {count} копия базы данных.",
    few: "Удалены и {count} копии базы данных.",
    many: "Удалено и {count} копий базы данных.",
    other: "Удалено и {count} копии базы данных.",
  },
  snapshots: "Эти снимки могут это содержать: {list}. Отзовите те, в которых это есть.",
  withdrawn: "Снимок {id} отозван.",
  not_done: "Ничего не удалено. {why}",
} as const satisfies In<"ru", typeof english>;
