// Belarusian: erasing records, proposals and accounts, and withdrawing snapshots.
import type { erasing as english } from "../en/erasing.ts";
import type { In } from "../messages.ts";

export const erasing = {
  event: "Выдаліць гэты запіс",
  account: "Выдаліць уліковы запіс: {name}",
  proposal: "Выдаліць гэту прапанову",
  snapshot: "Адклікаць здымак {id}",
  open_event: "Выдаліць…",
  open_proposal: "Выдаліць…",
  open_account: "Выдаліць уліковы запіс…",
  open_snapshot: "Адклікаць…",
  for_good:
    "Гэта знікне назаўсёды: з даных, з журнала і з файлаў побач з імі. Вярнуць будзе немагчыма.",
  withdraw_text:
    "Яго файлы выдаляюцца. Ён застаецца ў спісе з кантрольнымі сумамі і вашай прычынай.",
  reason: "Чаму?",
  reason_public:
    "Публічна: прычына стаіць у журнале, які можа прачытаць кожны. Нікога не называйце.",
  reason_private: "Захоўваецца ў журнале, толькі для рэдактараў. Нікога не называйце.",
  reason_missing: "Скажыце адным сказам, чаму.",
  what: "Што выдаліць",
  whole: "Увесь запіс разам з лікамі",
  fields: "Толькі тое, што некаторыя палі змяшчалі раней",
  fields_hint: "Тое, што ў іх цяпер, застаецца: спачатку выпраўце гэта.",
  fields_missing: "Абярыце хаця б адно поле.",
  field_reason: "Прычыны змен",
  field_note: "Заўвагі для рэдактараў",
  erase: "Выдаліць назаўсёды",
  withdraw: "Адклікаць",
  done: "Выдалена.",
  copies: {
    one: "Выдалена і {count} копія базы даных.",
    few: "Выдалены і {count} копіі базы даных.",
    many: "Выдалена і {count} копій базы даных.",
    other: "Выдалена і {count} копіі базы даных.",
  },
  snapshots: "Гэтыя здымкі могуць гэта змяшчаць: {list}. Адклічце тыя, у якіх яно ёсць.",
  withdrawn: "Здымак {id} адкліканы.",
  not_done: "Нічога не выдалена. {why}",
} as const satisfies In<"be", typeof english>;
