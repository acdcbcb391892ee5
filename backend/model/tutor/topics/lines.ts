import { every, no, number, step, when, words, yes } from './ask.ts';
import { wordsFrom } from './words-from.ts';

const THROUGH =
  'A line is fixed by its gradient and one point: put the point into {form}. Which number is still unknown then?'.replace(
    '{form}',
    '$y = mx + c$',
  );

export const linesWords = wordsFrom({
  tasks: {
    gradient: {
      asked:
        'We want the gradient of the line {given}: how steep it is. What form should its equation have to read that off?',
      idea: 'In $y = mx + c$ the number before $x$ is the gradient. Does {given} have that form already?',
      check: 'Take two points of the line, one step apart in $x$. Does $y$ change by {answer}?',
    },
    'y-intercept': {
      asked: 'We want to know where {given} crosses the $y$-axis. What is $x$ at every point of that axis?',
      idea: 'On the $y$-axis $x$ is $0$. What is left of {given} there?',
      check: 'Put the point back into {given}. Are both sides equal?',
    },
    'x-intercept': {
      asked: 'We want to know where {given} crosses the $x$-axis. What is $y$ at every point of that axis?',
      idea: 'On the $x$-axis $y$ is $0$. Which equation for $x$ is left of {given}?',
      check: 'Put the point back into {given}. Are both sides equal?',
    },
    both: {
      asked: 'We want the gradient and the intercept of {given}. Which form shows both at once?',
      idea: 'In $y = mx + c$ the gradient is $m$ and the line crosses the $y$-axis at $c$. Does {given} have that form already?',
      check: 'Put $x = 0$ and then $x = 1$ into the equation. Do the two values of $y$ fit?',
    },
    'slope-of-two': {
      asked:
        'We want the gradient of the line through {given}. How far up and how far across is it from one point to the other?',
      idea: 'The gradient is the change in $y$ over the change in $x$. What is the change in $y$ here?',
      check: 'Take the points in the other order. Do you get the same gradient?',
    },
    'equation-of-two': {
      asked: 'We want the equation of the line through {given}. Which two numbers does {form} need?'.replace(
        '{form}',
        '$y = mx + c$',
      ),
      idea: 'First the gradient from both points, then the intercept from one of them. How much does $y$ change?',
      check: 'Put both points into {answer}. Does each make it true?',
    },
    midpoint: {
      asked: 'We want the point in the middle of {given}. What is halfway between two numbers?',
      idea: 'The middle has the mean of the two $x$ and the mean of the two $y$. What do you do to get a mean?',
      check: 'Go from the first point to the middle, and the same again. Do you arrive at the second point?',
    },
    distance: {
      asked: 'We want the distance between {given}. Which triangle with a right angle could you draw there?',
      idea: 'The steps across and up are the short sides of a right-angled triangle. What does Pythagoras say about its long side?',
      check: 'The distance is longer than each step and shorter than both together. Is it so here?',
    },
    'slope-and-point': {
      asked: 'We want the line with {given}. Which form of its equation would you start from?',
      idea: THROUGH,
      check: 'Put the point into {answer}. Is it true?',
    },
    parallel: {
      asked: 'We want the line through {point} that is parallel to {line}. What do parallel lines have in common?',
      idea: 'Parallel lines are equally steep. What is the gradient of {line}?',
      check: 'Put the point into {answer}. Is it true, and is the gradient the same?',
    },
    perpendicular: {
      asked:
        'We want the line through {point} that is perpendicular to {line}. How do the gradients of such lines go together?',
      idea: 'The gradients of perpendicular lines multiply to $-1$. What is the gradient of {line}?',
      check: 'Put the point into {answer}. Is it true, and do the gradients multiply to $-1$?',
    },
    'parallel-slope': {
      asked: 'We want the gradient of a line parallel to {given}. What do parallel lines have in common?',
      idea: 'Parallel lines are equally steep. What is the gradient of {line}?',
      check: 'Both lines go up equally for one step across. Do they?',
    },
    'perpendicular-slope': {
      asked: 'We want the gradient of a line perpendicular to {given}. How do the two gradients go together?',
      idea: 'The gradients of perpendicular lines multiply to $-1$. What is the gradient of {line}?',
      check: 'Multiply the two gradients. Do you get $-1$?',
    },
    'lies-on': {
      asked: 'We want to know whether {point} lies on {line}. What has to be true of its coordinates?',
      idea: 'A point lies on a line when its coordinates make the equation true. Which $y$ does the line have at its $x$?',
      check: 'Put both coordinates into {line}. Do its two sides agree?',
    },
  },
  steps: {
    'solve-for-y': ['Bring {line} into the form $y = mx + c$. What do you get?', 'Solved for $y$ it is {solved}.'],
    'read-gradient': ['Which number stands before $x$ in {solved}?', 'The number before $x$ is {m}.'],
    'read-intercept': ['Which number stands alone in {solved}?', 'It crosses the $y$-axis at {c}.'],
    'give-both': ['So what are $m$ and $c$?', 'Together: {answer}.'],
    'put-x-zero': ['Put $x = 0$ into {line}. What is $y$?', 'With $x = 0$ there is $y$ equal to {c}.'],
    'put-y-zero': ['Put $y = 0$ into {line}. What is $x$?', 'With $y = 0$ there is $x$ equal to {crossing}.'],
    rise: ['Go from {a} to {b}. How much does $y$ change?', 'The change in $y$ is {rise}.'],
    run: ['And how much does $x$ change from {a} to {b}?', 'The change in $x$ is {run}.'],
    slope: [
      'Divide the change in $y$ by the change in $x$, {rise} by {run}. What is the gradient?',
      '{rise} divided by {run} is the gradient.',
    ],
    'intercept-from-point': [
      'With gradient {m} put $x$ as {x} and $y$ as {y} into $y = mx + c$. What is $c$?',
      'That gives $c$ equal to {c}.',
    ],
    equation: ['Now you know both numbers. What is the equation of the line?', 'It is {answer}.'],
    'middle-x': ['What is the mean of {x1} and {x2}?', 'Half of their sum is {x}.'],
    'middle-y': ['What is the mean of {y1} and {y2}?', 'Half of their sum is {y}.'],
    'both-coordinates': ['So which point is in the middle?', 'It is {answer}.'],
    squares: [
      'Square both steps and add. What do the squares of {run} and {rise} make?',
      '{run2} and {rise2} make {squares}.',
    ],
    root: [
      'That is the square of the distance. What is the distance itself, exactly?',
      'The root of {squares} is {answer}.',
    ],
    'slope-of-line': ['What is the gradient of {line}?', 'Its gradient is {old}.'],
    'same-slope': ['A parallel line is just as steep. What is its gradient?', 'It is the same: {m}.'],
    'turned-slope': [
      'Turn {old} upside down and change its sign. What is the gradient of the perpendicular line?',
      'It is {m}, because {old} times that is $-1$.',
    ],
    'y-of-line': ['Which $y$ does {solved} have at {x}?', 'At {x} the line has {value}.'],
    lies: [
      'The point has {y} there, and the line {value}. Does the point lie on the line, yes or no?',
      'They are the same, so yes, it lies on the line.',
    ],
    'lies-not': [
      'The point has {y} there, and the line {value}. Does the point lie on the line, yes or no?',
      'They differ, so no, it does not lie on the line.',
    ],
  },
  mistakes: {
    'took-intercept': 'That is where the line crosses the $y$-axis. Which number tells how steep it is?',
    'took-gradient': 'That tells how steep the line is. Where does it cross the axis?',
    'not-solved-for-y':
      'That number stands before $x$ while $y$ is not alone yet. What do you get when you solve for $y$?',
    'sign-of-gradient': 'The size is right, the sign is not. Does the line go up or down from left to right?',
    'gradient-upside-down': 'It looks upside down. Which coefficient do you divide by when you solve for $y$?',
    'x-for-y': 'That is where it crosses the other axis. Which letter is $0$ on the $y$-axis?',
    'y-for-x': 'That is where it crosses the other axis. Which letter is $0$ on the $x$-axis?',
    'sign-of-c': 'The size is right. What is its sign, once $x$ is $0$?',
    'sign-of-crossing': 'The size is right. What happens to the sign when you take the number to the other side?',
    'swapped-both': 'The two have changed places. Which of them stands before $x$?',
    'run-over-rise': 'It looks as if you divided across by up. Which change goes on top?',
    'sign-of-slope': 'The size is right. Were both differences taken from the same point?',
    'added-coordinates': 'It looks as if the coordinates were added. What do you do to see how much they change?',
    'only-rise': 'That is how far it goes up. Over how far across?',
    'y-as-intercept': 'It looks as if the $y$ of the point was taken for $c$. Is $x$ zero at that point?',
    'x-as-intercept':
      'It looks as if the $x$ of the point was taken for $c$. What do you get when you put the point into $y = mx + c$?',
    'sign-of-intercept': 'The gradient is right. What happens to the sign of $c$ when you put the point in?',
    'swapped-m-and-c': 'The two numbers have changed places. Which of them goes with $x$?',
    'upside-down': 'The gradient looks upside down. Which change goes on top, that of $x$ or that of $y$?',
    'not-halved': 'That adds the coordinates. What is still to be done to be halfway between them?',
    'half-difference': 'It looks as if you took half the difference. Where is halfway, seen from $0$?',
    'swapped-coordinates': 'Both numbers are right, in the other order. Which one comes first in a point?',
    'no-root': 'That is the square of it. What do you do to get the length itself?',
    'added-sides':
      'Across and up together is the way round the corner. What does Pythagoras say about the straight way?',
    'subtracted-squares': 'The squares of the two short sides are added, not taken away. What do you get then?',
    'added-in-brackets': 'It looks as if the coordinates were added. How far is it from one to the other?',
    'kept-slope': 'That is the gradient of the line given. How does it change for a perpendicular line?',
    'only-negated': 'The sign is changed, which is half of it. What else happens to the gradient?',
    'only-flipped': 'It is upside down, which is half of it. What else happens to the gradient?',
  },
  openings: {
    gradient: [undefined, when(({ parts }) => parts['line'] === parts['solved'], yes, no)],
    'y-intercept': [number(0)],
    'x-intercept': [number(0)],
    both: [undefined, when(({ parts }) => parts['line'] === parts['solved'], yes, no)],
    'slope-of-two': [every(step('rise'), step('run')), step('rise')],
    'equation-of-two': [words('gradient|slope|m', 'intercept|c'), step('rise')],
    midpoint: [words('average|mean|half|middle'), words('add|sum', 'divide|half|halve|two|2')],
    distance: [undefined, words('square|squared|squares')],
    'slope-and-point': [undefined, words('c|intercept')],
    parallel: [words('gradient|slope|steep'), step('slope-of-line')],
    perpendicular: [words('minus|negative|reciprocal|multiply'), step('slope-of-line')],
    'perpendicular-slope': [words('minus|negative|reciprocal|multiply'), step('slope-of-line')],
    'parallel-slope': [words('gradient|slope|steep|same')],
    'lies-on': [words('equation|true|fit|equal'), step('y-of-line')],
  },
});
