namespace ChamberFirmware.Modbus;

/// <content>
/// Requests as MODBUS Application Protocol V1.1b3 has them (6.3, 6.4, 6.6, 6.12), without what a line puts around them: RTU, TCP and SCPI
/// all come here. Checked in the standard's order: function, number of registers, addresses, values.
/// </content>
public sealed partial class RegisterMap
{
    /// <summary>Function: read holding registers.</summary>
    public const int ReadHolding = 3;

    /// <summary>Function: read input registers.</summary>
    public const int ReadInput = 4;

    /// <summary>Function: write one holding register.</summary>
    public const int WriteOne = 6;

    /// <summary>Function: write several.</summary>
    public const int WriteSeveral = 16;

    /// <summary>Bytes that an answer has room for: function, number of bytes, registers.</summary>
    public const int MostAnswer = 2 + 2 * MostRegisters;

    private const int Refused = 0x80; // on top of the function
    private const int OneBytes = 5;
    private const int SeveralBytes = 6; // before the first value

    /// <summary>
    /// Does what a request of so many bytes says, and writes the answer in its place; how many bytes that has. There must be room for
    /// <see cref="MostAnswer"/>.
    /// </summary>
    public int Answer(byte[] pdu, int at, int count)
    {
        int function = pdu[at];
        bool isKnown = function is ReadHolding or ReadInput or WriteOne or WriteSeveral;
        int exception = !isKnown ? ExceptionCode.IllegalFunction : count < OneBytes ? ExceptionCode.IllegalValue : 0;
        if (exception == 0)
        {
            exception = function is ReadHolding or ReadInput ? Read(function, pdu, at, count) : Write(function, pdu, at, count);
        }

        if (exception != 0)
        {
            pdu[at] = (byte)(function | Refused);
            pdu[at + 1] = (byte)exception;
            return 2;
        }

        return function is ReadHolding or ReadInput ? 2 + pdu[at + 1] : OneBytes;
    }

    /// <summary>A request of so many bytes is an abort that would be done.</summary>
    public bool IsAbort(byte[] pdu, int at, int count)
    {
        int function = pdu[at];
        return (function == WriteOne && count == OneBytes && IsAbort(pdu, at + 3, Word(pdu, at + 1), 1))
            || (function == WriteSeveral && IsWhole(pdu, at, count)
                && IsAbort(pdu, at + SeveralBytes, Word(pdu, at + 1), Word(pdu, at + 3)));
    }

    private int Read(int function, byte[] pdu, int at, int count)
    {
        int from = Word(pdu, at + 1);
        int registers = Word(pdu, at + 3);
        if (count != OneBytes || registers < 1 || registers > MostRegisters)
        {
            return ExceptionCode.IllegalValue;
        }

        pdu[at + 1] = (byte)(2 * registers);
        bool isRead = function == ReadInput ? ReadInputs(pdu, at + 2, from, registers) : ReadHoldings(pdu, at + 2, from, registers);
        return isRead ? 0 : ExceptionCode.IllegalAddress;
    }

    private int Write(int function, byte[] pdu, int at, int count)
    {
        int from = Word(pdu, at + 1);
        if (function == WriteOne)
        {
            return count == OneBytes ? Write(pdu, at + 3, from, 1) : ExceptionCode.IllegalValue;
        }

        return IsWhole(pdu, at, count) ? Write(pdu, at + SeveralBytes, from, Word(pdu, at + 3)) : ExceptionCode.IllegalValue;
    }

    // Function 16 says its number of registers, and of bytes.
    private static bool IsWhole(byte[] pdu, int at, int count)
    {
        int registers = count > SeveralBytes ? Word(pdu, at + 3) : 0;
        return registers >= 1 && registers <= MostRegisters && pdu[at + 5] == 2 * registers && count == SeveralBytes + 2 * registers;
    }

    private static int Word(byte[] bytes, int at) => (bytes[at] << 8) | bytes[at + 1];
}
