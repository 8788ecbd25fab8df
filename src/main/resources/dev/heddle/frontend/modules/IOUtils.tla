------------------------------- MODULE IOUtils -------------------------------
LOCAL INSTANCE Integers
LOCAL INSTANCE Sequences
LOCAL INSTANCE TLC
LOCAL INSTANCE SequencesExt

\* A text to a file and back: options is a record with the field format, which is "TXT".
Serialize(value, dest, options) == CHOOSE r \in [exitValue : Int, stdout : STRING, stderr : STRING] : TRUE
Deserialize(src, options)       == CHOOSE r \in [exitValue : Int, stdout : STRING, stderr : STRING] : TRUE

\* A value to a file and back, in a form that keeps strings, model values, sequences and sets apart.
IOSerialize(val, absoluteFilename, compress)  == TRUE
IODeserialize(absoluteFilename, compressed)   == CHOOSE val : TRUE

\* Running another program, named with its arguments by a sequence of strings. In a template %s stands for a parameter,
\* and env is a record of environment variables that are added.
IOExec(command)                                    == CHOOSE r \in [exitValue : Int, stdout : STRING, stderr : STRING] : TRUE
IOEnvExec(env, command)                            == IOExec(command)
IOExecTemplate(commandTemplate, parameters)        == IOExec(commandTemplate)
IOEnvExecTemplate(env, commandTemplate, parameters) == IOExec(commandTemplate)

\* The environment variables, as a record of strings.
IOEnv == CHOOSE r \in [STRING -> STRING] : TRUE

atoi(str) == CHOOSE i \in Int : ToString(i) = str

\* The digits of n, with zeros before them up to the given width.
zeroPadN(n, width) ==
  LET digits == ToString(n) IN FlattenSeq([i \in 1..(width - Len(digits)) |-> "0"] \o <<digits>>)
==============================================================================
