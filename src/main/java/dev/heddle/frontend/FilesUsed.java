package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;

/**
 * The user's files that a specification was made of: it stays the same as long as they do.
 *
 * @param read those that were read, the root module first
 * @param absent those that were looked for in vain, and would be read if they were there
 */
public record FilesUsed(ImmutableList<Path> read, ImmutableList<Path> absent) {}
