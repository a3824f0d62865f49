using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Operation;

/// <summary>The one door to the chamber.</summary>
[TestClass]
public sealed class OperatorTests
{
    private readonly TwinRun _run = new();

    private Operator Operator => _run.Chamber.Operator;

    /// <summary>What one speaker loads another starts, and each word is refused with the number that the console says.</summary>
    [TestMethod]
    public void Console_and_program_share_one_session()
    {
        var console = new CommandInterpreter(_run.Chamber);
        _run.RunS(2.0);
        Assert.AreEqual(4101, Operator.Start(4.0, false)!.Number);
        Assert.StartsWith("ERROR 4101 ", console.Execute("start 4"));
        Operator.Load(ReferenceRecipes.Load("example-2", out _)!);
        Assert.StartsWith("OK conditioning for 4.00 s", console.Execute("start 4"));
        Assert.StartsWith("OK example-1: ", console.Execute("recipe example-1"));
        Assert.AreEqual("example-1", Operator.Recipe!.Name);
        _run.Tick();
        Assert.AreEqual("example-2", _run.Chamber.Run.Recipe!.Name, "a run goes on with its own");
        Assert.IsNull(Operator.Abort());
        _run.Tick();
        Assert.AreEqual(Phase.Aborted, _run.Phase);
        Assert.AreEqual(Operator.Abort()!.ToString(), console.Execute("abort")["ERROR ".Length..]);
        Assert.IsNull(Operator.Reset());
        _run.Tick();
        Assert.AreEqual(Operator.Reset()!.ToString(), console.Execute("reset")["ERROR ".Length..]);
        Assert.AreEqual(Operator.Cast()!.ToString(), console.Execute("cast")["ERROR ".Length..]);
    }

    [TestMethod]
    public void A_table_that_a_program_began_is_measured_on_the_console_too()
    {
        var console = new CommandInterpreter(_run.Chamber);
        _run.RunS(2.0);
        Assert.IsNull(Operator.BeginAirTable("2026-11-29"));
        _run.RunS(1.0);
        Assert.IsTrue(Operator.Runs(Operator.AirTable!));
        Assert.StartsWith("OK looking for the fan's range", console.Execute("airtable"));
        Assert.AreEqual(Operator.EnterVelocity("0.5")!.ToString(), console.Execute("airtable 0.5")["ERROR ".Length..]);
    }

    /// <summary>Two speakers, or a program that changes its mind: nobody waits for a tick to abort.</summary>
    [TestMethod]
    public void An_abort_takes_back_what_was_asked_in_the_same_tick()
    {
        _run.RunS(2.0);
        Assert.IsNull(Operator.Start(ReferenceRecipes.Load("example-3", out _)!, 15.0));
        Assert.IsNull(Operator.Abort());
        _run.RunS(1.0);
        Assert.AreEqual(Phase.Idle, _run.Phase);
        Assert.IsNull(Operator.Commission("2026-11-29"));
        Assert.IsNull(Operator.Abort());
        _run.RunS(1.0);
        Assert.AreEqual(Phase.Idle, _run.Phase);
        Assert.AreEqual(4107, Operator.Abort()!.Number);
        Assert.IsNull(Operator.Start("15", false));
        _run.RunS(1.0);
        Assert.AreEqual((Phase.Conditioning, 15.0), (_run.Phase, _run.Chamber.Run.ExposureS));
    }

    [TestMethod]
    public void What_needs_Idle_is_refused_in_a_run_and_changes_nothing()
    {
        _run.Start("example-3", 15.0);
        double before = _run.Chamber.Settings.HeaterW;
        Assert.IsNotNull(Operator.Set("HeaterW", "250"));
        Assert.IsNotNull(Operator.Defaults(out bool isStored));
        Assert.IsNotNull(Operator.Commission("2026-11-29"));
        Assert.IsNotNull(Operator.TakeSalt("NaCl", ""));
        Assert.IsNotNull(Operator.KeepSalts("2026-11-29"));
        Assert.IsNotNull(Operator.ClearSalts());
        Assert.IsFalse(isStored);
        Assert.AreEqual((before, SaltPointState.None), (_run.Chamber.Settings.HeaterW, _run.Chamber.Salt.State));
    }

    /// <summary>Nobody else leaves requests for the run or changes settings.</summary>
    [TestMethod]
    public void No_other_source_goes_around_the_door()
    {
        string[] words = [".Run.Ask(", ".ChangeSettings(", ".Salt.Ask(", ".Salt.Forget(", ".Supervisor.Reset(", ".Begin(task"];
        string[] around =
        [
            .. SourceTree.All.Where(path => path.StartsWith("firmware/", System.StringComparison.Ordinal)
                    || path.StartsWith("hardware/", System.StringComparison.Ordinal))
                .Where(path => !path.StartsWith("firmware/Operation/", System.StringComparison.Ordinal))
                .SelectMany(path => words.Where(SourceTree.Read(path).Contains).Select(word => $"{path}: {word}")),
        ];
        Assert.IsEmpty(around, string.Join('\n', around));
    }
}
