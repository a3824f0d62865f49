using ChamberFirmware.Drivers;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Drivers;

/// <summary>The closing of a contact stands between two readings of the clock, whatever happens to the samples in between.</summary>
[TestClass]
public sealed class TravelSwitchTests
{
    private readonly StubClock _clock = new() { NowUs = 1_000_000 };
    private readonly Contact _contact = new();
    private readonly TravelSwitch _switch;

    public TravelSwitchTests() => _switch = new TravelSwitch(_contact, _clock);

    [TestMethod]
    public void A_closing_lies_between_the_last_look_that_found_it_open_and_the_first_that_did_not()
    {
        _switch.Arm(2_000_000);
        LookAt(1_990_000);
        _contact.IsClosed = true;
        LookAt(2_000_500);
        Assert.IsFalse(_switch.TryReadClosing(out _, out _), "one sample could be a disturbance");
        LookAt(2_020_500);
        Assert.IsTrue(_switch.TryReadClosing(out long afterUs, out long notLaterUs));
        Assert.AreEqual((1_990_000L, 2_000_500L), (afterUs, notLaterUs));
        Assert.IsFalse(_switch.IsWatched, "it has been seen");
    }

    [TestMethod]
    public void A_look_that_takes_its_time_makes_the_bracket_wider_not_narrower()
    {
        var clock = new SlowClock();
        var contact = new Contact();
        var travelSwitch = new TravelSwitch(contact, clock);
        travelSwitch.Arm(1_000);
        travelSwitch.Sample(); // open: asked between 1100 and 1200
        long openFromUs = clock.LastUs - SlowClock.StepUs;
        contact.IsClosed = true;
        travelSwitch.Sample();
        long closedToUs = clock.LastUs;
        clock.LastUs += 20_000;
        travelSwitch.Sample();
        Assert.IsTrue(travelSwitch.TryReadClosing(out long afterUs, out long notLaterUs));
        Assert.AreEqual((openFromUs, closedToUs), (afterUs, notLaterUs));
    }

    [TestMethod]
    public void Whenever_it_is_looked_at_the_bracket_holds_the_closing()
    {
        Gen.Select(Gen.Int[1_100_000, 3_000_000], Gen.Int[1, 200_000].Array[10, 60]).Sample((closesUs, waitsUs) =>
        {
            var contact = new Contact();
            var clock = new StubClock { NowUs = 1_000_000 };
            var travelSwitch = new TravelSwitch(contact, clock);
            travelSwitch.Arm(2_000_000);
            foreach (int waitUs in waitsUs)
            {
                clock.NowUs += waitUs;
                contact.IsClosed = clock.NowUs >= closesUs;
                travelSwitch.Sample();
            }

            bool isSeen = travelSwitch.TryReadClosing(out long afterUs, out long notLaterUs);
            Assert.IsTrue(!isSeen || (afterUs < closesUs && closesUs <= notLaterUs), $"{closesUs} in ({afterUs}, {notLaterUs}]");
            Assert.IsTrue(isSeen || clock.NowUs < closesUs + TravelSwitch.ConfirmUs + 200_000, "two samples are enough");
        });
    }

    [TestMethod]
    public void A_disturbance_is_no_closing_and_does_not_hide_the_real_one()
    {
        _switch.Arm(2_000_000);
        _contact.IsClosed = true;
        LookAt(1_500_000);
        LookAt(1_519_000);
        _contact.IsClosed = false;
        LookAt(1_520_000);
        _contact.IsClosed = true;
        LookAt(2_000_000);
        LookAt(2_020_000);
        Assert.IsTrue(_switch.TryReadClosing(out long afterUs, out long notLaterUs));
        Assert.AreEqual((1_520_000L, 2_000_000L), (afterUs, notLaterUs));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void What_is_closed_when_it_is_armed_has_closed_since_it_was_last_found_open(bool isReadBefore)
    {
        Assert.IsFalse(_switch.Read()); // at 1 s
        _contact.IsClosed = true;
        _clock.NowUs = 1_050_000;
        Assert.IsTrue(!isReadBefore || _switch.Read());
        _clock.NowUs = 1_100_000;
        _switch.Arm(2_000_000);
        LookAt(1_120_000);
        Assert.IsTrue(_switch.TryReadClosing(out long afterUs, out long notLaterUs));
        Assert.AreEqual((1_000_000L, 1_100_000L), (afterUs, notLaterUs));
    }

    [TestMethod]
    public void A_disturbance_when_it_is_armed_does_not_hide_the_closing()
    {
        _contact.IsClosed = true;
        _switch.Arm(2_000_000);
        _contact.IsClosed = false;
        LookAt(1_990_000);
        _contact.IsClosed = true;
        LookAt(2_000_000);
        LookAt(2_020_000);
        Assert.IsTrue(_switch.TryReadClosing(out long afterUs, out long notLaterUs));
        Assert.AreEqual((1_990_000L, 2_000_000L), (afterUs, notLaterUs));
    }

    [TestMethod]
    public void It_wants_close_looks_around_its_time_and_is_given_up_long_after()
    {
        Assert.IsFalse(_switch.IsWatched, "before it is armed");
        _switch.Arm(2_000_000);
        Assert.IsFalse(_switch.IsNear(1_959_999));
        Assert.IsTrue(_switch.IsNear(1_960_000));
        Assert.IsTrue(_switch.IsNear(2_040_000));
        Assert.IsFalse(_switch.IsNear(2_040_001));
        LookAt(11_999_999);
        Assert.IsTrue(_switch.IsWatched);
        LookAt(12_000_000);
        Assert.IsFalse(_switch.IsWatched);
    }

    [TestMethod]
    public void Arming_again_forgets_the_last_closing()
    {
        _switch.Arm(2_000_000);
        _contact.IsClosed = true;
        LookAt(2_000_000);
        LookAt(2_100_000);
        _contact.IsClosed = false;
        _switch.Arm(3_000_000);
        Assert.IsFalse(_switch.TryReadClosing(out _, out _));
        Assert.IsTrue(_switch.IsWatched);
    }

    private void LookAt(long us)
    {
        _clock.NowUs = us;
        _switch.Sample();
    }

    // Goes on with every look at it.
    private sealed class SlowClock : IMicrosecondClock
    {
        public const long StepUs = 100;

        public long LastUs { get; set; } = 1000;

        public long NowUs => LastUs += StepUs;
    }

    private sealed class Contact : ISwitchInput
    {
        public bool IsClosed { get; set; }

        public bool Read() => IsClosed;
    }
}
