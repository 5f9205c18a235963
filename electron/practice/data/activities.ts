import { names } from './country.ts';

/** One row of config/activities (API.md §1.5). */
export interface Activity {
  readonly activity_id: number;
  readonly activity: string;
}

/** Ids seen in Kiva's own fixtures (API.md §3.5); the ids of all other activities are made up. */
const KNOWN_IDS: ReadonlyMap<string, number> = new Map([
  ['Farming', 31],
  ['Cattle', 56],
  ['Dairy', 61],
  ['Food Production/Sales', 67],
  ['Livestock', 73],
]);

/** Verbatim, with Kiva's own mix of Title Case and lower case. */
const NAMES = names(
  'Adult Care|Agriculture|Air Conditioning|Animal Sales|Aquaculture|Arts|Auto Repair|Bakery|Balut-Making|Barber Shop|' +
    'Beauty Salon|Beekeeping|Beverages|Bicycle Repair|Bicycle Sales|Blacksmith|Bookbinding|Bookstore|Bricks|Butcher Shop|' +
    'Cafe|Call Center|Carpentry|Catering|Cattle|Celebrations|Cement|Cereals|Charcoal Sales|Cheese Making|Child Care|' +
    'Cleaning Services|Cloth & Dressmaking Supplies|Clothing|Clothing Sales|Cobbler|Communications|Computer|Computers|' +
    'Construction|Construction Supplies|Consumer Goods|Cosmetics Sales|Crafts|Dairy|Decorations Sales|Dental|' +
    'Education provider|Electrical Goods|Electrician|Electronics Repair|Electronics Sales|Embroidery|Energy|Entertainment|' +
    'Event Planning|Farm Supplies|Farming|Film|Fish Selling|Fishing|Flowers|Food|Food Market|Food Production/Sales|' +
    'Food Stall|Fruits & Vegetables|Fuel/Firewood|Funerals|Furniture Making|Games|General Store|Goods Distribution|' +
    'Grocery Store|Hardware|Health|Higher education costs|Home Appliances|Home Energy|Home Products Sales|Hotel|' +
    'Internet Cafe|Jewelry|Knitting|Land Rental|Landscaping / Gardening|Laundry|Liquor Store / Off-License|Livestock|' +
    'Machine Shop|Machinery Rental|Manufacturing|Medical Clinic|Metal Shop|Milk Sales|Mobile Transactions|' +
    'Motorcycle Repair|Motorcycle Transport|Movie Tapes & DVDs|Music Discs & Tapes|Musical Instruments|' +
    'Musical Performance|Natural Medicines|Office Supplies|Paper Sales|Party Supplies|Patchwork|Perfumes|' +
    'Personal Care Products|Personal Expenses|Personal Housing Expenses|Personal Medical Expenses|' +
    'Personal Products Sales|Pharmacy|Phone Accessories|Phone Repair|Phone Use Sales|Photography|Pigs|Plastics Sales|' +
    'Poultry|Primary/secondary school costs|Printing|Property|Pub|Quarrying|Recycled Materials|Recycling|' +
    'Religious Articles|Renewable Energy Products|Restaurant|Retail|Rickshaw|Secretarial Services|Services|Sewing|' +
    'Shoe Sales|Soft Drinks|Souvenir Sales|Spare Parts|Sporting Good Sales|Tailoring|Taxi|Technology|Textiles|' +
    'Timber Sales|Tourism|Transportation|Traveling Sales|Upholstery|Used Clothing|Used Shoes|Utilities|Vehicle|' +
    'Vehicle Repairs|Veterinary Sales|Waste Management|Water Distribution|Weaving|Wedding Expenses|Well digging|Wholesale',
);

function numbered(): Activity[] {
  const taken = new Set(KNOWN_IDS.values());
  let next = 1;
  const free = () => {
    while (taken.has(next)) next += 1;
    return next++;
  };
  return NAMES.map((activity) => ({ activity_id: KNOWN_IDS.get(activity) ?? free(), activity }));
}

/** The activity list; Kiva derives the sector from it, so no sector is given. */
export const ACTIVITIES: readonly Activity[] = numbered();
