using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using ChamberFirmware.Demo;
using ChamberFirmware.Tests.Portability;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>
/// The bare-board demo has one hash for a seed: by whatever compiler options, on however many cores, as the device's build.
/// </summary>
[TestClass]
public sealed class DemoTests
{
    [TestMethod]
    [DataRow(1UL, "4A0FFA7F2567E6F0")]
    [DataRow(2UL, "C3476583E53C43E6")]
    public void A_seed_has_its_hash(ulong seed, string hash) => Assert.AreEqual(hash, DemoRun.HashOf(seed));

    [TestMethod]
    public void The_demo_casts_and_completes()
    {
        var run = new DemoRun(1);
        while (!run.IsOver)
        {
            run.Tick();
        }

        Assert.AreEqual("demo seed=1 ticks=" + run.Ticks + " phase=Complete hash=" + run.HashText, run.Summary);
        Assert.AreEqual(0, run.Chamber.Record.TicksOutOfTolerance);
    }

    [TestMethod]
    public void The_README_tells_the_hash_that_a_board_must_print()
    {
        Assert.Contains("demo seed=1 ticks=770 phase=Complete hash=" + DemoRun.HashOf(1), SourceTree.Read("README.md"));
    }

    [TestMethod]
    public void Eight_runs_side_by_side_have_the_hash_of_one_alone()
    {
        string alone = DemoRun.HashOf(3);
        var hashes = new string[8];
        Parallel.For(0, hashes.Length, i => hashes[i] = DemoRun.HashOf(3));
        Assert.IsTrue(hashes.All(hash => hash == alone));
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [DataRow(OptimizationLevel.Debug)]
    [DataRow(OptimizationLevel.Release)]
    public void The_devices_build_against_the_portable_subset_has_the_same_hash(OptimizationLevel level)
    {
        var context = new SubsetContext();
        context.LoadFromStream(Image(DeviceCompilation.Control, level));
        Type run = context.LoadFromStream(Image(DeviceCompilation.Demo, level)).GetType("ChamberFirmware.Demo.DemoRun")!;
        Assert.AreNotSame(typeof(DemoRun), run);
        Assert.AreEqual(DemoRun.HashOf(1), run.GetMethod("HashOf")!.Invoke(null, [1UL]));
    }

    private static MemoryStream Image(CSharpCompilation build, OptimizationLevel level)
    {
        var image = new MemoryStream();
        Assert.IsTrue(build.WithOptions(build.Options.WithOptimizationLevel(level)).Emit(image).Success, $"{build.AssemblyName} compiles");
        image.Position = 0;
        return image;
    }

    // The device's assemblies by name, with .NET's types behind them: a few empty assemblies that forward.
    private sealed class SubsetContext() : AssemblyLoadContext("subset")
    {
        private static readonly ConcurrentDictionary<string, Lazy<byte[]>> Images = new();

        private static readonly Dictionary<string, Type[]> Forwards = new()
        {
            ["System.Math"] = [typeof(Math)],
            ["nanoFramework.System.Text"] = [typeof(System.Text.StringBuilder), typeof(System.Text.Encoding)],
            ["nanoFramework.System.Collections"] = [typeof(System.Collections.ArrayList), typeof(System.Collections.Hashtable)],
        };

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (!Forwards.TryGetValue(assemblyName.Name!, out Type[]? types))
            {
                return null; // mscorlib is .NET's own facade
            }

            Lazy<byte[]> image = Images.GetOrAdd(assemblyName.Name!, _ => new(() => Forward(assemblyName, types)));
            return LoadFromStream(new MemoryStream(image.Value));
        }

        private static byte[] Forward(AssemblyName assemblyName, Type[] types)
        {
            string source = $"[assembly: System.Reflection.AssemblyVersion(\"{assemblyName.Version}\")]\n" + string.Concat(
                types.Select(t => $"[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof({t.FullName}))]\n"));
            CSharpCompilation forward = CSharpCompilation.Create(
                assemblyName.Name,
                [CSharpSyntaxTree.ParseText(source)],
                PcReferences.Where(file => file.StartsWith("System.", StringComparison.Ordinal)),
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            using var image = new MemoryStream();
            Assert.IsTrue(forward.Emit(image).Success, assemblyName.Name);
            return image.ToArray();
        }
    }
}
