/** Questions about calculus, by topic: what is asked, and its answer worked out by hand. */
export const CALCULUS_WORDINGS = {
  derivatives: `
Differentiate 3x^2 + 5x - 7 => 6x+5
Find the derivative of $x^3 - 4x$ => 3x^2-4
how do i differentiate x^5 => 5x^4
What is the derivative of -19*i**4 + i**3 + 677*i**2 + 2*i + 409806 wrt i? => -76i^3+3i^2+1354i+2
Find the third derivative of 7922390*d**5 - 30642605*d**2. => 475343400d^2
Find the first derivative of -3890*z**4 - 584. => -15560z^3
Let p(i) be the third derivative of i**6/40 - i**3/6 + 5*i**2. What is the first derivative of p(c) wrt c? => 9c^2
Let x(b) be the third derivative of 0*b + 0*b**5 + 0*b**3 - 1/24*b**4 + 0 - 1/70*b**7 + 0*b**6 + 4*b**2. Find the second derivative of x(p) wrt p. => -36p^2
find dy/dx if y = 4x^3 - 2x => 12x^2-2
y = x^2 + 3x, find dy/dx => 2x+3
For $f(x)=2x^2-3x+1$, find f''(x). => 4
Use the definition of a derivative to find f′(x). // $f(x)=2-3x$ => -3
Use the definition of a derivative to find f′(x). // $f(x)=\\frac{9}{x}$ => -\\frac{9}{x^2}
$\\frac{d}{dx} (x^4 + 2x)$ => 4x^3+2
differentiate sin(3x) => 3\\cos\\left(3x\\right)
differentiate x sin x => x\\cos\\left(x\\right)+\\sin\\left(x\\right)
Differentiate $(2x+1)^5$ => 10\\left(2x+1\\right)^4
Differentiate e^(2x) with respect to x => 2e^2x
find the derivative of ln(x) => \\frac1x
differentiate x^2 e^x => x^2e^x+2xe^x
DIFFERENTIATE Y = 5X^2 => 10X
find the derivative of sqrt(x) => \\frac12\\sqrtx
What is the second derivative of x^4? => 12x^2
For the following exercises, find second derivative for the given functions. // $y=x-\\frac{1}{2} sin\\left(x\\right)$ => \\frac\\sin\\left(x\\right)2
Find the gradient of y = x^2 + 3x at x = 2 => 7
What is the gradient of the curve y = x^3 - 2x at the point (2, 4)? => 10
Find the slope of the tangent line $m=f'(a)$, where $f(x)=\\frac{2}{3+x}$ and $a=-4$ => -2
f(x) = x^3. find f'(2) => 12
Find the equation of the tangent to y = x^2 at x = 3 => y=6x-9
Find the equation of the tangent to the curve $y = x^2 - 4x$ at the point $(1, -3)$ => y=-2x-1
find f'(x) if f(x) = 3x^2 => 6x
`,
  integrals: `
integrate x^2 => \\fracx^33+C
Find the integral of 3x^2 + 2x => x^3+x^2+C
$\\int 6x^2 \\,dx$ => 2x^3+C
how do i integrate 4x^3 - 2 with respect to x => x^4-2x+C
Integrate the function $\\int_{-2}^{2} x^4 \\,dx$ => \\frac645
Evaluate $\\int_{0}^{2} x^2 \\,dx$ => \\frac83
$\\int_{0}^{1} 7-5x^3 \\,dx$ => \\frac234
∫ cos(x) dx => \\sin\\left(x\\right)+C
find the antiderivative of e^(2x) => \\frace^2x2+C
integrate sin(2x) => -\\frac\\cos\\left(2x\\right)2+C
Integrate (2x+1)^3 => \\frac\\left(2x+1\\right)^48+C
Evaluate the definite integral $\\int_1^3 (2x + 1) dx$ => 10
integral of x^2 from 0 to 3 => 9
integrate 3x^2 between x=1 and x=2 => 7
Find $\\int (3x^2 - 4x + 5) dx$ => x^3-2x^2+5x+C
what is the integral of 1/x => \\ln\\left(x\\right)+C
integrate x^(-2) => -\\frac1x+C
find the indefinite integral of 5 => 5x+C
INTEGRATE 6X => 3X^2+C
Find the antiderivative of $x^3$ => \\fracx^44+C
integrate sqrt(x) => \\frac2x^\\frac323+C
$\\int t^2 dt$ => \\fract^33+C
Work out $\\int_0^1 x\\,dx$ => \\frac12
calculate the integral of 2x + 3 => x^2+3x+C
Integrate $x^2 + \\frac{1}{x^2}$ => \\fracx^33-\\frac1x+C
`,
  limits: `
Evaluate $\\lim_{x\\to 2} \\frac{x^2-4}{x-2}$ => 4
find the limit of (x^2 - 9)/(x - 3) as x approaches 3 => 6
Use direct substitution to show that each limit leads to the indeterminate form $\\frac{0}{0}$. Then, evaluate the limit. // $\\lim_{h\\to0} \\frac{\\left(1+h\\right)^2-1}{h}$ => 2
$\\lim_{x\\to1} \\frac{x^3-1}{x^2-1}$ => \\frac32
$\\lim_{x\\to2} \\frac{x-2}{x^2-2x}$ => \\frac12
what is the limit of x^2 + 1 as x approaches 2 => 5
$\\lim_{x \\to \\infty} \\frac{3x^2+1}{x^2-5}$ => 3
lim x->0 (x^2+3x)/x => 3
find the limit of 1/(x+1) as x tends to infinity => 0
evaluate lim_{x→4} (x^2-16)/(x-4) => 8
`,
} as const;
