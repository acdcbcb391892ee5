import { choice, every, part, step, when, words } from './ask.ts';
import { wordsFrom } from './words-from.ts';

export const operationsWords = wordsFrom({
  tasks: {
    add: {
      asked: 'We want {given}. Before you work it out: about how big will the answer be?',
      idea: 'Add what belongs together: ones to ones, tens to tens. Which ones are there to add here?',
      check: 'Take {b} away from {answer} again. Do you get back to {a}?',
    },
    subtract: {
      asked: 'We want {given}. Before you work it out: about how big will the answer be?',
      idea: 'You can take away in easy pieces, the tens first and the ones after that. Which pieces is {b} made of?',
      check: 'Add {b} to {answer}. Do you get back to {a}?',
    },
    multiply: {
      asked: 'We want {given}. How would you say that with the words "lots of"?',
      idea: 'A hard multiplication is two easy ones: split one of the numbers and multiply each piece. How could you split {split}?',
      check: 'Divide {answer} by {other}. Do you get back to {split}?',
    },
    divide: {
      asked: 'We want {given}. How would you say that with the words "fits into"?',
      idea: 'Division asks how often one number fits into the other. Which multiple of {b} do you know that is close to {a}?',
      check: 'Multiply {answer} by {b}. Do you get back to {a}?',
    },
    'divide-with-rest': {
      asked: 'We want {given}, and it may not come out evenly. How would you say it with the words "fits into"?',
      idea: 'See how often the whole of {b} fits into {a}, and what is left over. Which multiple of {b} is close to {a}?',
      check: 'Test it: {b} times {whole}, plus the {rest} that is left. Do you get back to {a}?',
    },
    remainder: {
      asked: 'We want what is left over in {given}. How big can a remainder be here, at most?',
      idea: 'Take as many whole lots of {b} out of {a} as you can. What do we call what is left?',
      check: 'Test it: {b} times {whole}, plus {answer}. Do you get back to {a}?',
    },
    decimals: {
      asked: 'We want {given}. Where do the decimal points have to stand when you write them in columns?',
      idea: 'Give both numbers the same number of decimal places, and each column fits. Which of them needs zeros?',
      check: 'Round both numbers to whole ones and do the sum again. Is {answer} close to that?',
    },
    'multiply-decimals': {
      asked: 'We want {given}. Without working it out: will the answer be bigger or smaller than each of the numbers?',
      idea: 'Multiply as if there were no decimal points, and put the point back at the end. How many decimal places do both have together?',
      check:
        'There are {places} decimal places in the question, counted together. Does {answer} fit that, counting zeros at the end?',
    },
    'signed-sum': {
      asked: 'We want {given}. On a number line, where do you start, and in which direction do you go?',
      idea: 'Adding a negative number goes left, taking one away goes right. On which side of zero will you land?',
      check: 'Start at {answer} on the number line and do the opposite. Do you get back to {a}?',
    },
    'signed-scaling': {
      asked: 'We want {given}. Will the answer be positive or negative?',
      idea: 'Work out the size first, without signs. Two equal signs give plus, two different ones give minus: which is it here?',
      check: 'Count the minus signs in {given}. Does the sign of {answer} fit?',
    },
  },
  steps: {
    'add-ones': ['Start with the ones: what is {ua} and {ub} together?', 'The ones make {ones}.'],
    'add-rest': ['Now the rest: what is {ra} and {rb} together?', 'That makes {rest}.'],
    'add-up': ['Put the two results together: what is {rest} plus {ones}?', 'Together it is {answer}.'],
    'count-on': ['Start at the bigger number and count on. Where do you get to?', 'You get to {answer}.'],
    'take-tens': ['Take {rb} away from {a} first. What is left?', '{a} take away {rb} leaves {first}.'],
    'take-ones': ['Now take away the {ub} that are still to go. What is left of {first}?', 'It leaves {answer}.'],
    'count-back': ['Start at {a} and count back by {b}. Where do you get to?', 'You get to {answer}.'],
    'first-part': ['Split {split} into {first} and {second}. What is {first} times {other}?', 'It is {big}.'],
    'second-part': ['And the other piece: what is {second} times {other}?', 'It is {little}.'],
    'parts-together': ['Put the pieces together: what do {big} and {little} make?', 'They make {answer}.'],
    'lots-of': ['Count up in steps of {other}, as often as {split} says. Where do you get to?', 'You get to {answer}.'],
    'both-whole': [
      'Make the divisor whole: multiply both numbers by the same power of ten. What does the first one become?',
      'The question becomes {scaled}, which has the same answer.',
    ],
    chunk: ['Take a big chunk first: what is {b} times {chunk}?', 'It is {taken}.'],
    left: ['Take that away from {a}. How much is left to share?', 'There is {left} left.'],
    'how-many-fit': ['How many whole times does {b} fit into {a}?', 'It fits {whole} times.'],
    'how-many': [
      'Count all the lots of {b} together. How many times does {b} fit into {a}?',
      'It fits {answer} times.',
    ],
    'with-rest': [
      'What is left over after those lots, and how do you write the whole answer?',
      'It is {whole} remainder {rest}, which is exactly {exact}.',
    ],
    'what-is-left': ['Take those lots of {b} out of {a}. What is left?', 'There is {answer} left.'],
    'without-points': ['Leave the decimal points out for a moment. What is {sum}?', 'Without the points it is {bare}.'],
    'point-back': ['Put the point back, with {places} decimal places. Which number is that?', 'It is {answer}.'],
    'which-sign': ['Will the answer be positive or negative?', 'It is {=sign}.'],
    landed: [
      'Go along the number line, or take one size from the other. What is the whole answer?',
      'The answer is {answer}.',
    ],
    scaled: ['Now work with the sizes alone. What is the whole answer, with its sign?', 'The answer is {answer}.'],
  },
  mistakes: {
    'no-carry': 'It looks as if a column made ten or more, and the ten was not carried. Which column is that?',
    'wrote-both-digits': 'It looks as if a column with two digits was written down whole. Where does its ten belong?',
    'took-away': 'It looks as if you took one number from the other. Which sign stands in {given}?',
    multiplied: 'It looks as if you multiplied. Which sign stands in {given}?',
    'smaller-from-larger':
      'It looks as if the smaller digit was taken from the larger one in each column. In which column must you take from the top one, though it is smaller?',
    'forgot-to-lower':
      'Close: a ten was borrowed for the ones, but it was still counted in its own column. What is left of the tens digit?',
    added: 'It looks as if you added. Which sign stands in {given}?',
    swapped: 'The numbers were taken away the other way round. Which of them do you start from?',
    'only-matching-parts':
      'Tens times tens and ones times ones are there, but two products are missing. Which tens have not met which ones?',
    'forgot-the-zero': 'The row for the tens looks ten times too small. What does it need at its end?',
    'one-lot-too-few': 'Close: it is one lot of too few. How could you count the lots again?',
    'one-lot-too-many': 'Close: it is one lot too many. How could you count the lots again?',
    'not-lined-up': 'It looks as if the last digits were lined up. What has to stand in line instead?',
    'point-lost': 'The digits are right. Where does the decimal point belong?',
    'point-too-far': 'The digits are right, but the number is too small. How many decimal places should it have?',
    'point-too-near': 'The digits are right, but the number is too big. How many decimal places should it have?',
    'wrong-sign': 'The size is right. Which sign does it get?',
    'lost-a-minus': 'It looks as if a minus sign was lost. In which direction does {given} go on the number line?',
    'added-sizes': 'It looks as if the sizes were added without their signs. In which direction does each number go?',
    'minus-of-sizes': 'Two minuses do not always make what they seem to. What does each sign in {given} say?',
    'rest-as-decimal': 'A remainder of {rest} is not the digits behind a decimal point. What part of {b} is {rest}?',
    'wrong-way-round': 'It looks as if the division went the other way round. Which number is being shared?',
    'one-too-few': 'Close: one more lot fits in. Can you multiply back to see it?',
    'one-too-many': 'Close: that is one lot too many. Can you multiply back to see it?',
    'point-moved':
      'The digits are right, but both numbers must be multiplied by the same amount. Where does the point go?',
    'zero-lost': 'The digits are right, but a column that came out empty is missing. Which digit holds its place?',
    'gave-quotient': 'That is how often it fits. What is left over?',
    'left-to-the-next': 'That is what is missing to the next lot. How much is left from the last one?',
  },
  openings: {
    add: [undefined, every(part('ua'), part('ub'))],
    subtract: [undefined, every(part('rb'), part('ub'))],
    multiply: [words('lots|lot|groups')],
    divide: [words('fits|fit|goes|go')],
    'divide-with-rest': [words('fits|fit|goes|go')],
    remainder: [undefined, words('remainder|rest|left')],
    decimals: [words('under|line|above|below|same')],
    'multiply-decimals': [undefined, part('places')],
    'signed-sum': [
      undefined,
      when(
        ({ parts }) => parts['sign'] === 'negative',
        choice('left|negative|below|minus', 'right|positive|above|plus'),
        choice('right|positive|above|plus', 'left|negative|below|minus'),
      ),
    ],
    'signed-scaling': [step('which-sign'), step('which-sign')],
  },
});
