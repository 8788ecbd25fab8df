-------------------------------- MODULE Json ---------------------------------
\* Values as JSON text: sequences and sets are arrays, records and other functions objects. Of a tuple, ToJsonObject
\* makes an object whose keys count from 0.
ToJson(value)       == CHOOSE text \in STRING : TRUE
ToJsonArray(value)  == CHOOSE text \in STRING : TRUE
ToJsonObject(value) == CHOOSE text \in STRING : TRUE

\* Write a value to a file, and read it back; the nd variants have one element of a sequence on each line.
JsonSerialize(absoluteFilename, value)   == TRUE
JsonDeserialize(absoluteFilename)        == CHOOSE value : TRUE
ndJsonSerialize(absoluteFilename, value) == TRUE
ndJsonDeserialize(absoluteFilename)      == CHOOSE value : TRUE
==============================================================================
