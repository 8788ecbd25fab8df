--------------------------------- MODULE CSV ---------------------------------
LOCAL INSTANCE Naturals

\* Add a line to a file: the values in a template with places such as %1$s, or the fields of a record, after a line with
\* their names where headers is TRUE.
CSVWrite(template, val, file)                    == TRUE
CSVWriteRecord(record, delim, headers, file)     == TRUE

\* The lines of a file as records of strings, and their number, which is 0 where there is no file.
CSVRead(columns, delimiter, file) == CHOOSE records : TRUE
CSVRecords(file)                  == CHOOSE n \in Nat : TRUE
==============================================================================
