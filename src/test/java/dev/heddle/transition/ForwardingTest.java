package dev.heddle.transition;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A default method of an interface that is not forwarded answers for a wrapper, and nothing but this would notice. */
final class ForwardingTest {

  @Test
  void forwardingSystemForwardsEveryMethodOfASystem() {
    assertThat(signatures(ForwardingSystem.class)).containsAll(signatures(TransitionSystem.class));
  }

  @Test
  void forwardingStepperForwardsEveryMethodOfAStepper() {
    assertThat(signatures(ForwardingStepper.class)).containsAll(signatures(Stepper.class));
  }

  private static ImmutableSet<String> signatures(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .map(ForwardingTest::signature)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static String signature(Method method) {
    return method.getName() + Arrays.toString(method.getParameterTypes());
  }
}
