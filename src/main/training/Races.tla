-------------------------------- MODULE Races --------------------------------
\* Two threads count without a lock, and then wait for each other. It is small and has what goes wrong: a value that is
\* out of date, an assertion that fails, a deadlock.
EXTENDS Integers, Sequences, TLC

CONSTANTS Waits, Asserts

(* --algorithm Races
variables count = 0, done = {}, buffer = <<>>, flags = [self \in 1..2 |-> 0];
define
  Counted == done = {1, 2} => count = 2
  Short == Len(buffer) < 2
end define;

macro note(value) begin
  buffer := Append(buffer, value);
end macro;

procedure finish(who) begin
  f_mark: flags[who] := 1;
  f_done: done := done \union {who};
          return;
end procedure;

process thread \in 1..2
variables seen = 0, other = 3 - self;
begin
  t_read:  seen := count;
  t_write: count := seen + 1;
           if Asserts then assert count # 1; end if;
  t_note:  note(<<self, count>>);
  t_call:  call finish(self);
  t_wait:  if Waits then await flags[other] = 2; flags[self] := 2; end if;
end process;
end algorithm; *)
==============================================================================
