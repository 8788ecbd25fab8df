/**
 * Heddle as a library: a small facade over the packages below. It may use every package but {@code cli}.
 */
package dev.heddle;
