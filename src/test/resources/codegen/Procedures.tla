----------------------------- MODULE Procedures -----------------------------
(***************************************************************************)
(* Procedures that call one another, with parameters, local variables and  *)
(* processes that are model values.                                        *)
(***************************************************************************)
EXTENDS Integers, Sequences, TLC
CONSTANTS A, B
(*--algorithm procedures
variables total = 0, lock = FALSE, seen = {};

procedure add(amount, deep)
variable before = 0;
begin
Lock: await ~lock; lock := TRUE; before := total;
Store: total := (before + amount) % 5; lock := FALSE;
Again: if deep > 0 then
         call add(amount + 1, deep - 1);
       end if;
Leave: return;
end procedure;

procedure mark(who)
begin
Mark: seen := seen \cup {who};
Maybe: if Len(stack[self]) > 0 then
        either skip; or seen := seen \ {self}; end either;
      end if;
Back: return;
end procedure;

process worker \in {A, B}
variable rounds = 1;
begin
Work: while rounds > 0 do
        call add(1, 1);
Note:   call mark(self);
Count:  rounds := rounds - 1;
      end while;
end process;
end algorithm; *)
Total == total \in 0..4
=============================================================================
