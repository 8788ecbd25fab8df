/**
 * Prepares the jars of a build for a quick start, once, before the AOT cache is made of them. {@link
 * dev.heddle.launch.PrepareJars} is a program that the launcher runs; nothing else uses this package, and it uses the
 * JDK alone.
 *
 * <p>What takes time at a start is what the cache cannot hold: classes in a format older than that of Java 6, and
 * classes that are made at run time for an {@code invokedynamic} whose bootstrap method the cache does not know. Both
 * are written as ordinary code here; what the classes do stays the same.
 */
package dev.heddle.launch;
