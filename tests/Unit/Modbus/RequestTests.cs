using System;
using System.Linq;
using ChamberFirmware.Modbus;

namespace ChamberFirmware.Tests.Unit.Modbus;

/// <summary>Requests and answers against the examples and the rules of MODBUS Application Protocol V1.1b3.</summary>
[TestClass]
public sealed class RequestTests
{
    /// <summary>V1.1b3 has no frames with a check; these are those of the serial line's guides, and of an independent library.</summary>
    [TestMethod]
    [DataRow("0207", 0x1241)] // MODBUS over Serial Line V1.02, 6.2.2: 02 07 is followed by 41 12
    [DataRow("0103000000 0A", 0xCDC5)] // 01 03 00 00 00 0A C5 CD
    [DataRow("11030 06B0003", 0x8776)] // 11 03 00 6B 00 03 76 87
    [DataRow("11060001 0003", 0x9B9A)] // 11 06 00 01 00 03 9A 9B
    [DataRow("11100001000204000A0102", 0xF0C6)] // 11 10 00 01 00 02 04 00 0A 01 02 C6 F0
    public void The_check_is_the_one_that_others_have(string hex, int expected)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        Assert.AreEqual(expected, Crc16.Of(bytes, 0, bytes.Length));
        Assert.AreEqual(expected, BusTalk.BitwiseCrc(bytes));
        byte[] frame = [.. bytes, 0, 0];
        Crc16.Append(frame, 0, bytes.Length);
        Assert.AreEqual(0, Crc16.Of(frame, 0, frame.Length));
    }

    [TestMethod]
    public void The_check_is_the_bit_by_bit_one_on_random_bytes()
    {
        var random = new Random(3);
        for (int i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(1, 256)];
            random.NextBytes(bytes);
            Assert.AreEqual(BusTalk.BitwiseCrc(bytes), Crc16.Of(bytes, 0, bytes.Length));
        }
    }

    [TestMethod]
    public void A_float32_has_the_bits_that_the_PC_gives_it()
    {
        var random = new Random(5);
        float[] some = [0.0f, -0.0f, 1.5f, float.MaxValue, float.MinValue, 1.17549435e-38f, 16777215.0f, -0.1f];
        foreach (float value in some.Concat(Enumerable.Range(0, 20000).Select(_ => BitConverter.Int32BitsToSingle(random.Next()))))
        {
            bool isThere = float.IsNormal(value) || value == 0.0f;
            uint bits = BitConverter.SingleToUInt32Bits(value);
            Assert.AreEqual(isThere ? bits : float.IsNaN(value) ? 0x7FC00000u : float.IsInfinity(value) ? bits : bits & 0x80000000,
                SinglePrecision.Bits(value), $"{value}");
            double back = SinglePrecision.Value(bits);
            Assert.IsTrue(isThere ? back == value : double.IsNaN(back) || back == 0.0, $"{value} {back}");
        }

        foreach (double value in Enumerable.Range(0, 20000).Select(_ => (random.NextDouble() - 0.5) * Math.Pow(10.0, random.Next(-9, 9))))
        {
            Assert.AreEqual(BitConverter.SingleToUInt32Bits((float)value), SinglePrecision.Bits(value), $"{value}");
        }

        Assert.AreEqual(0x3FC00000u, SinglePrecision.Bits(1.5));
        Assert.AreEqual(0x7FC00000u, SinglePrecision.Bits(double.NaN));
    }

    [TestMethod]
    [DataRow("01 0000 0001", 1, DisplayName = "read coils")]
    [DataRow("02 0000 0001", 1, DisplayName = "read discrete inputs")]
    [DataRow("05 0000 FF00", 1, DisplayName = "write a coil")]
    [DataRow("0F 0000 0001 01 01", 1, DisplayName = "write coils")]
    [DataRow("17 0000 0001 0000 0001 02 0000", 1, DisplayName = "read and write")]
    [DataRow("2B 0E 01 00", 1, DisplayName = "identification")]
    [DataRow("07", 1, DisplayName = "exception status")]
    [DataRow("04 0000 0000", 3, DisplayName = "no register")]
    [DataRow("04 0000 003D", 3, DisplayName = "61 registers")]
    [DataRow("03 0000 007E", 3, DisplayName = "126 registers")]
    [DataRow("04 009B 0002", 2, DisplayName = "one beyond the inputs' end")]
    [DataRow("04 00C7 0002", 2, DisplayName = "from before a line's into them")]
    [DataRow("03 0063 0002", 2, DisplayName = "one beyond the holdings' end")]
    [DataRow("03 FFFF 0001", 2, DisplayName = "the last address of all")]
    [DataRow("06 FFFF 0001", 2, DisplayName = "written there")]
    [DataRow("10 0000 0001 03 55AA00", 3, DisplayName = "an odd number of bytes")]
    [DataRow("10 0000 0002 02 55AA", 3, DisplayName = "fewer bytes than registers")]
    [DataRow("10 0000 0000 00", 3, DisplayName = "nothing written")]
    [DataRow("06 0001 0002", 3, DisplayName = "a word order that there is none of")]
    public void What_cannot_be_has_the_standards_exception(string request, int exception)
    {
        byte[] pdu = Convert.FromHexString(request.Replace(" ", "", StringComparison.Ordinal));
        byte[] answer = Answered(pdu);
        CollectionAssert.AreEqual(new[] { (byte)(pdu[0] | 0x80), (byte)exception }, answer);
    }

    [TestMethod]
    public void Answers_have_the_form_of_the_standards_examples()
    {
        byte[] read = Answered([4, 0, 2, 0, 2]); // 6.4: function, number of bytes, registers
        CollectionAssert.AreEqual(new byte[] { 4, 4, 0x3F, 0xC0, 0, 0 }, read);
        CollectionAssert.AreEqual(new byte[] { 6, 0, 1, 0, 1 }, Answered([6, 0, 1, 0, 1])); // 6.6: an echo
        CollectionAssert.AreEqual(new byte[] { 16, 0, 0, 0, 2 }, Answered([16, 0, 0, 0, 2, 4, 0x55, 0xAA, 0, 0])); // 6.12
    }

    // Right behind the frame, without the line: what RTU, TCP and SCPI share.
    private static byte[] Answered(byte[] pdu)
    {
        var bytes = new byte[256];
        pdu.CopyTo(bytes, 3);
        int count = new BusTalk().Map.Answer(bytes, 3, pdu.Length);
        return bytes[3..(3 + count)];
    }
}
