using System;
using System.Globalization;
using ChamberFirmware.Text;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Text;

/// <summary>The firmware's writer of text, beside .NET's own formatting, which knows nothing of it.</summary>
[TestClass]
public sealed class TextBufferTests
{
    [TestMethod]
    public void A_decimal_is_written_as_NET_writes_it_unless_it_is_within_rounding_of_a_half()
    {
        Gen.Double[-1e6, 1e6].Select(Gen.Int[0, 6]).Sample(pair =>
        {
            (double value, int decimals) = pair;
            double scaled = Math.Abs(value) * Math.Pow(10.0, decimals);
            bool isNearHalf = Math.Abs(scaled - Math.Floor(scaled) - 0.5) < 1e-3;
            string expected = value.ToString("F" + decimals, CultureInfo.InvariantCulture);
            expected = expected.Trim('-', '0', '.').Length == 0 ? expected.TrimStart('-') : expected; // no minus before nothing
            return isNearHalf || Fixed(value, decimals) == expected;
        });
    }

    [TestMethod]
    [DataRow(0.5, 0, "1")]
    [DataRow(1.5, 0, "2")]
    [DataRow(2.5, 0, "3")]
    [DataRow(-2.5, 0, "-3")]
    [DataRow(0.125, 2, "0.13")]
    [DataRow(-0.125, 2, "-0.13")]
    [DataRow(0.49999999999999994, 0, "0")]
    [DataRow(-0.001, 2, "0.00")]
    [DataRow(9.996, 2, "10.00")]
    [DataRow(8999999999999999.0, 0, "8999999999999999")]
    [DataRow(1e16, 0, "out of range")]
    [DataRow(double.PositiveInfinity, 3, "out of range")]
    [DataRow(double.NaN, 1, "NaN")]
    public void A_half_goes_away_from_nought(double value, int decimals, string text) => Assert.AreEqual(text, Fixed(value, decimals));

    [TestMethod]
    [DataRow(0L, "0")]
    [DataRow(-7L, "-7")]
    [DataRow(long.MaxValue, "9223372036854775807")]
    [DataRow(long.MinValue, "-9223372036854775808")]
    public void A_whole_number_is_written_as_it_is(long value, string text) =>
        Assert.AreEqual(text, new TextBuffer(40).Whole(value).ToString());

    [TestMethod]
    public void Any_whole_number_and_any_hexadecimal_one_are_those_of_NET()
    {
        Gen.Long.Sample(value => new TextBuffer(40).Whole(value).ToString() == value.ToString(CultureInfo.InvariantCulture));
        Gen.UInt.Sample(value => new TextBuffer(40).Hex(value).ToString() == value.ToString("X8", CultureInfo.InvariantCulture));
    }

    [TestMethod]
    public void What_does_not_fit_is_left_out_and_told()
    {
        TextBuffer text = new TextBuffer(6).Add("abc").Add("defg").Whole(12345).Fixed(1.5, 1);
        Assert.AreEqual("abc1.5", text.ToString());
        Assert.IsTrue(text.IsCut);
        text.Clear();
        Assert.AreEqual((0, false, 6), (text.Length, text.IsCut, text.Free));
    }

    [TestMethod]
    public void The_first_bytes_go_and_the_rest_moves_up()
    {
        TextBuffer text = new TextBuffer(20, "\r\n").Add("abcdef").Line();
        text.DropFirst(4);
        Assert.AreEqual("ef\r\n", text.ToString());
    }

    [TestMethod]
    public void Writing_allocates_nothing()
    {
        var text = new TextBuffer(200);
        long bytes = Write(text); // compiles it
        bytes = Write(text);
        Assert.AreEqual(0L, bytes);
    }

    private static long Write(TextBuffer text)
    {
        text.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        text.Add("temperatureC=").Fixed(-59.987, 2).Whole(-123456).Hex(0xBADC0FFE).Seconds(1234567, 6).Line();
        NumberText.Write(1.0 / 3.0, text);
        text.DropFirst(3);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Fixed(double value, int decimals) => new TextBuffer(40).Fixed(value, decimals).ToString();
}
