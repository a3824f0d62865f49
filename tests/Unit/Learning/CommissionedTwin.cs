using System;
using ChamberFirmware.Benchmarks.Control;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Learning;

/// <summary>A chamber that is commissioned through its console, and what was seen of it meanwhile.</summary>
internal sealed class CommissionedTwin
{
    public const string Day = "2026-11-23";

    public CommissionedTwin(TwinParameters plant, ulong seed = 1)
    {
        Run = new TwinRun(plant, seed, FanCalibration.Enter(new ChamberSettings(), plant));
        Before.CopyFrom(Run.Chamber.Settings);
        Console = new CommandInterpreter(Run.Chamber);
        Run.AfterTick = Look;
        Run.RunS(2.0);
    }

    public TwinRun Run { get; }

    public CommandInterpreter Console { get; }

    public ChamberSettings Before { get; } = new();

    public ChamberSettings Settings => Run.Chamber.Settings;

    public double HottestC { get; private set; }

    public double MostCondensedG { get; private set; }

    /// <summary>Closest that the air's dew point came to the walls, K.</summary>
    public double LeastDewMarginK { get; private set; } = double.MaxValue;

    public string Result => Run.Chamber.Task!.Result();

    public CommissionedTwin Begin()
    {
        Assert.StartsWith("OK the chamber tests itself for 9 min", Console.Execute("commission " + Day));
        Run.Tick();
        Assert.AreEqual(Phase.Commissioning, Run.Phase);
        return this;
    }

    /// <summary>Until it is over, well or not.</summary>
    public CommissionedTwin Finish()
    {
        Run.Until(() => Run.Phase != Phase.Commissioning, 5400.0, "The end");
        Run.Tick();
        return this;
    }

    public void AssertNothingIsStored()
    {
        Assert.AreEqual(SettingsText.Of(Before), SettingsText.Of(Settings), "the old settings are in force");
        Assert.IsNull(StoredSettingsTests.StoredIn(Run.Twin));
    }

    private void Look()
    {
        HottestC = Math.Max(HottestC, Run.Twin.True.TemperatureC);
        MostCondensedG = Math.Max(MostCondensedG, Run.Twin.True.CondensedG);
        LeastDewMarginK = Math.Min(LeastDewMarginK, Run.Twin.True.WallTemperatureC - Run.Twin.True.DewPointC);
    }
}
