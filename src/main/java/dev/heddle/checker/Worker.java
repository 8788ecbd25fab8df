package dev.heddle.checker;

import java.util.function.BooleanSupplier;

/** What one thread of an exploration works with. */
record Worker(Expander expander, Admitter admitter) {
  static Worker of(Workplace workplace, int number) {
    Judge judge = new Judge(workplace.system(), workplace::stepper);
    BooleanSupplier goesOn = () -> workplace.pulse().beat(number);
    return new Worker(new Expander(workplace, judge, goesOn), new Admitter(workplace, judge, goesOn));
  }
}
