package dev.heddle.differential;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * A test of something random, run for some seeds in a row, each in the name of its run. {@code -Dheddle.random.seed}
 * chooses the first seed.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(Seeds.InARow.class)
public @interface Seeds {
  /** {@return the system property that says how many seeds are usual} */
  String property();

  /** {@return how many are, if the property is not set} */
  long usual();

  /** {@return how many times as many are tried, from the one after the usual ones on; 0 for those themselves} */
  int timesMore() default 0;

  /** Makes the seeds. */
  final class InARow extends AnnotationBasedArgumentsProvider<Seeds> {
    @Override
    protected Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context, Seeds seeds) {
      long first = Long.getLong("heddle.random.seed", 1);
      long count = Long.getLong(seeds.property(), seeds.usual());
      LongStream inARow =
          seeds.timesMore() == 0
              ? LongStream.range(first, first + count)
              : LongStream.range(first + count, first + count + seeds.timesMore() * count);
      return inARow.mapToObj(Arguments::of);
    }
  }
}
