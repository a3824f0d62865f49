using System;
using System.Buffers.Binary;

namespace ChamberFirmware.Bench.Fieldbus;

/// <summary>
/// A request or answer of Modbus TCP: seven bytes before what is asked (MODBUS Messaging on TCP/IP Implementation Guide V1.0b, 3.1.3).
/// </summary>
/// <param name="Transaction">Whatever the client likes; the answer has it, too.</param>
/// <param name="Unit">Whom it is for.</param>
/// <param name="Pdu">From the function on.</param>
internal sealed record MbapFrame(ushort Transaction, byte Unit, byte[] Pdu)
{
    /// <summary>Transaction, protocol, length, unit.</summary>
    public const int HeaderBytes = 7;

    /// <summary>Longest of what is asked.</summary>
    public const int MostPdu = 253;

    private const int LengthAt = 4;
    private const int UnitAt = 6;

    /// <summary>Bytes behind this header; -1: it is none of Modbus.</summary>
    public static int PduBytes(ReadOnlySpan<byte> header)
    {
        int protocol = BinaryPrimitives.ReadUInt16BigEndian(header[2..]);
        int length = BinaryPrimitives.ReadUInt16BigEndian(header[LengthAt..]) - 1; // the unit counts
        return protocol == 0 && length is >= 1 and <= MostPdu ? length : -1;
    }

    /// <summary>The frame of this header and what stood behind it.</summary>
    public static MbapFrame Of(ReadOnlySpan<byte> header, ReadOnlySpan<byte> pdu) =>
        new(BinaryPrimitives.ReadUInt16BigEndian(header), header[UnitAt], pdu.ToArray());

    /// <summary>The frame as bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[HeaderBytes + Pdu.Length];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, Transaction);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(LengthAt), (ushort)(1 + Pdu.Length));
        bytes[UnitAt] = Unit;
        Pdu.CopyTo(bytes, HeaderBytes);
        return bytes;
    }
}
