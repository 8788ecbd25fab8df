---- MODULE E0106_an_assignment_without_a_colon ----
(* --algorithm Broken
variables x = 0;
begin
  a: x := 1;
  b: x = 3; \* error[E0106]: expected `:=`, got `;`
end algorithm *)
====
