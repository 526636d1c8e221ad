// Ukrainian: erasing records, proposals and accounts, and withdrawing snapshots.
import type { erasing as english } from "../en/erasing.ts";
import type { In } from "../messages.ts";

export const erasing = {
  event: "Вилучити цей запис",
  account: "Вилучити обліковий запис: {name}",
  proposal: "Вилучити цю пропозицію",
  snapshot: "Відкликати знімок {id}",
  open_event: "Вилучити…",
  open_proposal: "Вилучити…",
  open_account: "Вилучити обліковий запис…",
  open_snapshot: "Відкликати…",
  for_good:
    "Це зникне назавжди: з даних, із журналу та з файлів поруч із ними. Повернути буде неможливо.",
  withdraw_text:
    "Його файли вилучаються. Він лишається в переліку з контрольними сумами й вашою причиною.",
  reason: "Чому?",
  reason_public:
    "Публічно: причина стоїть у журналі, який може прочитати кожен. Нікого не називайте.",
  reason_private: "Зберігається в журналі, лише для редакторів. Нікого не називайте.",
  reason_missing: "Скажіть одним реченням, чому.",
  what: "Що вилучити",
  whole: "Увесь запис разом із числами",
  fields: "Лише те, що деякі поля містили раніше",
  fields_hint: "Те, що в них тепер, лишається: спершу виправте це.",
  fields_missing: "Оберіть принаймні одне поле.",
  field_reason: "Причини змін",
  field_note: "Примітки для редакторів",
  erase: "Вилучити назавжди",
  withdraw: "Відкликати",
  done: "Вилучено.",
  copies: {
    one: "Вилучено й {count} копію бази даних.",
    few: "Вилучено й {count} копії бази даних.",
    many: "Вилучено й {count} копій бази даних.",
    other: "Вилучено й {count} копії бази даних.",
  },
  snapshots: "Ці знімки можуть це містити: {list}. Відкличте ті, у яких воно є.",
  withdrawn: "Знімок {id} відкликано.",
  not_done: "Нічого не вилучено. {why}",
} as const satisfies In<"uk", typeof english>;
