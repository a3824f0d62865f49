using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Drivers;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Casting;

/// <summary>A run with readings that a test writes: no air, no chips, ticks of 0.1 s.</summary>
internal sealed class RunScript
{
    public RunScript(double exposureS = 4.0, string recipe = "example-2")
    {
        Recipe = ReferenceRecipes.Load(recipe, out _)!;
        Run = new CastingRun(Settings);
        Run.Load(Recipe, exposureS);
        AirInBand();
        Readings.InterlockClosed = true;
    }

    private static IAirSensor Sensor { get; } = ScriptedChip.Sensor();

    public ChamberSettings Settings { get; } = new();

    public Recipe Recipe { get; }

    public CastingRun Run { get; }

    public Readings Readings { get; } = new();

    public long NowUs { get; private set; } = 5_000_000;

    public int Fault { get; set; }

    public bool SavesFilm { get; set; }

    public void AirInBand()
    {
        Readings.Air.Status = SensorStatus.Good;
        Readings.FirstUsed = Sensor;
        Readings.Air.TemperatureC = Recipe.TemperatureC;
        Readings.HumidityRatioGPerKg = Recipe.HumidityRatioGPerKg;
        Readings.SmoothHumidityRatioGPerKg = Recipe.HumidityRatioGPerKg;
        Readings.FanRpmIsValid = true;
        Readings.AirVelocityMPerS = Recipe.AirVelocityMPerS;
    }

    public void Tick(int ticks = 1)
    {
        for (int i = 0; i < ticks; i++)
        {
            NowUs += TickSchedule.TickUs;
            Run.Advance(NowUs, Readings, Fault != FaultCode.None, SavesFilm);
            if (Run.PhaseIsNew && Run.Phase == Phase.Casting)
            {
                Readings.CastStarted = true;
                Readings.CastStartedUs = NowUs;
            }
        }
    }

    public Phase Ask(OperatorRequest request)
    {
        Run.Ask(request);
        Tick();
        return Run.Phase;
    }

    /// <summary>Takes the run to a phase on its ordinary way.</summary>
    public RunScript To(Phase phase)
    {
        if (phase == Phase.Idle)
        {
            return this;
        }

        if (phase == Phase.Commissioning)
        {
            Assert.AreEqual(phase, Ask(OperatorRequest.Commission));
            return this;
        }

        Ask(OperatorRequest.Start);
        if (phase == Phase.Aborted)
        {
            Ask(OperatorRequest.Abort);
        }
        else if (phase == Phase.Faulted)
        {
            Fault = FaultCode.InterlockOpen;
            Tick();
        }

        for (int i = 0; i < 5000 && Run.Phase != phase; i++)
        {
            if (Run.Phase == Phase.Ready)
            {
                Run.Ask(phase switch
                {
                    Phase.Filling => OperatorRequest.Fill,
                    Phase.Coating => OperatorRequest.Coat,
                    _ => OperatorRequest.Cast,
                });
            }

            Tick();
        }

        Assert.AreEqual(phase, Run.Phase);
        return this;
    }
}
