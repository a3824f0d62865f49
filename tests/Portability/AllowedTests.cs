using System.Collections.Generic;

namespace ChamberFirmware.Tests.Portability;

/// <summary>What the device does run must not be reported: a check that cries wolf is switched off.</summary>
[TestClass]
public class AllowedTests
{
    [TestMethod]
    [DataRow("public static string? Name = \"a\"; public static int Length() => Name is null ? 0 : Name.Length;")]
    [DataRow("public static int Of(int a) => a switch { 1 => 2, > 5 and < 9 => 3, _ => 4 };")]
    [DataRow("public static string Of(string a) { switch (a) { case \"on\": return \"1\"; case \"off\": return \"0\";"
        + " default: return a; } }")]
    [DataRow("public static bool Of(object a) => a is string { Length: > 2 } text && text[0] == 'a';")]
    [DataRow("public delegate double Curve(double x); public static readonly Curve Twice = x => 2 * x;")]
    [DataRow("public static event System.EventHandler? Stopped;"
        + " public static void Stop() => Stopped?.Invoke(null, System.EventArgs.Empty);")]
    [DataRow("public static System.Action Later(int a) { int sum = a; void Add() => sum++; return () => { Add(); }; }")]
    [DataRow("public static readonly double[] Table = { 1.5, 2.5, 3.5 }; public static readonly byte[] Bytes = new byte[] { 1, 2, 3, 4 };")]
    [DataRow("public readonly struct Span { public Span(double k) { K = k; } public double K { get; } }")]
    [DataRow("public struct Span { public double K; public static Span operator +(in Span a, in Span b) => new() { K = a.K + b.K }; }")]
    [DataRow("public static bool TryRead(string text, out int value, ref int count) { count++; return int.TryParse(text, out value); }")]
    [DataRow("public class Film { public int Um { get; init; } } public static Film Make() => new() { Um = 3 };")]
    [DataRow("public static int Sum(params int[] all) { int sum = 0; foreach (int one in all) { sum += one; } return sum; }")]
    [DataRow("public static int Twice(this int a, int times = 2) => a * times; public static int Four() => 2.Twice(times: 2);")]
    [DataRow("public static readonly object Gate = new(); public static void Run() { lock (Gate) { } }")]
    [DataRow("public static void Use(System.IDisposable a) { using (a) { } try { }"
        + " catch (System.Exception e) when (e.Message is null) { throw; } finally { } }")]
    [DataRow("public static long Bits(double x) => System.BitConverter.DoubleToInt64Bits(x);"
        + " public static ulong Shift(ulong a) => a >> 3 ^ 5;")]
    [DataRow("public static string Name => nameof(System.Array); public const string Text = \"a\" + \"b\";"
        + " public static System.Type Kind => typeof(string);")]
    [DataRow("public static string? Find(System.Collections.ArrayList all) { foreach (string one in all) {"
        + " return one.Trim(); } return null; }")]
    [DataRow("public static void Check(string? a) { if (string.IsNullOrEmpty(a)) { return; } Name = a.Substring(1); }"
        + " public static string Name = \"\";")]
    [DataRow("public interface IPart { void Off(); } public abstract class Part : IPart { public abstract void Off();"
        + " public virtual void On() { } }")]
    [DataRow("public delegate int Curve(int x); public static readonly Curve Twice = Double;"
        + " public static int Double(int x) => x * 2; public static int Four(Curve of) => of(2) + of.Invoke(1);")]
    [DataRow("public static System.Action Then(System.Action a) { var both = a + Nothing; both(); return () => a(); }"
        + " public static void Nothing() { }")]
    [DataRow("public static string Of(object a) => a == null ? a!.GetType().Name : typeof(string).FullName;"
        + " public static bool Is(object a) => a.GetType() == typeof(int[]) || typeof(string).IsInstanceOfType(a);")]
    [DataRow("public static int Count(string text) { int count = 0; foreach (char sign in text) { count += sign == 'a' ? 1 : 0; }"
        + " return count; }")]
    [DataRow("public static int Sum(int[] all, System.Collections.IEnumerable more) { int sum = 0;"
        + " foreach (int one in all) { sum += one; } foreach (object one in more) { sum += (int)one; } return sum; }")]
    [DataRow("[System.Flags] public enum Leg { None = 0, Left = 1, Right = 2 }"
        + " public static bool Has(Leg a) => (a & Leg.Left) == Leg.Left;")]
    [DataRow("[System.AttributeUsage(System.AttributeTargets.Class)] public sealed class MarkAttribute : System.Attribute { }"
        + " [Mark] public class Film { [System.Obsolete(\"old\")] public int Um => 1; }")]
    [DataRow("[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]"
        + " public static bool Is([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? a) => a is not null;")]
    [DataRow("public sealed class FilmException : System.Exception { public FilmException(string text) : base(text) { } }"
        + " public static string Of(System.Exception a) => a.InnerException == null ? a.Message : a.InnerException.Message;")]
    [DataRow("public interface IPart { int Next { get; } const int First = 1; void Off(); }")]
    [DataRow("public static bool Same(object a, object b) => object.ReferenceEquals(a, b) || a.Equals(b);")]
    [DataRow("public static int[][] Jagged = new int[2][]; public static char Sign(string text, int at) => text[at];")]
    public void Language_the_device_runs_is_not_reported(string members)
    {
        IReadOnlyList<Finding> findings = SourceChecks.OfAlone(members);

        Assert.IsEmpty(findings, string.Join('\n', findings));
    }

    /// <summary>In shared code System.Math is single precision on the device; a driver of the ESP32 may do with that.</summary>
    [TestMethod]
    [DataRow("public static double Limit(double x) => System.Math.Clamp(x, 0.0, 1.0);"
        + " public static int Least(int a, int b) => System.Math.Min(a, b);")]
    public void Library_that_device_only_code_may_use_is_not_reported(string members)
    {
        IReadOnlyList<Finding> findings = SourceChecks.OfAlone(members, "drivers/Esp32/Alone.cs");

        Assert.IsEmpty(findings, string.Join('\n', findings));
    }
}
