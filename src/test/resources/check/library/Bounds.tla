---- MODULE Bounds ----
Most == 10
====
