/**
 * Made-up stories as partners write them, one for each borrower of `storyTellers` below: third person, 150 words or
 * more, without anything to object to. They include what confuses word rules: spouses, quotations, amounts,
 * years, dates, hours, Roman numbers, surnames that are also words, staff who say "we were told".
 */
export const stories = {
  en: `Njeri is a 34-year-old woman who lives with her husband and their four children in Kakuma. She is known by her neighbours as a hard worker who is up at 5.30 every morning. Her husband is a driver, and he supports her when he is at home. Two of the children are in Grade I and Grade IV, and she is proud that none of them has missed school since 2019.

For the last 12 years she has grown maize, beans and vegetables on two acres, and she sells most of the harvest at the market on Tuesdays and Saturdays. In a good season she earns about 15 000 shillings a month. The rains of 2023-2024 were poor, however, and the seed that she kept was not enough for both fields. She says, "I lost half of my crop, but I did not lose my hope."

With the loan she will buy certified seed, fertiliser and a small pump, so that she can plant before the rains begin on 15/03/2027. In the future she hopes to open a small shop beside the road for her eldest daughter. She is grateful to everyone who makes this possible.`,

  enMan: `Otieno is 41 years old and the father of three boys. He lives in Kisumu, where he has repaired bicycles and motorcycles since he finished Form II at the local school. His workshop stands near the bus park, and on most days he opens it at 07.00 - 19.00, because many riders can only come before or after their own work. His wife sells vegetables next door, and she keeps the books for both businesses, as she is better with numbers than he is.

Over the years he has trained six young people, and two of them still work beside him. Demand is growing: the county counted more than 20 000 000 shillings of trade along that road in one year. His greatest difficulty is that spare parts are expensive when they are bought one by one. With this loan he will buy tyres, chains and brake pads in bulk from a dealer in Nairobi, which is about 30 per cent cheaper. The I&M branch in town has refused to lend to him because he has no title deed. He intends to use the higher income to pay school fees and to put a new roof on the house before the long rains.`,

  enGroup: `The members of this group live in the hills outside the town, where they have known one another since childhood. The group was formed on 12/05/2018 with eight women and now has two who lead it, chosen by vote each year. They meet every second Thursday under a large mango tree, collect savings, and talk about prices, school fees and the health of their families. Every member runs a business of her own: some raise goats and chickens, others sell cloth, charcoal or cooked food, and one keeps bees.

They guarantee one another, so that when a member has a bad month the others stand in for her. In five cycles they have never paid late. For this cycle they wish to buy goats together, since a trader offers a much better price for forty animals than for one. Each family will keep the female animals, sell the young males before the feast, and set the income aside for seed. The women say that working together has given them more confidence than any of them had alone, and that their daughters already ask when they may join. They thank the lenders for their trust.`,

  es: `María tiene 45 años y vive con su esposo y sus tres hijos en una comunidad a unos 20 minutos de la ciudad. Es una mujer alegre y trabajadora, muy querida por sus vecinos. Está casada desde hace 22 años y su esposo trabaja en la construcción; él la apoya los fines de semana. Nos cuenta que comenzó con su negocio en 2008, cuando vendía comida en la puerta de su casa, y que poco a poco fue formando su clientela. Es socia de nuestra institución desde hace cinco años y siempre ha cumplido con sus pagos.

Hoy tiene un puesto en el mercado central, donde vende frutas, verduras y flores todos los días de 06:00 a 15:00. Sus ingresos llegan a unos 1 200 000 guaraníes al mes, pero en los meses de lluvia las ventas bajan mucho. En ese tiempo compra menos mercadería y paga más por ella. Como dice ella misma: «Yo nunca me rindo, mis hijos son mi fuerza».

Con este préstamo comprará mercadería al por mayor y una balanza nueva, lo que le permitirá ofrecer mejores precios. Su meta es que su hija menor termine la universidad, y más adelante quiere arreglar el techo de su casa para el invierno.`,

  fr: `Kouassi est un homme de 38 ans qui habite avec sa femme et leurs cinq enfants dans un quartier animé au nord de la ville. Il est menuisier depuis plus de quinze ans ; il a appris le métier avec son oncle, puis il a ouvert son propre atelier il y a 9 ans. Sa femme tient un petit commerce de pagnes, et elle participe aux dépenses de la famille. Il s’agit d’un ménage très uni, apprécié dans tout le voisinage. Il nous dit qu’il faut se lever tôt, car les clients viennent avant 08h00.

Dans son atelier, il fabrique des lits, des tables et des portes pour les particuliers et pour deux écoles. La demande est forte à l’approche de la rentrée, mais le bois coûte cher et il doit souvent refuser des commandes. L’année dernière, il a perdu un marché de 2 500 000 francs parce que sa vieille scie était en panne. Il est membre de notre institution depuis 2021-2022 et il a toujours remboursé à temps.

Avec ce prêt, il achètera une scie électrique et du bois de bonne qualité. Il pourra ainsi livrer plus vite et former un deuxième apprenti. Son rêve est de construire une maison pour sa famille.`,

  pt: `Rosa tem 52 anos e mora com o marido e dois netos numa pequena casa perto da praia. Ela nasceu na ilha e nunca saiu de lá, porque gosta do mar e da vida tranquila. É casada há 30 anos; o marido é pescador e ele traz o peixe que ela seca, salga e vende na feira às quartas e aos sábados. Começou este negócio ainda jovem, com a mãe, e hoje é uma das vendedoras mais conhecidas do bairro. Segundo ela, o segredo é tratar bem os clientes: «Eu sorrio para todos, mesmo quando estou cansada».

Nos meses bons, consegue um lucro de 4 500 000 dobras, mas quando há pouco peixe precisa de comprar a outros pescadores, que pedem o pagamento na hora. Também perde parte da mercadoria, pois não tem onde a guardar. É preciso ter gelo todos os dias, e o gelo é caro. Com este empréstimo vai comprar uma arca frigorífica usada e sal em maior quantidade, o que lhe permitirá guardar o peixe e vender quando o preço é melhor. No futuro, quer ampliar a banca e ajudar a neta mais velha a estudar enfermagem na capital. Está muito agradecida pelo apoio que recebeu.`,

  ru: `Айгуль 39 лет, она замужем и воспитывает троих детей. Семья живёт в селе недалеко от районного центра, где почти все занимаются скотоводством. Её муж работает водителем, и он часто бывает в отъезде, поэтому хозяйство ведёт она сама. В 2010 году она окончила 5-ю школу, потом училась на бухгалтера, но работы в селе не было, и она решила разводить коров. Она начала с одной тёлки, которую подарили её родители, а сегодня у неё четыре дойные коровы и десять овец.

Каждое утро она встаёт в пять часов, доит коров и везёт молоко на рынок, где у неё уже есть постоянные покупатели. Кроме молока она делает сметану, творог и сыр. Доход семьи составляет около 35 000 сомов в месяц. Она рассказала нам, что самая большая трудность — корма: зимой они стоят почти вдвое дороже, чем осенью. Как говорит она сама: «Я люблю свою работу, и мои дети мне помогают».

На средства кредита она купит сено и комбикорм до начала зимы, пока цены ещё невысоки. Это позволит сохранить удои и не продавать скот. В будущем она хочет построить тёплый коровник и открыть маленький цех, чтобы дать работу соседям. Она благодарит всех, кто ей помогает.`,
};
