namespace System;

public static class Console
{
    public static void Write(string value) => throw null;
    public static void WriteLine() => throw null;
    public static void WriteLine(string value) => throw null;
}

public static class GC
{
    public static void WaitForPendingFinalizers() => throw null;
    public static void SuppressFinalize(object obj) => throw null;
    public static void ReRegisterForFinalize(object obj) => throw null;
}

public class Random
{
    public Random() => throw null;
    public Random(int seed) => throw null;
    public virtual int Next() => throw null;
    public virtual int Next(int maxValue) => throw null;
    public virtual double NextDouble() => throw null;
    public virtual void NextBytes(byte[] buffer) => throw null;
}

public sealed class Version
{
    public int Major => throw null;
    public int Minor => throw null;
    public int Revision => throw null;
    public int Build => throw null;
    public Version(int major, int minor, int build, int revision) => throw null;
    public Version(int major, int minor) => throw null;
    public override bool Equals(object obj) => throw null;
    public override string ToString() => throw null;
    public override int GetHashCode() => throw null;
}
