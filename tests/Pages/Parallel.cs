// Each test has its own twin, port and folder. Browsers are heavy: two at a time.
[assembly: Parallelize(Workers = 2, Scope = ExecutionScope.MethodLevel)]
