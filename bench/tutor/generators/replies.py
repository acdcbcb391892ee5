"""Sensible replies of pupils to the tutor's own questions: `python3 replies.py > replies.jsonl` (needs sympy).

Each row: id, problem, hints (how many were earned before the question stands), reply. The questions are those of the ladders for
problems that the tutor has read from the first day; what is right to say is worked out here.
"""
import json
import random

import sympy as sp

SEED = 20261126
EACH = 9
R = random.Random(SEED)
NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
WRAPS = ["{}", "{}", "{}", "its {}", "is it {}?", "{} i think", "i got {}", "i think its {}", "{}.", "it's {}", "um {}", "{} ?", "the answer is {}", "so {}", "would it be {}"]


def n(lo=2, hi=9):
    return R.randint(lo, hi)


def sg(k):
    return f"+ {k}" if k >= 0 else f"- {-k}"


def value(v):
    """A number, or something that is written like one, in a pupil's words."""
    t = str(v)
    if t.isdigit() and int(t) <= 15 and R.random() < 0.2:
        t = NUMBERS[int(t)]
    elif t.startswith("-") and R.random() < 0.3:
        t = R.choice(["minus ", "negative "]) + t[1:]
    return R.choice(WRAPS).format(t)


def said(*ways):
    return R.choice(ways)


def subtract(k):
    return said(f"subtract {k}", f"minus {k}", f"take away {k}", f"- {k}", f"-{k}", f"take {k} from both sides", f"minus both sides by {k}", f"subtract {k} from both sides", f"you take off {k}", f"get rid of the {k}", f"take away {k} from each side")


def add(k):
    return said(f"add {k}", f"+{k}", f"+ {k}", f"plus {k}", f"add {k} to both sides", f"plus {k} on both sides", f"you add {k}", f"adding {k}", f"add {k} each side")


def divide(k):
    return said(f"divide by {k}", f"÷{k}", f"/{k}", f"divide both sides by {k}", f"devide by {k}", f"dividing by {k}", f"you divide it by {k}", f"do the opposite, divide by {k}", f"by dividing by {k}")


def pair(a, b):
    a, b = R.sample([a, b], 2)
    return said(f"{a} and {b}", f"{a}, {b}", f"{a},{b}", f"its {a} and {b}", f"{a} and {b} i think", f"they are {a} and {b}", f"{a} & {b}")


def undecided():
    return said("", "", "", " i think", "?", " right?")


def linear():
    a, b, v = n(), n(1, 12), n(2, 9)
    if R.random() < 0.5:
        t = said(f"{a}x + {b} = {a*v+b}", f"solve {a}x + {b} = {a*v+b}", f"how do i do {a}x+{b}={a*v+b}")
        yield t, 0, said(f"times {a}", f"times by {a} and then plus {b}", f"multiplied by {a} then add {b}", f"its timesed by {a} and {b} is added", f"x{a} and +{b}", f"{a} times x plus {b}")
        yield t, 1, subtract(b)
        yield t, 2, said(value(f"{a}x = {a*v}"), f"{a}x={a*v}", f"{a}x is {a*v}", f"{a*v}", f"{a}x = {a*v} because {a*v+b}-{b}={a*v}", f"x = {v}")
    else:
        t = said(f"{a}x - {b} = {a*v-b}", f"solve {a}x - {b} = {a*v-b}")
        yield t, 1, add(b)
        yield t, 2, said(value(f"{a}x = {a*v}"), f"{a}x={a*v}", f"{a}x equals {a*v}", f"{a}x is equal to {a*v}")
    yield t, 3, said(divide(a), value(f"x = {v}"), f"x is {v}", f"{v} is the answer", f"x={v}")


def both_sides():
    a, v, b = n(2, 5), n(2, 6), n(1, 9)
    c = a + n(2, 4)
    d = (c - a) * v + b
    t = f"solve {c}x + {b} = {a}x + {d}"
    yield t, 0, said("both", "both sides", "on both sides", "left and right", "its on both", "both of them")
    yield t, 1, said(f"subtract {a}x", f"minus {a}x", f"take away {a}x", f"take {a}x from both sides", f"-{a}x", f"subtract {a}x from both sides", f"minus {a}x on both sides")
    yield t, 2, said(value(f"{c-a}x + {b} = {d}"), f"{c-a}x+{b}={d}", f"{c-a}x + {b} is {d}")
    yield t, 3, said(value(f"{c-a}x = {d-b}"), f"{c-a}x={d-b}")
    yield t, 4, said(divide(c - a), f"x = {v}", value(v))


def bracket():
    a, b, v = n(), n(1, 9), n(2, 8)
    t = f"solve {a}(x + {b}) = {a*(v+b)}"
    yield t, 1, said("expand the brackets", "multiply out the bracket", "expand", "open the brackets", "expand it", "multiply the bracket out", divide(a))
    yield t, 2, said(value(f"{a}x + {a*b}"), f"{a}x+{a*b}", f"{a}x + {a*b} = {a*(v+b)}", f"it becomes {a}x + {a*b}")
    yield t, 3, said(value(f"{a}x = {a*v}"), f"{a}x={a*v}")


def quadratic():
    a, b = R.sample(range(1, 9), 2)
    t = f"x^2 - {a+b}x + {a*b} = 0"
    yield t, 0, said("2", "two", "2 solutions", "2 and 2", "squared so 2", "the power is 2 so 2 solutions", "x squared so two", "up to 2")
    yield t, 1, said("factorise", "factorise it", "put it in brackets", "factor it", "use the formula", "find two numbers", "factorize into brackets")
    yield t, 2, pair(-a, -b)
    yield t, 3, said(f"(x-{a})(x-{b})", f"(x - {b})(x - {a}) = 0", f"its (x-{a})(x-{b})", f"(x-{a}) (x-{b})", f"(x-{a})(x-{b})=0")
    yield t, 4, said(pair(a, b), f"x={a} or x={b}", f"x = {b}, x = {a}", f"x is {a} or {b}", f"{a} or {b}")


def system():
    u, v, b = n(1, 6), n(1, 6), n(2, 5)
    t = f"x + y = {u+v}, {b}x - y = {b*u-v}"
    yield t, 0, said("2", "two", "two, x and y", "x and y", "both x and y", "two unknowns", "2 of them")
    yield t, 1, said("y", "the y", "y because its just y", "Y", "y is easier", "y cancels")


def fractions_add():
    b, d = R.choice([(3, 4), (2, 5), (4, 5), (3, 5), (2, 7), (5, 6), (3, 8)])
    a, c = 1, n(1, d - 1)
    if sp.gcd(c, d) != 1:
        return
    m = int(sp.lcm(b, d))
    t = f"{a}/{b} + {c}/{d}"
    yield t, 0, said("no", "nope", f"no, {b} and {d}", "they are different", "no they arent", "not the same", "no they're not")
    yield t, 1, said(value(m), f"{m} because {b}x{d}={b*d}" if m == b * d else value(m), "a common denominator", f"they could be {m}")
    yield t, 2, value(m)
    yield t, 3, said(value(a * m // b + c * m // d), f"{a*m//b+c*m//d}/{m}", f"{a*m//b}+{c*m//d}={a*m//b+c*m//d}")


def fractions_divide():
    b, d = R.sample([3, 4, 5, 7, 8], 2)
    a, c = n(1, b - 1), n(1, d - 1)
    if sp.gcd(a, b) != 1 or sp.gcd(c, d) != 1 or c == 1:
        return
    t = f"{a}/{b} ÷ {c}/{d}"
    yield t, 0, said("dividing", "divide", "division", "its dividing", "divided by")
    yield t, 2, said(f"{a}/{b} x {d}/{c}", f"{a}/{b} * {d}/{c}", f"{a}/{b} times {d}/{c}", f"{a}/{b} × {d}/{c}")
    yield t, 3, value(f"{a*d}/{b*c}")


def order():
    a, b, c = n(), n(), n()
    t = said(f"{a} + {b} x {c}", f"what is {a} + {b} × {c}", f"{a} + {b} * {c}")
    yield t, 0, said("times", "multiply", "the multiplication", f"{b}x{c}", f"{b} x {c}", "multiplying", "times first", "the times because of bidmas", f"{b} times {c}")
    yield t, 2, said(value(b * c), f"{b}x{c}={b*c}", f"{b} x {c} is {b*c}")
    yield t, 3, said(value(a + b * c), f"{a}+{b*c}={a+b*c}")


def percent():
    p, q = R.choice([3, 7, 12, 15, 20, 30, 35, 60]), R.choice([40, 60, 80, 120, 200, 300])
    k = 10 if p % 10 == 0 else 100
    one, v = sp.Rational(q, k), sp.Rational(p * q, 100)
    d = lambda r: f"{float(r):g}"
    t = said(f"{p}% of {q}", f"what is {p}% of {q}", f"find {p} percent of {q}")
    yield t, 0, said("out of a hundred", "out of 100", "per hundred", "/100", "divided by 100", "out of one hundred", "a part of 100", "hundredths")
    yield t, 1, said(f"divide by {k}", f"divide it by {k}", f"÷{k}", f"you divide by {k}", f"/{k}", f"divide the number by {k}")
    yield t, 2, value(d(one))
    yield t, 3, said(value(d(v)), f"£{d(v)}")


def primes(v):
    return R.choice([" x ", " × ", "*", " times "]).join(str(p) for p, e in sp.factorint(v).items() for _ in range(e))


def lcm():
    a, b = R.choice([(12, 18), (15, 20), (8, 12), (10, 14), (6, 15), (9, 12), (16, 24)])
    m = int(sp.lcm(a, b))
    t = said(f"lcm of {a} and {b}", f"find the lowest common multiple of {a} and {b}")
    yield t, 0, said(f"{b}, {2*b}, {3*b}", f"{b} {2*b} {3*b} {4*b}", f"{b},{2*b},{3*b},{4*b}", f"{b}, {2*b} and {3*b}")
    yield t, 1, value(min(sp.factorint(a)))
    yield t, 2, said(primes(a), f"{primes(a)} = {a}", f"its {primes(a)}")
    yield t, 3, said(primes(b), f"{primes(b)} = {b}", f"its {primes(b)}")
    yield t, 4, said(value(m), primes(m))


def hcf():
    a, b = R.choice([(24, 36), (18, 30), (28, 42), (16, 40), (45, 60)])
    t = f"hcf of {a} and {b}"
    f = sp.divisors(a)
    yield t, 0, said(", ".join(map(str, f)), " ".join(map(str, f)), ", ".join(map(str, f[:4])), f"{f[1]} and {f[2]}")
    yield t, 1, value(min(sp.factorint(a)))
    yield t, 2, said(primes(a), f"its {primes(a)}")
    yield t, 4, said(value(int(sp.gcd(a, b))), primes(int(sp.gcd(a, b))))


def prime_factors():
    a = R.choice([60, 84, 90, 126, 132, 140])
    t = f"write {a} as a product of primes"
    yield t, 0, said("only divides by 1 and itself", "it has 2 factors", "only 1 and itself go into it", "two factors", "you can only divide it by 1 and itself")
    yield t, 1, said("yes", "yeah", "yep", "yes because its even", "it does", "ye", "yes it does")
    yield t, 2, said(f"2 and {a//2}", f"2, {a//2}", f"2 x {a//2}", f"2 and {a//2} is left", f"2 leaves {a//2}")


def like_terms():
    a, b, c = n(), n(), n()
    t = said(f"simplify {a}a + {b}b + {c}a", f"collect like terms {a}a + {b}b + {c}a")
    yield t, 0, said(f"{a}a and {c}a", "the as", "the a terms", f"{c}a and {a}a", "the a ones", f"{a}a + {c}a", "the a's", "the ones with a")
    yield t, 2, said(value(f"{a+c}a"), f"{a}a and {c}a make {a+c}a", f"{a+c}a + {b}b", f"{a}a + {c}a = {a+c}a")


def expand_one():
    a, b, c = n(), n(), n(1)
    t = said(f"expand {a}({b}x + {c})", f"multiply out {a}({b}x + {c})")
    yield t, 0, said(value(a), f"a {a}", f"the {a}", f"the number {a}")
    yield t, 2, said(f"{a*b}x and {a*c}", f"{a*b}x, {a*c}", f"{a*b}x + {a*c}", f"its {a*b}x and {a*c}", f"{a}x{b}x={a*b}x and {a}x{c}={a*c}")


def expand_two():
    a, b = n(1), n(1)
    if a == b:
        return
    t = f"expand (x + {a})(x - {b})"
    yield t, 0, said("2", "two", "2 brackets", "two brackets", "there are 2")
    yield t, 2, said(f"x^2, -{b}x, {a}x, -{a*b}", f"x^2 and -{b}x and {a}x and -{a*b}", f"x^2 - {b}x + {a}x - {a*b}", f"x² - {b}x + {a}x - {a*b}", f"x squared, -{b}x, {a}x, -{a*b}")
    k = a - b
    kx = "x" if k == 1 else "-x" if k == -1 else f"{k}x"
    yield t, 3, said(value(kx), f"-{b}x and {a}x make {kx}", f"x^2 {'+' if k > 0 else '-'} {'' if abs(k) == 1 else abs(k)}x - {a*b}")


def factor():
    a, b = n(1), n(1)
    if a == b:
        return
    t = f"factorise x^2 + {a+b}x + {a*b}"
    yield t, 0, said("common factors", "a common factor", "two numbers", "two numbers that multiply and add", "what they have in common", "hcf", "brackets")
    yield t, 2, pair(a, b)
    yield t, 3, said(f"(x+{a})(x+{b})", f"(x + {b})(x + {a})", f"is it (x+{a})(x+{b})?", f"its (x+{a})(x+{b})")


def common_factor():
    g, a, b = n(2, 6), 2, R.choice([3, 5, 7, 9])
    t = f"factorise {g*a}x + {g*b}"
    yield t, 2, said(value(g), f"{g} goes into both", f"a {g}", f"they share {g}", f"{g} because both are in the {g} times table")


def evaluate():
    a, b, v = n(), n(1), R.choice([-4, -3, -2, 2, 3, 5])
    t = said(f"evaluate {a}x + {b} when x = {v}", f"find the value of {a}x + {b} when x = {v}", f"what is {a}x + {b} if x = {v}")
    yield t, 0, said("a number", f"{v}", f"x = {v}", f"its {v}", f"x is {v}", "some number")
    yield t, 1, said(f"its {v}", f"x = {v}", f"x is {v}", f"that its {v}", f"{v}", f"x equals {v}")
    yield t, 2, said(f"{a}({v}) + {b}", f"{a}({v})+{b}", f"{a} x ({v}) + {b}", f"{a} * ({v}) + {b}")
    yield t, 3, said(value(a * v), f"{a} x {v} = {a*v}")
    yield t, 4, value(a * v + b)


def rounding():
    d = [n(1) for _ in range(4)]
    t = said(f"round {d[0]}.{d[1]}{d[2]}{d[3]} to 2 decimal places", f"round {d[0]}.{d[1]}{d[2]}{d[3]} to 2 dp")
    yield t, 0, said(value(d[2]), f"the {d[2]}")
    yield t, 2, said(value(d[3]), f"the {d[3]}")
    w = int(f"{d[0]}{d[1]}{d[2]}") + (1 if d[3] >= 5 else 0)
    yield t, 3, said(value(f"{w/100:.2f}"), f"{w/100:.2f} because {d[3]} is {'5 or more' if d[3] >= 5 else 'less than 5'}")


def adding():
    a, b = R.randint(120, 480), R.randint(120, 480)
    t = said(f"{a} + {b}", f"what is {a} plus {b}")
    yield t, 0, said("adding", "add", "addition", "plus", "its adding", "add them")
    yield t, 1, said("more", "bigger", "more because we add", f"more than {a}", "larger", "it will be more")
    yield t, 2, value(a + b)


KINDS = [linear, both_sides, bracket, quadratic, system, fractions_add, fractions_divide, order, percent, lcm, hcf, prime_factors, like_terms, expand_one, expand_two, factor, common_factor, evaluate, rounding, adding]
seen = set()
for kind in KINDS:
    made = 0
    for _ in range(EACH):
        for problem, hints, reply in kind():
            if (problem, hints, reply) not in seen:
                seen.add((problem, hints, reply))
                print(json.dumps({"id": f"{kind.__name__}-{made}", "problem": problem, "hints": hints, "reply": reply}, ensure_ascii=False, separators=(",", ":")))
                made += 1
