package dev.heddle;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.Span;
import dev.heddle.frontend.FilesUsed;
import dev.heddle.transition.Property;
import dev.heddle.transition.TransitionSystem;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A model with its configuration applied, ready to be explored.
 *
 * @param system the model as an engine runs it
 * @param init the text of the initial predicate
 * @param config the configuration that was read
 * @param files the files that it was made of
 * @param warnings what is doubtful about the model
 * @param alias what traces show in place of the variables
 * @param view the VIEW, as something that traces can show in place of the variables
 * @param postconditions what has to hold after the exploration
 */
public record LoadedModel(
    TransitionSystem system,
    Span init,
    Optional<Path> config,
    FilesUsed files,
    ImmutableList<Diagnostic> warnings,
    Optional<StateAlias> alias,
    Optional<StateAlias> view,
    Postconditions postconditions) {
  /** {@return the properties that the user named, in the order in which they are checked} */
  public ImmutableList<Property> properties() {
    return ImmutableList.<Property>builder()
        .addAll(system.invariants())
        .addAll(system.initialProperties())
        .addAll(system.actionProperties())
        .addAll(system.livenessProperties())
        .build();
  }

  /** Returns this model with traces that show its VIEW, if it has one. */
  LoadedModel showingView() {
    return view.isEmpty()
        ? this
        : new LoadedModel(system, init, config, files, warnings, view, view, postconditions);
  }

  /** {@return whether states or steps outside the constraints are left out} */
  public boolean isConstrained() {
    return system.hasStateConstraints() || system.hasActionConstraints();
  }
}
