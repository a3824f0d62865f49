using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Unit.Drivers;

/// <summary>What is learnt of two calls' skew: the mean of those without a collection in them.</summary>
[TestClass]
public sealed class StartSkewTests
{
    private readonly StartSkew _skew = new();

    [TestMethod]
    [DataRow(new[] { 400 }, 400)]
    [DataRow(new[] { 400, 300, 200 }, 300)]
    [DataRow(new[] { 200, 300, 400 }, 300)]
    [DataRow(new[] { 300, 901 }, 300)] // a collection
    [DataRow(new[] { 300, 900 }, 600)] // not yet
    [DataRow(new[] { 1000, 399 }, 399)] // the first had one
    [DataRow(new[] { 1000, 400 }, 700)]
    [DataRow(new[] { 500, 200, 801 }, 350)] // the least so far counts
    [DataRow(new[] { 200, 500, 801 }, 350)]
    [DataRow(new[] { 200, 500, 1000, 350 }, 350)]
    public void The_mean_of_calls_of_ordinary_length_is_planned_with(int[] callsUs, int plannedUs)
    {
        for (int again = 0; again < 2; again++)
        {
            Assert.AreEqual(StartSkew.NominalUs, _skew.PlannedUs);
            foreach (int callUs in callsUs)
            {
                _skew.Learn(callUs);
            }

            Assert.AreEqual(plannedUs, _skew.PlannedUs);
            _skew.Restart();
        }
    }

    [TestMethod]
    [DataRow(850, 250, true)]
    [DataRow(851, 250, false)]
    [DataRow(250, 325, true)]
    [DataRow(250, 326, false)]
    [DataRow(250, 175, true)]
    [DataRow(250, 174, false)]
    public void As_planned_is_within_75_us_and_no_collection_in_the_first_call(int firstUs, int secondUs, bool isAsPlanned)
    {
        Assert.AreEqual(isAsPlanned, _skew.IsAsPlanned(firstUs, secondUs));
    }

    /// <summary>
    /// The first try has a collection in its second call, and the next is planned with it; there the collection falls behind the hardware's
    /// start. Call and plan are alike, and the plate would be wet by the collection too early.
    /// </summary>
    [TestMethod]
    public void A_second_call_with_a_collection_is_not_believed_though_it_is_as_planned()
    {
        Assert.IsFalse(_skew.IsAsPlanned(300, 4900));
        _skew.Learn(4900);
        Assert.IsFalse(_skew.IsAsPlanned(280, 4931));
        _skew.Learn(4931);
        Assert.IsFalse(_skew.IsAsPlanned(320, 310), "planned with a collection");
        _skew.Learn(310);
        Assert.IsTrue(_skew.IsAsPlanned(320, 310));
    }

    [TestMethod]
    public void Where_every_call_is_long_six_of_them_make_a_slow_board()
    {
        for (int tries = 0; tries < 2; tries++)
        {
            Assert.IsFalse(_skew.IsAsPlanned(2000, 2010));
            _skew.Learn(2010);
        }

        Assert.IsFalse(_skew.IsQuick(2000));
        Assert.IsTrue(_skew.IsQuick(2600));
        Assert.IsFalse(_skew.IsQuick(2601));
        Assert.IsTrue(_skew.IsAsPlanned(2010));
        _skew.Restart();
        Assert.IsFalse(_skew.IsQuick(2000), "another cast knows nothing yet");
        Assert.IsTrue(_skew.IsQuick(850));
    }
}
