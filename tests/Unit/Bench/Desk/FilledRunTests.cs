using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>Dope for the blade at a chamber: through Filling as the firmware has it, in the order that it asks for.</summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed class FilledRunTests : IDisposable
{
    private const int LimitMs = 60_000;

    private readonly int _port = TcpCable.FreePort();
    private readonly DeskPerson _person = new();
    private readonly MemoryStream _trace = new();

    public void Dispose() => _trace.Dispose();

    private string All => string.Join('\n', _person.Said);

    [TestMethod]
    [Timeout(LimitMs)]
    public void A_person_is_led_from_Ready_through_the_door_back_to_Ready_and_to_the_cast()
    {
        var door = new DeskDoor(_person, 5.0);
        using var twin = new DeskTwin(3, () => new TcpCable(_port), door.Look);
        _person.Looks = sample => _person.Answers = sample.Phase == Phase.Ready || door.IsDone;
        MeasuredRun run = Cast(yes: false, longestFilledS: 600, isWarm: true);
        string[] said = twin.EndWithRecord();
        Assert.AreEqual(PlateRun.Complete, run.Outcome, All);
        CollectionAssert.AreEqual(said, run.Record!.Lines.ToArray());
        Assert.IsGreaterThan(5.0, twin.Chamber.Record.FilledForUs / 1e6);
        Assert.AreEqual((1, 3), (twin.Begun[(int)Phase.Filling], _person.Enters), All);
        AssertOrder(
            "Enter has heat and mist off", "cooling: the door must stay closed", TelemetryLine.DoorMayOpen, "Enter goes on", "Enter casts");
        Assert.IsEmpty(run.Gaps);
        string trace = Encoding.ASCII.GetString(_trace.ToArray());
        Assert.IsGreaterThan(5, trace.Split('\n').Count(line => line.Contains(",Filling,", StringComparison.Ordinal)), "a line a second");
        Assert.DoesNotContain(",gap,", trace);
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void With_yes_the_door_that_closes_again_is_the_word()
    {
        var door = new DeskDoor(_person, 5.0);
        using var twin = new DeskTwin(3, () => new TcpCable(_port), door.Look);
        MeasuredRun run = Cast(yes: true, longestFilledS: 600);
        twin.Dispose();
        Assert.AreEqual((PlateRun.Complete, 0), (run.Outcome, _person.Enters), All);
        Assert.IsGreaterThan(5.0, twin.Chamber.Record.FilledForUs / 1e6);
        Assert.AreEqual(1, twin.Begun[(int)Phase.Filling]);
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void Filled_with_the_door_open_is_refused_in_the_chambers_words_and_asked_for_again()
    {
        int refusals = 0;
        var door = new DeskDoor(_person, 5.0, () => Volatile.Read(ref refusals) > 0);
        using var twin = new DeskTwin(3, () => new TcpCable(_port), door.Look);
        _person.Looks = sample =>
        {
            Volatile.Write(ref refusals, _person.Said.Count(s => s.Contains("not filled: The chain is open", StringComparison.Ordinal)));
            bool isEarly = sample.DoorIsClosed == false && refusals == 0;
            _person.Answers = sample.Phase == Phase.Ready || door.IsDone || isEarly;
        };
        MeasuredRun run = Cast(yes: false, longestFilledS: 600);
        twin.Dispose();
        Assert.AreEqual((PlateRun.Complete, 1), (run.Outcome, refusals), All);
    }

    /// <summary>And what follows: the fault is looked at, the blade taken out with the door open, before anything heats again.</summary>
    [TestMethod]
    [Timeout(LimitMs)]
    public void Dope_that_waits_too_long_ends_the_run_and_the_next_start_asks_for_plate_out()
    {
        var door = new DeskDoor(_person, 15.0);
        bool isOut = false;
        using var twin = new DeskTwin(3, () => new TcpCable(_port), twin =>
        {
            door.Look(twin);
            if (isOut)
            {
                twin.DoorIsOpen = _person.Said.TakeLast(1).Any(s => s.Contains("with the door open press Enter", StringComparison.Ordinal));
            }
        });
        _person.Looks = sample => _person.Answers = sample.Phase == Phase.Ready || door.IsDone;
        MeasuredRun run = Cast(yes: false, longestFilledS: 10);
        Assert.AreEqual((PlateRun.Faulted, FaultCode.FilledTooLong), (run.Outcome, run.Record!.Fault().Number), All);
        isOut = true;
        twin.Await(1_000_000);
        _person.Answers = true;
        run = Cast(yes: false, longestFilledS: 600, fills: false);
        twin.Dispose();
        Assert.AreEqual(PlateRun.Complete, run.Outcome, All);
        AssertOrder(
            "Faulted: " + FaultCode.Sentence(FaultCode.FilledTooLong), "with the door open press Enter", "Close the door", "Enter casts");
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void Who_is_not_asked_is_not_taken_for_the_one_who_took_the_blade_out()
    {
        using var twin = new DeskTwin(3, () => new TcpCable(_port));
        _person.Looks = sample =>
        {
            bool pressed = sample.Phase == Phase.Filling && _person.Person.Presses < 2;
            if (pressed)
            {
                _person.Person.Press(); // and the blade may be filled
            }
        };
        Assert.AreEqual(PlateRun.Aborted, Cast(yes: true, longestFilledS: 600).Outcome, All);
        var refused = Assert.ThrowsExactly<NotCastException>(() => Cast(yes: true, longestFilledS: 600));
        StringAssert.StartsWith(refused.Message, "The chamber is Aborted", All);
        twin.Dispose();
        Assert.AreEqual(1, twin.Begun[(int)Phase.Conditioning]);
    }

    private MeasuredRun Cast(bool yes, double longestFilledS, bool fills = true, bool isWarm = false)
    {
        using var chamber = new ChamberAtLine($"tcp:127.0.0.1:{_port}", Lines.Open);
        chamber.Open();
        Recipe recipe = ReferenceRecipes.Load(isWarm ? "example-2" : "example-3", out _)!;
        recipe.LongestFilledS = longestFilledS;
        recipe.TemperatureC = isWarm ? 43.0 : recipe.TemperatureC; // above FillingBelowC the chamber cools first
        var plate = new Plate(recipe, isWarm ? 4.0 : 15.0, 0);
        var casting = new DeskCasting(chamber, yes, fills, _person.Person, _person);
        return casting.Cast(plate, _trace, new PlateProgress(plate), () => { });
    }

    private void AssertOrder(params string[] sentences)
    {
        int at = -1;
        foreach (string sentence in sentences)
        {
            at = _person.Said.FindIndex(at + 1, s => s.Contains(sentence, StringComparison.Ordinal));
            Assert.IsGreaterThanOrEqualTo(0, at, $"'{sentence}' in its place of:\n{All}");
        }
    }
}
