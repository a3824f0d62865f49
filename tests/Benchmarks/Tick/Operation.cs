namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>Kinds of IL instructions that cost an interpreter differently.</summary>
internal enum Operation
{
    /// <summary>Every other instruction.</summary>
    Step = 0,

    /// <summary>add, sub, mul, div, rem, neg.</summary>
    Arithmetic = 1,

    /// <summary>ldelem, stelem.</summary>
    ArrayAccess = 2,

    /// <summary>call.</summary>
    Call = 3,

    /// <summary>callvirt.</summary>
    VirtualCall = 4,

    /// <summary>newobj, newarr, box.</summary>
    NewObject = 5,
}

/// <summary>What nanoFramework's interpreter takes for each.</summary>
internal static class OperationCost
{
    /// <summary>Number of kinds.</summary>
    public const int Kinds = 6;

    /// <summary>An ESP32 is 50 to 100 times slower than the PC on which the costs were measured: the pessimistic end.</summary>
    public const double Esp32Slower = 100.0;

    /// <summary>
    /// ns on a PC, measured on the interpreter built for one: a loop's step (four to five instructions) 22, a double multiply-add 67, an
    /// array element 61, a call 71, a call through an interface 110, a small object 304. Here for each instruction, rounded up: a step 6,
    /// an arithmetic instruction 34 (two make a multiply-add).
    /// </summary>
    public static double HostNs(Operation operation) => operation switch
    {
        Operation.Step => 6,
        Operation.Arithmetic => 34,
        Operation.ArrayAccess => 61,
        Operation.Call => 71,
        Operation.VirtualCall => 110,
        _ => 304,
    };
}
