package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.ir.Spec;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A specification as it was loaded.
 *
 * @param spec what an engine runs
 * @param config the configuration that was read, if there was one
 * @param files the user's files that it was made of
 * @param warnings what is doubtful
 */
public record LoadedSpec(
    Spec spec, Optional<Path> config, FilesUsed files, ImmutableList<Diagnostic> warnings) {}
