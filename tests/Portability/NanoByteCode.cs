using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace ChamberFirmware.Tests.Portability;

/// <summary>
/// How long a method's byte code is on the device: IL whose tokens and branches have two bytes instead of four (metadata processor 3,
/// CodeWriter.PreProcessMethod and WriteExceptionsTable).
/// </summary>
internal static class NanoByteCode
{
    private const int HandlerBytes = 12;

    private static readonly Dictionary<ushort, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => (ushort)code.Value);

    /// <summary>Bytes of this method in a .pe file.</summary>
    public static long Length(MethodBodyBlock body)
    {
        BlobReader il = body.GetILReader();
        long bytes = body.ExceptionRegions.Length == 0 ? 0 : HandlerBytes * body.ExceptionRegions.Length + 1;
        while (il.RemainingBytes > 0)
        {
            ushort value = il.ReadByte();
            OpCode code = Codes[value == 0xFE ? (ushort)(value << 8 | il.ReadByte()) : value];
            (int here, int there) = OperandBytes(code.OperandType, ref il);
            il.Offset += here;
            bytes += code.Size + there;
        }

        return bytes;
    }

    // In IL from here on, and on the device in all.
    private static (int Here, int There) OperandBytes(OperandType type, ref BlobReader il)
    {
        switch (type)
        {
            case OperandType.InlineNone:
                return (0, 0);
            case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                return (1, 1);
            case OperandType.InlineVar:
                return (2, 2);
            case OperandType.InlineI or OperandType.ShortInlineR or OperandType.InlineSig or OperandType.InlineTok:
                return (4, 4);
            case OperandType.InlineI8 or OperandType.InlineR:
                return (8, 8);
            case OperandType.InlineSwitch:
                int targets = il.ReadInt32();
                return (4 * targets, 1 + 2 * targets);
            default:
                return (4, 2);
        }
    }
}
