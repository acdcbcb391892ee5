/** A common wrong idea that reproduces a pupil's line exactly; `part` is what it was about, in LaTeX. */
export type Misconception = {
  readonly id: MisconceptionId;
  readonly part: string;
  /** The unknown of the equation, where it is about one. */
  readonly unknown?: string;
};

export type MisconceptionId =
  | ArithmeticMisconception
  | ExpressionMisconception
  | EquationMisconception
  | FactorMisconception;

export type ArithmeticMisconception =
  /** Worked out from left to right, without the order of operations. */
  | 'left-to-right'
  /** a - b + c = a - (b + c). */
  | 'adds-before-subtracting'
  /** a ÷ b × c = a ÷ (b × c). */
  | 'multiplies-before-dividing'
  /** a × b + c = a × (b + c). */
  | 'sum-before-product'
  /** a × b^n = (a × b)^n. */
  | 'power-after-product'
  /** a - -b = a - b. */
  | 'double-negative'
  /** a + -b = a + b. */
  | 'adding-negative-as-adding'
  /** -a × -b = -ab. */
  | 'product-of-negatives'
  /** -a × b = ab. */
  | 'sign-lost-in-product'
  /** (-a)² = -a². */
  | 'square-keeps-minus'
  /** -a^n = (-a)^n. */
  | 'power-takes-sign'
  /** -a - b = a + b. */
  | 'two-minuses-make-plus'
  /** -a + b = -(a + b). */
  | 'minus-on-everything'
  /** a - b = b - a. */
  | 'subtraction-reversed'
  | 'subtraction-as-addition'
  | 'addition-as-subtraction'
  | 'answer-sign'
  /** a^n = an. */
  | 'power-as-product'
  /** a^0 = 0. */
  | 'power-of-zero-is-zero'
  /** a^0 = a. */
  | 'power-of-zero-is-base'
  /** a^-n = -a^n. */
  | 'negative-power-as-minus'
  /** a^(1/n) = a/n. */
  | 'fraction-power-as-factor'
  /** a^m × a^n = a^mn. */
  | 'exponents-multiplied'
  /** a^m × a^n = (aa)^(m + n). */
  | 'bases-multiplied'
  /** a^m ÷ a^n = a^(m/n). */
  | 'exponents-divided'
  /** (a^m)^n = a^(m + n). */
  | 'power-of-power-added'
  /** a^m + a^n = a^(m + n). */
  | 'powers-joined-in-sum'
  /** √a = a/2. */
  | 'root-as-half'
  /** √(a + b) = √a + √b. */
  | 'root-of-each-term'
  /** √a + √b = √(a + b). */
  | 'roots-under-one-root'
  /** √(a²b) = a²√b. */
  | 'square-outside-root'
  /** a/b + c/d = (a + c)/(b + d). */
  | 'tops-and-bottoms'
  /** a/b + c/d = (a + c)/(bd). */
  | 'tops-not-scaled'
  /** a/b × c/b = ac/b. */
  | 'common-bottom-kept'
  /** n × a/b = na/(nb). */
  | 'whole-times-top-and-bottom'
  /** a/b × c/d = ad/(bc). */
  | 'crosswise-for-product'
  /** a/b ÷ c/d = a/b × c/d. */
  | 'divisor-not-inverted'
  /** a/b ÷ c/d = b/a × c/d. */
  | 'wrong-fraction-inverted'
  /** a ÷ b = b ÷ a. */
  | 'division-reversed'
  /** n + a/b = (n + a)/b. */
  | 'whole-onto-top'
  /** 2 1/3 = 2 × 1/3. */
  | 'mixed-as-product'
  /** 0.5 + 0.12 = 0.17. */
  | 'decimal-digits-right-aligned'
  /** 0.3 × 0.2 = 0.6. */
  | 'decimal-product-places'
  | 'decimal-point-moved'
  /** p% of n = p. */
  | 'percent-as-amount'
  /** p% of n = n ÷ p. */
  | 'percent-as-divisor'
  /** p% of n = pn. */
  | 'percent-not-over-hundred'
  | 'percent-over-ten'
  | 'percent-over-thousand'
  /** p% of n = n - p% of n. */
  | 'percent-taken-off'
  | 'percent-added-on'
  /** p% of n = n - p. */
  | 'percent-subtracted-as-number'
  | 'percent-added-as-number'
  /** p% of n = 100p ÷ n. */
  | 'percent-swapped-division'
  | 'factor-for-multiple'
  | 'product-for-multiple'
  | 'sum-for-multiple'
  | 'multiple-for-factor'
  | 'product-for-factor';

export type ExpressionMisconception =
  /** a(b + c) = ab + c. */
  | 'bracket-factor'
  /** a(b + c) = b + ac. */
  | 'bracket-factor-last'
  /** a - (b + c) = a - b + c. */
  | 'bracket-minus'
  /** a(b + c) = a + b + c. */
  | 'bracket-added'
  /** (a + b)^n = a^n + b^n. */
  | 'power-of-each-term'
  /** (ab)^n = ab^n. */
  | 'power-of-last-factor'
  /** (ab)^n = nab^n. */
  | 'coefficient-times-power'
  /** (a + b)(c + d) = ac + bd. */
  | 'only-first-and-last'
  /** (a + b)² = a² + ab + b². */
  | 'middle-not-doubled'
  /** (a - b)² = a² - 2ab - b². */
  | 'square-of-difference'
  | 'product-sign-in-brackets'
  /** (x + a)(x + b) = x² + ax + bx + a + b. */
  | 'constants-added-in-brackets'
  /** (x + a)(x + b) = 2x + ax + bx + ab. */
  | 'letter-not-squared'
  /** 3x + 2 = 5x. */
  | 'unlike-terms-joined'
  /** 7x - x = 7. */
  | 'letter-taken-away'
  /** 2x + 3x = 5x². */
  | 'like-terms-squared'
  /** 2x + 3x = 6x. */
  | 'like-terms-multiplied'
  /** x × x = 2x. */
  | 'product-as-double'
  /** (a + b)/a = b. */
  | 'term-cancelled'
  /** (a + b)/c = a/c + b. */
  | 'one-term-divided'
  | 'term-sign'
  | 'term-left-out';

export type EquationMisconception =
  | 'equation-bracket-minus'
  | 'equation-bracket-factor'
  /** ax + b = d, so ax = d + b. */
  | 'constant-keeps-sign'
  /** ax = cx + d, so ax + cx = d. */
  | 'term-keeps-sign'
  /** ax + b = d, so ax = d. */
  | 'constant-dropped'
  /** ax + b = cx + d, so ax + b = d. */
  | 'unknown-dropped'
  /** ax = d, so x = d. */
  | 'coefficient-left'
  /** -x = d, so x = d. */
  | 'minus-before-unknown'
  /** -ax = d, so x = d/a. */
  | 'coefficient-sign'
  | 'solution-sign'
  /** ax = d, so x = d - a. */
  | 'coefficient-subtracted'
  /** ax = d, so x = d + a. */
  | 'coefficient-added'
  /** ax = d, so x = ad. */
  | 'coefficient-multiplied'
  /** x/a = d, so x = d/a. */
  | 'divided-again'
  /** ax = d, so x = a/d. */
  | 'division-turned-over'
  /** ax + b = d, so x + b = d/a. */
  | 'constant-not-divided'
  /** x/a + b = d, so x + b = ad. */
  | 'constant-not-multiplied'
  /** ax + b = d, so x + b/a = d. */
  | 'one-side-divided'
  | 'one-side-multiplied'
  | 'roots-with-signs-turned'
  /** (x - a)(x - b) = k, so x - a = k. */
  | 'zero-product-with-non-zero'
  /** (x - a)(x - b) = k, so x = a or x = b. */
  | 'right-side-forgotten'
  /** x² = k, so x = k/2. */
  | 'square-undone-by-halving'
  /** x² = k, so x = k. */
  | 'square-not-undone'
  /** x² + a² = c², so x + a = c. */
  | 'equation-root-of-each-term'
  | 'formula-divides-root-only'
  | 'formula-divides-by-a'
  | 'formula-plus-under-root'
  | 'formula-root-forgotten'
  | 'bracket-number-as-root'
  /** 2(ax + by) = c. */
  | 'right-side-not-scaled'
  | 'one-term-not-scaled'
  | 'elimination-sign-when-subtracting'
  | 'elimination-sign-when-adding'
  | 'elimination-right-side-left'
  | 'substitution-without-brackets'
  | 'substitution-factor-lost'
  | 'values-swapped';

export type FactorMisconception =
  | 'factor-signs-turned'
  | 'factor-one-sign'
  | 'common-factor-forgotten'
  | 'common-factor-left-inside'
  /** ab + a = a(b). */
  | 'common-term-vanishes'
  /** a² - b² = (a - b)². */
  | 'difference-of-squares-as-square'
  | 'pair-with-wrong-sum'
  | 'pair-with-wrong-product';
