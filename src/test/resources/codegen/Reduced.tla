---- MODULE Reduced ----
\* Operators passed as arguments to what the evaluator has: recursive functions, CHOOSE, sets of values.
EXTENDS Integers, Sequences
VARIABLES load, last
Init == load = [i \in 0..2 |-> 0] /\ last = 0
Next == \E i \in 0..2 : load[i] < 2 /\ load' = [load EXCEPT ![i] = @ + 1] /\ last' = i

Reduce(op(_, _), f, from, to) == LET sum[i \in from..to] == IF i = from THEN f[i] ELSE op(sum[i - 1], f[i]) IN sum[to]
Plus(a, b) == a + b
Passed(op(_, _), f) == Reduce(op, f, 0, 2)
Chosen(test(_)) == CHOOSE i \in -1..2 : test(i)
Images(of(_), S) == {of(x) : x \in S}

Defined == Reduce(Plus, load, 0, 2) = load[0] + load[1] + load[2]
BuiltIn == Passed(-, load) = load[0] - load[1] - load[2]
Local == LET Weigh(a, b) == a + b * last IN Passed(Weigh, load) = load[0] + (load[1] + load[2]) * last
Anonymous == Chosen(LAMBDA i : i = last) = last /\ Images(LAMBDA i : load[i] + last, {last}) = {load[last] + last}
Within == \A n \in 1..2 : Images(LAMBDA i : IF i = n THEN last ELSE 0, 0..2) = {0, last}

\* Functions and records of two states, compared.
Updates == [][\E i \in 0..2 : load' = [load EXCEPT ![i] = @ + 1]]_<<load, last>>
NoOther == [][load' # [load EXCEPT ![0] = @ + 2, ![1] = load[0]] /\ load' # load]_<<load, last>>
Same == [][last' = 2 => load' # [load EXCEPT ![1] = load'[1]] /\ [load' EXCEPT ![2] = load[2]] = load]_load
====
