---- MODULE E0202_a_configuration_that_does_not_parse ----
VARIABLE x
Init == x = 1
====
