import { words } from './ask.ts';
import { type Steps, type TaskSayings, wordsFrom } from './words-from.ts';

const MISTAKES = {
  'forgot-root': 'You have the square of the side. Which operation undoes squaring?',
  plus: 'It looks as if the last part was added. Which sign stands before it in the cosine rule?',
  pythagoras: 'That is Pythagoras, which needs a right angle. Which part does the cosine rule take off besides?',
  'forgot-two': 'It looks as if the two was left out. How does the last part of the cosine rule begin?',
  'ratio-only': 'That is the cosine of the angle. Which calculator key takes you back to the angle?',
  'sine-instead': 'It looks as if the sine was undone. Which function of the angle does this rule give?',
  swapped:
    'The signs on top are the wrong way round. Which side is taken off, the one opposite the angle or the others?',
  'upside-down': 'The two sines have changed places. Which sine belongs to the side that you want?',
  'no-sines': 'It looks as if the angles themselves were used. What does the sine rule divide a side by?',
  'one-sine': 'One of the sines is missing. What do you divide by?',
  'share-only':
    'That is side over sine, the same for every side. What do you do with it to find the side that you want?',
  'forgot-half': 'One halving is missing. How does the area of a triangle compare with that of a parallelogram?',
  'forgot-sine': 'It looks as if the sine was left out. How high is the triangle above its base?',
  'cosine-instead': 'It looks as if the cosine was used. Which ratio gives the height of the triangle?',
};

const row = (asked: string, idea: string, steps: Steps): TaskSayings => ({
  asked,
  idea,
  steps,
  check: 'The longest side lies opposite the biggest angle. Does {answer} fit that?',
});

export const triangleRulesWords = wordsFrom({
  tasks: {
    'cosine-side': row(
      'We know two sides and the angle between them, and want {wanted}. Which rule helps without a right angle?',
      'The cosine rule is Pythagoras with a correction for the angle. What is taken off the two squares?',
      {
        square: ['Put the numbers in: what is {sum}?', 'The square of the side is {value}.'],
        last: ['How long is the side itself?', '{last} is {answer}.'],
      },
    ),
    'cosine-angle': row(
      'We know all three sides and want the angle {wanted}. Which side lies opposite it?',
      'The cosine rule, rearranged, gives the cosine of an angle from the three sides. Which square is taken off on top?',
      {
        ratio: ['Put the numbers in: what is {sum}?', 'The cosine of the angle is {value}.'],
        last: ['Go back to the angle: what is {last}?', '{last} is {answer}.'],
      },
    ),
    'sine-side': row(
      'We know a side and two angles, and want {wanted}. Which angle lies opposite each of the sides?',
      'Each side over the sine of its opposite angle is the same number. Which pair do you know completely?',
      {
        third: ['What is the third angle of the triangle?', 'The third angle is {value}.'],
        share: ['Take the pair that you know: what is {sum}?', 'It is {value}.'],
        last: ['Multiply by the sine that belongs to {wanted}: what is {last}?', '{last} is {answer}.'],
      },
    ),
    'sine-area': row(
      'We know two sides and the angle between them, and want the area. How high is the triangle above one of the sides?',
      'The height is one side times the sine of the angle, and the area is half of base times height. What do you multiply first?',
      {
        product: ['Multiply the two sides: what is {sum}?', 'Their product is {value}.'],
        last: ['Now half of that, times the sine: what is {last}?', '{last} is {answer}.'],
      },
    ),
  },
  mistakes: MISTAKES,
  openings: {
    'cosine-side': [words('cosine|cos')],
  },
});
