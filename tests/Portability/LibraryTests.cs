using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Tests.Portability;

/// <summary>
/// Where nanoFramework's own class library has a thing and the device breaks it, the compiler says nothing: a rule has to.
/// </summary>
[TestClass]
public class LibraryTests
{
    private const string Generic = "no generic types or methods";
    private const string Reflection = "reflection finds other things";
    private const string Culture = "the device has one culture";
    private const string LeftOut = "leaves this type out";

    [TestMethod]
    [DataRow("static void Run() { var square = (int a) => a * a; }", Generic)]
    [DataRow("static void Run() { var square = Square; } static int Square(int a) => a * a;", Generic)]
    [DataRow("static void Run() { var say = (int a) => { }; }", Generic)]
    [DataRow("static void Run() { var add = (ref int a) => a + 1; }", Generic)]
    [DataRow("static object Square => (int a) => a * a;", Generic)]
    [DataRow("static System.Delegate Square => (int a) => a * a;", Generic)]
    [DataRow("static System.Delegate Square => Twice; static int Twice(int a) => 2 * a;", Generic)]
    [DataRow("static System.Action<int, int>? Move;", Generic)]
    [DataRow("static System.Func<int>? Read;", Generic)]
    [DataRow("static System.Func<int, int, int>[] Sums = { };", Generic)]
    [DataRow("delegate int Curve(int a); static Curve Of() => new System.Func<int, int>(a => a).Invoke;", Generic)]
    [DataRow("static System.Type Kind => typeof(System.Func<,>);", Generic)]
    [DataRow("static event System.EventHandler<System.EventArgs>? Stopped;", Generic)]
    public void A_generic_type_is_reported_spelled_or_not(string members, string expected) => AssertReported(members, expected);

    [TestMethod]
    [DataRow("static object[] Of(System.Type a) => a.GetMethods();", Reflection)]
    [DataRow("static object? Of(string a) => System.Type.GetType(a);", Reflection)]
    [DataRow("static bool Of(object a) => a.GetType().IsEnum;", Reflection)]
    [DataRow("static object? Of(object a) => a.GetType().GetMethod(\"Run\").Invoke(a, null);", Reflection)]
    [DataRow("static object Of(object a) => a.GetType().GetCustomAttributes(true);", Reflection)]
    [DataRow("static object Here => System.Reflection.Assembly.GetExecutingAssembly();", Reflection)]
    [DataRow("static object Of(System.Action a) => a.Method;", Reflection)]
    [DataRow("static System.TypeCode Code;", Reflection)]
    public void Reflection_is_reported(string members, string expected) => AssertReported(members, expected);

    [TestMethod]
    [DataRow("static string Name => System.Globalization.CultureInfo.CurrentUICulture.Name;", Culture)]
    [DataRow("static string Point => System.Globalization.NumberFormatInfo.CurrentInfo.NumberDecimalSeparator;", Culture)]
    [DataRow("static System.IFormatProvider? Provider;", Culture)]
    [DataRow("static bool Of(object a) => a is System.IFormattable;", Culture)]
    [DataRow("static System.ICustomFormatter? Formatter;", Culture)]
    public void Cultures_are_reported(string members, string expected) => AssertReported(members, expected);

    [TestMethod]
    [DataRow("static object Nothing => System.DBNull.Value;", LeftOut)]
    [DataRow("static System.AttributeTargets Target;", LeftOut)]
    [DataRow("static object Target => System.AttributeTargets.Class;", LeftOut)]
    [DataRow("static void Of(int a) { var at = __makeref(a); }", LeftOut)]
    [DataRow("[System.Runtime.CompilerServices.ExcludeType] class Film { }", "this leaves a type out")]
    public void Types_that_the_device_does_not_load_are_reported(string members, string expected) => AssertReported(members, expected);

    [TestMethod]
    [DataRow("static nint At;", "native integer")]
    [DataRow("static nuint At;", "native integer")]
    [DataRow("static System.IntPtr At;", "native integer")]
    [DataRow("static System.UIntPtr At;", "native integer")]
    [DataRow("static System.Guid Id => System.Guid.NewGuid();", "a Guid is an array")]
    [DataRow("static System.WeakReference Of(object a) => new(a);", "collection of garbage")]
    [DataRow("static void Wait() => new System.Threading.SpinWait().SpinOnce();", "SpinUntil holds up")]
    [DataRow("static void Wait() => System.Threading.SpinWait.SpinUntil(10);", "SpinUntil holds up")]
    [DataRow("class Fault : System.Exception { public Fault() { HResult = 3; } }", "exception's number")]
    [DataRow("static bool Of(System.DayOfWeek a) => a.HasFlag(System.DayOfWeek.Friday);", "HasFlag of several flags")]
    [DataRow("static object Of(string a) => a.GetEnumerator();", "cannot enumerate a string")]
    [DataRow("static System.Collections.IEnumerable Of(string a) => a;", "cannot enumerate a string")]
    [DataRow("static void Of(System.Action a) => a.BeginInvoke(null, null);", "use a thread")]
    [DataRow("delegate int Curve(int a); static int Of(Curve a) => a.EndInvoke(null);", "use a thread")]
    [DataRow("static int Of => System.Runtime.CompilerServices.RuntimeHelpers.OffsetToStringData;", "for the compiler")]
    [DataRow("static bool Of(object a) => System.Runtime.Remoting.RemotingServices.IsTransparentProxy(a);", "application domains")]
    [DataRow("static object Of() => new System.AppDomainUnloadedException();", "application domains")]
    [DataRow("[System.Runtime.InteropServices.StructLayout((short)0)] struct Pair { }", "lays out memory")]
    [DataRow("interface IPart { int Next() => 1; }", "an interface has no bodies")]
    [DataRow("interface IPart { int Next { get => 1; } }", "an interface has no bodies")]
    [DataRow("interface IPart { int Next => 1; }", "an interface has no bodies")]
    public void What_the_interpreter_does_differently_is_reported(string members, string expected) => AssertReported(members, expected);

    private static void AssertReported(string members, string expected)
    {
        foreach (string path in new[] { SourceTree.Shared[0], SourceTree.DeviceOnly[^1] })
        {
            IReadOnlyList<Finding> findings = SourceChecks.OfPlanted(path, members);

            Assert.Contains(expected, string.Join('\n', findings));
            Assert.IsEmpty(findings.Where(finding => finding.Message.StartsWith("error", System.StringComparison.Ordinal)),
                $"The compiler refuses this by itself, and the row proves no rule:\n{string.Join('\n', findings)}");
        }
    }
}
