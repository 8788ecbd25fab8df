/**
 * The fast engine: compiles a specification to JVM bytecode that works on the slots of a state.
 *
 * <p>May use {@code eval}, {@code ir}, {@code transition}, {@code operator}, {@code value} and {@code diagnostic}; of
 * the engines it alone uses {@code java.lang.classfile}. {@link dev.heddle.codegen.CompiledSystem} is the entry. The
 * way there: {@link dev.heddle.codegen.ShapeInference} finds what each variable can hold, {@link
 * dev.heddle.codegen.SlotLayout} gives it slots, {@link dev.heddle.codegen.SystemCompiler} generates one hidden class,
 * and {@link dev.heddle.codegen.CompiledStepper} runs it for one thread. What the generated code cannot do it leaves to
 * the evaluator: an expression at a time where the compiler knows, a whole action or property where the run finds out.
 */
package dev.heddle.codegen;
