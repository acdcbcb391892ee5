"""Topics of the school curriculum: each function returns phrasings of one problem, its answer, and wrong answers by name.

A phrasing is what a pupil types. Answers are sympy's (`S`), or counted out with fractions; never the tutor's.
"""
from fractions import Fraction as F

import sympy as sp

x, y, n_ = sp.symbols("x y n")


def S(expr):
    """An expression as pupils type it."""
    return str(expr).replace("**", "^").replace("*", "")


def sg(k):
    return f"+ {k}" if k >= 0 else f"- {-k}"


def lin(a, b, v="x"):
    return f"{'' if a == 1 else '-' if a == -1 else a}{v} {sg(b)}"


def dec(v, places=10):
    t = f"{float(v):.{places}f}".rstrip("0").rstrip(".")
    return t


def whole_add(r):
    a, b = r.randint(120, 899), r.randint(120, 899)
    carry = int("".join(str((int(p) + int(q)) % 10) for p, q in zip(str(a), str(b))))
    return ([f"{a} + {b}", f"what is {a} plus {b}", f"work out {a} + {b} in columns", f"add {a} and {b}"], a + b,
            [(carry, "forgot-to-carry"), (abs(a - b), "subtracted")])


def whole_subtract(r):
    a, b = r.randint(500, 999), r.randint(120, 480)
    small = int("".join(str(abs(int(p) - int(q))) for p, q in zip(str(a), str(b))))
    return ([f"{a} - {b}", f"whats {a} take away {b}", f"{a} minus {b}", f"subtract {b} from {a}"], a - b,
            [(small, "smaller-from-larger"), (a + b, "added")])


def whole_multiply(r):
    a, b = r.randint(12, 98), r.randint(12, 48)
    return ([f"{a} x {b}", f"{a} times {b}", f"what is {a} multiplied by {b}", f"long multiplication {a} × {b}"], a * b,
            [(a * (b // 10) + a * (b % 10), "forgot-the-zero"), (a + b, "added")])


def whole_divide(r):
    b, q = r.randint(3, 12), r.randint(12, 140)
    return ([f"{b*q} ÷ {b}", f"{b*q} divided by {b}", f"how do i do {b*q} / {b}", f"divide {b*q} by {b}"], q,
            [(q + 1, "one-too-many"), (b * q - b, "subtracted")])


def place_value(r):
    d = r.sample(range(1, 10), 4)
    k = r.randint(0, 3)
    num = "".join(map(str, d))
    return ([f"what is the value of the {d[k]} in {num}", f"what does the {d[k]} stand for in {num}", f"value of the digit {d[k]} in {num}",
             f"in {num} what is the {d[k]} worth"], d[k] * 10 ** (3 - k), [(d[k], "face-value")] if k < 3 else [(d[k] * 10, "one-place-off")])


def ordering(r):
    v = [f"0.{r.randint(2, 9)}", f"0.{r.randint(11, 89)}", f"0.{r.randint(101, 899)}"]
    if len({float(t) for t in v}) < 3:
        return ordering(r)
    o = sorted(v, key=float)
    long = sorted(v, key=lambda t: int(t[2:]))
    return ([f"put in order, smallest first: {', '.join(v)}", f"order these from smallest to largest {', '.join(v)}",
             f"write {', '.join(v)} in ascending order"], ", ".join(o), [(", ".join(long), "longer-is-larger")] if long != o else [])


def rounding(r):
    a = F(r.randint(1001, 9899), 1000)
    k = r.randint(1, 2)
    got = f"{float(sp.floor(sp.Rational(a.numerator, a.denominator) * 10**k + sp.Rational(1, 2)) / sp.Integer(10) ** k):.{k}f}"
    cut = f"{float(sp.floor(sp.Rational(a.numerator, a.denominator) * 10**k) / sp.Integer(10) ** k):.{k}f}"
    place = "decimal place" + ("s" if k > 1 else "")
    return ([f"round {dec(a)} to {k} {place}", f"{dec(a)} to {k} dp", f"what is {dec(a)} rounded to {k} {place}", f"{dec(a)} correct to {k}dp"],
            got, [(cut, "cut-off")] if cut != got else [])


def rounding_figures(r):
    a = r.randint(10234, 98765)
    k = r.randint(1, 3)
    u = 10 ** (5 - k)
    got = (a + u // 2) // u * u
    return ([f"round {a} to {k} significant figure{'s' if k > 1 else ''}", f"{a} to {k} sf", f"write {a} correct to {k} sig figs",
             f"round {a} to the nearest {u}"], got, [(int(str(got)[:k]), "zeros-dropped")])


def estimation(r):
    a, b = r.randint(21, 88) + r.choice([0.7, 0.2, 0.9]), r.randint(11, 88) + r.choice([0.3, 0.6])
    one = lambda v: int(round(v / 10 + 1e-9) * 10) if v % 10 != 5 else int(v // 10 * 10 + 10)
    if a % 10 in (5,) or b % 10 in (5,):
        return estimation(r)
    return ([f"estimate {a} x {b} by rounding each number to 1 significant figure", f"estimate {a} × {b}", f"work out an estimate for {a} x {b}"],
            one(a) * one(b), [(dec(a * b, 2), "worked-out-exactly")])


def fractions_add(r):
    b, d = r.sample(range(2, 10), 2)
    a, c = r.randint(1, b - 1), r.randint(1, d - 1)
    t = F(a, b) + F(c, d)
    return ([f"{a}/{b} + {c}/{d}", f"add {a}/{b} and {c}/{d}", f"what is {a}/{b} plus {c}/{d}", f"how do you do {a}/{b} + {c}/{d}"], str(t),
            [(f"{a+c}/{b+d}", "tops-and-bottoms")])


def fractions_multiply(r):
    b, d = r.sample(range(3, 10), 2)
    a, c = r.randint(1, b - 1), r.randint(1, d - 1)
    if r.random() < 0.5:
        return ([f"{a}/{b} x {c}/{d}", f"{a}/{b} times {c}/{d}", f"find {a}/{b} of {c}/{d}"], str(F(a * c, b * d)), [(f"{a*d}/{b*c}", "crosswise")])
    return ([f"{a}/{b} ÷ {c}/{d}", f"{a}/{b} divided by {c}/{d}", f"divide {a}/{b} by {c}/{d}"], str(F(a * d, b * c)),
            [(str(F(a * c, b * d)), "not-turned-over"), (str(F(b * c, a * d)), "turned-the-first")])


def mixed_numbers(r):
    w, b = r.randint(2, 7), r.randint(3, 9)
    a = r.choice([k for k in range(1, b) if sp.gcd(k, b) == 1])
    if r.random() < 0.5:
        return ([f"write {w} {a}/{b} as an improper fraction", f"change {w} {a}/{b} to an improper fraction", f"convert {w} {a}/{b} to a top heavy fraction"],
                f"{w*b+a}/{b}", [(f"{w*a}/{b}", "multiplied-the-top"), (f"{w+a}/{b}", "added-the-top")])
    return ([f"write {w*b+a}/{b} as a mixed number", f"change {w*b+a}/{b} to a mixed number", f"convert {w*b+a}/{b} to a mixed number"], f"{w} {a}/{b}",
            [(f"{a} {w}/{b}", "swapped")])


def fraction_decimal(r):
    b = r.choice([4, 5, 8, 20, 25, 50])
    a = r.choice([k for k in range(1, b) if sp.gcd(k, b) == 1])
    d = dec(F(a, b))
    if r.random() < 0.5:
        return ([f"write {a}/{b} as a decimal", f"convert {a}/{b} to a decimal", f"what is {a}/{b} as a decimal"], d,
                [(f"{a}.{b}", "point-for-bar"), (f"0.{a}{b}", "digits-behind-point")])
    return ([f"write {d} as a fraction in its simplest form", f"convert {d} to a fraction", f"what is {d} as a fraction"], f"{a}/{b}",
            [(f"1/{d[2:]}", "one-over")])


def percent_convert(r):
    p = r.choice([5, 8, 12, 15, 24, 35, 45, 60, 72, 85])
    if r.random() < 0.5:
        return ([f"write {p}% as a decimal", f"convert {p}% to a decimal", f"what is {p} percent as a decimal"], dec(F(p, 100)), [(dec(F(p, 10)), "over-ten")])
    return ([f"write {p}% as a fraction in its simplest form", f"what is {p}% as a fraction", f"convert {p} percent to a fraction"], str(F(p, 100)),
            [(f"1/{p}", "one-over")])


def percent_of(r):
    p, q = r.choice([5, 10, 15, 20, 30, 35, 40, 65]), r.choice([40, 60, 80, 120, 200, 340])
    return ([f"{p}% of {q}", f"what is {p}% of {q}", f"find {p} percent of {q}", f"how do i work out {p}% of £{q}"], dec(F(p * q, 100)),
            [(dec(F(q, p)), "divided-by-it"), (dec(F(p * q, 10)), "over-ten")])


def percent_change(r):
    a, p = r.choice([20, 40, 50, 80, 120, 200]), r.choice([10, 15, 20, 25, 30, 40])
    up = r.random() < 0.5
    b = a * (100 + p if up else 100 - p) // 100
    word = "increase" if up else "decrease"
    return ([f"find the percentage {word} from {a} to {b}", f"what is the percentage {word} when {a} goes to {b}", f"percentage change from {a} to {b}",
             f"a price goes from £{a} to £{b}. what is the percentage {word}?"], f"{p}%", [(dec(F(abs(b - a) * 100, b), 4) + "%", "over-the-new"), (abs(b - a), "amount")])


def percent_reverse(r):
    a, p = r.choice([40, 60, 80, 120, 150, 200]), r.choice([10, 20, 25, 30, 40])
    up = r.random() < 0.5
    b = a * (100 + p if up else 100 - p) // 100
    if b * 100 != a * (100 + p if up else 100 - p):
        return percent_reverse(r)
    wrong = dec(F(b * (100 - p if up else 100 + p), 100))
    word, did = ("increase", "increased by") if up else ("reduction", "reduced by")
    return ([f"after a {p}% {word} a coat costs £{b}. what was the original price?", f"a price is {did} {p}% to £{b}. find the original price",
             f"the price of a bike after a {p}% {word} is £{b}. how much was it before?"], f"£{a}", [(wrong, "percent-of-the-new")])


def percent_by(r):
    a, p = r.choice([40, 60, 80, 120, 150, 250]), r.choice([5, 10, 15, 20, 35])
    up = r.random() < 0.5
    w = "increase" if up else "decrease"
    return ([f"{w} {a} by {p}%", f"{w} £{a} by {p} percent", f"what do you get if you {w} {a} by {p}%"], dec(F(a * (100 + p if up else 100 - p), 100)),
            [(dec(F(a * p, 100)), "change-alone"), (a + p if up else a - p, "added-the-percent")])


def half_up(v, places):
    """School's rounding: a tie goes up, where Python's own goes to the even digit."""
    cents = (v * 10**places + F(1, 2)).__floor__()
    return f"{cents // 10**places}.{cents % 10**places:0{places}d}"


def compound_interest(r):
    a, p, t = r.choice([200, 400, 500, 1000]), r.choice([2, 5, 10]), r.randint(2, 3)
    v = F(a) * F(100 + p, 100) ** t
    return ([f"£{a} is invested at {p}% compound interest per year. how much is it worth after {t} years? give your answer to the nearest penny",
             f"find the value of £{a} after {t} years at {p}% compound interest, to 2 decimal places"], f"£{half_up(v, 2)}",
            [(dec(F(a * (100 + p * t), 100)), "simple-interest")])


def ratio_simplify(r):
    a, b = r.sample(range(1, 9), 2)
    k = r.randint(2, 6)
    g = int(sp.gcd(a, b))
    return ([f"simplify the ratio {a*k}:{b*k}", f"write {a*k}:{b*k} in its simplest form", f"simplify {a*k} : {b*k}"], f"{a//g}:{b//g}",
            [(f"{b//g}:{a//g}", "turned-round")])


def ratio_share(r):
    a, b = r.sample(range(1, 8), 2)
    k = r.randint(3, 12)
    return ([f"share £{(a+b)*k} in the ratio {a}:{b}", f"divide {(a+b)*k} in the ratio {a}:{b}", f"split £{(a+b)*k} in the ratio {a} : {b}"], f"{a*k}, {b*k}",
            [(f"{dec(F((a+b)*k, a), 2)}, {dec(F((a+b)*k, b), 2)}", "divided-by-each")])


def proportion(r):
    k, c, m = r.randint(2, 6), r.randint(2, 9) * 10, r.randint(7, 12)
    return ([f"{k} pens cost {k*c}p. how much do {m} pens cost?", f"if {k} apples cost {k*c} pence, what is the cost of {m} apples",
             f"{k} tickets cost £{k*c}. how much would {m} tickets cost?"], m * c, [(k * c + m - k, "added-the-difference"), (k * c * m, "not-per-one")])


def units(r):
    a, b, f = r.choice([("m", "cm", 100), ("km", "m", 1000), ("kg", "g", 1000), ("l", "ml", 1000), ("cm", "mm", 10), ("hours", "minutes", 60)])
    v = r.choice([2, 3, 4.5, 7, 0.6, 12])
    w = dec(v * f)
    return ([f"convert {v} {a} to {b}", f"how many {b} are in {v} {a}", f"change {v} {a} into {b}", f"what is {v} {a} in {b}"], f"{w} {b}",
            [(dec(v * f / 10) if f > 60 else dec(v / f, 4), "factor")])


def time_between(r):
    a, d = r.randint(8 * 60, 14 * 60), r.randint(35, 170)
    t = lambda m: f"{m//60}:{m%60:02d}"
    return ([f"how many minutes are there from {t(a)} to {t(a+d)}", f"how long is it from {t(a)} to {t(a+d)} in minutes",
             f"a film starts at {t(a)} and ends at {t(a+d)}. how many minutes does it last?"], f"{d} minutes",
            [(int(t(a + d).replace(":", "")) - int(t(a).replace(":", "")), "hundred-minutes-an-hour")] if (a + d) // 60 != a // 60 else [])


def money_change(r):
    p, k, n = r.choice([1.25, 2.40, 0.85, 3.15]), r.randint(2, 5), 20
    return ([f"i buy {k} books at £{p:.2f} each and pay with £{n}. how much change do i get?", f"how much change from £{n} if you buy {k} cakes at £{p:.2f} each",
             f"{k} pens cost £{p:.2f} each. how much change do you get from a £{n} note?"], f"£{n-k*p:.2f}", [(f"{k*p:.2f}", "cost-not-change"), (f"{n-p:.2f}", "only-one")])


def speed(r):
    v, t = r.choice([30, 40, 48, 60, 72]), r.choice([2, 3, 4, 0.5, 2.5])
    d = dec(v * t)
    k = r.randint(0, 2)
    if k == 0:
        return ([f"a car travels {d} km in {t} hours. what is its average speed?", f"find the speed of a train that goes {d} km in {t} hours"], f"{v} km/h", [(dec(v * t * t), "multiplied")])
    if k == 1:
        return ([f"how far does a bus go in {t} hours at {v} km/h?", f"a bus drives at {v} km/h for {t} hours. how far does it travel?"], f"{d} km", [(dec(v / t, 4), "divided")])
    return ([f"how long does it take to drive {d} km at {v} km/h?", f"a lorry travels {d} km at {v} km/h. how many hours does it take?"], f"{t} hours", [(dec(v * v * t), "multiplied")])


def density(r):
    p, v = r.choice([2, 2.7, 8, 0.8, 7.5]), r.choice([10, 20, 50, 120])
    m = dec(p * v)
    if r.random() < 0.5:
        return ([f"a block has mass {m} g and volume {v} cm^3. find its density", f"what is the density of {m} g of metal with a volume of {v} cm3?"], f"{p} g/cm^3", [(dec(p * v * v), "multiplied")])
    return ([f"find the mass of {v} cm^3 of a metal with density {p} g/cm^3", f"the density of a block is {p} g/cm3 and its volume is {v} cm3. what is its mass?"], f"{m} g", [(dec(v / p, 4), "divided")])


def negatives(r):
    a, b = r.randint(2, 12), r.randint(2, 12)
    k = r.randint(0, 3)
    t, v, w = [(f"-{a} + {b}", b - a, -a - b), (f"{a} - (-{b})", a + b, a - b), (f"-{a} x -{b}", a * b, -a * b), (f"-{a} - {b}", -a - b, a + b)][k]
    return ([t, f"what is {t}", f"work out {t}", f"calculate {t}"], v, [(w, "sign")])


def order_of_operations(r):
    a, b, c = r.randint(2, 9), r.randint(2, 9), r.randint(2, 9)
    k = r.randint(0, 2)
    t, v, w = [(f"{a} + {b} x {c}", a + b * c, (a + b) * c), (f"({a} + {b}) x {c}", (a + b) * c, a + b * c), (f"{a} + {b}^2", a + b * b, (a + b) ** 2)][k]
    return ([t, f"what is {t}", f"work out {t}", f"bidmas: {t}"], v, [(w, "order")])


def indices(r):
    a, b = r.randint(2, 9), r.randint(2, 6)
    k = r.randint(0, 2)
    t, v, w = [(f"x^{a} * x^{b}", f"x^{a+b}", f"x^{a*b}"), (f"x^{a+b} / x^{b}", f"x^{a}", f"x^{dec(F(a+b, b), 3)}"), (f"(x^{a})^{b}", f"x^{a*b}", f"x^{a+b}")][k]
    return ([f"simplify {t}", f"write {t} as a single power of x", f"{t}"], v, [(w, "index-law")])


def powers(r):
    a, p = r.randint(2, 6), r.randint(2, 4)
    k = r.randint(0, 2)
    if k == 0:
        return ([f"{a}^{p}", f"what is {a} to the power of {p}", f"work out {a}^{p}"], a**p, [(a * p, "power-as-product")])
    if k == 1:
        return ([f"work out {a}^-{p}", f"{a}^(-{p}) as a fraction", f"evaluate {a}^-{p}"], f"1/{a**p}", [(-(a**p), "negative-power-negative")])
    return ([f"evaluate {a**p}^(1/{p})", f"work out {a**p}^(1/{p})", f"what is {a**p} to the power 1/{p}"], a, [(dec(F(a**p, p), 3), "root-as-division")])


def standard_form(r):
    m, k = r.randint(11, 98) / 10, r.randint(3, 6)
    if m == int(m):
        return standard_form(r)
    w = int(round(m * 10**k))
    if r.random() < 0.5:
        return ([f"write {w} in standard form", f"{w} in standard form", f"what is {w} in standard form?"], f"{m} x 10^{k}", [(f"{m} x 10^{k+1}", "one-power-off")])
    return ([f"write {m} x 10^{k} as an ordinary number", f"what is {m} × 10^{k} as an ordinary number"], w, [(w * 10, "one-power-off")])


def surds(r):
    a, b = r.randint(2, 6), r.choice([2, 3, 5, 6, 7])
    if r.random() < 0.6:
        return ([f"simplify sqrt({a*a*b})", f"simplify √{a*a*b}", f"write √{a*a*b} in the form a√b"], f"{a}sqrt({b})", [(f"{a*a}sqrt({b})", "not-rooted"), (dec(F(a * a * b, 2)), "halved")])
    return ([f"rationalise the denominator of {a}/sqrt({b})", f"rationalise {a}/√{b}"], S(sp.sqrt(b) * a / b).replace("sqrt", "sqrt"), [(f"{a}sqrt({b})", "bottom-lost")])


def factors_multiples(r):
    a, b = r.choice([(12, 18), (24, 36), (15, 20), (14, 21), (30, 45), (16, 40), (27, 36), (42, 56)])
    if r.random() < 0.5:
        return ([f"hcf of {a} and {b}", f"find the highest common factor of {a} and {b}", f"what is the biggest number that goes into {a} and {b}"], int(sp.gcd(a, b)), [(int(sp.lcm(a, b)), "lcm-for-hcf")])
    return ([f"lcm of {a} and {b}", f"find the lowest common multiple of {a} and {b}", f"what is the smallest number that {a} and {b} both go into"], int(sp.lcm(a, b)), [(a * b, "product"), (int(sp.gcd(a, b)), "hcf-for-lcm")])


def prime_factors(r):
    a = r.choice([60, 72, 84, 90, 126, 150, 180, 196, 220, 360])
    t = " x ".join(f"{p}^{e}" if e > 1 else f"{p}" for p, e in sp.factorint(a).items())
    return ([f"write {a} as a product of primes", f"prime factorisation of {a}", f"express {a} as a product of its prime factors"], t, [(" x ".join(map(str, sp.factorint(a))), "powers-lost")])


def substitution(r):
    a, b, v = r.randint(2, 9), r.randint(1, 9), r.choice([-4, -3, -2, 2, 3, 5])
    k = r.randint(0, 1)
    t, w, s = [(f"{a}x + {b}", a * v + b, int(f"{a}{abs(v)}") + b), (f"{a}x^2 - {b}", a * v * v - b, (a * v) ** 2 - b)][k]
    return ([f"find the value of {t} when x = {v}", f"evaluate {t} if x = {v}", f"work out {t} when x is {v}", f"what is {t} for x = {v}"], w, [(s, "digits-beside" if k == 0 else "squared-too-much")])


def rearranging(r):
    a, b = r.randint(2, 9), r.randint(1, 9)
    k = r.randint(0, 1)
    if k == 0:
        return ([f"make x the subject of y = {a}x + {b}", f"rearrange y = {a}x + {b} to make x the subject", f"rearrange y = {a}x + {b} for x"], f"x = (y - {b})/{a}",
                [(f"x = (y + {b})/{a}", "keeps-sign"), (f"x = y/{a} - {b}", "not-all-divided")])
    return ([f"make t the subject of v = u + {a}t", f"rearrange v = u + {a}t to make t the subject", f"solve v = u + {a}t for t"], f"t = (v - u)/{a}", [(f"t = v - u/{a}", "not-all-divided")])


def linear_equation(r):
    a, b, v = r.randint(2, 9), r.randint(1, 12), r.choice([-3, -2, 2, 3, 4, 5, 7])
    k = r.randint(0, 2)
    if k == 0:
        return ([f"solve {a}x + {b} = {a*v+b}", f"how do i do {a}x + {b} = {a*v+b}", f"{a}x+{b}={a*v+b} find x", f"whats x if {a}x + {b} = {a*v+b}"], f"x = {v}", [(f"x = {S(sp.Rational(a*v+2*b, a))}", "keeps-sign")])
    if k == 1:
        return ([f"solve {a}(x + {b}) = {a*(v+b)}", f"find x: {a}(x + {b}) = {a*(v+b)}", f"{a}(x+{b})={a*(v+b)}"], f"x = {v}", [(f"x = {S(sp.Rational(a*(v+b)-b, a))}", "bracket-factor")])
    c = a + r.randint(1, 5)
    return ([f"solve {c}x + {b} = {a}x {sg((c-a)*v+b)}", f"{c}x + {b} = {a}x {sg((c-a)*v+b)} what is x", f"help me solve {c}x+{b} = {a}x {sg((c-a)*v+b)}"], f"x = {v}", [(f"x = {S(sp.Rational((c-a)*v, c+a))}", "term-sign")])


def inequality(r):
    a, b, v = r.randint(2, 9), r.randint(1, 9), r.choice([-3, -2, 2, 3, 5])
    s = r.choice(["<", ">", "<=", ">="])
    flip = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}
    if r.random() < 0.6:
        return ([f"solve {a}x + {b} {s} {a*v+b}", f"solve the inequality {a}x + {b} {s} {a*v+b}", f"{a}x + {b} {s} {a*v+b}"], f"x {s} {v}", [(f"x {flip[s]} {v}", "turned-round"), (f"x = {v}", "equals")])
    return ([f"solve {b} - {a}x {s} {b-a*v}", f"solve the inequality {b} - {a}x {s} {b-a*v}"], f"x {flip[s]} {v}", [(f"x {s} {v}", "not-turned-round")])


def sequence_linear(r):
    d, c = r.choice([2, 3, 4, 5, 7, -2, -3]), r.randint(1, 12)
    t = [d * k + c for k in range(1, 6)]
    q = ", ".join(map(str, t[:4]))
    if r.random() < 0.6:
        return ([f"find the nth term of {q}", f"nth term of {q}, ...", f"what is the nth term of the sequence {q}", f"find a rule for the nth term: {q}"], f"{d}n {sg(c)}" if c else f"{d}n",
                [(f"n {sg(d)}", "term-to-term"), (f"{d}n {sg(t[0])}", "first-term-added")])
    return ([f"what is the next term in {q}", f"find the next number in the sequence {q}", f"what comes next: {q}"], t[4], [(t[4] + 1, "one-off")])


def sequence_quadratic(r):
    a, b, c = r.randint(1, 2), r.randint(-2, 4), r.randint(-3, 5)
    q = ", ".join(str(a * k * k + b * k + c) for k in range(1, 6))
    e = a * n_**2 + b * n_ + c
    return ([f"find the nth term of {q}", f"nth term of the quadratic sequence {q}", f"what is the nth term of {q}, ..."], S(e), [(S(e + a * n_**2), "second-difference-not-halved")])


def sequence_geometric(r):
    a, q = r.randint(1, 6), r.choice([2, 3, 4, 5])
    t = ", ".join(str(a * q**k) for k in range(4))
    k = r.randint(5, 7)
    if r.random() < 0.5:
        return ([f"what is the common ratio of {t}", f"find the common ratio of the geometric sequence {t}"], q, [(a * q - a, "difference")])
    return ([f"find the {k}th term of the geometric sequence {t}", f"what is the {k}th term of {t}, ..."], a * q ** (k - 1), [(a * q**k, "one-power-off")])


def function_value(r):
    a, b, c, v = r.randint(2, 6), r.randint(1, 9), r.randint(1, 6), r.randint(2, 5)
    k = r.randint(0, 2)
    if k == 0:
        return ([f"f(x) = {a}x + {b}. find f({v})", f"if f(x) = {a}x + {b} what is f({v})", f"f(x)={a}x+{b}, work out f({v})"], a * v + b, [(a + b + v, "f-times")])
    if k == 1:
        return ([f"f(x) = {a}x + {b} and g(x) = x^2. find fg({v})", f"f(x) = {a}x + {b}, g(x) = x^2, work out f(g({v}))"], a * v * v + b, [((a * v + b) ** 2, "other-order"), ((a * v + b) * v * v, "product")])
    return ([f"f(x) = {a}x + {b}. find the inverse function", f"find the inverse of f(x) = {a}x + {b}", f"f(x) = {a}x + {b}, find f^-1(x)"], f"(x - {b})/{a}", [(f"1/({a}x + {b})", "reciprocal"), (f"x/{a} - {b}", "wrong-order")])


def gradient(r):
    p, q, m, d = r.randint(-4, 4), r.randint(-4, 6), r.choice([-3, -2, 2, 3, F(1, 2)]), r.choice([2, 4])
    s, t = p + d, q + m * d
    return ([f"find the gradient of the line through ({p}, {q}) and ({s}, {t})", f"what is the gradient between ({p},{q}) and ({s},{t})", f"gradient of the line joining ({p}, {q}) to ({s}, {t})",
             f"find the slope of the line that passes through ({p}, {q}) and ({s}, {t})"], str(m), [(str(1 / F(m)), "run-over-rise"), (str(-m), "sign")])


def line_equation(r):
    m, c, p, d = r.choice([-3, -2, 2, 3, 4]), r.randint(-5, 6), r.randint(-2, 3), r.randint(1, 3)
    e = f"y = {lin(m, c)}" if c else f"y = {m}x"
    k = r.randint(0, 2)
    if k == 0:
        return ([f"find the equation of the line through ({p}, {m*p+c}) and ({p+d}, {m*(p+d)+c})", f"what is the equation of the line that passes through ({p}, {m*p+c}) and ({p+d}, {m*(p+d)+c})"], e, [(f"y = {lin(-m, c)}", "gradient-sign")])
    if k == 1:
        return ([f"find the equation of the line with gradient {m} through ({p}, {m*p+c})", f"a line has gradient {m} and goes through ({p}, {m*p+c}). find its equation"], e, [(f"y = {lin(m, m*p+c)}", "y-for-intercept")])
    if c == 0:
        return line_equation(r)
    return ([f"what is the y-intercept of {lin(m, c)}".replace("of ", "of y = "), f"find the y intercept of the line y = {lin(m, c)}"], c, [(m, "gradient-for-intercept")])


def parallel_perpendicular(r):
    m, c, p, q = r.choice([2, 3, 4, -2]), r.randint(1, 8), r.randint(1, 4), r.randint(-3, 8)
    if r.random() < 0.5:
        k = q - m * p
        return ([f"find the equation of the line parallel to y = {m}x + {c} through ({p}, {q})", f"a line is parallel to y = {m}x + {c} and passes through ({p}, {q}). what is its equation?"],
                f"y = {lin(m, k)}" if k else f"y = {m}x", [(f"y = {lin(m, q)}", "y-for-intercept")])
    return ([f"what is the gradient of a line perpendicular to y = {m}x + {c}", f"find the gradient of a line perpendicular to y = {m}x + {c}"], str(F(-1, m)), [(str(-m), "sign-only"), (str(F(1, m)), "turned-only")])


def simplify_terms(r):
    a, b, c = r.randint(2, 9), r.randint(2, 9), r.randint(2, 9)
    return ([f"simplify {a}a + {b}b + {c}a", f"collect like terms {a}a + {b}b + {c}a", f"{a}a + {b}b + {c}a simplified"], f"{a+c}a + {b}b", [(f"{a+b+c}ab", "unlike")])


def expand_brackets(r):
    a, b, c = r.randint(2, 7), r.randint(2, 9), r.randint(1, 9)
    if r.random() < 0.5:
        return ([f"expand {a}({b}x + {c})", f"multiply out {a}({b}x + {c})", f"expand the bracket {a}({b}x+{c})"], f"{a*b}x + {a*c}", [(f"{a*b}x + {c}", "bracket-factor")])
    e = sp.expand((x + b) * (x - c))
    return ([f"expand (x + {b})(x - {c})", f"expand and simplify (x + {b})(x - {c})", f"multiply out (x+{b})(x-{c})"], S(e), [(f"x^2 - {b*c}", "first-last")])


def factorise(r):
    a, b, c = r.randint(1, 8), r.randint(1, 8), r.randint(2, 6)
    if r.random() < 0.4:
        k = r.choice([k for k in range(1, 9) if sp.gcd(k, b + 1) == 1])
        return ([f"factorise {c*(b+1)}x + {c*k}", f"factorise fully {c*(b+1)}x + {c*k}"], f"{c}({b+1}x + {k})", [(f"{c}({b+1}x + {c*k})", "not-divided")])
    e = sp.expand((x + a) * (x - b))
    if a == b:
        return ([f"factorise x^2 - {a*a}", f"factor x^2 - {a*a}"], f"(x + {a})(x - {a})", [(f"(x - {a})^2", "square")])
    t = S(e)
    return ([f"factorise {t}", f"factor {t}", f"write {t} as a product of two brackets"], f"(x + {a})(x - {b})", [(f"(x - {a})(x + {b})", "signs")])


def quadratic_equation(r):
    a, b = r.sample([-6, -5, -4, -3, -2, 2, 3, 4, 5, 7], 2)
    t = S(sp.expand((x - a) * (x - b)))
    return ([f"solve {t} = 0", f"solve by factorising {t} = 0", f"{t} = 0 find x", f"what are the solutions of {t} = 0"], f"x = {a} or x = {b}", [(f"x = {-a} or x = {-b}", "signs")] if a != -b else [])


def quadratic_formula(r):
    a, b, c = r.randint(1, 3), r.choice([-7, -5, -3, 3, 5, 6, 8]), r.randint(-4, 2)
    d = b * b - 4 * a * c
    if d <= 0 or sp.sqrt(d).is_rational or c == 0:
        return quadratic_formula(r)
    t = f"{'' if a == 1 else a}x^2 {sg(b)}x {sg(c)}"
    one, two = sp.solve(a * x**2 + b * x + c, x)
    form = lambda v: str(v).replace("**", "^")
    return ([f"solve {t} = 0 using the quadratic formula", f"solve {t} = 0, leave your answer in surd form", f"{t} = 0 exact solutions"], f"x = {form(one)} or x = {form(two)}",
            [(f"x = {form(-one)} or x = {form(-two)}", "minus-b")])


def complete_square(r):
    p, q = r.choice([-5, -4, -3, -2, 2, 3, 4, 5, 6]), r.randint(-9, 9)
    k = p * p + q
    t = f"x^2 {sg(2*p)}x" + (f" {sg(k)}" if k else "")
    return ([f"complete the square for {t}", f"write {t} in the form (x + a)^2 + b", f"express {t} in completed square form"], f"(x {sg(p)})^2 {sg(q)}" if q else f"(x {sg(p)})^2",
            [(f"(x {sg(p)})^2 {sg(k)}", "square-not-taken-off"), (f"(x {sg(2*p)})^2 {sg(q)}", "not-halved")])


def quadratic_graph(r):
    p, q = r.choice([-4, -3, -2, 2, 3, 5]), r.randint(-6, 8)
    t = S(sp.expand((x - p) ** 2 + q))
    return ([f"find the turning point of y = {t}", f"what is the minimum point of y = {t}", f"coordinates of the vertex of y = {t}"], f"({p}, {q})", [(f"({-p}, {q})", "sign")])


def discriminant(r):
    a, b, c = r.randint(1, 3), r.randint(-6, 6), r.randint(-4, 5)
    if not b or not c:
        return discriminant(r)
    t = f"{'' if a == 1 else a}x^2 {sg(b)}x {sg(c)}".replace("x^2 + 1x", "x^2 + x").replace("x^2 - 1x", "x^2 - x")
    return ([f"find the discriminant of {t}", f"what is the discriminant of {t} = 0"], b * b - 4 * a * c, [(b * b + 4 * a * c, "sign")])


def cubic(r):
    a, b, c = r.sample([-4, -3, -2, -1, 1, 2, 3, 5], 3)
    t = S(sp.expand((x - a) * (x - b) * (x - c)))
    return ([f"solve {t} = 0", f"find all the roots of {t} = 0"], " or ".join(f"x = {k}" for k in sorted((a, b, c))), [(" or ".join(f"x = {-k}" for k in sorted((a, b, c))), "signs")])


def absolute_value(r):
    a, b, v = r.randint(1, 4), r.randint(1, 7), r.randint(2, 9)
    one, two = sp.Rational(v - b, a), sp.Rational(-v - b, a)
    t = f"|{lin(a, b)}| = {v}"
    return ([f"solve {t}", f"solve the equation {t}", t], f"x = {one} or x = {two}", [(f"x = {one}", "one-only")])


def exponential(r):
    a, k = r.randint(2, 5), r.randint(2, 5)
    if r.random() < 0.5:
        return ([f"solve {a}^x = {a**k}", f"find x if {a}^x = {a**k}", f"{a}^x = {a**k}, what is x"], f"x = {k}", [(f"x = {dec(F(a**k, a))}", "divided")])
    return ([f"work out log_{a}({a**k})", f"what is log base {a} of {a**k}", f"evaluate log_{a} {a**k}"], k, [(dec(F(a**k, a)), "divided")])


def logarithm_laws(r):
    a, b = r.randint(2, 9), r.randint(2, 9)
    k = r.randint(0, 1)
    t, v, w = [(f"log({a}) + log({b})", f"log({a*b})", f"log({a+b})"), (f"log({a*b}) - log({b})", f"log({a})", f"log({a*b-b})")][k]
    return ([f"write {t} as a single logarithm", f"simplify {t} to a single log"], v, [(w, "logs-of-sum")])


def algebraic_fraction(r):
    a, b, c = r.sample(range(1, 8), 3)
    t = f"({S(sp.expand((x+a)*(x+b)))})/({S(sp.expand((x+a)*(x-c)))})"
    return ([f"simplify {t}", f"simplify the fraction {t}", f"write {t} in its simplest form"], f"(x + {b})/(x - {c})", [(f"({a+b}x + {a*b})/({a-c}x - {a*c})", "cancelled-terms")])


def simultaneous(r):
    a, b, c, d = r.randint(1, 5), r.randint(1, 5), r.randint(1, 5), r.randint(-5, -1)
    u, v = r.choice([-2, -1, 1, 2, 3, 4]), r.choice([-3, 1, 2, 3, 5])
    k = lambda m: "" if m == 1 else str(m)
    one, two = f"{k(a)}x + {k(b)}y = {a*u+b*v}", f"{k(c)}x - {k(-d)}y = {c*u+d*v}"
    return ([f"solve {one} and {two}", f"solve simultaneously {one}, {two}", f"{one}\n{two}\nfind x and y"], f"x = {u}, y = {v}", [(f"x = {v}, y = {u}", "swapped")] if u != v else [])


def linear_quadratic(r):
    p, q = r.sample([-3, -2, -1, 1, 2, 3, 4], 2)
    m, c = p + q, -p * q
    if m == 0:
        return linear_quadratic(r)
    e = f"y = x^2, y = {lin(m, c)}"
    return ([f"solve simultaneously {e}", f"solve {e.replace(',', ' and')}", f"find where {e.replace(',', ' meets')}"], f"({p}, {p*p}), ({q}, {q*q})", [(f"({-p}, {p*p}), ({-q}, {q*q})", "signs")])


def rectangle(r):
    a, b = r.randint(3, 15), r.randint(3, 15)
    if r.random() < 0.5:
        return ([f"find the area of a rectangle {a} cm by {b} cm", f"what is the area of a rectangle with length {a} cm and width {b} cm", f"area of a {a}cm by {b}cm rectangle"], f"{a*b} cm^2", [(2 * (a + b), "perimeter-for-area")])
    return ([f"find the perimeter of a rectangle {a} cm by {b} cm", f"what is the perimeter of a rectangle with length {a} cm and width {b} cm"], f"{2*(a+b)} cm", [(a + b, "two-sides"), (a * b, "area-for-perimeter")])


def triangle_area(r):
    b, h = r.randint(4, 16), r.randint(3, 14)
    return ([f"find the area of a triangle with base {b} cm and height {h} cm", f"area of a triangle base {b}cm height {h}cm", f"what is the area of a triangle with a base of {b} cm and a height of {h} cm?"], f"{dec(F(b*h, 2))} cm^2", [(b * h, "not-halved")])


def trapezium_area(r):
    a, b, h = r.randint(3, 8), r.randint(9, 15), r.randint(2, 9)
    return ([f"find the area of a trapezium with parallel sides {a} cm and {b} cm and height {h} cm", f"a trapezium has parallel sides of {a} cm and {b} cm and a height of {h} cm. what is its area?"], f"{dec(F((a+b)*h, 2))} cm^2", [((a + b) * h, "not-halved")])


def circle(r):
    k = r.randint(2, 12)
    if r.random() < 0.5:
        v = sp.pi * k * k
        return ([f"find the area of a circle with radius {k} cm. leave your answer in terms of pi", f"area of a circle of radius {k} cm in terms of π"], f"{k*k}pi cm^2", [(f"{2*k}pi", "circumference-for-area")])
    return ([f"find the circumference of a circle with radius {k} cm to 1 decimal place", f"what is the circumference of a circle with diameter {2*k} cm, to 1 dp"], f"{float(2*sp.pi*k):.1f} cm", [(f"{float(sp.pi*k):.1f}", "half"), (f"{float(sp.pi*k*k):.1f}", "area-for-circumference")])


def volume(r):
    a, b, c = r.randint(2, 9), r.randint(2, 9), r.randint(2, 9)
    k = r.randint(0, 2)
    if k == 0:
        return ([f"find the volume of a cuboid {a} cm by {b} cm by {c} cm", f"what is the volume of a box {a}cm x {b}cm x {c}cm"], f"{a*b*c} cm^3", [(a + b + c, "added")])
    if k == 1:
        return ([f"find the surface area of a cuboid {a} cm by {b} cm by {c} cm", f"what is the surface area of a cuboid with sides {a} cm, {b} cm and {c} cm"], f"{2*(a*b+b*c+a*c)} cm^2", [(a * b + b * c + a * c, "three-faces"), (a * b * c, "volume-for-surface")])
    return ([f"find the volume of a cylinder with radius {a} cm and height {b} cm in terms of pi", f"volume of a cylinder radius {a} cm height {b} cm, leave your answer in terms of π"], f"{a*a*b}pi cm^3", [(f"{2*a*b}pi", "not-squared")])


def angles(r):
    a, b = r.randint(25, 80), r.randint(25, 80)
    n = r.choice([5, 6, 8, 9, 10, 12])
    k = r.randint(0, 3)
    if k == 0:
        return ([f"two angles of a triangle are {a} degrees and {b} degrees. find the third angle", f"a triangle has angles {a}° and {b}°. what is the other angle?"], f"{180-a-b} degrees", [(360 - a - b, "three-sixty"), (a + b, "added")])
    if k == 1:
        return ([f"two angles on a straight line. one is {a}°. find the other", f"angles on a straight line are x and {a}°. find x"], f"{180-a} degrees", [(360 - a, "three-sixty"), (90 - a, "right-angle")])
    if k == 2:
        return ([f"find the sum of the interior angles of a polygon with {n} sides", f"what do the angles in a {n} sided polygon add up to"], f"{(n-2)*180} degrees", [(n * 180, "not-less-two")])
    return ([f"find the exterior angle of a regular polygon with {n} sides", f"what is each exterior angle of a regular {n} sided polygon"], f"{360//n} degrees", [((n - 2) * 180 // n, "interior-for-exterior")])


def pythagoras(r):
    a, b, c = r.choice([(3, 4, 5), (6, 8, 10), (5, 12, 13), (8, 15, 17), (9, 12, 15), (7, 24, 25)])
    if r.random() < 0.5:
        return ([f"a right angled triangle has shorter sides {a} cm and {b} cm. find the hypotenuse", f"find the hypotenuse of a right-angled triangle with legs {a} cm and {b} cm"], f"{c} cm", [(a + b, "added"), (a * a + b * b, "not-rooted")])
    return ([f"a right-angled triangle has hypotenuse {c} cm and one side {a} cm. find the other side", f"the hypotenuse of a right angled triangle is {c} cm and one leg is {a} cm. how long is the other leg?"], f"{b} cm", [(f"sqrt({c*c+a*a})", "added-squares"), (c - a, "subtracted")])


def trigonometry(r):
    k, t, h = r.randint(0, 1), r.choice([25, 32, 40, 48, 55, 62]), r.randint(5, 15)
    if k == 0:
        e = sp.sin(sp.pi * t / 180) * h
        return ([f"in a right angled triangle the hypotenuse is {h} cm and one angle is {t}°. find the opposite side to 1 decimal place", f"find the side opposite a {t} degree angle in a right-angled triangle with hypotenuse {h} cm, to 1 dp"], f"{float(e):.1f} cm", [(f"{float(sp.cos(sp.pi*t/180)*h):.1f}", "cosine-for-sine")])
    a, v = r.choice([("sin(30°)", "1/2"), ("cos(60°)", "1/2"), ("sin(60°)", "sqrt(3)/2"), ("cos(30°)", "sqrt(3)/2"), ("tan(45°)", "1"), ("tan(60°)", "sqrt(3)"), ("cos(45°)", "sqrt(2)/2")])
    return ([f"what is the exact value of {a}", f"write down the exact value of {a}", f"exact value of {a.replace('(', ' ').replace(')', '')}"], v, [("1/3", "guess")])


def vectors(r):
    a, b, c, d, k = (r.randint(-5, 6) for _ in range(5))
    k = r.randint(2, 4)
    if r.random() < 0.6:
        return ([f"a = ({a}, {b}) and b = ({c}, {d}). find a + b as a column vector", f"vectors a = ({a}, {b}), b = ({c}, {d}). work out a + b", f"add the vectors ({a}, {b}) and ({c}, {d})"], f"({a+c}, {b+d})", [(f"({a+b}, {c+d})", "within-not-across")] if (a + b, c + d) != (a + c, b + d) else [])
    u, v, w = r.choice([(3, 4, 5), (5, 12, 13), (6, 8, 10), (-3, 4, 5), (8, -6, 10)])
    return ([f"find the magnitude of the vector ({u}, {v})", f"what is the length of the vector ({u}, {v})"], w, [(abs(u) + abs(v), "added"), (u * u + v * v, "not-rooted")])


def transformation(r):
    a, b = r.randint(1, 7), r.randint(1, 7)
    p, q = r.randint(-4, 5), r.randint(-4, 5)
    if a == b:
        return transformation(r)
    k = r.randint(0, 3)
    t = [(f"reflect ({a}, {b}) in the x-axis", f"({a}, {-b})", f"({-a}, {b})", f"the point ({a}, {b}) is reflected in the x-axis. where does it go?"),
         (f"reflect the point ({a}, {b}) in the line y = x", f"({b}, {a})", f"({-a}, {-b})", f"what is the image of ({a}, {b}) after a reflection in y = x"),
         (f"translate ({a}, {b}) by the vector ({p}, {q})", f"({a+p}, {b+q})", f"({a-p}, {b-q})", f"the point ({a}, {b}) is translated by ({p}, {q}). find its image"),
         (f"rotate ({a}, {b}) 90 degrees clockwise about the origin", f"({b}, {-a})", f"({-b}, {a})", f"the point ({a}, {b}) is rotated 90° clockwise about (0, 0). where is it now?")][k]
    return ([t[0], t[3]], t[1], [(t[2], "other-way")] if t[1] != t[2] else [])


def averages(r):
    v = [r.randint(1, 15) for _ in range(r.choice([5, 6, 7]))]
    s = sorted(v)
    k = r.randint(0, 2)
    q = ", ".join(map(str, v))
    if k == 0:
        return ([f"find the mean of {q}", f"what is the mean of {q}", f"mean of {q}"], str(F(sum(v), len(v))), [(sum(v), "not-divided")])
    if k == 1:
        m = F(s[(len(s) - 1) // 2] + s[len(s) // 2], 2)
        return ([f"find the median of {q}", f"what is the median of {q}", f"median: {q}"], dec(m), [(v[len(v) // 2], "not-ordered")] if v[len(v) // 2] != m else [])
    return ([f"find the range of {q}", f"what is the range of {q}"], s[-1] - s[0], [(abs(v[-1] - v[0]), "last-minus-first")] if abs(v[-1] - v[0]) != s[-1] - s[0] else [])


def frequency_table(r):
    f = [r.randint(1, 9) for _ in range(4)]
    m = F(sum(k * c for k, c in enumerate(f)), sum(f))
    rows = ", ".join(f"{k}: {c}" for k, c in enumerate(f))
    return ([f"find the mean from the frequency table (score: frequency) {rows}. give it to 2 decimal places", f"scores and frequencies {rows}. work out the mean score to 2 decimal places"], half_up(m, 2) if m.denominator != 1 else str(m), [(dec(F(sum(k * c for k, c in enumerate(f)), 4), 4), "over-the-rows")])


def probability(r):
    a, b, c = r.randint(2, 6), r.randint(2, 6), r.randint(1, 5)
    n = a + b + c
    k = r.randint(0, 2)
    bag = f"a bag has {a} red, {b} blue and {c} green balls"
    if k == 0:
        return ([f"{bag}. what is the probability of picking a red ball?", f"{bag}. find the probability that a ball is red"], str(F(a, n)), [(str(F(a, b + c)), "odds")])
    if k == 1:
        return ([f"{bag}. what is the probability of not picking a red ball?", f"{bag}. find P(not red)"], str(F(b + c, n)), [(str(F(a, n)), "not-forgotten")])
    return ([f"{bag}. two balls are picked without replacement. what is the probability that both are red?", f"{bag}. i take two without putting them back. find the probability of two reds"], str(F(a * (a - 1), n * (n - 1))), [(str(F(a * a, n * n)), "with-replacement")])


def combined_probability(r):
    p, q = F(r.randint(1, 9), 10), F(r.randint(1, 9), 10)
    return ([f"P(A) = {dec(p)} and P(B) = {dec(q)}. A and B are independent. find P(A and B)", f"the probability of rain is {dec(p)} and of being late is {dec(q)}. they are independent. what is the probability of both?"], dec(p * q), [(dec(p + q), "added")])


def sets(r):
    a, b = sorted(r.sample(range(1, 10), 5)), sorted(r.sample(range(1, 10), 4))
    i = sorted(set(a) & set(b))
    u = sorted(set(a) | set(b))
    t = lambda v: "{" + ", ".join(map(str, v)) + "}"
    if not i or u == i:
        return sets(r)
    if r.random() < 0.5:
        return ([f"A = {t(a)} and B = {t(b)}. find A ∩ B", f"A = {t(a)}, B = {t(b)}. what is the intersection of A and B?"], t(i)[1:-1], [(t(u)[1:-1], "union")])
    return ([f"A = {t(a)} and B = {t(b)}. find A ∪ B", f"A = {t(a)}, B = {t(b)}. list the union of A and B"], t(u)[1:-1], [(t(i)[1:-1], "intersection")])


def derivative(r):
    a, b, k = r.randint(2, 7), r.randint(1, 9), r.randint(2, 5)
    f = r.choice([a * x**k + b * x, a * x**2 - b * x + k, sp.sin(a * x), sp.cos(x) * a, (a * x + b) ** k, x * sp.exp(x) * 1, x**k * sp.sin(x)])
    t = str(f).replace("**", "^").replace("*", "").replace("exp(x)", "e^x")
    d = str(sp.diff(f, x)).replace("**", "^").replace("exp(x)", "e^x")
    return ([f"differentiate {t}", f"find dy/dx if y = {t}", f"what is the derivative of {t}"], d, [(str(sp.integrate(f, x)).replace("**", "^").replace("exp(x)", "e^x"), "integrated")])


def integral(r):
    a, b, k = r.randint(2, 7), r.randint(1, 9), r.randint(2, 4)
    f = a * (k + 1) * x**k + 2 * b * x
    t = S(f)
    if r.random() < 0.5:
        return ([f"integrate {t}", f"find the integral of {t} dx", f"integrate {t} with respect to x"], f"{S(sp.integrate(f, x))} + c", [(f"{S(sp.diff(f, x))} + c", "differentiated")])
    p, q = r.randint(0, 1), r.randint(2, 3)
    return ([f"find the integral of {t} from {p} to {q}", f"work out the definite integral of {t} between {p} and {q}"], sp.integrate(f, (x, p, q)), [(f.subs(x, q) - f.subs(x, p), "not-integrated")])


def complex_numbers(r):
    a, b, c, d = (r.choice([-4, -3, -2, 1, 2, 3, 5]) for _ in range(4))
    k = r.randint(0, 2)
    c1 = lambda u, v: f"({u} {sg(v)}i)".replace(" 1i", " i")
    u, v = sp.Integer(a) + b * sp.I, sp.Integer(c) + d * sp.I
    w = [u + v, sp.expand(u * v), sp.nsimplify(sp.simplify(u / v))][k]
    op, word = [("+", "add"), ("", "multiply"), (" / ", "divide")][k]
    re, im = sp.re(w), sp.im(w)
    t = f"{c1(a, b)} {op} {c1(c, d)}" if k == 0 else f"{c1(a, b)}{op}{c1(c, d)}"
    wrong = sp.Integer(a * c) + b * d * sp.I
    bad = [(f"{sp.re(wrong)} {sg(sp.im(wrong))}i", "parts-times-parts")] if k == 1 else []
    im_t = f"+ {im}i" if im >= 0 else f"- {-im}i"
    return ([f"work out {t}", f"simplify {t} in the form a + bi", f"write {t} in the form a + bi"], f"{re} {im_t}", bad)


TOPICS = [value for name, value in list(globals().items()) if callable(value) and getattr(value, "__code__", None) and value.__code__.co_varnames[:1] == ("r",) and value.__code__.co_argcount == 1]
