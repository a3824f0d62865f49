using System;
using System.Buffers.Binary;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Modbus;
using ChamberFirmware.Tests.Scenarios;

namespace ChamberFirmware.Tests.Unit.Modbus;

/// <summary>
/// Firmware, twin and a master on a bus: one pass of the loop after the other. The master's frames are made here by another arithmetic than
/// the firmware's: bit by bit, as the specification draws it.
/// </summary>
internal sealed class BusTalk
{
    public const byte Unit = 17;

    public BusTalk(TwinRun? run = null)
    {
        Run = run ?? new TwinRun();
        Speaker = new RtuSpeaker(Port, Run.Chamber, Unit);
        Conversations = new Conversations(Run.Chamber, Speaker);
        Run.Until(() => Run.Chamber.Readings.Air.IsValid, 5.0, "The first reading");
        Pass();
    }

    public TwinRun Run { get; }

    public BusPort Port { get; } = new();

    public RtuSpeaker Speaker { get; }

    public Conversations Conversations { get; }

    public RegisterMap Map => RegisterMap.Of(Run.Chamber);

    public void Pass(int passes = 1)
    {
        for (int i = 0; i < passes; i++)
        {
            Run.Tick();
            Assert.AreEqual("", Conversations.Pass(Run.NowUs));
        }
    }

    /// <summary>A frame: unit, request, check.</summary>
    public static byte[] Frame(byte unit, params byte[] pdu)
    {
        byte[] frame = [unit, .. pdu];
        int crc = BitwiseCrc(frame);
        return [.. frame, (byte)crc, (byte)(crc >> 8)];
    }

    /// <summary>MODBUS over Serial Line V1.02, appendix B, step by step.</summary>
    public static int BitwiseCrc(ReadOnlySpan<byte> bytes)
    {
        int crc = 0xFFFF;
        foreach (byte b in bytes)
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++)
            {
                bool isOut = (crc & 1) != 0;
                crc >>= 1;
                crc ^= isOut ? 0xA001 : 0;
            }
        }

        return crc;
    }

    /// <summary>Sends a request and returns the answer without unit and check; empty: none came within two passes.</summary>
    public byte[] Ask(params byte[] pdu)
    {
        Port.Sent.Clear();
        Port.Receive(Frame(Unit, pdu));
        Pass(2);
        if (Port.Sent.Count == 0)
        {
            return [];
        }

        byte[] answer = Port.Sent.Single();
        Assert.AreEqual(0, BitwiseCrc(answer), "the answer's check");
        Assert.AreEqual(Unit, answer[0]);
        return answer[1..^2];
    }

    /// <summary>Reads registers with function 3 or 4.</summary>
    public ushort[] Read(byte function, int from, int count)
    {
        byte[] answer = Ask(function, (byte)(from >> 8), (byte)from, 0, (byte)count);
        Assert.AreEqual(function, answer[0], $"{function} {from}: {Convert.ToHexString(answer)}");
        Assert.AreEqual(2 * count, answer[1]);
        return [.. Enumerable.Range(0, count).Select(i => BinaryPrimitives.ReadUInt16BigEndian(answer.AsSpan(2 + 2 * i)))];
    }

    public ushort Input(int address) => Read(4, address, 1)[0];

    public ushort Holding(int address) => Read(3, address, 1)[0];

    /// <summary>A float32 with its high word first.</summary>
    public static float Float(ushort high, ushort low) => BitConverter.UInt32BitsToSingle(((uint)high << 16) | low);

    public float Float(byte function, int address)
    {
        ushort[] two = Read(function, address, 2);
        return Float(two[0], two[1]);
    }

    public void Until(Phase phase)
    {
        for (int i = 0; i < 18_000 && Run.Phase != phase; i++)
        {
            Pass();
        }

        Assert.AreEqual(phase, Run.Phase, $"fault {Run.Fault}");
    }

    /// <summary>Writes with function 16; 0, or the exception.</summary>
    public int Write(int from, params ushort[] values)
    {
        byte[] pdu =
        [
            16, (byte)(from >> 8), (byte)from, 0, (byte)values.Length, (byte)(2 * values.Length),
            .. values.SelectMany(value => new[] { (byte)(value >> 8), (byte)value }),
        ];
        return Exception(Ask(pdu));
    }

    /// <summary>Writes one register with function 6; 0, or the exception.</summary>
    public int WriteOne(int address, int value) =>
        Exception(Ask(6, (byte)(address >> 8), (byte)address, (byte)(value >> 8), (byte)value));

    public int WriteFloat(int from, float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        return Write(from, (ushort)(bits >> 16), (ushort)bits);
    }

    public BusTalk Enable()
    {
        Assert.AreEqual(0, WriteOne(HoldingRegister.Key, RegisterMap.Key));
        return this;
    }

    /// <summary>Has a command done; its result.</summary>
    public int Command(int code, int argument = 0)
    {
        int sequence = Input(InputRegister.CommandSequence) + 1;
        Assert.AreEqual(0, Write(HoldingRegister.CommandCode, (ushort)code, (ushort)argument, (ushort)sequence));
        Assert.AreEqual(sequence, Input(InputRegister.CommandSequence));
        Assert.AreEqual(code, Input(InputRegister.CommandCode));
        return Input(InputRegister.CommandResult);
    }

    private static int Exception(byte[] answer)
    {
        Assert.IsNotEmpty(answer, "no answer");
        return answer[0] >= 0x80 ? answer[1] : 0;
    }
}
