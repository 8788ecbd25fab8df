package dev.heddle.mutation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.transition.ControlState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which variables of an algorithm its processes share: those declared for all of it, except an array of which each
 * process uses its own entry alone, by {@code x[self]}.
 *
 * @param own the names of such arrays
 */
record SharedVariables(ImmutableSet<String> own) {
  /** Returns the shared variables of the algorithm in {@code text}. */
  static SharedVariables of(String text) {
    List<Token> tokens = AlgorithmParser.tokens(text);
    Map<String, Boolean> isOwn = new LinkedHashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isName()) {
        boolean isOfSelf =
            i + 3 < tokens.size()
                && tokens.get(i + 1).is("[") && tokens.get(i + 2).is("self") && tokens.get(i + 3).is("]");
        // The first occurrence is the declaration.
        isOwn.merge(token.text(), true, (soFar, _) -> soFar && isOfSelf);
      }
    }
    return new SharedVariables(
        isOwn.entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(Map.Entry::getKey)
            .collect(ImmutableSet.toImmutableSet()));
  }

  /**
   * Returns of each of {@code variables} whether it is shared. The translation declares first what all processes share,
   * then {@code pc} and {@code stack}, then parameters and locals.
   */
  ImmutableList<Boolean> among(List<String> variables) {
    int pc = variables.indexOf(ControlState.PROGRAM_COUNTER);
    ImmutableList.Builder<Boolean> shared = ImmutableList.builder();
    for (int i = 0; i < variables.size(); i++) {
      shared.add(pc < 0 || i < pc && !own.contains(variables.get(i)));
    }
    return shared.build();
  }
}
