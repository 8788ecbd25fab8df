---- MODULE E0103_unknown_names ----
EXTENDS Naturals
VARIABLE counter
Init == conter = 0 \* error[E0103]: `conter` is not declared or defined; did you mean `counter`\?
Next == counter' = Len(<<>>) \* error[E0103]: `Len` is not declared or defined$
====
