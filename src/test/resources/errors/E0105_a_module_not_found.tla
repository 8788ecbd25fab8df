---- MODULE E0105_a_module_not_found ----
EXTENDS Naturals, Nowhere \* error[E0105]: module `Nowhere` is not found
====
