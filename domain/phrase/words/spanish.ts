// Spanish words for numbers and what surrounds them.
import type { Words } from "../words.ts";

export const SPANISH: Words = {
  numbers: {
    0: "cero",
    2: "dos",
    3: "tres",
    4: "cuatro",
    5: "cinco",
    6: "seis",
    7: "siete",
    8: "ocho",
    9: "nueve",
    10: "diez",
    12: "doce",
    13: "trece",
    14: "catorce",
    15: "quince, quincena",
    16: "dieciséis",
    17: "diecisiete",
    18: "dieciocho",
    19: "diecinueve",
    20: "veinte, veintena",
    30: "treinta, treintena",
    40: "cuarenta, cuarentena",
    50: "cincuenta, cincuentena",
    60: "sesenta",
    70: "setenta",
    80: "ochenta",
    90: "noventa",
    100: "cien, ciento",
    200: "doscientos, doscientas",
    300: "trescientos, trescientas",
    400: "cuatrocientos, cuatrocientas",
    500: "quinientos, quinientas",
    600: "seiscientos, seiscientas",
    700: "setecientos, setecientas",
    800: "ochocientos, ochocientas",
    900: "novecientos, novecientas",
    11: "once",
    21: "veintiuno, veintiún, veintiuna",
    22: "veintidós",
    23: "veintitrés",
    24: "veinticuatro",
    25: "veinticinco",
    26: "veintiséis",
    27: "veintisiete",
    28: "veintiocho",
    29: "veintinueve",
  },
  magnitudes: {
    10: { one: "decena", many: "decenas" },
    12: { one: "docena", many: "docenas" },
    100: {
      one: "centenar, centena",
      many: "cientos, centenares, centenas",
    },
    1000: { one: "mil, millar", many: "miles, millares" },
    1000000: { one: "millón", many: "millones" },
  },
  and: "y",
  several:
    "varios, varias, algunos, algunas, muchos, muchas, unas cuantas, unos cuantos, un puñado, puñado, un par, par de, un par de, algunas cuantas, numerosos, numerosas, unos pocos, unas pocas, pocos, pocas, diversos, cuantiosos",
  before: {
    exact:
      "exactamente, un total de, en total, alcanzó, alcanzó los, alcanzó las, llegó a, llegaron a, justo",
    about:
      "unos, unas, cerca de, alrededor de, aproximadamente, casi, en torno a, en torno a los, en torno a las, alrededor de los, alrededor de las, cerca de los, cerca de las, más o menos, poco menos de, poco menos que, estimados en, estimado en, un estimado de, próximo a, cercano a, algo menos de, rondando los, rondaba los, prácticamente, quizás, quizá, tal vez, unos aproximadamente, aproximado de, del orden de, casi casi, a eso de, apenas, como, aprox",
    at_least:
      "al menos, por lo menos, no menos de, como mínimo, mínimo, nunca menos de, a lo menos, cuando menos, un mínimo de, mínimo de, no menos, por lo bajo, como poco, de al menos, no menos que, a partir de",
    at_most:
      "hasta, como máximo, no más de, a lo sumo, máximo, nunca más de, no más, un máximo de, máximo de, hasta los, hasta las, no superó los, no superó las, no supera los, no superaba los, no superaron los, no superó, no excede, no excedió, como mucho, a lo más, no pasó de, no pasaba de, no pasan de, no pasaron de, no llegó a más de, apenas más de, no más que, no superan los, nunca superó los, nunca superó, hasta unos, hasta unas",
    more_than:
      "más de, por encima de, superó los, superó las, superaron los, más que, superó, supera, supera los, superaba, superaba los, superaron, superan los, superior a, poco más de, algo más de, mucho más de, bastante más de, excedió, excede, sobrepasó los, sobrepasa, sobrepasó, más allá de, pasan de, por sobre, un buen, una buena",
    less_than:
      "menos de, menos que, por debajo de, inferior a, no llegó a, no llegaron a, no llega a, no llegaba a, no alcanzó, no alcanzó los, no alcanzó las, mucho menos de, ni siquiera, debajo de, bastante menos de, no alcanzaron",
  },
  after: {
    at_least:
      "o más, como mínimo, y más, por lo menos, al menos, mínimo, cuando menos, si no más, para arriba, en adelante",
    at_most: "como máximo, o menos, a lo sumo, máximo, como mucho",
    about: "aproximadamente, más o menos, o así, aproximadas, aproximados",
    exact: "en total",
  },
  fillers:
    "los, las, de, un, una, el, la, unos, unas, cerca de, alrededor de, aproximadamente, casi, a",
  ranges: [
    { open: "entre, de entre", join: "y, a" },
    { open: "de, desde", join: "a, hasta" },
  ],
  join: "o, a, u, hasta",
  none: "ninguno, ni uno solo, nadie, ni un solo, ni una sola",
  no: "ningún, ninguna, sin, no hubo, no hay, no se registraron, no se produjeron, no hubo ningún, no hubo ninguna, cero, sin ningún, no hubieron",
  people:
    "muerto, muertos, muertes, víctimas, víctima, herido, heridos, detenido, detenidos, detenciones, arrestos, arrestados, participantes, manifestantes, personas, persona, hombre, hombres, mujer, mujeres, niño, niños, niña, niñas, joven, jóvenes, policía, policías, agente, agentes, periodista, periodistas, estudiante, estudiantes, activista, activistas, manifestante, participante, herida, heridas, muerta, muertas, fallecido, fallecidos, fallecida, detenida, detenidas, arrestado, detención, arresto, asistentes, trabajador, trabajadores, obreros, agricultores, civiles, civil, soldado, soldados, ciudadanos, ciudadano, vecinos, menor, menores, asesinados, asesinado, lesionados, lesionado, lesionadas, desaparecidos, gente, maestros, docentes, campesinos, huelguistas, almas, individuos",
  unsure:
    "reportado, reportaron, informado, conocidos, sabe, datos, información, registrado, registraron",
  other:
    "de enero, de febrero, de marzo, de abril, de mayo, de junio, de julio, de agosto, de septiembre, de setiembre, de octubre, de noviembre, de diciembre, años, año, horas, hora, hs, h, minutos, minuto, segundos, días, día, semanas, semana, meses, mes, noches, décadas, siglos, siglo, euros, euro, dólares, dólar, pesos, bolívares, soles, reales, kilómetros, kilómetro, km, metros, metro, metros cuadrados, hectáreas, cuadras, millas, kilos, toneladas, litros, grados, votos, firmas, puntos",
  year: "en, desde, año, años, verano, otoño, invierno, primavera",
  one: "uno, un, una",
  loose:
    "decena, decenas, quincena, veintena, treintena, cuarentena, cincuentena, centenar, centena, millar",
  fractions: {
    0.25: "cuarto de, un cuarto de",
    0.5: "medio, media, la mitad de, mitad de",
    0.75: "tres cuartos de, tres cuartas partes de",
  },
  halves: { 0.25: "y cuarto, y un cuarto", 0.5: "y medio, y media" },
  excess: "y pico, y tantos, y tantas, y algo, y algunos, y pico de",
  sizes: "masiva, masivo, multitudinaria, multitudinario, enorme, gran, grande, pequeña, pequeño",
  without: "sin",
  not: "no, nunca, jamás, ni",
  copula:
    "hubo, había, eran, fueron, son, es, fue, han, sido, se, hay, hubieron, reunió, ha, habido, congregó, reunieron, todos, todas, todos los",
  but: "sino, pero, y, aunque, solo",
  of: "de, de los, de las, de cada, de un total de, entre los, de entre los, por cada, por, de estos, de esos, sobre",
  partial:
    "otros, otras, los otros, las otras, otro, otra, los primeros, primeros, las primeras, primeras, los últimos, últimos, últimas, adicionales, nuevos, nuevas, los demás, entre los, entre las, entre estos, de entre los, incluyendo, incluidos, que los, cada, aumentó en, aumentaron en, a razón de, más, menos",
  compared:
    "más, menos, más que, menos que, de más, de menos, adicionales, más de lo, demás, extra",
  asks: {
    part: "mitad, la mitad, tercio, tercios, tercera parte, cuarta parte, quinta parte, décima parte, quintos, por ciento, porcentaje, mayoría, la mayoría, doble, el doble, triple, el triple, duplicó, triplicó, cuádruple, veces, cada uno, cada una, por día, por hora, al día, al mes, al año, por semana, por persona, por cabeza, de promedio, en promedio, un promedio de, promedio, respectivamente, diarios, diarias, diariamente, de cada, proporción, cuarto de los, cuarto de las, no solo, no solamente, no sólo",
    change:
      "aumentó, aumentaron, aumento, aumentado, creció, crecieron, crecido, subió, subieron, bajó, bajaron, disminuyó, disminuyeron, redujo, cayó, incremento, incrementó, pasó de, pasando de, pasaron de, en lugar de, en vez de, corregido, frente a los, comparado, superado, superada, rebasado, rebasó",
    unread: "billón, billones, gruesa, sesentena, setentena, ochentena, noventena",
    unit: "kilómetros, kilómetro, metros, hectáreas, toneladas, litros, dólares, pesos",
  },
  share:
    "por ciento, porciento, por mil, veces, tercios, cuartos, quintos, décimos, por día, por hora, al día, al mes, al año, diarios, diarias, cada uno, cada una, por persona, por cada, por semana",
  months:
    "enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, setiembre, octubre, noviembre, diciembre",
  things:
    "coches, autos, carros, vehículos, camiones, camión, tractores, autobuses, autobús, buses, motos, motocicletas, bicicletas, barcos, aviones, trenes, tanques, caballos, perros, animales, carpas, banderas, pancartas, velas, disparos, balas, granadas, bombas, piedras, botellas, tiendas, casas, edificios, escuelas, fábricas, empresas, bancos, ciudades, pueblos, municipios, barrios, regiones, provincias, estados, países, lugares, puntos, calles, plazas, manifestaciones, manifestación, marchas, protestas, concentraciones, huelgas, acciones, eventos, actos, incidentes, columnas, grupos, organizaciones, asociaciones, sindicatos, partidos, familias, hogares, parejas, equipos, unidades, casos, juicios, denuncias, fotos, vídeos, videos, imágenes, páginas, filas",
  aged: "de edad de, edad de, a la edad de, artículo, página, número, capítulo, edades de, edades entre",
};
