using System;
using System.Linq;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>
/// While a run conditions its air the cable is pulled, and another chamber answers under the same name, as /dev/ttyUSB0 does after two
/// plugs were changed: nothing of the run is asked of it, and the run goes on with the one of before.
/// </summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed class OtherChamberTests
{
    private const int LimitMs = 60_000;
    private const string Name = "ttyUSB0";

    private readonly int _port = TcpCable.FreePort();
    private readonly DeskPerson _person = new();
    private bool _isOther;
    private int _opened; // while the other one answered

    [TestMethod]
    [Timeout(LimitMs)]
    [DataRow(12, 7, 6.0, "ttyUSB0 is another chamber now: 'ChamberFirmware,casting chamber,7,")]
    [DataRow(12, 0, 6.0, "ttyUSB0 is another chamber now: 'ChamberFirmware,casting chamber,0,")]
    [DataRow(0, 0, 5.0, "ttyUSB0 is another chamber now, or somebody changed its settings: ")]
    public void Another_chamber_under_the_same_name_is_left_alone(int number, int otherNumber, double otherLeakPerHour, string said)
    {
        using var twin = new DeskTwin(3, () => new TcpCable(_port), Exchange);
        twin.Chamber.Settings.SerialNumber = number;
        int otherPort = TcpCable.FreePort();
        using var other = new DeskTwin(4, () => new TcpCable(otherPort));
        other.Chamber.Settings.SerialNumber = otherNumber;
        other.Chamber.Settings.LeakPerHour = otherLeakPerHour;
        using var chamber = new ChamberAtLine(Name, _ => Line(otherPort));
        MeasuredRun run = Run(chamber);
        Assert.AreEqual(PlateRun.Complete, run.Outcome, string.Join('\n', _person.Said));
        string[] told = [.. _person.Said.Where(s => s.StartsWith(said, StringComparison.Ordinal))];
        Assert.HasCount(1, told, string.Join('\n', _person.Said));
        Assert.IsGreaterThan(2, _opened);
        CollectionAssert.AreEqual(twin.EndWithRecord(), run.Record!.Lines.ToArray());
        other.Dispose();
        Assert.IsNull(other.Failure);
        Assert.AreEqual((0, 0), (other.Begun[(int)Phase.Conditioning], other.Begun[(int)Phase.Casting]));
        Assert.IsFalse(other.Language.Scpi.Session.Pushed.IsOn, "telemetry of the run was asked of it");
        Assert.IsNull(other.Chamber.Operator.Recipe);
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void A_chamber_without_a_number_whose_settings_are_as_they_were_is_the_same()
    {
        using var twin = new DeskTwin(3, () => new TcpCable(_port), Exchange);
        using var chamber = new ChamberAtLine(Name, _ => Line(_port));
        Assert.AreEqual(PlateRun.Complete, Run(chamber).Outcome);
        Assert.AreEqual(1, twin.Pulls);
        Assert.DoesNotContain("another chamber", string.Join('\n', _person.Said));
    }

    private void Exchange(DeskTwin twin)
    {
        bool isTime = twin.Pulls == 0 && twin.Chamber.Run.Phase == Phase.Conditioning;
        if (isTime)
        {
            _isOther = true;
            twin.Pull(1.0);
        }
    }

    // The same name, and some tries long another chamber behind it.
    private ILine Line(int otherPort)
    {
        _opened += _isOther ? 1 : 0;
        _isOther = _opened is > 0 and < 4;
        return Lines.Open($"tcp:127.0.0.1:{(_isOther ? otherPort : _port)}");
    }

    private MeasuredRun Run(ChamberAtLine chamber)
    {
        chamber.Open();
        chamber.AskSettings();
        var plate = new Plate(ReferenceRecipes.Load("example-3", out _)!, 15.0, 0);
        var run = new MeasuredRun(chamber, plate, castsByItself: false, _person.Person, _person);
        long limit = Environment.TickCount64 + LimitMs / 2;
        while (run.Outcome.Length == 0)
        {
            Assert.IsLessThan(limit, Environment.TickCount64, string.Join('\n', _person.Said));
            run.Step();
        }

        return run;
    }
}
