---- MODULE Another ---- \* error[E0104]: the module is named `Another`, its file `E0104_a_name_unlike_the_file.tla`
VARIABLE x
====
