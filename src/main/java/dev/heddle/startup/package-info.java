/**
 * Prepares class files for a quick start of the process. The launcher runs it once per build, on the jars that it is
 * going to start; nothing else uses it, and Heddle works as well without it.
 *
 * <p>Uses the JDK alone. {@link dev.heddle.startup.JarPreparation} is its entry, {@link
 * dev.heddle.startup.ClassPreparation} rewrites a class.
 */
package dev.heddle.startup;
