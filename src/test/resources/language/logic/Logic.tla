---- MODULE Logic ----
EXTENDS Integers
ASSUME TRUE /\ ~FALSE /\ (FALSE => FALSE) /\ (FALSE => TRUE) /\ (TRUE <=> TRUE) /\ (FALSE \equiv FALSE)
ASSUME IF 1 = 1 THEN TRUE ELSE 1 \div 0 = 1
ASSUME FALSE \/ TRUE \/ (1 \div 0 = 1)
ASSUME ~(FALSE /\ (1 \div 0 = 1))
ASSUME FALSE => (1 \div 0 = 1)
ASSUME (CASE 1 = 2 -> "a" [] 1 = 1 -> "b" [] OTHER -> "c") = "b"
ASSUME (CASE FALSE -> 1 [] OTHER -> 2) = 2
ASSUME (1 = 1) = TRUE
ASSUME \/ /\ TRUE
          /\ FALSE
       \/ TRUE
ASSUME 1 # 2 /\ 1 /= 2 /\ ~(1 = 2) /\ "a" \notin {}
====
