using System;

namespace System.Runtime.CompilerServices;

public sealed class CallerArgumentExpressionAttribute : Attribute
{
    public string ParameterName => throw null;
    public CallerArgumentExpressionAttribute(string parameterName) => throw null;
}

public sealed class CallerMemberNameAttribute : Attribute { }

public sealed class ExtensionAttribute : Attribute { }

public sealed class IndexerNameAttribute : Attribute
{
    public IndexerNameAttribute(string indexerName) => throw null;
}

public sealed class InternalsVisibleToAttribute : Attribute
{
    public string AssemblyName => throw null;
    public InternalsVisibleToAttribute(string assemblyName) => throw null;
}

public static class IsExternalInit { }

public enum MethodImplOptions
{
    Unmanaged = 4, ForwardRef = 16, PreserveSig = 128, InternalCall = 4096, Synchronized = 32, NoInlining = 8,
}

public enum MethodCodeType { IL = 0, Native = 1, OPTIL = 2, Runtime = 3 }

public sealed class MethodImplAttribute : Attribute
{
    public MethodCodeType MethodCodeType;
    public MethodImplOptions Value => throw null;
    public MethodImplAttribute(MethodImplOptions methodImplOptions) => throw null;
    public MethodImplAttribute(short _value) => throw null;
    public MethodImplAttribute() => throw null;
}

public static class RuntimeFeature
{
    public const string DefaultImplementationsOfInterfaces = "DefaultImplementationsOfInterfaces";
    public static bool IsSupported(string feature) => throw null;
}

public static class RuntimeHelpers
{
    public static int OffsetToStringData => throw null;
    public static void InitializeArray(Array array, RuntimeFieldHandle fldHandle) => throw null;
    public static object GetObjectValue(object obj) => throw null;
    public static void RunClassConstructor(RuntimeTypeHandle type) => throw null;
}
