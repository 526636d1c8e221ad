// Spanish: what is wrong in a field of the event form, then how to put it right.
import type { mistakes as english } from "../en/mistakes.ts";
import type { In } from "../messages.ts";

export const mistakes = {
  kind: "Elija el tipo de evento.",
  form: "Elija la forma.",
  title: "Introduzca un título que diga qué ocurrió.",
  day: "Introduzca el día o elija «Solo el mes».",
  a_day: "Introduzca el día.",
  month: "Introduzca el mes como un número del 1 al 12.",
  year: "Introduzca el año con cuatro dígitos.",
  days_of_month: "El mes de {month} tiene {n} días.",
  future: "La fecha indicada ({day}) aún no ha llegado. Compruebe el año.",
  reversed_days: "El último día debe ser igual o posterior al primero.",

  place: "Introduzca el lugar tal como lo nombra la fuente.",
  country: "Elija el país.",
  precision: "Elija con qué precisión se conoce el lugar.",
  lat: "La latitud es un número de −90 a 90, como 53.9023.",
  lon: "La longitud es un número de −180 a 180, como 27.5615.",
  both: "Introduzca la latitud y la longitud, o ninguna.",

  number: "Introduzca el número o copie las palabras exactas de la fuente.",
  number_digits: "Escriba el número con cifras, como 1500.",
  number_large: "El mayor número que se puede guardar es 1.000.000.000.",
  reversed: "La cifra más alta debe ser igual o mayor que la más baja.",
  words: "Copie las palabras exactas de la fuente, hasta 30 palabras.",
  speaker: "Elija quién lo dijo. Si no se nombra a nadie, elija «Sin atribuir».",
  source: "Elija la fuente que da esta cifra.",
  known_at: "Introduzca un día, o un día y una hora, como 13 sept 2020, 16:05.",
  known_at_month: "Introduzca la fecha completa, con el día.",
  covers: "Elija qué abarca {figure}.",
  covers_long: "Elija qué abarca {figure}. La fuente dice {words}.",
  wider: "Elija el evento más amplio o descríbalo.",
  wider_title: "Introduzca el título del evento más amplio.",
  wider_holds: "El evento más amplio debe contener los días de este.",

  no_source: "Añada la fuente que informa de esto.",
  publisher: "Introduzca quién lo publicó.",
  source_title: "Introduzca el título o las primeras palabras de la fuente.",
  url: "Introduzca una dirección completa que empiece por https:// o http://.",
  published: "Introduzca un día, como 13 sept 2020.",
  published_future: "El {day} aún no ha llegado. Compruebe el año.",

  too_long: "Es demasiado largo. Caben {n} caracteres.",
  unusable: "El servidor no puede usar esto tal como está. Revíselo otra vez.",
  in_figure: "{metric}: {text}",
  in_source: "Fuente {n}: {text}",
} as const satisfies In<"es", typeof english>;
