A text without a module. \* error[E0101]: no module here: expected `---- MODUL
