/** A common wrong idea that reproduces a pupil's line exactly. Formulas are LaTeX. */
export type Misconception = EquationMisconception | ExpressionMisconception;

/** An idea about solving `equation` for `unknown`. */
export type EquationMisconception = {
  readonly id: EquationMisconceptionId;
  readonly equation: string;
  readonly unknown: string;
};

export type EquationMisconceptionId =
  /** a - (b + c) = a - b + c. */
  | 'equation-bracket-minus'
  /** a(b + c) = ab + c. */
  | 'equation-bracket-factor'
  /** ax + b = d, so ax = d + b. */
  | 'constant-keeps-sign'
  /** ax = cx + d, so ax + cx = d. */
  | 'term-keeps-sign'
  /** ax = d, so x = d. */
  | 'coefficient-left'
  /** ax + b = d, so ax = d. */
  | 'constant-dropped'
  | 'solution-sign'
  /** ax = d, so x = d - a. */
  | 'coefficient-subtracted'
  /** ax = d, so x = ad. */
  | 'coefficient-multiplied';

/** An idea about working out `part` of an expression. */
export type ExpressionMisconception = { readonly id: ExpressionMisconceptionId; readonly part: string };

export type ExpressionMisconceptionId =
  /** a(b + c) = ab + c. */
  | 'bracket-factor'
  /** a - (b + c) = a - b + c. */
  | 'bracket-minus'
  /** (a + b)^n = a^n + b^n. */
  | 'power-of-each-term'
  /** a^n = an. */
  | 'power-as-product'
  /** -a^n = (-a)^n. */
  | 'power-takes-sign'
  /** a/b ÷ c/d = a/b × c/d. */
  | 'divisor-not-inverted'
  /** a ÷ b = b ÷ a. */
  | 'division-reversed'
  /** a - b = a + b. */
  | 'subtraction-as-addition'
  /** a/b + c/d = (a + c)/(b + d). */
  | 'tops-and-bottoms'
  /** a/b + c/d = (a + c)/(bd). */
  | 'tops-not-scaled'
  /** Worked out from left to right, without the order of operations. */
  | 'left-to-right'
  | 'answer-sign';
