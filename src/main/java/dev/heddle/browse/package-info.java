/**
 * The terminal browser of traces: a state that keys change, lines that are drawn of it, and a thin shell around both on
 * a terminal.
 *
 * <p>May use {@code trace}, {@code value} and {@code diagnostic}. Main types: {@link dev.heddle.browse.BrowserState},
 * {@link dev.heddle.browse.TerminalBrowser}.
 */
package dev.heddle.browse;
