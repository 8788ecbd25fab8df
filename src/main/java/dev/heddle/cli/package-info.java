/**
 * The command line: picocli commands, options and exit codes. The only package that prints, reads the environment or
 * exits; what is printed is composed in {@code report}.
 *
 * <p>May use every package. {@link dev.heddle.cli.Main} is where a process begins, {@code CommandLineRun} runs
 * its command line, {@code Commands} lists the commands, and {@code ExitCode} says how it ends.
 */
package dev.heddle.cli;
