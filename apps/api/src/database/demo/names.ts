import type { Random } from "./random.ts";

const words = (list: string) => list.trim().split(/\s+/);

const placeStems = words(
  "Abbern Aldric Ambrin Arrock Bellan Brissen Cadwin Calloe Corvin Crannoc Dorrin Drennet Eddern Ellow Ermin Farrod Ferrin Gallen Garrod Hessil Idwin Jorven Kellin Lannoc",
);
const placeEndings = words("mere wick ford stead combe ley ham bourne thorpe hurst field worth dale moor bridge bury");
const schoolStems = words(`
  Averil Bannoc Brackwen Bryndle Carrowen Catteril Chessim Collivar Dappel Darrowen Dunnoc Elvern Emmerin Evenlow Fallowen Fenwyth Fosterne
  Gessamy Gorsel Greyl Haverin Hazzel Hollowen Issel Jessamy Kerrid Kittow Lambern Larrick Linnow Lorrimer Maddern Marrowen Merril Nettlen
  Norrow Oakwen Orrel Pellow Pennoc Quarren Quennel Rowanel Ruddoc Sallowen Sedgwen Selverne Sorrelin Tansel Tarrow Thessel Tillow Ullen
  Vennick Verrow Warrel Wendrel Wherrow Willowen Wrennel Yarrowen Yewel
`);
const schoolEndings = words(
  "mere wick ford stead combe ley den thorpe hurst field worth dale moor well gate brook croft lea holme cliffe bury ridge shaw wood garth heath",
);
const saints = words(
  "Osmera Wendreth Ebbwin Caradwyn Ilfreda Tethwin Elswyth Corwenna Hildrith Aldreda Orwynna Senwara Wulfreda Eanfrith Ceolburga",
);

/** Every stem with every ending, in an order of chance: each is used once. */
const pairs = (chance: Random, stems: readonly string[], endings: readonly string[]): string[] =>
  chance.shuffled(stems.flatMap((stem) => endings.map((ending) => `${stem}${ending}`)));

/**
 * Coined words for towns and for schools, and saints that no calendar has. None starts the name of a school, or is a town, in the extracts
 * of the school register (2021 to 2025) and of the school census (2018-19, 2022-23) that the published facts come from: compared by script.
 */
export const townNames = (chance: Random) => pairs(chance, placeStems, placeEndings);
export const schoolNames = (chance: Random) => pairs(chance, schoolStems, schoolEndings);
export const saintNames: readonly string[] = saints.map((saint) => `St ${saint}'s`);

export const academyTrusts: readonly string[] = [
  "Kittiwake Learning Trust",
  "Three Becks Academies",
  "Hornbeam and Heath Trust",
  "Quillstone Multi-Academy Trust",
  "Larkrise Shires Academies Trust",
  "Saltmarsh Learning Partnership",
  "The Copperleaf Trust",
  "Millrace Academies",
  "Nine Elders Learning Trust",
  "Windhover Schools",
  "Tidewater Education Trust",
  "Whinberry Academy Trust",
];

const given = words(`
  Aaliyah Abena Adaeze Aidan Aisha Alasdair Alejandra Amara Amina Amrit Andrzej Angharad Anika Anya Arjun Ayesha Bartosz Beatriz Benedict Bethan
  Bronwen Caitlin Callum Catriona Charlotte Chidi Chloë Ciara Daniel Deepa Demi Dilys Ebony Edith Efua Eilidh Eleanor Elif Emeka Esther Ewan
  Farah Fatima Femi Fiona Folake Francesca Freya Gareth Georgia Grace Gurpreet Hamza Hannah Harriet Hassan Helen Hiroko Holly Ibrahim Imogen
  Ines Isaac Isla Jamal Jasmine Jaswinder Joanna Jodie José Joseph Josephine Kamal Karolina Katherine Kavita Kemi Khadija Kieran Kwame Lauren Leila
  Lin Lucy Magdalena Mairéad Marcus Maryam Matthew Mei Megan Michaela Mohammed Nadia Naomi Natasha Ngozi Niamh Nikhil Noor Olivia Oluwaseun
  Owen Padma Patrick Pooja Poppy Priya Rachel Rania Rebecca Renée Rhiannon Rohan Rosa Ruth Sabina Samira Samuel Sanjay Sarah Seán Shabnam Shanice
  Simran Siobhan Siân Sofia Sunita Tamsin Tariq Temitope Theo Thomas Uzma Vanessa Victoria Wei Winston Yasmin Yusuf Zainab Zanele Zara Zoë
`);
const family = words(`
  Abbott Abdi Achebe Adeyemi Ahmed Akhtar Ali Anand Appiah Asante Ashworth Bains Balogun Banerjee Barrett Begum Bello Bennett Bhatt Blackwood
  Booth Brennan Byrne Campbell Carmichael Chanda Chaudhry Chen Clarke Coker Cooper Costa Cullen D'Souza Dalton Das Davies Delaney Desai Dhillon
  Doyle Duffy Edwards Ekwueme El-Amin Evans Farooq Fernandes Fletcher Gallagher Garcia Ghosh Gill Grewal Griffiths Haddad Hall Haque Harding Hayes
  Hewitt Hossain Hughes Hussain Iqbal Islam Jackson Jankowska Jenkins Joshi Kamara Kapoor Kaur Kelly Khan Kowalski Kumar Lawson Lewandowska
  Lloyd Mahmood Marsh McAllister McKenna Mensah Miah Mistry Mitchell Morgan Müller Murphy Musa Mwangi Nair Nguyen Novák O'Brien O'Connor O'Neill
  Obi Okafor Okonkwo Oliveira Osei Owusu Parmar Parry Patel Pereira Petrov Phillips Popescu Price Qureshi Rahman Rao Rees Reid Reyes Riley
  Robinson Rossi Rowe Sahota Saleh Sandhu Santos Shah Sharma Sheikh Siddiqui Silva Singh Smythe Stokes Sutherland Tanaka Taylor-Grant Thapa
  Thomas Tran Turner Uddin Varma Walsh Wang Webb Whitaker Williams Wójcik Wong Wright Yeboah Yilmaz Young Zaman
`);

/** Any given name with any family name: a person who is nobody. */
export const personName = (chance: Random): string => `${chance.pick(given)} ${chance.pick(family)}`;

/** Letters that an e-mail address has for a name. */
export const plainLetters = (name: string): string =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z -]/g, "")
    .replace(/ /g, ".");
