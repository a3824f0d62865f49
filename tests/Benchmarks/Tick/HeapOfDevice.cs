using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using Mono.Cecil;

namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>
/// What stands on the ESP32's heap beside the firmware's objects. Sizes are those of nanoFramework/nf-interpreter (July 2026) with 32 bits;
/// what could not be counted was measured on that interpreter, built for a PC, with all packages of firmware/packages.config loaded.
/// </summary>
public static class HeapOfDevice
{
    /// <summary>Type tables of the libraries: 23 assemblies built from their public sources, by the numbers in their .pe files.</summary>
    public const int LibrariesBytes = 16_900;

    /// <summary>Threads, the runtime's own, and what the libraries' static fields hold: measured before a program's first line.</summary>
    public const int StartBytes = 4_340;

    /// <summary>Stack frames of the deepest calls: measured as the difference between the peak within ticks and after them.</summary>
    public const int StackBytes = 2_400;

    /// <summary>
    /// Holes between objects that do not move, and what the packages leave behind until a collection (about 1 kB a tick): measured as the
    /// smallest heap that a program runs in, less the peak.
    /// </summary>
    public const int HolesBytes = 2_000;

    /// <summary>An image with the debugger has a byte more for each method of the libraries; for ours see <see cref="Tables"/>.</summary>
    public const int LibrariesMethods = 2_473;

    // Program and drivers/Esp32: 17 types, 66 methods, 43 fields, and what they refer to in the packages.
    private const int DeviceOnlyTablesBytes = 700;

    // That the firmware is two assemblies: tables of what the program refers to in ChamberFirmware.Control, 4 bytes for each of 490 types,
    // fields and methods, and the second assembly's own. Measured: what the interpreter says at its start of tests/DeviceRuns, with two
    // and with one.
    private const int SecondAssemblyBytes = 2_150;

    private const int AssemblyBytes = 164;
    private const int ReferenceBytes = 4;
    private const int TypeBytes = 8;
    private const int MemberBytes = 2; // a field that is no constant, a method
    private const int FinalizerBytes = 2 * HeapPrice.BlockBytes;

    private static readonly int Lock = HeapPrice.OfObject(0);

    /// <summary>
    /// Type tables of the firmware as the interpreter sets them up (CLR_RT_Assembly::CreateInstance), and the number of methods.
    /// </summary>
    public static (int Bytes, int Methods) Tables()
    {
        using AssemblyDefinition firmware = AssemblyDefinition.ReadAssembly(typeof(Chamber).Assembly.Location);
        ModuleDefinition module = firmware.MainModule;
        TypeDefinition[] types = [.. module.GetTypes().Where(t => t.Name != "<Module>")];
        FieldDefinition[] fields = [.. types.SelectMany(t => t.Fields).Where(f => !f.IsLiteral)];
        int methods = types.Sum(t => t.Methods.Count);
        int references = module.AssemblyReferences.Count + module.GetTypeReferences().Count() + module.GetMemberReferences().Count();
        int bytes = AssemblyBytes + references * ReferenceBytes + types.Length * TypeBytes + (fields.Length + methods) * MemberBytes
            + fields.Count(f => f.IsStatic) * HeapPrice.BlockBytes + DeviceOnlyTablesBytes + SecondAssemblyBytes;
        return (HeapPrice.Whole(bytes), methods);
    }

    /// <summary>
    /// The objects of drivers/Esp32, and those of the packages behind them, by their fields: of a chamber with one air sensor and both
    /// travel switches, while its pulse trains play.
    /// </summary>
    public static IReadOnlyDictionary<string, int> Parts { get; } = new Dictionary<string, int>
    {
        // nine GpioPins, each with lock, value and finalizer, its bundle and its place in a list; the trains' two are closed meanwhile
        ["pins"] = HeapPrice.OfObject(2) + 9 * (HeapPrice.OfObject(7) + Lock + HeapPrice.OfObject(1) + FinalizerBytes
            + HeapPrice.OfObject(5) + HeapPrice.BlockBytes),
        ["switches"] = 6 * HeapPrice.OfObject(2) + 3 * HeapPrice.OfObject(1),
        ["trains"] = 2 * (HeapPrice.OfObject(4) + HeapPrice.OfObject(3) + FinalizerBytes + HeapPrice.OfObject(14) + HeapPrice.OfObject(2)
            + HeapPrice.OfArray(typeof(object), 4)),
        ["I2C"] = HeapPrice.OfObject(4) + Lock + HeapPrice.OfObject(3) + FinalizerBytes + HeapPrice.OfObject(3) + HeapPrice.OfObject(1)
            + HeapPrice.OfArray(typeof(byte), 1) + HeapPrice.OfArray(typeof(byte), 2),
        ["PWM"] = HeapPrice.OfObject(7) + HeapPrice.OfObject(3),
        ["tach"] = HeapPrice.OfObject(7) + Lock + FinalizerBytes + HeapPrice.OfObject(2),
        ["serial"] = HeapPrice.OfObject(19) + Lock + FinalizerBytes + HeapPrice.OfObject(1) + 2 * HeapPrice.LiteralBytes
            + HeapPrice.OfObject(1) + 3 * (HeapPrice.OfObject(2) + HeapPrice.OfArray(typeof(object), 4)),
        ["console"] = HeapPrice.OfObject(1),
        ["flash"] = HeapPrice.OfObject(1) + HeapPrice.OfText(3),
        ["board"] = HeapPrice.OfObject(18) + 2 * HeapPrice.OfObject(0),
    };

    /// <summary>
    /// What a casting line has of these in the place of trains and two switches: four pins and switches more, a second PWM, the encoder
    /// with its looks and its counter.
    /// </summary>
    public static IReadOnlyDictionary<string, int> LineParts { get; } = new Dictionary<string, int>(
        Parts.Where(part => part.Key != "trains"))
    {
        ["line's pins"] = 4 * (HeapPrice.OfObject(7) + Lock + HeapPrice.OfObject(1) + FinalizerBytes + HeapPrice.OfObject(5)
            + HeapPrice.BlockBytes + HeapPrice.OfObject(2)),
        ["request"] = HeapPrice.OfObject(7) + HeapPrice.OfObject(3),
        ["counter"] = HeapPrice.OfObject(7) + Lock + FinalizerBytes + HeapPrice.OfObject(3),
        ["encoder"] = HeapPrice.OfObject(5) + 2 * HeapPrice.OfArray(typeof(long), WebEncoder.MostLooks),
        ["ports"] = HeapPrice.OfObject(8) + 5 * HeapPrice.OfObject(0),
    };
}
