------------------------------ MODULE Doubts ------------------------------
(* A number that counts from 0 to 3 and back to 0, beside a set that stays empty. *)
EXTENDS Naturals

VARIABLES x, empty

Init == x = 0 /\ empty = {}

Count == x < 3 /\ x' = x + 1 /\ UNCHANGED empty
Restart == x = 3 /\ x' = 0 /\ UNCHANGED empty
Next == Count \/ Restart

(* Not enabled in any state. *)
Never == x > 3 /\ UNCHANGED <<x, empty>>
NextAndMore == Next \/ Never

IsLarge(n) == n > 3

LeftNeverTrue == x > 3 => x < 2

LeftNeverTrueOfAny == \A k \in 1..2 : x < 9 /\ (x + k > 8 => x = 7)

LeftOfTheRight == x > 1 => (x = 1 => x = 7)

IfLarge(n, p) == IsLarge(n) => p

LeftInADefinition == IfLarge(x, FALSE)

LeftInThen ==
  IF x > 1 THEN x # 0 ELSE x < 2 /\ (x = 2 => x = 7)

LeftInLet == LET twice == 2 * x IN (twice = 7 => FALSE)

NothingInTheSet == \A e \in empty : e > 7

NothingWithinNothing == \A e \in empty : e > 7 => (e > 8 => FALSE)

LeftOnceTrue == x = 3 => x > 2

LeftTrueOfOne == \A k \in 1..9 : k = x => k < 4

SomethingInTheSet == \A n \in {x} : n < 4

(* That the right side is always true says nothing about the left one. *)
OnlyToItsRight == x > 2 => TRUE

WithoutImplication == x < 3 \/ x = 3
===========================================================================
