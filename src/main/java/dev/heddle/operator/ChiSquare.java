package dev.heddle.operator;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.heddle.value.ApplicableValue;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;

/** Module Statistics: Pearson's test whether counts follow a distribution. */
final class ChiSquare {
  // The statistic is the sum of (actual - expected)^2 / expected, with the expected counts scaled to the actual sum.
  // Its p-value is the upper regularized incomplete gamma function at half the degrees of freedom and half the
  // statistic: by its series below the mean, by Lentz's continued fraction above (Press et al., Numerical Recipes,
  // section 6.2).
  private static final double PRECISION = 1e-14;
  private static final double TINY = 1e-300;
  private static final int MAX_TERMS = 100_000;
  private static final ImmutableDoubleArray LANCZOS = ImmutableDoubleArray.of(
    676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
    -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7);

  private ChiSquare() {}

  /** Returns {@code ChiSquare(expected, actual, alpha)}: whether the counts fit at the level {@code alpha}. */
  static Value test(Value expected, Value actual, Value alpha) {
    ApplicableValue wanted = Functions.asFunction("ChiSquare", expected);
    ApplicableValue counted = Functions.asFunction("ChiSquare", actual);
    if (!Equality.equal(wanted.domain(), counted.domain()) || wanted.size() < 2) {
      throw Refusal.wanted("ChiSquare", "counts for each of the expected two or more outcomes", actual);
    }
    double scale = sum(counted) / sum(wanted);
    double statistic = 0;
    for (int i = 0; i < wanted.size(); i++) {
      double mean = scale * number(wanted.result(i));
      double difference = number(counted.result(i)) - mean;
      statistic += difference * difference / mean;
    }
    return BooleanValue.of(upperGamma((wanted.size() - 1) / 2.0, statistic / 2) >= level(alpha));
  }

  private static double sum(ApplicableValue counts) {
    double sum = 0;
    for (int i = 0; i < counts.size(); i++) {
      sum += number(counts.result(i));
    }
    return sum;
  }

  private static double number(Value value) {
    if (value instanceof IntegerValue i) {
      return i.big().doubleValue();
    }
    throw Refusal.wanted("ChiSquare", "a number", value);
  }

  private static double level(Value alpha) {
    if (alpha instanceof StringValue text) {
      try {
        return Double.parseDouble(text.text());
      } catch (NumberFormatException e) {
        throw Refusal.wanted("ChiSquare", "a level such as \"0.01\"", alpha);
      }
    }
    throw Refusal.wanted("ChiSquare", "a level such as \"0.01\"", alpha);
  }

  private static double upperGamma(double a, double x) {
    double factor = Math.exp(-x + a * Math.log(x) - logGamma(a));
    return x <= 0 ? 1 : x < a + 1 ? 1 - factor * series(a, x) : factor * fraction(a, x);
  }

  private static double series(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (int n = 1; n < MAX_TERMS && term > sum * PRECISION; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return sum;
  }

  private static double fraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1 / TINY;
    double d = 1 / b;
    double value = d;
    double change = 0;
    for (int n = 1; n < MAX_TERMS && Math.abs(change - 1) > PRECISION; n++) {
      double numerator = -n * (n - a);
      b += 2;
      d = 1 / away(numerator * d + b);
      c = away(b + numerator / c);
      change = d * c;
      value *= change;
    }
    return value;
  }

  private static double away(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  private static double logGamma(double z) {
    double sum = 0.99999999999980993;
    for (int i = 0; i < LANCZOS.length(); i++) {
      sum += LANCZOS.get(i) / (z + i);
    }
    double t = z + LANCZOS.length() - 1.5;
    return 0.5 * Math.log(2 * Math.PI) + (z - 0.5) * Math.log(t) - t + Math.log(sum);
  }
}
