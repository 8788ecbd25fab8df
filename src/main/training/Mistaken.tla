------------------------------ MODULE Mistaken ------------------------------
\* What somebody types who is new to the language: a name that nothing declares.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = y + 1
=============================================================================
