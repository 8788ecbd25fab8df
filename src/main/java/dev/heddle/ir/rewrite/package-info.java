/** Rewrites of a specification, one rule a class, each named by what it does. */
package dev.heddle.ir.rewrite;
