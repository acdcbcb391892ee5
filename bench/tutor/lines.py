"""Problems and pupils' lines, right and wrong, with sympy as the oracle: `python3 lines.py > lines.jsonl`.

Each row is [problem, line, verdict, slip]: verdict "right" (the value or the solutions are kept) or "wrong"; slip names
the wrong idea that the line was made by, "edit" for a random change, or is empty.
"""
import json
import random
from fractions import Fraction

import sympy as sp

SEED = 20261124
R = random.Random(SEED)
x, y = sp.symbols("x y")
rows = []


def n(lo=2, hi=9):
    return R.randint(lo, hi)


def s(k):
    return f"+ {k}" if k >= 0 else f"- {-k}"


def value(text):
    return sp.sympify(text.replace("^", "**"), rational=True)


def roots(equation):
    left, right = equation.split("=")
    return sp.solveset(parse(left) - parse(right), x, sp.S.Complexes)


def parse(text):
    from sympy.parsing.sympy_parser import implicit_multiplication, parse_expr, rationalize, standard_transformations

    return parse_expr(text.replace("^", "**"), transformations=(*standard_transformations, implicit_multiplication, rationalize), local_dict={"x": x, "y": y})


def add(problem, line, right, slip=""):
    rows.append([problem, line, "right" if right else "wrong", slip])


def expression(problem, target, lines):
    for line, slip in lines:
        add(problem, line, sp.simplify(parse(target) - parse(line)) == 0, slip)


def equation(start, lines):
    goal = roots(start)
    for line, slip in lines:
        add(f"Solve {start}", line, roots(line) == goal, slip)


def fractions():
    a, b, c, d = n(1, 7), n(), n(1, 7), n()
    if Fraction(a, b).denominator != b or Fraction(c, d).denominator != d or b == d:
        return
    t = f"{a}/{b} + {c}/{d}"
    expression(t, t, [
        (f"{a*d}/{b*d} + {c*b}/{b*d}", ""), (f"{a*d+c*b}/{b*d}", ""), (str(Fraction(a, b) + Fraction(c, d)), ""),
        (f"{a+c}/{b+d}", "tops-and-bottoms"), (f"{a+c}/{b*d}", "tops-not-scaled"), (f"{a*d+c*b+1}/{b*d}", "edit")])
    t = f"{a}/{b} * {c}/{d}"
    expression(t, t, [(f"{a*c}/{b*d}", ""), (f"{a*d}/{b*c}", "crosswise"), (f"{a*c}/{b+d}", "edit")])


def order():
    a, b, c = n(), n(), n()
    t = f"{a} + {b} * {c}"
    expression(t, t, [(f"{a} + {b*c}", ""), (str(a + b * c), ""), (str((a + b) * c), "left-to-right"), (str(a + b + c), "edit")])
    t = f"{a} - {b} + {c}"
    expression(t, t, [(str(a - b + c), ""), (str(a - (b + c)), "adds-first"), (str(a + b + c), "subtraction")])
    t = f"{a} - (-{b})"
    expression(t, t, [(f"{a} + {b}", ""), (str(a + b), ""), (str(a - b), "double-negative")])
    t = f"-{a} - {b}"
    expression(t, t, [(str(-a - b), ""), (str(a + b), "two-minuses"), (str(b - a), "sign")])
    p = R.randint(3, 4)
    t = f"{a}^{p}"
    expression(t, t, [(str(a**p), ""), (str(a * p), "power-as-product")])


def decimals():
    a, b, c = n(1, 9), n(1, 9), n(11, 99)
    t = f"0.{a} * 0.{b}"
    expression(t, t, [(str(float(Fraction(a * b, 100))), ""), (str(float(Fraction(a * b, 10))), "places")])
    if c % 10:
        t = f"0.{a} + 0.{c}"
        expression(t, t, [(str(float(Fraction(10 * a + c, 100))), ""), (str(float(Fraction(a + c, 100))), "right-aligned")])
    p, q = R.choice([5, 10, 15, 20, 30, 40, 60]), R.choice([40, 60, 80, 120, 200])
    for line, slip in [(Fraction(p * q, 100), ""), (Fraction(p), "amount"), (q - Fraction(p * q, 100), "off"), (Fraction(p * q, 10), "ten")]:
        add(f"{p}% of {q}", str(line), line == Fraction(p * q, 100), slip)


def terms():
    a, b, c, d = n(), n(), n(), n()
    t = f"{a}(x + {b}) - {c}(x - {d})"
    expression(f"simplify {t}", t, [
        (f"{a}x + {a*b} - {c}x + {c*d}", ""), (f"{a-c}x + {a*b+c*d}", ""),
        (f"{a}x + {b} - {c}x + {c*d}", "bracket-factor"), (f"{a}x + {a*b} - {c}x - {c*d}", "bracket-minus"), (f"{a-c}x + {a*b+c*d+1}", "edit")])
    t = f"{a}x + {b} + {c}x"
    expression(f"simplify {t}", t, [(f"{a+c}x + {b}", ""), (f"{a+b+c}x", "unlike"), (f"{a+c}x^2 + {b}", "squared"), (f"{a*c}x + {b}", "multiplied")])
    t = f"(x + {a})(x - {b})"
    expression(f"expand {t}", t, [
        (f"x^2 - {b}x + {a}x - {a*b}", ""), (f"x^2 {s(a-b)}x - {a*b}", ""),
        (f"x^2 - {a*b}", "first-last"), (f"x^2 {s(a-b)}x + {a*b}", "sign"), (f"x^2 {s(a-b+1)}x - {a*b}", "edit")])
    t = f"(x - {a})^2"
    expression(f"expand {t}", t, [
        (f"x^2 - {2*a}x + {a*a}", ""), (f"(x - {a})(x - {a})", ""), (f"x^2 + {a*a}", "each-term"), (f"x^2 - {a*a}", "difference"),
        (f"x^2 - {a}x + {a*a}", "middle")])


def factors():
    a, b, k = n(1, 8), n(1, 8), n()
    t = f"x^2 {s(a-b)}x - {a*b}"
    if a != b:
        expression(f"factor {t}", t, [
            (f"(x + {a})(x - {b})", ""), (f"(x - {b})(x + {a})", ""), (f"(x - {a})(x + {b})", "signs"), (f"(x + {a})(x + {b})", "one-sign")])
    t = f"{k}x^2 - {k*a*a}"
    expression(f"factor {t}", t, [
        (f"{k}(x^2 - {a*a})", ""), (f"{k}(x - {a})(x + {a})", ""), (f"(x - {a})(x + {a})", "forgotten"), (f"{k}(x - {a})^2", "square")])


def linear():
    a, b, v = n(), n(1, 9), R.choice([-5, -3, -2, 2, 3, 4, 6])
    d = a * v + b
    t = f"{a}x + {b} = {d}"
    equation(t, [
        (f"{a}x = {d} - {b}", ""), (f"{a}x = {d-b}", ""), (f"x = {v}", ""), (f"{2*a}x + {2*b} = {2*d}", ""), (f"x + {b}/{a} = {d}/{a}", ""),
        (f"{a}x = {d+b}", "keeps-sign"), (f"x = {a*v}", "coefficient"), (f"x = {-v}", "sign"), (f"{a}x = {d}", "dropped"),
        (f"x + {b} = {d}/{a}", "not-divided"), (f"{a}x = {d-b+1}", "edit")])
    c = n(1, a - 1) if a > 2 else 1
    e = (a - c) * v + b
    t = f"{a}x + {b} = {c}x {s(e)}"
    equation(t, [
        (f"{a-c}x + {b} = {e}", ""), (f"{a-c}x = {e-b}", ""), (f"{a+c}x = {e-b}", "term-sign"), (f"{a-c}x = {e+b}", "keeps-sign")])
    t = f"{a}(x + {b}) = {a*(v+b)}"
    equation(t, [(f"x + {b} = {v+b}", ""), (f"{a}x + {a*b} = {a*(v+b)}", ""), (f"{a}x + {b} = {a*(v+b)}", "bracket")])


def quadratic():
    a, b = n(1, 8), n(1, 8)
    if a == b:
        return
    t = f"x^2 {s(-(a+b))}x + {a*b} = 0"
    equation(t, [
        (f"(x - {a})(x - {b}) = 0", ""), (f"x^2 + {a*b} = {a+b}x", ""), (f"(x + {a})(x + {b}) = 0", "signs"),
        (f"x^2 {s(-(a+b))}x = {a*b}", "keeps-sign"), (f"x^2 {s(-(a+b+1))}x + {a*b} = 0", "edit")])
    add(f"Solve {t}", f"x = {a} or x = {b}", True)
    add(f"Solve {t}", f"x = -{a} or x = -{b}", False, "signs")
    k = n()
    t = f"x^2 - {2*a}x + {a*a+k} = 0"
    equation(t, [(f"(x - {a})^2 = -{k}", ""), (f"x^2 + {a*a+k+1} = 0", "edit")])
    t = f"x^2 = {a*a}"
    if a > 2:
        add(f"Solve {t}", f"x = {Fraction(a*a, 2)}", False, "halving")


def system():
    a, b, c, d = n(1, 6), n(1, 6), n(1, 6), n(1, 6)
    u, v = R.choice([-3, -2, 1, 2, 4]), R.choice([-2, -1, 2, 3, 5])
    if a * d == b * c:
        return
    e, f = a * u + b * v, c * u + d * v
    t = f"{a}x + {b}y = {e}, {c}x + {d}y = {f}"
    for line, slip in [
        (f"{a+c}x + {b+d}y = {e+f}", ""), (f"{a-c}x {s(b-d)}y = {e-f}", ""), (f"{2*a}x + {2*b}y = {2*e}", ""),
        (f"{a*d-b*c}x = {e*d-b*f}", ""), (f"{a+c}x + {b+d}y = {e-f}", "adding"), (f"{a-c}x {s(b+d)}y = {e-f}", "subtracting"),
        (f"{d*a}x + {d*b}y = {e}" if d > 1 else f"{a}x + {b}y = {e+1}", "not-scaled"), (f"{a+c}x + {b+d}y = {e+f+1}", "edit")]:
        left, right = line.split("=")
        if not parse(left).free_symbols:
            continue
        add(t, line, sp.simplify((parse(left) - parse(right)).subs({x: u, y: v})) == 0, slip)


KINDS = [fractions, order, decimals, terms, factors, linear, quadratic, system]
while len(rows) < 4200:
    for kind in KINDS:
        kind()
seen = set()
for row in rows:
    if (row[0], row[1]) not in seen:
        seen.add((row[0], row[1]))
        print(json.dumps(row, separators=(",", ":")))
