/**
 * The terminal browser of traces: a state that keys change, lines that are drawn of it, and a thin shell around both on
 * a terminal.
 *
 * <p>May use {@code trace}, {@code value} and {@code diagnostic}. {@link dev.heddle.browse.TerminalBrowser} is
 * the shell, on JLine; {@link dev.heddle.browse.BrowserState} what a key changes, {@code BrowserScreen}
 * what is drawn of it.
 */
package dev.heddle.browse;
