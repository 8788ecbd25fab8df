----------------------------- MODULE Statistics ------------------------------
\* Whether actual counts fit the expected ones, two functions with one domain, by Pearson's chi-square test at the
\* level alpha, a string such as "0.01".
ChiSquare(expected, actual, alpha) == CHOOSE fits \in BOOLEAN : TRUE
==============================================================================
