import { type Country, names } from './country.ts';

const peru: Country = {
  name: 'Peru',
  currency: 'PEN',
  decimals: 2,
  perUsd: 3.7,
  languages: ['ES'],
  places: names('Cusco|Puno|Juliaca|Ayacucho|Nuñoa, Melgar|CHIMBOTE|Huancayo|Tarapoto'),
  given: {
    female: names('María del Carmen|Rosa|Nélida|Ñusta|Yolanda|Lucía'),
    male: names('José Luis|Percy|Wilber|Ángel|Martín|Teófilo'),
  },
  family: names('Quispe Muñoz|Mamani Ñahui|Huamán Rojas|Condori Peña|Ccori Núñez|Vilca Yáñez'),
  order: 'given-first',
  groups: names('Banco Comunal Virgen de la Peña|Mujeres Emprendedoras de Nuñoa|Grupo Sumaq Ñan'),
};

const colombia: Country = {
  name: 'Colombia',
  currency: 'COP',
  decimals: 2,
  perUsd: 4100,
  languages: ['ES'],
  places: names('Medellín|Barranquilla|Montería|Cúcuta|Ibagué|Bogotá, D.C.|Tunja'),
  given: {
    female: names('Luz Marina|Gloria|Yuliana|Begoña|Nubia|Leidy Johana'),
    male: names('Jhon Jairo|Hernán|Édgar|Wilmer|Íñigo|Óscar'),
  },
  family: names('Restrepo Ordóñez|Patiño|Castaño Vélez|Buendía Ríos|Londoño|Arango Peñaloza'),
  order: 'given-first',
  groups: names('Grupo Las Emprendedoras|Banca Comunal El Roble|Unión de Madres Montería'),
};

const nicaragua: Country = {
  name: 'Nicaragua',
  currency: 'NIO',
  decimals: 2,
  perUsd: 36.8,
  languages: ['ES', 'EN'],
  places: names('León|Chinandega|Estelí|Matagalpa, San Ramón'),
  given: { female: names('Ana Julia|Reyna|Socorro|Xiomara'), male: names('Bismarck|Ramiro|Noel|Évert') },
  family: names('Zeledón|Téllez|Mairena|Blandón Peña|Núñez'),
  order: 'given-first',
  groups: names('Grupo Nueva Esperanza|Mujeres de León'),
};

const ecuador: Country = {
  name: 'Ecuador',
  currency: 'USD',
  decimals: 2,
  perUsd: 1,
  languages: ['ES', 'EN'],
  places: names('Quito|Guayaquil|Loja, Catamayo|Ibarra|PORTOVIEJO'),
  given: { female: names('Blanca|Narcisa|Zoila|Piedad'), male: names('Segundo|Washington|Fausto|Efraín') },
  family: names('Guamán|Chicaiza|Zambrano Cedeño|Toapanta|Muñoz'),
  order: 'given-first',
  groups: names('Banco Comunal Luz y Vida|Caja Solidaria Ñukanchik'),
};

/** Practice countries in the Americas. Names are combinations of common ones: nobody in particular. */
export const AMERICAS: readonly Country[] = [peru, colombia, nicaragua, ecuador];
