/** Verbs by which somebody comes to a count, by their forms: all clauses of a comparison must use one of them, or "has" alone. */
const VERBS: readonly string[] = `has have had having owns own owned got possesses
eats eat ate eaten
sells sell sold
buys buy bought purchased purchases purchase
reads read
writes write wrote written
scores score scored
picks pick picked
catches catch caught
finds find found
makes make made
bakes bake baked
earns earn earned
saves save saved
spends spend spent
runs run ran
walks walk walked
wins win won
plants plant planted
sees see saw
drives drive drove
receives receive received
collects collect collected
counts count counted
watches watch watched
drinks drink drank
sleeps sleep slept
lifts lift lifted
jumps jump jumped
swims swim swam
solves solve solved
answers answer answered
draws draw drew
paints paint painted
builds build built
takes take took
costs cost
contains contain contained holds hold held
raises raise raised
donates donate donated
brings bring brought
carries carry carried
throws throw threw
grows grow grew
works work worked
studies study studied
travels travel travelled traveled
chops chop chopped
delivers deliver delivered
bowls bowl bowled
visits visit visited
downloads download downloaded
lost loses lose`.split('\n');

const LEMMA = new Map(
  VERBS.flatMap((forms) => forms.split(' ').map((form): [string, string] => [form, forms.split(' ')[0] ?? form])),
);

/** Every form, as one pattern. */
export const VERB = `(?:${[...LEMMA.keys()].join('|')}|(?!(?:is|was|does|has|weighs|weighed|its|his|this|years|times|pounds)\\b)[a-z]+(?:ed|s))`;

export const lemmaOf = (form: string): string => LEMMA.get(form) ?? form.replace(/(?:ed|es|s|e)$/, '');
