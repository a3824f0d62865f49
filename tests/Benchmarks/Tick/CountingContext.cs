using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using ChamberFirmware.Operation;

namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>A world in which the firmware counts its operations: the twin and this program once more, around the woven firmware.</summary>
internal sealed class CountingContext : AssemblyLoadContext
{
    private readonly string _folder = Path.GetDirectoryName(typeof(Chamber).Assembly.Location)!;

    /// <summary>Nothing is loaded yet.</summary>
    public CountingContext() : base("counting", isCollectible: true)
    {
    }

    /// <summary>Operations of each tick of a run, by stage and kind.</summary>
    public static long[][] Count(string recipe, double exposureS) => (long[][])Call(typeof(TickProbe), [recipe, exposureS]);

    /// <summary>Operations of each pass of a run in which lines are typed, or frames come for the unit of a bus.</summary>
    public static long[]?[] CountPasses(string recipe, double exposureS, string[] typed, int every, int unit = 0, string again = "") =>
        (long[]?[])Call(typeof(PassProbe), [recipe, exposureS, typed, every, unit, again]);

    /// <summary>Operations of each tick of a line that is coated, and of its looks.</summary>
    public static (long[][] Ticks, long[] Looks) CountLine() =>
        ((long[][])Call(typeof(LineProbe), []), ((long[][])Call(typeof(LineProbe.OfLooks), []))[0]);

    private static object Call(Type probe, object[] arguments)
    {
        var context = new CountingContext();
        Assembly again = context.LoadFromAssemblyName(typeof(TickProbe).Assembly.GetName());
        MethodInfo count = again.GetType(probe.FullName!)!.GetMethod(nameof(TickProbe.Count))!;
        return count.Invoke(null, arguments)!;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        ArgumentNullException.ThrowIfNull(assemblyName);
        string firmware = typeof(Chamber).Assembly.GetName().Name!;
        if (assemblyName.Name == firmware)
        {
            using MemoryStream woven = Weaver.Weave(Path.Combine(_folder, firmware + ".dll"));
            return LoadFromStream(woven);
        }

        bool isOurs = assemblyName.Name == typeof(TickProbe).Assembly.GetName().Name || assemblyName.Name == "ChamberFirmware.Twin";
        return isOurs ? LoadFromAssemblyPath(Path.Combine(_folder, assemblyName.Name + ".dll")) : null;
    }
}
