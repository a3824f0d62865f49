using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChamberFirmware.Tests.Portability;

/// <summary>
/// The device's tests (psychrometrics, a fit, a commissioning, casts, the demo's hash), compiled once more with a System.Math like the
/// official ESP32 image's: its functions of double are computed in single precision there. Every bit must be as before.
/// </summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed class SinglePrecisionTests
{
    private const string SingleMath = """
        namespace System
        {
            internal static class Math
            {
                public const double PI = 3.14159265358979323846;
                public const double E = 2.7182818284590452354;
                public static double Sqrt(double x) => (double)MathF.Sqrt((float)x);
                public static double Cbrt(double x) => (double)MathF.Cbrt((float)x);
                public static double Pow(double x, double y) => (double)MathF.Pow((float)x, (float)y);
                public static double Exp(double x) => (double)MathF.Exp((float)x);
                public static double Log(double x) => (double)MathF.Log((float)x);
                public static double Log10(double x) => (double)MathF.Log10((float)x);
                public static double Sin(double x) => (double)MathF.Sin((float)x);
                public static double Cos(double x) => (double)MathF.Cos((float)x);
                public static double Tan(double x) => (double)MathF.Tan((float)x);
                public static double Floor(double x) => (double)MathF.Floor((float)x);
                public static double Ceiling(double x) => (double)MathF.Ceiling((float)x);
                public static double Round(double x) => (double)MathF.Round((float)x);
                public static double Truncate(double x) => (double)MathF.Truncate((float)x);
                public static double Abs(double x) => (double)MathF.Abs((float)x);
                public static double Max(double x, double y) => (double)MathF.Max((float)x, (float)y);
                public static double Min(double x, double y) => (double)MathF.Min((float)x, (float)y);
            }
        }
        """;

    private const string MsTest = "global using Microsoft.VisualStudio.TestTools.UnitTesting;";

    [TestMethod]
    public void Every_device_test_passes_where_System_Math_is_single_precision()
    {
        List<string> failed = Failures(Build(source => source), out int count);

        Assert.IsGreaterThan(25, count, "No device test was found: nothing was run.");
        Assert.IsEmpty(failed, string.Join('\n', failed));
    }

    [TestMethod]
    public void A_root_of_System_Math_would_be_noticed()
    {
        const string Own = "long root = Nearest(fraction, Guess(fraction / OneAsDouble));";
        const string Theirs = "long root = (long)(Math.Sqrt(fraction / OneAsDouble) * OneAsDouble);";
        Assembly built = Build(source => source.Replace(Own, Theirs, StringComparison.Ordinal));
        List<string> failed = Failures(built, out _);

        Assert.IsTrue(failed.Any(line => line.StartsWith("The_demos_run", StringComparison.Ordinal)), "demo");
        Assert.IsTrue(failed.Any(line => line.StartsWith("A_commissioning", StringComparison.Ordinal)), "commissioning");
        Assert.IsTrue(failed.Any(line => line.StartsWith("A_cast", StringComparison.Ordinal)), "cast");
        Assert.IsTrue(failed.Any(line => line.StartsWith("Psychrometrics", StringComparison.Ordinal)), "psychrometrics");
    }

    private static Assembly Build(Func<string, string> change)
    {
        IEnumerable<string> tests =
            SourceTree.DeviceTests.Concat(SourceTree.DeviceRuns).Where(path => Path.GetFileName(path) != "Using.cs");
        string[] paths = [.. SourceTree.Shared, .. SourceTree.DemoShared, .. tests];
        var options = new CSharpParseOptions(LanguageVersion.CSharp10);
        SyntaxTree[] trees =
        [
            .. paths.Select(path => CSharpSyntaxTree.ParseText(change(SourceTree.Read(path)), options, path)),
            CSharpSyntaxTree.ParseText(SingleMath, options),
            CSharpSyntaxTree.ParseText(MsTest, options),
        ];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "SinglePrecision",
            trees,
            PcReferences.Where(file => !file.StartsWith("Chamber", StringComparison.OrdinalIgnoreCase)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
                .WithOptimizationLevel(OptimizationLevel.Release)
                .WithNullableContextOptions(NullableContextOptions.Enable));
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image);
        Assert.IsTrue(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return new AssemblyLoadContext("single precision").LoadFromStream(image);
    }

    private static List<string> Failures(Assembly built, out int count)
    {
        var failed = new List<string>();
        count = 0;
        foreach (MethodInfo test in built.GetTypes().SelectMany(t => t.GetMethods()).Where(m => m.IsDefined(typeof(TestMethodAttribute))))
        {
            object?[][] rows = [.. test.GetCustomAttributes<DataRowAttribute>().Select(row => row.Data!)];
            foreach (object?[] row in rows.Length > 0 ? rows : [[]])
            {
                count++;
                try
                {
                    test.Invoke(Activator.CreateInstance(test.DeclaringType!), row);
                }
                catch (TargetInvocationException e)
                {
                    failed.Add(test.Name + ": " + e.InnerException!.Message);
                }
            }
        }

        return failed;
    }
}
