package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;

/**
 * The user's files that a specification was made of: it stays the same as long as they do.
 *
 * @param read those that were read, the root module first, each with the text that was read
 * @param absent those that were looked for in vain, and would be read if they were there
 */
public record FilesUsed(ImmutableMap<Path, String> read, ImmutableList<Path> absent) {}
