/** Stories, and the topic that reads each of them first. */
export const STORY_WORDINGS: readonly (readonly [topic: string, text: string])[] = [
  ['story-sharing', 'Tom shares 24 sweets equally between 6 friends. How many does each friend get?'],
  ['story-part', 'There are 30 pupils in a class. 40% of the pupils are boys. How many are not boys?'],
  ['percent-change', 'A phone costs $200. The price is increased by 10%. What is the new price?'],
  ['story-sharing', 'Ann and Bob share £60 in the ratio 2:3. How much does Bob get?'],
  ['story-equation', 'The sum of three consecutive numbers is 72. What is the largest number?'],
  ['averages', 'The mean of 5 numbers is 8. Four of them are 6, 7, 9 and 15. What is the fifth number?'],
  ['story-total', 'Ann has 5 apples and Bob has 7 apples. How many apples do they have altogether?'],
  ['story-difference', 'Ann has 15 apples. Bob has 7 apples. How many more apples does Ann have than Bob?'],
  [
    'story-equation',
    'Tom has 3 times as many stickers as Ann. Together they have 48 stickers. How many stickers does Tom have?',
  ],
  [
    'story-comparison',
    'Sue has 3 more than twice as many cards as Ben. If Ben has 9 cards, how many cards does Sue have?',
  ],
  ['story-left', 'Sam has 24 marbles. He gives 9 marbles to Ann. How many marbles does he have left?'],
  ['story-cost', 'Ann buys 3 pens at $2 each and 2 rulers at $1.50 each. How much does she spend altogether?'],
  ['story-cost', 'Jack earns £9 an hour. He works 6 hours a day for 5 days. How much does he earn?'],
];
