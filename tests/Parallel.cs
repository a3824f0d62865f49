// Every test makes its own twin, chamber and folder; nothing shared is written. Four also on two cores: much of the suite's time is
// waiting, for sockets, brokers, clocks and other programs, and a core has something else to do meanwhile. More would starve those tests
// whose twins run by the clock.
[assembly: Parallelize(Workers = 4, Scope = ExecutionScope.MethodLevel)]
