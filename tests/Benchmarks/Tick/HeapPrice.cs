using System;

namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>
/// What an object takes on the ESP32's heap: whole blocks of 12 bytes (nanoFramework/nf-interpreter, sources of July 2026, 32 bits:
/// CLR_RT_HeapBlock, ExtractHeapBlocksForClassOrValueTypes, ExtractHeapBlocksForArray, CLR_RT_HeapBlock_String::CreateInstance).
/// </summary>
public static class HeapPrice
{
    /// <summary>The heap's smallest unit, bytes; a header takes one.</summary>
    public const int BlockBytes = 12;

    /// <summary>Text that a program carries stays in flash: a reference to it is a header.</summary>
    public const int LiteralBytes = BlockBytes;

    /// <summary>A number as an object: a header and its value.</summary>
    public const int BoxBytes = 2 * BlockBytes;

    private const int ArrayHeaderBytes = 20; // number and kind of elements stand behind the header, the elements right behind them

    /// <summary>A header and a block for every field, whatever its type; those of base classes too.</summary>
    public static int OfObject(int fields) => (1 + fields) * BlockBytes;

    /// <summary>Numbers lie side by side, references take a block each.</summary>
    public static int OfArray(Type element, int length) => Whole(ArrayHeaderBytes + length * ElementBytes(element));

    /// <summary>UTF-8 with a zero at its end, behind a header.</summary>
    public static int OfText(int utf8Bytes) => Whole(BlockBytes + utf8Bytes + 1);

    /// <summary>Rounded up to blocks.</summary>
    public static int Whole(int bytes) => (bytes + BlockBytes - 1) / BlockBytes * BlockBytes;

    private static int ElementBytes(Type element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return !element.IsValueType
            ? BlockBytes
            : Type.GetTypeCode(element) switch // an enum has the code of its number
            {
                TypeCode.Boolean or TypeCode.Byte or TypeCode.SByte => 1,
                TypeCode.Char or TypeCode.Int16 or TypeCode.UInt16 => 2,
                TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Single => 4,
                TypeCode.Int64 or TypeCode.UInt64 or TypeCode.Double => 8,
                _ => throw new ArgumentException("Nobody has looked what an array of " + element + " takes."),
            };
    }
}
