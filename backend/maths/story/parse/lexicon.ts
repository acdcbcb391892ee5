/** What a verb does to the amount of the one who does it. */
export type VerbClass = 'have' | 'gain' | 'lose' | 'do' | 'cost' | 'need' | 'give';

/** Verbs by class, each with all its forms; a form that is in no class is no verb. */
const VERBS: Readonly<Record<VerbClass, readonly string[]>> = {
  have: `has have had having own owns owned/contains contain contained/holds hold held/starts start started/begins begin began/
    seats seat/fits fit/houses house/includes include included`.split('/'),
  gain: `buys buy bought buying/purchases purchase purchased/gets get got getting/receives receive received/finds find found/earns earn earned earning/
    wins win won/collects collect collected collecting/picks pick picked picking/catches catch caught/makes make made making/bakes bake baked baking/
    plants plant planted planting/saves save saved saving/adds add added/downloads download downloaded/grows grow grew/produces produce produced/
    orders order ordered ordering/gathers gather gathered/harvests harvest harvested/raises raise raised/deposits deposit deposited/lays lay laid/
    borrows borrow borrowed/inherits inherit inherited/recruits recruit recruited/takes take took taking`.split('/'),
  lose: `sells sell sold selling/loses lose lost/eats eat ate eaten eating/uses use used using/spends spend spent spending/donates donate donated/
    throws throw threw/drops drop dropped/breaks break broke/pays pay paid paying/deletes delete deleted/drinks drink drank drinking/
    removes remove removed/withdraws withdraw withdrew/cooks cook cooked/burns burn burned/consumes consume consumed/discards discarded/
    misplaces misplaced/kills kill killed/pops popped/ships shipped/shares share shared sharing/divides divide divided dividing/splits split splitting/
    distributes distribute distributed/leaves leave leaving/puts put placed places place`.split('/'),
  give: `gives give gave given giving/sends send sent/lends lend lent/hands handed`.split('/'),
  do: `runs run ran running/walks walk walked walking/reads read reading/writes write wrote writing/scores score scored scoring/drives drive drove driving/
    swims swim swam swimming/works work worked working/plays play played playing/sleeps sleep slept/jogs jog jogged jogging/rides ride rode riding/
    bikes bike biked/hikes hike hiked/travels travel traveled travelled traveling/jumps jump jumped/lifts lift lifted/solves solve solved/answers answer answered/
    draws draw drew drawing/paints paint painted painting/builds build built/studies study studied/chops chop chopped/delivers deliver delivered/
    bowls bowl bowled/visits visit visited/sees see saw/counts count counted/watches watch watched watching/carries carry carried/brings bring brought/
    practices practice practiced/trains train trained/cuts cut/cleans clean cleaned/washes wash washed/types type typed/sews sew sewed/knits knit knitted/
    returns returned/calls called/performs performed/records recorded/climbs climb climbed/feeds feed fed/packs pack packed/fills fill filled/serves serve served/
    teaches teach taught/attends attend attended/teach/chews chew chewed/blinks blink blinked/creates create created/sings sing sang/fixes fix fixed/
    logs log logged/spawns/completes complete completed/finishes finish finished/does do did doing/goes go went/burns/stays stay stayed/bench/
    wears wear wore/comes come came arrive arrived join joined/keeps keep kept/exercises exercise exercised/brushes brush brushed/plants/hits hit/moves move moved/flies fly flew/
    assembles assemble assembled/decorates decorate decorated/prepares prepare prepared/bring/sharpens sharpen sharpened/digs dig dug/types`.split(
    '/',
  ),
  cost: `costs cost costing/weighs weigh weighed/charges charge charged/sells/lasts last lasted/measures measure measured`.split(
    '/',
  ),
  need: `needs need needed/requires require required/wants want wanted`.split('/'),
};

const CLASSES = new Map<string, { readonly lemma: string; readonly kind: VerbClass }>();
for (const kind of ['have', 'gain', 'lose', 'give', 'do', 'cost', 'need'] as const)
  for (const forms of VERBS[kind]) {
    const [lemma = '', ...more] = forms.trim().split(/\s+/);
    for (const form of [lemma, ...more]) if (!CLASSES.has(form)) CLASSES.set(form, { lemma, kind });
  }

export const verbOf = (word: string): { readonly lemma: string; readonly kind: VerbClass } | undefined =>
  CLASSES.get(word);

/** Words that no noun phrase runs over. Each is either named by a pattern of clauses or makes its clause unreadable. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those he she it they we i you him them us me who which what how many much more fewer less than as of in on at from to with
  for by per each every and or but if then while when after before during because so also too only just not no none both all some any other others another
  rest same together altogether total combined left remaining remain remains over under up down out off away into onto about around through is are was were
  be been am does did do will would can could should must may might there where until since once again still now later today yesterday tomorrow old older
  younger taller shorter longer heavier lighter tall long heavy faster slower apiece between among equally evenly back except without instead half far farther further
  whose why within throughout however extra additional most least enough either neither nor never always initially originally own
  remainder twice double triple his her their its my our your`.split(/\s+/),
);

/** Adverbs and fillers that no sum depends on. */
export const HARMLESS: ReadonlySet<string> = new Set(
  `also just already currently usually actually exactly finally recently too then always quickly carefully happily normally typically first simply
  really very about around so next even please eventually immediately now today tonight decided later up down out again afterwards`.split(
    /\s+/,
  ),
);

/** Verbs that only lead to the verb which counts: "decides to buy", "wants to read". */
export const LEADING: ReadonlySet<string> = new Set(
  'decides decided decide wants want wanted plans planned plan needs need goes go went likes like has have had is are was were going manages tries able'.split(
    ' ',
  ),
);

/** Units that change into each other, by size. A day has no fixed number of hours here: people work in stories. */
export const SCALES: readonly Readonly<Record<string, bigint>>[] = [
  { second: 1n, minute: 60n, hour: 3_600n },
  { day: 1n, week: 7n },
  { month: 1n, year: 12n, decade: 120n },
  { cent: 1n, penny: 1n, nickel: 5n, dime: 10n, quarter: 25n, $: 100n },
  { mm: 1n, cm: 10n, m: 1_000n, km: 1_000_000n },
  { inch: 1n, foot: 12n, yard: 36n },
  { gram: 1n, kilogram: 1_000n },
  { ounce: 1n, pound: 16n },
];
