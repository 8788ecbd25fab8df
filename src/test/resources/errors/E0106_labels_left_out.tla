---- MODULE E0106_labels_left_out ----
(* --algorithm Broken {
  variables x = 0, y = 0;
  {
    a: x := 1;
    x := 2; \* error[E0106]: a label is missing here
    y := 2;
    y := 3; \* error[E0106]: a label is missing here
  }
} *)
====
