package dev.heddle.ir;

/** A formula with the name under which results speak of it. */
public record NamedExpr(String name, Expr expression) {}
