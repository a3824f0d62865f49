using ChamberFirmware.Casting;

namespace ChamberFirmware.Tests.Unit.Casting;

[TestClass]
public sealed class TallyTests
{
    private readonly Tally _tally = new();

    [TestMethod]
    public void Nothing_counted_is_nought()
    {
        Assert.AreEqual((0, 0.0, 0.0, 0.0), All());
    }

    [TestMethod]
    [DataRow(new[] { 4.0, 2.0, 9.0 }, 2.0, 9.0, 5.0)]
    [DataRow(new[] { 4.0, 9.0, 2.0, 3.0 }, 2.0, 9.0, 4.5)]
    [DataRow(new[] { -4.0, -2.0 }, -4.0, -2.0, -3.0)]
    [DataRow(new[] { 7.0 }, 7.0, 7.0, 7.0)]
    public void It_knows_count_least_greatest_and_mean_and_forgets_them(double[] values, double least, double greatest, double mean)
    {
        for (int again = 0; again < 2; again++)
        {
            foreach (double value in values)
            {
                _tally.Add(value);
            }

            Assert.AreEqual((values.Length, least, greatest, mean), All());
            _tally.Clear();
            Assert.AreEqual((0, 0.0, 0.0, 0.0), All());
        }
    }

    private (int Count, double Least, double Greatest, double Mean) All() =>
        (_tally.Count, _tally.Least, _tally.Greatest, _tally.Mean);
}
