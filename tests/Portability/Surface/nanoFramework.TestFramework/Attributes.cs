using System;

namespace nanoFramework.TestFramework;

[AttributeUsage(AttributeTargets.Method)]
public class CleanupAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class DataRowAttribute : Attribute
{
    public object[] MethodParameters => throw null;
    public DataRowAttribute(params object[] methodParameters) => throw null;
}

[AttributeUsage(AttributeTargets.Method)]
public class SetupAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Class)]
public class TestClassAttribute : Attribute
{
    public virtual TestMethodAttribute GetTestMethodAttribute(TestMethodAttribute testMethodAttribute) => throw null;
}

[AttributeUsage(AttributeTargets.Method)]
public class TestMethodAttribute : Attribute { }
