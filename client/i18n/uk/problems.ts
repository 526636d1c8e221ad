// Ukrainian: what went wrong, then how to put it right; one sentence for every code of the API.
import type { problems as english } from "../en/problems.ts";
import type { In } from "../messages.ts";

export const problems = {
  bad_input: "Деякі поля треба переглянути ще раз.",
  bad_filter: "В адресі є фільтр, який не вдалося прочитати.",
  bad_json: "Сервер не зміг прочитати надіслане.",
  not_signed_in: "Спершу ввійдіть.",
  not_allowed: "Вашому обліковому запису це не дозволено. Зверніться до тих, хто веде цей сайт.",
  cross_site: "Це надійшло з іншого сайту, тому відхилено. Відкрийте сам Vigil і спробуйте знову.",
  not_found: "Такого запису немає.",
  method_not_allowed: "Сервер цього не робить.",
  conflict: "Тим часом це змінив хтось інший. Перегляньте новішу версію, тоді спробуйте знову.",
  already_decided: "Це вже вирішив хтось інший.",
  key_reused: "Це вже було надіслано з іншим вмістом. Перезавантажте сторінку й спробуйте знову.",
  too_large: "Це завелике, щоб надіслати.",
  unsupported_media_type: "Сервер не читає файлів такого виду.",
  too_many_requests: "Забагато спроб за короткий час. Зачекайте хвилину й спробуйте знову.",
  internal: "Сервер відповів помилкою. Якщо це триватиме, повідомте тих, хто веде цей сайт.",
  unavailable: "Сервер запускається або зайнятий. Спробуйте знову за мить.",
  storage_full: "На сервері не лишилося місця, тому нічого не збережено.",
  network: "Сервер не відповів. Перевірте з’єднання й спробуйте знову.",
} as const satisfies In<"uk", typeof english>;
