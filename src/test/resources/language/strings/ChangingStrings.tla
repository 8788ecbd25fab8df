---- MODULE ChangingStrings ----
EXTENDS Integers, Sequences
VARIABLES longer, appended, shorter, part, first
Init == longer = "a" /\ appended = "a" /\ shorter = "abcd" /\ part = "abcd" /\ first = "abcd"
Next ==
  IF Len(longer) < 4
    THEN
      /\ longer' \in {longer \o "b", longer \o "cd"}
      /\ appended' = Append(appended, "b")
      /\ shorter' = Tail(shorter)
      /\ part' = SubSeq(part, 1, 2)
      /\ first' = Head(first)
    ELSE UNCHANGED <<longer, appended, shorter, part, first>>
====
