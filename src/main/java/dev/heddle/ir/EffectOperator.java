package dev.heddle.ir;

/** Operators whose meaning needs more than their arguments: output, files, the run's registers, laziness. */
public enum EffectOperator {
  ASSERT("Assert"),
  PRINT("Print"),
  PRINT_T("PrintT"),
  TLC_GET("TLCGet"),
  TLC_SET("TLCSet"),
  JAVA_TIME("JavaTime"),
  RANDOM_ELEMENT("RandomElement"),
  RANDOM_SUBSET("RandomSubset"),
  RANDOM_SET_OF_SUBSETS("RandomSetOfSubsets"),
  ASSERT_ERROR("AssertError"),
  TLC_GET_OR_DEFAULT("TLCGetOrDefault"),
  TLC_GET_AND_SET("TLCGetAndSet"),
  JSON_SERIALIZE("JsonSerialize"),
  JSON_DESERIALIZE("JsonDeserialize"),
  ND_JSON_SERIALIZE("ndJsonSerialize"),
  ND_JSON_DESERIALIZE("ndJsonDeserialize"),
  CSV_WRITE("CSVWrite"),
  CSV_WRITE_RECORD("CSVWriteRecord"),
  CSV_READ("CSVRead"),
  CSV_RECORDS("CSVRecords"),
  SERIALIZE("Serialize"),
  DESERIALIZE("Deserialize"),
  IO_SERIALIZE("IOSerialize"),
  IO_DESERIALIZE("IODeserialize"),
  IO_EXEC("IOExec"),
  IO_ENV_EXEC("IOEnvExec"),
  IO_EXEC_TEMPLATE("IOExecTemplate"),
  IO_ENV_EXEC_TEMPLATE("IOEnvExecTemplate"),
  COUNTER_EXAMPLE("CounterExample"),
  TRACE("Trace");

  private final String symbol;

  EffectOperator(String symbol) {
    this.symbol = symbol;
  }

  /** {@return the operator as TLA+ text writes it} */
  public String symbol() {
    return symbol;
  }
}
