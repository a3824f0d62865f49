using ChamberFirmware.Fields;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Fields;

[TestClass]
public sealed class NumberListTests
{
    [TestMethod]
    [DataRow("2", new[] { 2.0 })]
    [DataRow("2 5", new[] { 2.0, 5.0 })]
    [DataRow("2, 5", new[] { 2.0, 5.0 })]
    [DataRow("  2   5 ", new[] { 2.0, 5.0 })]
    [DataRow("[2,5]", new[] { 2.0, 5.0 })]
    [DataRow("[ 2.5, 5 ]", new[] { 2.5, 5.0 })]
    [DataRow("[2 5]", new[] { 2.0, 5.0 })]
    [DataRow("[0,46]", new[] { 0.0, 46.0 })]
    public void A_list_is_parted_by_blanks_or_in_brackets_by_commas(string text, double[] values)
    {
        Assert.AreEqual("", NumberList.Read("exposureS", text, 4, 0.0, 120.0, out double[] read).Said());
        CollectionAssert.AreEqual(values, read);
    }

    [TestMethod]
    [DataRow("2,5")]
    [DataRow("2,5, 4")]
    [DataRow("1, 2,5")]
    [DataRow("2,")]
    public void A_decimal_comma_is_refused_with_what_to_write(string text) => Assert.AreEqual(
        $"exposureS = '{text}' has a comma without a blank: write one number with a point (2.5), several in brackets ([2, 5]) or with "
        + "blanks (2 5).",
        NumberList.Read("exposureS", text, 4, 0.0, 120.0, out _).Said());

    [TestMethod]
    [DataRow("")]
    [DataRow("[]")]
    [DataRow("[2,,5]")]
    [DataRow("[2,]")]
    [DataRow("2, , 5")]
    [DataRow("[2")]
    [DataRow("two")]
    public void What_is_no_list_is_refused(string text) =>
        Assert.Contains(
            "is not a number: write it like 12.5, between 0 and 120.", NumberList.Read("exposureS", text, 4, 0.0, 120.0, out _).Said());

    [TestMethod]
    public void Too_many_are_refused() =>
        Assert.AreEqual(
            "x has more than 4 values: that is how many are allowed.", NumberList.Read("x", "1 2 3 4 5", 4, 0.0, 9.0, out _).Said());
}
