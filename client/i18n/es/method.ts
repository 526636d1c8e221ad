// Spanish: the method page. What the codebook itself says stands in domain/, in English.
import type { method as english } from "../en/method.ts";
import type { In } from "../messages.ts";

export const method = {
  lead: "Cómo entran las cifras en esta base, cómo se cuentan y qué no pueden decir. Se genera a partir del libro de códigos del propio programa; el ejemplo se calcula con la base tal como está ahora.",
  english_note:
    "Las definiciones de los vocabularios y de las columnas son las del libro de códigos y están en inglés.",
  contents: "En esta página",

  claims: "Toda cifra es una afirmación",
  claims_1:
    "Vigil registra lo que dicen las fuentes. Una cifra pertenece a quien la dio: se guarda con quién habla, las palabras exactas, la fuente, lo que abarca y cuándo se dijo. Vigil nunca decide cuántos hubo.",
  claims_2:
    "Una cifra abarca exactamente su evento. «En Minsk y otras ciudades» nunca se anota para Minsk: pertenece a un evento más amplio, del que la marcha de Minsk es una parte.",
  claims_3:
    "Sin cifra no es cero. El cero solo figura donde una fuente dice que no hubo. Donde nadie dio un número, no se inventa ninguno.",
  claims_4:
    "Las cifras que sustituyó quien las dio, las que se retiraron y las que hablan solo de algunas personas se muestran y nunca se cuentan. Las palabras sin número («miles») se guardan como palabras; un número las representa solo si lo da un diccionario identificado:",
  dictionary: "Diccionario",
  words: "Qué representan sus palabras",

  rules: "Cifras de quién: las reglas de recuento",
  rules_lead:
    "De las afirmaciones sobre un evento, una regla saca una sola cifra y dice junto a ella hasta dónde llegan todas las afirmaciones consideradas. La regla la elige el lector; el mapa, los gráficos, la tabla y todos los archivos la siguen.",
  rule: "Regla",
  meaning: "Qué toma",

  example: "Ejemplo desarrollado: {event}",
  example_lead: "Estas son las afirmaciones sobre ese día, con lo que abarca cada una.",
  example_none:
    "El ejemplo desarrollado es la marcha de Minsk del 13 de septiembre de 2020. Este archivo no la contiene, así que aquí se omite.",
  example_failed: "No se ha podido cargar el ejemplo.",
  says: "Quién lo dice",
  quoted: "En palabras de la fuente",
  covers: "Abarca",
  counted: "¿Se cuenta?",
  nobody: "Nadie nombrado",
  counted_yes: "sí",
  counted_replaced: "no: sustituida",
  counted_words: "no: sin número",
  counted_some: "no: solo algunas personas",
  counted_withdrawn: "no: retirada",
  results: "Qué saca de ellas cada regla",
  results_lead: "Para cada evento por separado, solo con las afirmaciones sobre él.",
  crowd_of: "Asistentes, {event}",
  detained_of: "Detenidos, {event}",
  silent:
    "Según «Autoridades», los asistentes a la marcha no tienen cifra: lo que dijeron las autoridades, {figure}, lo dijeron de «{event}». Una fila con ese número en la marcha sería un error.",
  differ: "Las fuentes sobre los asistentes difieren {ratio}.",

  sums: "Por qué las sumas no cuentan a nadie dos veces",
  sums_lead:
    "Un evento puede ser parte de otro más amplio. El total agregado de un evento es el mayor de estos dos: su propia cifra y la suma de los totales agregados de sus partes; lo que las partes no explican es su resto. Cada evento aporta a una suma solo lo que sus partes no han aportado ya, de modo que el total de cualquier selección es una simple suma, y las partes y el resto dan siempre el total agregado.",
  sums_of: "{event}, cifras más bajas",
  part: "Parte",
  sums_parts: "Todas las partes juntas",
  sums_own: "Su propia cifra",
  sums_remainder: "Resto: sin ubicación más precisa",
  sums_rollup: "Total agregado: el mayor de los dos",
  sums_crowds:
    "Los asistentes sumados por lugares o días son participaciones: la misma persona puede marchar dos veces.",
  sums_period:
    "Un evento que sobrepasa el período elegido figura en la lista y se dibuja, pero no se suma; junto al total se indica cuántos hay.",

  vocabularies: "Vocabularios",
  vocabularies_lead:
    "Todos los valores que puede contener un registro. La primera columna es lo que contienen los archivos y las direcciones.",
  value: "Valor",
  name: "Nombre",
  definition: "Definición",
  kinds: "Del tipo",
  of_kind: "Qué clase de cosa es un evento.",
  of_form: "Cómo ocurrió. Cada tipo tiene sus propias formas.",
  of_response: "Qué hicieron las autoridades en una manifestación. Vacío es desconocido.",
  of_status: "En qué punto está un registro de camino al público.",
  of_sensitivity: "Cuánto de un lugar ve el público.",
  of_date_precision: "Con qué precisión se conocen los días.",
  of_place_precision: "Con qué precisión se conoce el lugar.",
  of_metric: "Qué cuenta una afirmación.",
  of_subject: "De quiénes. Solo se suma lo que abarca a todas las personas.",
  of_unit: "Qué es cada uno.",
  of_qualifier: "Cómo se expresa una cifra y, por tanto, si su extremo bajo o alto está abierto.",
  of_claim_status: "Si una afirmación sigue en pie.",
  of_attributed_kind: "Quién lo dice.",
  of_method: "Cómo se obtuvo.",
  of_source_kind: "Dónde se publicó.",
  vocabulary_kind: "Tipo de evento",
  vocabulary_form: "Forma",
  vocabulary_response: "Respuesta de las autoridades",
  vocabulary_status: "Estado",
  vocabulary_sensitivity: "Protección",
  vocabulary_date_precision: "Fecha",
  vocabulary_place_precision: "Lugar",
  vocabulary_metric: "Cifra",
  vocabulary_subject: "Personas",
  vocabulary_unit: "Unidad",
  vocabulary_qualifier: "Expresión",
  vocabulary_claim_status: "Vigencia de una afirmación",
  vocabulary_attributed_kind: "Quién habla",
  vocabulary_method: "Cómo se contó",
  vocabulary_source_kind: "Tipo de fuente",

  columns: "Columnas de los archivos",
  columns_lead:
    "Los mismos nombres en todos los archivos. Lo desconocido es una celda vacía; cero es 0.",
  columns_events: "Una fila por evento",
  columns_claims: "Una fila por afirmación",
  column: "Columna",
  type: "Tipo",

  limits: "Límites",
  limits_lead: "De qué dudar, dicho con claridad.",
  limit_truth:
    "Una cifra es lo que alguien dijo. Donde todas las fuentes coinciden, pueden haberse copiado.",
  limit_lowest:
    "«Más baja» es la regla inicial porque es prudente. En las detenciones puede engañar: la cifra más baja suele ser una lista de los nombres reunidos hasta entonces.",
  limit_midrange:
    "El medio de un rango abierto no es un medio. «Más de 100.000» no tiene extremo superior, así que «Punto medio» toma el número más alto que alguien nombró.",
  limit_monitors:
    "«Observadores y medios» reúne a los grupos de derechos humanos con todas las redacciones, incluidas las emisoras estatales, y con los testigos. Unos pueden coincidir con las autoridades frente a otros.",
  limit_silence:
    "Que no haya registro no significa que no ocurriera nada. Puede significar que nadie miraba, que la red no funcionaba o que no era seguro contarlo.",
  limit_detained:
    "Las fuentes cuentan las detenciones de formas distintas: unas cuentan personas, otras detenciones, otras omiten a quienes quedaron libres el mismo día. La unidad lo dice solo donde lo dice la fuente.",
  limit_dates:
    "«Más reciente» compara cuándo se dijeron las cifras. Si una fuente da un día sin hora, se entiende que habló en el último segundo del día, en tiempo universal.",
  limit_known:
    "«Según lo conocido el» quita las afirmaciones posteriores. Un título o un lugar que se corrigió después sigue corregido.",
  limit_ratio:
    "Donde una fuente dice que no hubo y otra dice que sí, la proporción entre ellas toma el cero como uno.",
  limit_words:
    "Los títulos y resúmenes los escriben los editores. Las palabras entre comillas son de las fuentes; las traducciones van aparte y son de los editores.",

  boundaries: "Fronteras en el mapa",
  boundaries_lead:
    "Una frontera es fondo. Ningún evento toma su país o su región de una línea del mapa: ambos están escritos en el registro. El mapa es Natural Earth, que dibuja quién ocupa el terreno; se modifica donde las Naciones Unidas o ISO 3166 hablan con claridad.",
  boundary_crimea:
    "Crimea y Sebastopol son Ucrania (resolución 68/262 de la Asamblea General). Natural Earth las clasifica en Rusia.",
  boundary_joined:
    "El norte de Chipre se dibuja con Chipre y Somalilandia con Somalia: ninguno tiene código ISO, así que ningún registro podría nombrarlos.",
  boundary_kosovo: "Kosovo tiene su contorno con el código de uso común, XKX.",
  boundary_nobody:
    "El glaciar de Siachen y las islas Spratly y Paracelso no pertenecen aquí a ningún país.",
  boundary_held:
    "En lo demás, las líneas siguen el control de hecho: los Altos del Golán, el Sáhara Occidental al oeste del muro, Cachemira, las Kuriles. Eso no dice a quién pertenecen.",

  protection: "Protección de lugares",
  protection_lead:
    "Un registro puede poner en peligro a las personas que figuran en él. Sus editores pueden mostrar al público un lugar más amplio que el que conocen.",
  protection_grid:
    "Un lugar protegido se traslada al centro de la celda de una cuadrícula fija: de 1 km de ancho aproximadamente (se muestra con un radio de {one}), de 10 km ({ten}) o de 100 km ({hundred}). El mismo lugar da siempre el mismo punto, en todos los archivos y mapas, de modo que preguntar dos veces no dice nada más.",
  protection_names:
    "Se omiten los nombres de puntos y calles, y también sus identificadores en otros conjuntos de datos. El mapa lo dibuja como toda su área, marcada como ampliada.",
  protection_once:
    "Esto ocurre una vez, antes de que nada salga de la base: mapa, listas, búsqueda, archivos, canales y tarjetas muestran la misma vista pública. Un registro restringido no se muestra, y sus partes figuran bajo el evento más amplio cercano que sí se muestra.",
  protection_persons:
    "Los participantes nunca se registran por su nombre. Quienes hablan por una institución se nombran como tales.",
  metres: "{n} m",
  kilometres: "{n} km",

  credits: "Créditos",
  credit_map: "Mapa base: Natural Earth, dominio público.",
  credit_names:
    "Nombres y posiciones de lugares en los datos de prueba generados: GeoNames (geonames.org), CC BY 4.0.",
  credit_acled:
    "La tabla de equivalencias sigue el libro de códigos publicado por ACLED. ACLED no participa en esta base.",
  credit_fonts: "Tipografía: Inter y Source Serif 4, SIL Open Font License 1.1.",
  credit_code:
    "Dibujado con Leaflet (BSD) y Chart.js (MIT). Vigil es de código abierto, Apache License 2.0.",
} as const satisfies In<"es", typeof english>;
