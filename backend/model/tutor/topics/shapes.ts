import { SHAPE_MISTAKES } from './shape-mistakes.ts';
import { type TaskSayings, wordsFrom } from './words-from.ts';

/** A figure's task in short: what is wanted, the idea as a question, what leads to each sum, and the last one. */
type Row = readonly [want: string, idea: string, sums: readonly string[], last: string, check?: string];

const CHECK =
  'Go backwards from {answer} with the opposite operations, and you reach the numbers that were given. Which step was the trickiest?';
const SQUARES = 'An area counts the unit squares that cover a figure.';

const ROWS: Readonly<Record<string, Row>> = {
  'rectangle-area': [
    'the area inside this {shape}',
    `${SQUARES} How many rows are there, and how many squares in each?`,
    [],
    'Multiply the two lengths',
  ],
  'square-area': [
    'the area inside the square',
    `${SQUARES} How many rows of how many squares does a square have?`,
    [],
    'Multiply the side by itself',
  ],
  'triangle-area': [
    'the area inside the triangle',
    'Two such triangles make a rectangle or a parallelogram on the same base. What does that tell you about the area?',
    ['First the parallelogram, base times height'],
    'The triangle is half of it',
  ],
  'diagonals-area': [
    'the area inside the {shape}',
    'The rectangle around it is as long and as wide as the diagonals. How much of it does the figure fill?',
    ['First multiply the diagonals'],
    'Take half of it',
  ],
  'parallelogram-area': [
    'the area inside the parallelogram',
    'Cut off a corner and move it to the other side: it becomes a rectangle. Which two lengths does that have?',
    [],
    'Multiply base and height',
  ],
  'trapezium-area': [
    'the area inside the trapezium',
    'Two such trapeziums make a parallelogram, as long as both parallel sides together. What does that tell you about the area?',
    ['Add the parallel sides', 'Multiply that by the height'],
    'Take half of it',
  ],
  'rectangle-perimeter': [
    'the distance around this {shape}',
    'Walk round it once: which lengths do you walk twice?',
    ['Add the two different sides'],
    'Each of them comes twice',
  ],
  'triangle-perimeter': [
    'the distance around the triangle',
    'A perimeter is a walk round the edge. Which lengths do you walk?',
    [],
    'Add all three sides',
  ],
  'equal-sides-perimeter': [
    'the distance around this {shape}',
    'All its sides are equally long. How many sides does it have?',
    [],
    'Count the sides and multiply',
  ],
  'rectangle-side-from-area': [
    'the other side of the rectangle',
    'Length times width makes the area. How can you undo the multiplication?',
    [],
    'Divide the area by the side that you know',
  ],
  'parallelogram-side-from-area': [
    'the missing length of the parallelogram',
    'Base times height makes the area. How can you undo the multiplication?',
    [],
    'Divide the area by the length that you know',
  ],
  'rectangle-side-from-perimeter': [
    'the other side of the rectangle',
    'Half of the way round is one length and one width. How can you get at the other one?',
    ['Take half of the perimeter'],
    'Take away the side that you know',
  ],
  'triangle-side-from-area': [
    'the missing length of the triangle',
    'The area is half of base times height. What would base times height be, then?',
    ['Double the area'],
    'Divide by the length that you know',
  ],
  'square-side-from-area': [
    'the side of the square',
    'The side times itself makes the area. What undoes squaring?',
    [],
    'Take the square root',
  ],
  'square-side-from-perimeter': [
    'the side of the square',
    'Its four sides are equally long. What does one of them come to?',
    [],
    'Share the perimeter among four sides',
  ],
  'triangle-third-side': [
    'the third side of the triangle',
    'All three sides together make the perimeter. What is left for the third one?',
    ['Add the sides that you know'],
    'Take that from the perimeter',
  ],
  'circle-area': [
    'the area inside the circle',
    'The area of a circle is pi times the radius squared. What does the square belong to?',
    ['Square the radius first'],
    'Multiply that by pi',
  ],
  circumference: [
    'the distance around the circle',
    'The way round a circle is pi times its diameter. How long is the diameter here?',
    ['Find the diameter'],
    'Multiply it by pi',
  ],
  'part-area': [
    'the area of this {shape}',
    'Find the area of the whole circle first. Which part of it do we have?',
    ['Square the radius', 'Multiply that by pi'],
    'Now take the part that we have',
  ],
  'semicircle-perimeter': [
    'the distance around the semicircle',
    'Its edge has a curved part and a straight part. How long is each of them?',
    ['Half of the way round the circle'],
    'Add the straight part, which is a diameter',
  ],
  'sector-area': [
    'the area of the sector',
    'A sector is a part of a circle, as big as its angle is of a full turn. Which fraction is that?',
    ['Find the area of the whole circle'],
    'Take that fraction of it',
  ],
  'arc-length': [
    'the length of the arc',
    'An arc is a part of the way round, as big as its angle is of a full turn. Which fraction is that?',
    ['Find the whole way round'],
    'Take that fraction of it',
  ],
  'cylinder-volume': [
    'the volume of the cylinder',
    'Every slice of a cylinder is the same circle. Which area do you multiply by the height?',
    ['Find the area of the circle'],
    'Multiply that by the height',
  ],
  'cylinder-surface': [
    'the whole surface of the cylinder',
    'Unroll it: two circles and one rectangle. How long is that rectangle?',
    ['Find both circles together', 'Find the rectangle, the way round times the height'],
    'Add the parts',
  ],
  'cylinder-curved': [
    'the curved surface of the cylinder',
    'Unroll the curved part: it is a rectangle. How long are its sides?',
    ['Find the way round'],
    'Multiply that by the height',
  ],
  'cone-volume': [
    'the volume of the cone',
    'Three such cones fill the cylinder around it. What does that tell you about the volume?',
    ['Find the cylinder first'],
    'The cone is a third of it',
  ],
  'cone-curved': [
    'the curved surface of the cone',
    'The curved surface of a cone is pi times radius times slant height. Which of the lengths is the slant one?',
    ['Multiply radius and slant height'],
    'Multiply that by pi',
  ],
  'sphere-volume': [
    'the volume of the sphere',
    'The volume of a sphere is four thirds of pi times the radius cubed. What does cubed mean?',
    ['Cube the radius first'],
    'Put it into the formula',
  ],
  'hemisphere-volume': [
    'the volume of the hemisphere',
    'It is half of a sphere, and a sphere is four thirds of pi times the radius cubed. What is half of four thirds?',
    ['Cube the radius first'],
    'Put it into the formula',
  ],
  'sphere-surface': [
    'the surface of the sphere',
    'A sphere is covered by four circles of its own radius. What is the area of one of them?',
    ['Square the radius first'],
    'Take four circles',
  ],
  'radius-from-circumference': [
    'the radius of the circle',
    'The way round is pi times the diameter. How can you get from there to the radius?',
    ['Divide by pi to find the diameter'],
    'Take half of it',
  ],
  'diameter-from-circumference': [
    'the diameter of the circle',
    'The way round is pi times the diameter. How can you undo the multiplication?',
    [],
    'Divide the circumference by pi',
  ],
  'radius-from-area': [
    'the radius of the circle',
    'The area is pi times the radius squared. Which of the two do you undo first?',
    ['Divide the area by pi'],
    'Take the square root',
  ],
  'cuboid-volume': [
    'the volume of the cuboid',
    'A volume counts unit cubes. How many lie in the bottom layer?',
    ['Find the bottom layer'],
    'Multiply by the number of layers',
  ],
  'cuboid-surface': [
    'the whole surface of the cuboid',
    'A cuboid has six faces, in equal pairs. Which three different faces are there?',
    ['Start with the first face', 'The second face', 'The third face'],
    'Each face comes twice',
  ],
  'cube-volume': [
    'the volume of the cube',
    'A volume counts unit cubes. How many lie in the bottom layer?',
    ['Find the bottom layer'],
    'Multiply by the number of layers',
  ],
  'cube-surface': [
    'the whole surface of the cube',
    'A cube is covered by equal squares. How many of them are there?',
    ['Find one face'],
    'Take all six faces',
  ],
  'prism-volume': [
    'the volume of the prism',
    'Every slice of a prism is the same. What do you multiply the area of a slice by?',
    [],
    'Multiply area and length',
  ],
  'triangular-prism-volume': [
    'the volume of the prism',
    'Every slice of this prism is the same triangle. How big is the triangle?',
    ['Find the area of the triangle'],
    'Multiply that by the length',
  ],
  'pyramid-volume': [
    'the volume of the pyramid',
    'Three such pyramids fill the prism around it. What does that tell you about the volume?',
    ['Find the prism first'],
    'The pyramid is a third of it',
  ],
  'square-pyramid-volume': [
    'the volume of the pyramid',
    'Three such pyramids fill the box around it. What does that tell you about the volume?',
    ['Find the area of the base', 'Multiply that by the height'],
    'The pyramid is a third of it',
  ],
  'cuboid-side-from-volume': [
    'the height of the cuboid',
    'The bottom layer times the height makes the volume. How big is the bottom layer?',
    ['Find the bottom layer'],
    'Divide the volume by it',
  ],
  'cube-side-from-surface': [
    'the edge of the cube',
    'The surface is six equal squares. How big is one of them?',
    ['Find one face'],
    'Take the square root',
  ],
};

function written([want, idea, sums, last, check = CHECK]: Row): TaskSayings {
  const steps = sums.map((lead, i) => [`sum${i}`, [`${lead}: what is {sum}?`, '{sum} is {value}.']] as const);
  return {
    asked: `We are looking for ${want}. Which of the lengths that you know belong to it?`,
    idea,
    steps: {
      radius: ['The radius is half of the diameter: what is {sum}?', 'The radius is {value}.'],
      ...Object.fromEntries(steps),
      last: [`${last}: what is {sum}?`, '{sum} comes to {answer}.'],
    },
    check,
  };
}

export const shapesWords = wordsFrom({
  tasks: Object.fromEntries(Object.entries(ROWS).map(([task, row]) => [task, written(row)])),
  mistakes: SHAPE_MISTAKES,
});
