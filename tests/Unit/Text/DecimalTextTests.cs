using System.Globalization;
using ChamberFirmware.Text;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Text;

[TestClass]
public sealed class DecimalTextTests
{
    [TestMethod]
    public void Every_number_of_up_to_15_digits_is_the_nearest_double()
    {
        Gen<string> texts = Gen.Select(Gen.Bool, Gen.Char['0', '9'].Array[1, 15], Gen.Int[0, 15]).Select((negative, digits, point) =>
        {
            string text = new(digits);
            return (negative ? "-" : "") + (point < text.Length ? text.Insert(point, ".") : text);
        });
        texts.Sample(text =>
        {
            Assert.IsTrue(DecimalText.TryParse(text, out double value), text);
            Assert.AreEqual(double.Parse(text, CultureInfo.InvariantCulture), value, text);
            Assert.AreEqual((double)decimal.Parse(text, CultureInfo.InvariantCulture), value, text);
        }, iter: 20_000);
    }

    [TestMethod]
    [DataRow("0", 0.0)]
    [DataRow("+12.5", 12.5)]
    [DataRow("-0.7", -0.7)]
    [DataRow(".5", 0.5)]
    [DataRow("5.", 5.0)]
    [DataRow("007", 7.0)]
    [DataRow("0.1", 0.1)]
    [DataRow("0.30000000000001", 0.30000000000001)]
    [DataRow("0.00000000000001", 1e-14)]
    public void Numbers_as_people_write_them_are_read(string text, double expected)
    {
        Assert.IsTrue(DecimalText.TryParse(text, out double value));
        Assert.AreEqual(expected, value);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(" ")]
    [DataRow(".")]
    [DataRow("-")]
    [DataRow("+-1")]
    [DataRow("1e3")]
    [DataRow("1,5")]
    [DataRow("1.2.3")]
    [DataRow("12 C")]
    [DataRow("0x10")]
    [DataRow("NaN")]
    [DataRow("Infinity")]
    [DataRow("1234567890123456")]
    [DataRow("٣")]
    public void Anything_else_is_not_a_number(string text) => Assert.IsFalse(DecimalText.TryParse(text, out _));

    [TestMethod]
    public void No_text_makes_it_throw_or_give_a_number_that_is_not_finite()
    {
        Gen.Char["0123456789.+-eE, x"].Array[0, 20].Sample(chars =>
        {
            bool isNumber = DecimalText.TryParse(new string(chars), out double value);
            Assert.IsTrue(double.IsFinite(value), new string(chars));
            Assert.IsFalse(isNumber && !double.TryParse(new string(chars), CultureInfo.InvariantCulture, out _), new string(chars));
        });
    }
}
