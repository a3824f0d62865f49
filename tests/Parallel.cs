// Every test makes its own twin, chamber and folder; nothing shared is written.
[assembly: Parallelize(Workers = 0, Scope = ExecutionScope.MethodLevel)]
