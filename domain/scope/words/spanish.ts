// Spanish words for more than one place and more than one day.
import type { ScopeWords } from "../words.ts";

export const SPANISH: ScopeWords = {
  some: "dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, varias, varios, otras, otros, muchas, diversas, distintas, diferentes, todas las, decenas de, algunas, numerosas, grandes",
  months:
    "enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, setiembre, octubre, noviembre, diciembre",
  country:
    "en todo el país, por todo el país, a nivel nacional, a escala nacional, en el país, en el resto del país, en todo el territorio, a lo largo del país",
  places:
    "# ciudades, # localidades, # regiones, # provincias, # otras ciudades, # grandes ciudades, y alrededores, y sus alrededores, y otros lugares",
  region: "región, regiones, provincia, provincias, departamento",
  days: "en # días, en # noches, en # semanas, en los últimos # días, en los últimos días, esta semana, la semana pasada, el fin de semana, este mes, desde las elecciones, desde la elección, desde el inicio, desde el comienzo, desde el #, desde @, del # al # de @, entre el # y el #, #–# de @, en @",
  and: "y, e, así como, o",
  inside: "en, por",
  whole: "toda, todo",
};
