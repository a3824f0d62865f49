using System;

namespace System.Diagnostics;

[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class ConditionalAttribute : Attribute
{
    public string ConditionString => throw null;
    public ConditionalAttribute(string conditionString) => throw null;
}

public static class Debug
{
    public static void Assert(bool condition) => throw null;
    public static void Assert(bool condition, string message) => throw null;
    public static void Assert(bool condition, string message, string detailedMessage) => throw null;
    public static void Write(string message) => throw null;
    public static void WriteLine() => throw null;
    public static void WriteLine(string message) => throw null;
}

public static class Debugger
{
    public static bool IsAttached => throw null;
    public static void Break() => throw null;
}

public enum DebuggerBrowsableState { Never = 0, Collapsed = 2, RootHidden = 3 }

public sealed class DebuggerBrowsableAttribute : Attribute
{
    public DebuggerBrowsableState State => throw null;
    public DebuggerBrowsableAttribute(DebuggerBrowsableState state) => throw null;
}

public sealed class DebuggerDisplayAttribute : Attribute
{
    public string Value => throw null;
    public string Name { get => throw null; set => throw null; }
    public string Type { get => throw null; set => throw null; }
    public Type Target { get => throw null; set => throw null; }
    public string TargetTypeName { get => throw null; set => throw null; }
    public DebuggerDisplayAttribute(string value) => throw null;
}
