import { choice, number, openly, step, words } from './ask.ts';
import { type Steps, type TaskSayings, wordsFrom } from './words-from.ts';

const MISTAKES = {
  'other-total': 'It looks as if you used the wrong whole. What do these angles make together?',
  'sum-only': 'You have what the known angles make together. How much is missing up to the whole?',
  'one-only': 'It looks as if only one of the known angles was taken off. Which one is left?',
  'added-on': 'It looks as if the angles were added to the whole. Is the missing angle a part of it?',
  'right-angle': 'It looks as if the whole was taken to be a right angle. What do these angles make together?',
  equal: 'It looks as if you took the two angles to be equal. What does the fact say about them?',
  'made-180': 'It looks as if the two were made to add up to a half turn. What does this fact say about the pair?',
  'made-90': 'It looks as if the two were made to add up to a right angle. What does this fact say about the pair?',
  'made-360': 'It looks as if the two were made to add up to a full turn. What does this fact say about the pair?',
  halved: 'It looks as if the angle was halved. What does this fact say about the pair?',
  'one-base-only': 'It looks as if only one of the equal angles was taken off. How many of them are there?',
  'halved-rest':
    'It looks as if the rest was shared. Which angle do you know here, one of the equal ones or the other one?',
  'forgot-half': 'That is what the two equal angles make together. How big is one of them?',
  'doubled-given': 'It looks as if the given angle was taken twice. Which of the three angles are equal?',
  'whole-line':
    'The diameter is a straight line, but the angle is on the edge. How does it compare with the one at the centre?',
  'half-right':
    'It looks as if a half was taken once too often. How does the angle compare with the one at the centre?',
  third: 'That would be an equilateral triangle. How does the angle compare with the straight one at the centre?',
  'wrong-way': 'It looks as if the operation went the wrong way. Which of the two is the bigger one?',
  'all-sides': 'It looks as if there was one triangle for each side. How many triangles meet in one corner?',
  'one-too-many': 'That is one triangle too many. How many triangles do the diagonals from one corner make?',
  'outside-sum': 'It looks as if you used the full turn of the exterior angles. What do the interior ones make?',
  'inside-sum': 'It looks as if that was for the interior angles. What turn do you make on a walk around the figure?',
  'half-turn': 'It looks as if you used a half turn. How far do you turn on a walk around the whole figure?',
  'outside-instead': '{wrong} looks like the exterior angle. What do the interior and the exterior one make together?',
  'inside-instead': '{wrong} looks like the interior angle. What do the interior and the exterior one make together?',
  'triangles-divided': 'It looks as if you divided by the number of triangles. How many corners share the sum?',
  multiplied: 'It looks as if you multiplied. How is the full turn shared among the corners?',
  'triangles-only': 'That is the number of triangles. How many sides does the figure have more than that?',
  'inside-used': 'It looks as if the wrong angle was used. Which angles make a full turn together?',
  'one-less': 'That is one side short. How often does the exterior angle fit into a full turn?',
};

const CHECK = 'Put {answer} back in: everything fits together again. Which fact about angles did you use?';

const rest = (where: string, idea: string): TaskSayings => ({
  asked: `We know {given}, and one angle is missing ${where}. What do all of these angles make together?`,
  idea,
  steps: {
    sum: ['Add the angles that you know: what is {sum}?', 'Together they make {value}.'],
    last: ['What is left of {total}: what is {last}?', '{last} leaves {answer}.'],
  },
  check: CHECK,
});

const pair = (
  name: string,
  idea: string,
  last = 'The two angles are equal. How big is the other one?',
): TaskSayings => ({
  asked: `We know one of two ${name}. What do you know about such a pair?`,
  idea,
  steps: { last: [last, 'So the angle is {answer}.'] },
  check: 'Draw both angles and compare them with {answer}. Does the picture agree?',
});

const figure = (asked: string, idea: string, steps: Steps): TaskSayings => ({
  asked,
  idea,
  steps,
  check: CHECK,
});

const TRIANGLES: Steps[string] = [
  'Diagonals from one corner cut it into triangles. How many triangles do {sides} sides make?',
  'They make {value} triangles.',
];

const WRITTEN = {
  triangle: rest(
    'in the triangle',
    'Tear the corners off a paper triangle and lay them side by side: they make a straight line. How many degrees is that?',
  ),
  'right-triangle': rest(
    'in a right-angled triangle',
    'One of the three angles is the right angle. What is left for the two others together?',
  ),
  quadrilateral: rest(
    'in the quadrilateral',
    'A diagonal cuts it into two triangles. What do all four angles make together, then?',
  ),
  line: rest('on the straight line', 'A straight line is half of a turn. How many degrees is that?'),
  point: rest('round the point', 'All the way round a point is a full turn. How many degrees is that?'),
  'co-interior': rest(
    'between the parallel lines',
    'Co-interior angles lie between the lines on the same side, in a C. What do they make together?',
  ),
  complementary: rest('from the pair', 'Complementary angles make a right angle together. How many degrees is that?'),
  supplementary: rest('from the pair', 'Supplementary angles make a straight line together. How many degrees is that?'),
  cyclic: rest(
    'opposite in the cyclic quadrilateral',
    'All four corners lie on a circle. What do two opposite angles make together?',
  ),
  opposite: pair(
    'vertically opposite angles',
    'Vertically opposite angles face each other where two lines cross. How do their sizes compare?',
  ),
  corresponding: pair(
    'corresponding angles',
    'Corresponding angles sit in the same place at both parallel lines, in an F. How do their sizes compare?',
  ),
  alternate: pair(
    'alternate angles',
    'Alternate angles sit inside a Z between parallel lines. How do their sizes compare?',
  ),
  'same-segment': pair(
    'angles in the same segment',
    'Both stand on the same arc, with their corners on the circle. How do their sizes compare?',
  ),
  semicircle: pair(
    'angles in a semicircle',
    'The diameter makes a straight angle at the centre. How does the angle on the edge compare with it?',
    'The angle on the edge is half of the straight one. How big is it?',
  ),
  'at-centre': pair(
    'angles on the same arc, at the edge: {given}',
    'The angle at the centre and the one at the edge stand on the same arc. Which one is twice as big?',
    'The one at the centre is twice as big: what is {last}?',
  ),
  'at-edge': pair(
    'angles on the same arc, at the centre: {given}',
    'The angle at the centre and the one at the edge stand on the same arc. Which one is twice as big?',
    'The one at the edge is half as big: what is {last}?',
  ),
  'isosceles-top': figure(
    'We know the two equal angles of an isosceles triangle. What do all three make together?',
    'The angles of a triangle make a straight line together. How much of it do the equal ones take up?',
    {
      sum: ['Take both equal angles: what is {sum}?', 'They make {value}.'],
      last: ['What is left for the third one: what is {last}?', '{last} leaves {answer}.'],
    },
  ),
  'isosceles-base': figure(
    'We know the odd angle of an isosceles triangle. Which of its angles are equal?',
    'The angles of a triangle make a straight line together, and two of these are equal. What is left for both?',
    {
      sum: ['What is left for the two equal angles: what is {sum}?', 'They make {value} together.'],
      last: ['Share it between the two: what is {last}?', '{last} is {answer} each.'],
    },
  ),
  'polygon-sum': figure(
    'We want the sum of all interior angles of a figure with {sides} sides. Into which simpler figures could you cut it?',
    'A triangle has half a turn in its corners. Into how many triangles can you cut the figure from one corner?',
    {
      triangles: TRIANGLES,
      last: ['Each triangle has half a turn: what is {last}?', '{last} is {answer}.'],
    },
  ),
  'outside-sum': figure(
    'We want the sum of the exterior angles of a figure with {sides} sides. What does such an angle mean on a walk around it?',
    'At each corner of a walk around the figure you turn by the exterior angle. How far have you turned at the end?',
    {
      last: ['You face the same way as at the start. How many degrees did you turn?', 'A full turn: {answer}.'],
    },
  ),
  'polygon-inside': figure(
    'We want one interior angle of a regular figure with {sides} sides. What do all of them make together?',
    'Find the sum of all interior angles first, by cutting into triangles. How is it shared in a regular figure?',
    {
      triangles: TRIANGLES,
      sum: ['Each triangle has half a turn: what is {sum}?', 'Together they make {value}.'],
      last: ['All its corners are equal: what is {last}?', '{last} is {answer}.'],
    },
  ),
  'polygon-outside': figure(
    'We want one exterior angle of a regular figure with {sides} sides. What do all of them make together?',
    'On a walk around the figure you turn by the exterior angle at each corner. How far have you turned at the end?',
    {
      last: ['The full turn is shared equally: what is {last}?', '{last} is {answer}.'],
    },
  ),
  'sides-from-outside': figure(
    'We know one exterior angle of a regular figure, and want its number of sides. What do all exterior angles make together?',
    'On a walk around the figure you make a full turn. How often does this angle fit into it?',
    {
      last: ['What is {last}?', '{last} is {answer}, so there are {answer} sides.'],
    },
  ),
  'sides-from-inside': figure(
    'We know one interior angle of a regular figure, and want its number of sides. Which angle lies next to it, outside?',
    'The exterior angles are easier: they make a full turn. How big is one of them here?',
    {
      sum: ['Interior and exterior angle lie on a line: what is {sum}?', 'The exterior angle is {value}.'],
      last: [
        'How often does it fit into a full turn: what is {last}?',
        '{last} is {answer}, so there are {answer} sides.',
      ],
    },
  ),
  'sides-from-sum': figure(
    'We know what all interior angles make together, and want the number of sides. How do you find that sum from the sides?',
    'The figure can be cut into triangles, each with half a turn. How many triangles are there?',
    {
      sum: ['What is {sum}?', 'There are {value} triangles.'],
      last: ['There are always two sides more than triangles: what is {last}?', '{last} is {answer}.'],
    },
  ),
} satisfies Readonly<Record<string, TaskSayings>>;

export const anglesWords = wordsFrom({
  tasks: WRITTEN,
  mistakes: MISTAKES,
  openings: {
    triangle: [openly(number(180)), number(180)],
    'right-triangle': [openly(number(180)), number(90)],
    line: [openly(number(180)), number(180)],
    point: [openly(number(360)), number(360)],
    quadrilateral: [openly(number(360)), number(360)],
    'co-interior': [openly(number(180)), number(180)],
    complementary: [openly(number(90)), number(90)],
    supplementary: [openly(number(180)), number(180)],
    cyclic: [openly(number(180)), number(180)],
    opposite: [words('same|equal'), words('same|equal')],
    corresponding: [words('same|equal'), words('same|equal')],
    alternate: [words('same|equal'), words('same|equal')],
    'same-segment': [words('same|equal'), words('same|equal')],
    'isosceles-top': [openly(number(180)), step('sum')],
    'isosceles-base': [words('base|bottom|two'), step('sum')],
    'polygon-sum': [words('triangle'), step('triangles')],
    'polygon-inside': [openly(step('sum')), words('equally|same|divide|share')],
    'polygon-outside': [openly(number(360)), number(360)],
    'sides-from-outside': [openly(number(360))],
    'sides-from-inside': [words('exterior|outside'), step('sum')],
    'sides-from-sum': [words('triangle|180|subtract|minus|take'), step('sum')],
    semicircle: [undefined, words('half|halves')],
    'at-edge': [words('twice|double|half'), choice('centre|center|middle', 'edge|circumference')],
    'at-centre': [words('twice|double|half'), choice('centre|center|middle', 'edge|circumference')],
    'outside-sum': [words('turn'), number(360)],
  },
});
