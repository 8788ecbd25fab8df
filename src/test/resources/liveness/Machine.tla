---- MODULE Machine ----
EXTENDS Naturals, TLC
(* --algorithm Machine
variables turn = 0, flag = [p \in 1..2 |-> FALSE];
fair process worker \in 1..2
variable rounds = 0;
begin
enter:
  flag[self] := TRUE;
wait:
  await turn = 0 \/ turn = self;
  turn := self;
critical:
  flag[self] := FALSE;
  turn := 0;
  rounds := rounds + 1;
again:
  if rounds < 2 then goto enter end if;
end process;
fair+ process watcher = 3
variable seen = FALSE;
begin
watch:
  while ~seen do
    either
      await turn = 1;
      seen := TRUE;
    or
      skip;
    end either;
  end while;
end process;
process idler = 4
begin
idle:
  skip;
end process;
end algorithm; *)
SpecAll == Spec
SpecLazy == Init /\ [][Next]_vars
PropTermination == <>(\A self \in ProcSet : pc[self] = "Done")
PropWorkers == \A p \in 1..2 : <>(pc[p] = "Done")
PropWatcher == <>(pc[3] = "Done")
PropIdler == <>(pc[4] = "Done")
PropServed == \A p \in 1..2 : pc[p] = "wait" ~> pc[p] = "critical"
PropQuiet == <>[](turn = 0)
====
