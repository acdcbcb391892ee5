import { describe, expect, it } from 'vitest';
import * as q from '../../numbers/rational.ts';
import { marked } from '../solved/marked.ts';
import { solveByFacts } from './solve-facts.ts';

const answerTo = (text: string): string => {
  const last = solveByFacts(marked(text))?.steps.at(-1);
  return last === undefined ? 'unsolved' : (q.decimalText(last.result) ?? q.rationalLatex(last.result));
};

const SOLVED: readonly (readonly [string, string])[] = [
  // amounts told through others
  ['Lily is 3 years younger than Max. Max is twice as old as Zoe. If Zoe is 6 years old, how old is Lily?', '9'],
  ['Ann is 12 years old. Bob is 3 years older than Ann. How old will Bob be in 5 years?', '20'],
  [
    'John has 3 times as much money as Tim. Tim has $20 less than Kay. If Kay has $50, how much money does John have?',
    '90',
  ],
  [
    'Ola read 9 books in May, twice as many in June and four fewer in July than she did in June. How many books did Ola read in total?',
    '41',
  ],
  [
    'Uma has 10 red pens. She has 5 more blue pens than red pens and 3 fewer green pens than blue pens. How many pens does Uma have in total?',
    '37',
  ],
  [
    'Pat sold 6 more cakes than Kim. Lou sold 3 times as many cakes as Kim. If Lou sold 30 cakes, how many more cakes did Lou sell than Pat?',
    '14',
  ],
  ['Zed runs 6 km. His sister runs 2 fewer km than he runs. How many km do they run together?', '10'],
  // rates and units
  ['Pat works 8 hours a day, 5 days a week. He earns $10 per hour. How much does he earn in 2 weeks?', '800'],
  ['A car uses 5 liters of gas every 100 miles. How many liters of gas does it use in 300 miles?', '15'],
  [
    'Sam has 5 bags of apples with 6 apples in each bag. He sells each apple for $2. How much money does he make?',
    '60',
  ],
  [
    'A pool has 3 lanes. Each lane has 4 swimmers. Each swimmer swims 10 laps. How many laps do they swim in total?',
    '120',
  ],
  ['It takes Vic 4 minutes to peel a carrot. How many minutes will it take him to peel 9 carrots?', '36'],
  ['A car travels 180 miles at 60 miles per hour. How many hours does the trip take?', '3'],
  ['A jar has 40 candies. Tom eats 5 candies a day. How many days will the candies last?', '8'],
  ['There are 8 slices in each pizza. Ed orders 4 pizzas for 16 people. How many slices does each person get?', '2'],
  // buying, selling, prices
  ['A shop sells pens at $3 each. Tom buys 15 pens. How much does Tom pay?', '45'],
  ['A cap costs $8 and a scarf costs $12. How much do 3 caps and 2 scarves cost?', '48'],
  ['A dress costs $40. Ann gets a 25% discount. How much does Ann pay?', '30'],
  ['Ann had $20. She bought 2 books for $6 each. Then she found $5. How much money does she have now?', '13'],
  ['Ken has 40 dollars. He wants to buy a game that costs 65 dollars. How much more money does Ken need?', '25'],
  [
    'Tom sold 5 cakes on Friday and twice as many on Saturday. Each cake costs $4. How much money did he make in total?',
    '60',
  ],
  // up and down, and parts
  ['Tom has 20 apples. He gives each of his 4 friends 3 apples. How many apples does Tom have left?', '8'],
  ['Tom and Ann have 20 pens. They give 5 pens to Bob and 3 pens to Cem. How many pens do they have left?', '12'],
  ['A jar has 40 candies. Tom eats 5 candies a day. How many candies are left after 4 days?', '20'],
  ['Jane buys 2 packs of 6 muffins and eats 3 muffins. How many muffins does Jane have left?', '9'],
  ['A class has 30 pupils. 12 of them are boys and the rest are girls. How many girls are there?', '18'],
  ['There are 40 boats. A quarter of the boats are red and the rest are white. How many boats are white?', '30'],
  [
    'There are 60 runners. Half of the runners are girls. A third of the remaining runners are boys and the rest are teachers. How many are teachers?',
    '20',
  ],
  ['Each room has 2 beds and 3 times as many chairs as beds. There are 4 rooms. How many chairs are there?', '24'],
  [
    'In a zoo there are 4 lions and 3 times as many monkeys as lions. Half of the monkeys are babies. How many babies are there?',
    '6',
  ],
  ['There were 20 birds on a tree. 8 birds flew away and then 5 birds came. How many birds are on the tree now?', '17'],
  ['Kate has 15 stickers. She gives Ann 3 stickers and Ben 4 stickers. How many stickers does she have left?', '8'],
  ['A rink has 60 skates. It has 25 black skates and 20 brown skates. How many white skates does it have?', '15'],
  ['Sara bakes 24 cookies and shares them equally among 6 children. How many cookies does each child get?', '4'],
  ['Ann and Bob have 30 pens together. Ann has 12 pens. How many pens does Bob have?', '18'],
  ['In a garden there are 4 roses and 6 tulips. How many flowers are there in the garden?', '10'],
  // totals and how they compare
  [
    'Rae, Sol, and Tia spend $90 on a gift. Rae spends twice as much as Sol. Sol spends 3 times as much as Tia. How much did Tia spend?',
    '9',
  ],
];

/** Each of these was, or could be, read wrongly by leaving one word out. */
const LEFT_ALONE: readonly string[] = [
  'A shop sold 30 books on Monday and 10 more on Tuesday. How many books did it sell in total?',
  'In a parking lot there are 10 cars and 4 motorcycles. How many wheels are there?',
  'Each cake needs 2 cups of flour and 1 cup of sugar. How many cups of flour are needed for 3 cakes?',
  'A dress costs $40. Ann gets a 25% discount. How much does Ann save?',
  'A dress costs $40 and shoes cost $60. Ann gets a 25% discount on the shoes. How much does Ann pay?',
  'Max has 3 brothers. Each brother has 2 sisters. How many sisters does Max have?',
  'Tom has 20 apples. His sister has 8 apples. How many apples does Tom have left?',
  'A seller bought 5 lamps for $70 each and gives the dealer $400. How much will the dealer give?',
  'Olga pays 4 quarters for chips and 12 coins for tea. How many dollars does she pay in total?',
  'There are a certain number of cats and 3 fewer dogs than cats. If there are 45 pets, how many cats are there?',
  'Lily has 12 red marbles and 8 blue marbles. She gives 5 marbles to Tom. How many red marbles does she have left?',
  'Joe has $50. He spends $10 on lunch on Monday. On Tuesday he spends $5. How much money did Joe spend on Monday?',
  'He has 6 tables with 4 seats and 12 tables with 6 seats. Each table costs $9. How many seats are there?',
  '12 apples cost $3. How much do 4 pears cost?',
  'Ann reads 10 pages a day. The book has 200 pages. She has read 50 pages. How many days does she need to finish the book?',
  'It takes 3 men 6 hours to paint a wall. How long will it take 9 men?',
  'Meg bought 12 eggs and broke 3 eggs. She used half of the remaining eggs. How many eggs did she use?',
  'Tom buys 3 shirts at $10 each. He returns 1 shirt. How much did he spend?',
  'Dan has 3 dogs and 2 cats. Each dog eats 2 cups of food a day. How many cups of food do his pets eat in a week?',
  'The store had 50 phones. It sold 12 phones and got 20 phones. How many phones did it sell?',
  'Rob brought 4 figs and 6 plums, while Zoe brought twice the amount of figs and half the number of plums than Rob. How many fruits do they have in total?',
  'Mia buys 2 dozen rolls. Rolls cost $0.40 each. How much does she pay for the rolls?',
  'Leo is 9 years old. His sister is twice his age. When he is 40 years old, how old will his sister be?',
  'Ann has 20 pens. She buys 5 red pens. How many blue pens does she have?',
];

describe('a story read clause by clause', () => {
  it.each(SOLVED)('%s', (text, answer) => expect(answerTo(text)).toBe(answer));

  it.each(LEFT_ALONE)('"%s" is left alone', (text) => expect(answerTo(text)).toBe('unsolved'));

  it('has steps that each use what the story or a step before gives', () => {
    for (const [text] of SOLVED) {
      const steps = solveByFacts(marked(text))?.steps ?? [];
      const constants = new Set(['7', '12', '60', '1', '2', '3']);
      const known = marked(text).numbers.map(({ value, kind }) =>
        kind === 'percent' ? (q.divide(value, q.rational(100n)) ?? value) : value,
      );
      for (const { terms, result, label } of steps) {
        // The shares of a total are what the story's comparisons come to.
        if (label.kind === 'shares') known.push(...terms);
        for (const term of terms)
          expect(known.some((one) => q.equal(one, term)) || constants.has(q.rationalLatex(term))).toBe(true);
        known.push(result);
      }
    }
  });
});
