package dev.heddle.ir;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * A root module with all that it extends and instantiates, before a configuration is applied.
 *
 * @param name the module's name
 * @param variables its variables, in order of declaration
 * @param constants its constants, in order of declaration
 * @param definitions every definition that can be reached, by id
 * @param names the ids of the definitions that the root module can name
 * @param assumptions its ASSUMEs, in order
 * @param labels the labels of its PlusCal algorithm, by the name of the action that the translation gives them
 */
public record Module(
    String name,
    ImmutableList<Variable> variables,
    ImmutableList<Constant> constants,
    ImmutableMap<Integer, Definition> definitions,
    ImmutableMap<String, Integer> names,
    ImmutableList<NamedExpr> assumptions,
    ImmutableMap<String, PlusCalLabel> labels) {}
