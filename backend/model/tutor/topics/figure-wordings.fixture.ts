/** Questions about figures, by topic: what is asked, and its answer worked out by hand. */
export const FIGURE_WORDINGS = {
  angles: `
The measures of two angles of a triangle are $55$ and $82$ degrees. Find the measure of the third angle. => 43^\\circ
One angle of a right triangle measures 56°. What is the measure of the other small angle? => 34^\\circ
One angle of a right triangle measures 28°. What is the measure of the third angle? => 62^\\circ
how do i find the missing angle in a triangle with angles 40 and 65 => 75^\\circ
Two angles in a triangle are 30° and 100°. Work out the third angle => 50^\\circ
Angles on a straight line: 130° and x. Find x. => 50^\\circ
angles on a straight line are 45°, 60° and x. what is x? => 75^\\circ
Angles around a point are 90°, 120°, 80° and x. Find x => 70^\\circ
Three angles of a quadrilateral are 80°, 95° and 110°. Find the fourth angle. => 75^\\circ
vertically opposite angles: one is 72°, find the other => 72^\\circ
Angle x is vertically opposite to an angle of 110 degrees. Find x. => 110^\\circ
x is corresponding to 65° between parallel lines. Find x => 65^\\circ
x and 70° are alternate angles. find x => 70^\\circ
x and 70° are co-interior angles. find x => 110^\\circ
An isosceles triangle has a base angle of 50°. Find the third angle. => 80^\\circ
The equal angles of an isosceles triangle are 70 degrees. What is the third angle? => 40^\\circ
An isosceles triangle has a top angle of 40°. Find the base angles. => 70^\\circ
What is the sum of the interior angles of a hexagon? => 720^\\circ
Find the sum of the interior angles of a 12-sided polygon => 1800^\\circ
Work out the size of each interior angle of a regular octagon => 135^\\circ
find the exterior angle of a regular pentagon => 72^\\circ
Each exterior angle of a regular polygon is 30°. How many sides does it have? => 12
The interior angle of a regular polygon is 150°. How many sides does the polygon have? => 12
the sum of the interior angles of a polygon is 1080°. How many sides does it have? => 8
What is the complement of 35°? => 55^\\circ
Find the supplement of an angle of 47 degrees => 133^\\circ
What is the angle in a semicircle? => 90^\\circ
The angle at the centre of a circle is 120°. Find the angle at the circumference. => 60^\\circ
The angle at the circumference is 35°. what is the angle at the centre? => 70^\\circ
opposite angles of a cyclic quadrilateral: one is 85°, find the other => 95^\\circ
what do the exterior angles of a decagon add up to => 360^\\circ
Angles in the same segment: one is 40°, find the other. => 40^\\circ
IN A TRIANGLE TWO ANGLES ARE 35 AND 75 WHAT IS THE THIRD => 70^\\circ
find x if x, 50° and 60° are the angles of a triangle => 70^\\circ
`,
  'right-triangle': `
Find the hypotenuse of a right-angled triangle with sides 3 cm and 4 cm => 5cm
A right triangle has legs 5 and 12. What is the hypotenuse? => 13
how do i find the hypotenuse of a triangle with sides 6 and 8 => 10
The hypotenuse of a right-angled triangle is 13 cm and one side is 5 cm. Find the other side. => 12cm
Solve for the length of the third side of the triangle. // Solve for the third side of the triangle if the hypotenuse has length $17$ and another side has length $15$. => 8
right angled triangle, shorter sides 2 and 3, find the hypotenuse => \\sqrt13
right angled triangle with sides 5cm and 7cm, find the hypotenuse to 1 dp => 8.6cm
Use Pythagoras to find the hypotenuse of a right-angled triangle with legs 7 cm and 9 cm. Give your answer to 3 significant figures. => 11.4cm
find the diagonal of a rectangle 6cm by 8cm => 10cm
Find the diagonal of a rectangle with length 12 and width 5 => 13
hypotenuse 10, one leg 6, find the other leg => 8
In a right-angled triangle the hypotenuse is 10 cm and the angle is 30°. Find the opposite side. => 5cm
In a right angled triangle the hypotenuse is 12cm and an angle is 35°. Calculate the length of the side opposite to 1 decimal place => 6.9cm
right triangle, adjacent side 8, angle 40 degrees, find the opposite side to 2 dp => 6.71
Right-angled triangle with opposite 5 and angle 25°. Find the hypotenuse to 3 s.f. => 11.8
Right-angled triangle: opposite 5cm, hypotenuse 10cm. Find the angle. => 30^\\circ
right-angled triangle with opposite 3 and adjacent 4. find the angle to 1 dp => 36.9^\\circ
A right-angled triangle has adjacent side 7 cm and hypotenuse 9 cm. Work out the angle to the nearest degree. => 39^\\circ
right-angled triangle hypotenuse 20 angle 60° find adjacent => 10
The two shorter sides of a right-angled triangle are 1 and 1. Find the hypotenuse. => \\sqrt2
FIND THE HYPOTENUSE OF A RIGHT-ANGLED TRIANGLE WITH SIDES 9 AND 12 => 15
what is the length of the hypotenuse of a right triangle with legs of length 8 and 15 => 17
the hypotenuse is 25 and one of the other sides is 7. find the third side of the right-angled triangle => 24
$\\text{A right-angled triangle has hypotenuse } 26 \\text{ and a side of } 10$. Find the other side => 24
Right-angled triangle, adjacent 5, angle 45°, find the hypotenuse => 5\\sqrt2
`,
  shapes: `
Find the area of a rectangle with length 5 cm and width 3 cm => 15 cm^2
how do i find the area of a triangle with base 6 and height 4 => 12
Area of a circle radius 7cm to 1 dp => 153.9 cm^2
what is the circumference of a circle with diameter 10 cm? give your answer in terms of $\\pi$ => 10\\pi cm
Find the volume of a cylinder with radius 3 and height 10 => 90\\pi
The area of a rectangle is $598$ square feet. The length is $23$ feet. What is the width? => 26 ft
The lengths of two sides of a triangular window are seven feet and five feet. The perimeter is $18$ feet. How long is the third side? => 6ft
The length of a rectangle is $120$ yards and the width is $50$ yards. What is the perimeter? => 340yd
The area of a triangular painting is $126$ square inches. The base is $18$ inches. What is the height? => 14in
Find the length of a rectangle with: perimeter $30$ and width $6$. => 9
trapezium with parallel sides 5cm and 9cm and height 4cm find area => 28cm^2
sector radius 6cm angle 60° find the area in terms of pi => 6\\picm^2
Surface area of a cube of side 4cm => 96cm^2
volume of a sphere with radius 3cm leave your answer in terms of pi => 36\\picm^3
A square has area 49cm². find the side length => 7cm
A rectangle is 8cm long and 3cm wide. Work out its perimeter. => 22cm
volume of a 3 by 4 by 5 cuboid => 60
circle has area 25π find radius => 5
Find the surface area of a cuboid 3cm by 4cm by 5cm => 94cm^2
What is the perimeter of a square with side length 6 m? => 24m
perimeter of a regular hexagon with sides 5cm => 30cm
FIND THE AREA OF A PARALLELOGRAM WITH BASE 8CM AND HEIGHT 5CM => 40cm^2
Calculate the area of a semicircle with radius 4 cm, leaving your answer in terms of pi => 8\\picm^2
Find the volume of a cone with radius 3cm and height 7cm, to 3 significant figures => 66.0cm^3
What is the volume of a cube with side 5cm? => 125cm^3
find the length of the arc of a sector with radius 9cm and angle 80 degrees in terms of pi => 4\\picm
volume of a triangular prism with base 6cm, height 4cm and length 10cm => 120cm^3
a prism has cross-sectional area 12cm^2 and length 5cm, find its volume => 60cm^3
A circle has circumference 31.4 cm. Find the radius using pi = 3.14 => 5cm
perimeter of a triangle with sides 3cm, 4cm and 6cm => 13cm
Work out the perimeter of an equilateral triangle of side 7cm => 21cm
The radius of a circle is 5cm. Find the area. Give your answer correct to 2 decimal places. => 78.54cm^2
area of a kite with diagonals 6cm and 10cm => 30cm^2
Find the curved surface area of a cylinder with radius 2cm and height 5cm in terms of pi => 20\\picm^2
Find the total surface area of a cylinder, radius 3cm, height 4cm. Leave your answer in terms of pi. => 42\\picm^2
whats the area of a square of side 9 => 81
The volume of a cuboid is 120cm^3. The length is 6cm and the width is 5cm. Find the height. => 4cm
The diameter of a circle is 12 cm. What is its area in terms of pi? => 36\\picm^2
square-based pyramid with base 6cm and height 10cm. find the volume => 120cm^3
$\\text{Find the area of a triangle with base } 10\\text{ cm and height } 7\\text{ cm}$ => 35cm^2
Find the area of a circle with radius 2.5 m to the nearest whole number => 20m^2
area of a triangle base 7cm height 5cm => 17.5cm^2
perimeter of rectangle 8 by 5 => 26
what is the surface area of a sphere of radius 5 cm in terms of pi => 100\\picm^2
find the volume of a hemisphere with radius 6cm in terms of pi => 144\\picm^3
area of quarter circle radius 6 in terms of pi => 9\\pi
`,
  transformations: `
Find the image of (2, 3) after a reflection in the x-axis => (2,-3)
Reflect (2, 3) in the y-axis => (-2,3)
reflect the point (4, -1) in the line y = x => (-1,4)
The point (2, 5) is reflected in the line x = 3. What are the coordinates of the image? => (4,5)
Rotate (3, 1) 90° clockwise about the origin => (1,-3)
Rotate (3, 1) 90° anticlockwise about the origin => (-1,3)
The point (2, -5) is rotated 180° about the origin. Find the image => (-2,5)
Translate (1, 2) by the vector (3, -4) => (4,-2)
Translate the point $(1, 2)$ by $\\begin{pmatrix} 3 \\\\ -4 \\end{pmatrix}$ => (4,-2)
Find the image of the point (2, 3) under an enlargement scale factor 3, centre the origin => (6,9)
enlarge (4, 6) by scale factor 1/2 from the origin => (2,3)
what is the image of (1, 4) after a rotation of 270° anticlockwise about the origin => (4,-1)
reflect (3, -2) in y = -x => (2,-3)
Point A (3, 2) is translated by the vector (-1, 5). Find the coordinates of the image => (2,7)
REFLECT (5, 1) IN THE X AXIS => (5,-1)
how do i reflect (1, 2) in the y axis => (-1,2)
What is the image of (-2, 7) after a reflection in the line y = 1? => (-2,-5)
`,
  'triangle-rules': `
In triangle ABC, a = 7, b = 9 and C = 60°. Find c. => \\sqrt67
In triangle ABC, a = 7 cm, b = 9 cm and angle C = 50°. Find c to 1 decimal place. => 7.0
triangle ABC with a = 3, b = 5, c = 7. Find angle C => 120^\\circ
In triangle ABC a=5, b=6, c=7. Calculate the size of angle A to 1 dp => 44.4^\\circ
In triangle ABC, a = 10, A = 30° and B = 45°. Find b. => 10\\sqrt2
In triangle ABC, A = 40°, B = 60° and a = 8. Find b to 2 decimal places => 10.78
In triangle ABC, a = 8, b = 5 and C = 30°. Find the area. => 10
Use the sine rule to find c in triangle ABC when A = 50°, C = 70° and a = 6, to 3 significant figures. Find c. => 7.36
In the triangle ABC, b = 4, c = 6, A = 60°. Work out a. => 2\\sqrt7
In triangle ABC, A = 35°, B = 80°, c = 12. Find a to 1 d.p. => 7.6
`,
  'trig-values': `
What is sin 30° => \\frac12
exact value of cos 45 degrees => \\frac\\sqrt22
find the exact value of tan 60° => \\sqrt3
sin(90°) => 1
$\\cos(60^\\circ)$ => \\frac12
Evaluate $\\sin\\left(\\frac{\\pi}{6}\\right)$ => \\frac12
Enter the value of the trig function at the given angle (in radians). // $\\cos(-\\pi/2)$ => 0
Enter the value of the trig function at the given angle (in radians). // $\\tan(0)$ => 0
Think about the trig functions at special values. // $\\tan\\left(\\frac{3\\pi}{4}\\right)$ => -1
sin 35° to 3 decimal places => 0.574
Find cos(40°) correct to 2 d.p. => 0.77
what is tan(45) => 1
work out the exact value of sin 120° => \\frac\\sqrt32
what is the exact value of cos(5π/6)? => -\\frac\\sqrt32
Find sec(60°) => 2
$\\cot(\\pi/4)$ => 1
csc(30°) => 2
WHAT IS SIN 45 => \\frac\\sqrt22
how do i find the exact value of sin 60 => \\frac\\sqrt32
tan(30°) => \\frac\\sqrt33
cos(0) => 1
evaluate tan 25° to 3 significant figures => 0.466
sin(-30°) => -\\frac12
cos(180°) => -1
find the value of sin(270°) => -1
`,
  vectors: `
$\\begin{pmatrix} 3 \\\\ 4 \\end{pmatrix} + \\begin{pmatrix} 1 \\\\ -2 \\end{pmatrix}$ => \\beginpmatrix4\\\\2\\endpmatrix
a = (3, 4) and b = (1, -2). Find a + b => \\beginpmatrix4\\\\2\\endpmatrix
a = (3, 4), b = (1, -2). Work out 2a - b => \\beginpmatrix5\\\\10\\endpmatrix
$\\mathbf{a} = \\begin{pmatrix} 2 \\\\ 5 \\end{pmatrix}$ and $\\mathbf{b} = \\begin{pmatrix} -1 \\\\ 3 \\end{pmatrix}$. Find $3\\mathbf{a}$ => \\beginpmatrix6\\\\15\\endpmatrix
$\\begin{pmatrix} 5 \\\\ 1 \\end{pmatrix} - \\begin{pmatrix} 2 \\\\ 4 \\end{pmatrix}$ => \\beginpmatrix3\\\\-3\\endpmatrix
$4 \\begin{pmatrix} 2 \\\\ -1 \\end{pmatrix}$ => \\beginpmatrix8\\\\-4\\endpmatrix
find the magnitude of the vector (3, 4) => 5
What is the magnitude of $\\begin{pmatrix} 5 \\\\ 12 \\end{pmatrix}$? => 13
find the length of the vector (1, 2) => \\sqrt5
magnitude of (2, 3) to 1 dp => 3.6
how do i find the magnitude of the vector (6, 8) => 10
If u = <1, 2> and v = <3, 4>, find u + v => \\beginpmatrix4\\\\6\\endpmatrix
calculate (2, 3) + (4, 5) => \\beginpmatrix6\\\\8\\endpmatrix
p = (1, 2), q = (3, -1). find p - 2q => \\beginpmatrix-5\\\\4\\endpmatrix
a = (1,2,3) and b = (4,5,6). Find a + b => \\beginpmatrix5\\\\7\\\\9\\endpmatrix
magnitude of (1, 2, 2) => 3
`,
} as const;
