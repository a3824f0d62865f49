using ChamberFirmware.Air;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Casting;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Commands;

/// <summary>The lines that people and programs read: keys carry their units, and what is not measured is not printed as a number.</summary>
[TestClass]
public sealed class ConsoleLinesTests
{
    [TestMethod]
    public void Telemetry_has_phase_air_flow_and_targets_with_units_in_the_keys()
    {
        TwinRun run = TwinRun.In(Phase.Conditioning);
        Readings r = run.Chamber.Readings;
        double dewPointC = Psychrometrics.DewPointC(r.HumidityRatioGPerKg, r.Air.PressurePa);
        string expected = "phase=Conditioning isa88=Running interlock=closed"
            + $" temperatureC={r.Air.TemperatureC:F2} temperatureUncertaintyK={r.TemperatureUncertaintyK:F2}"
            + $" relativeHumidityPct={r.Air.RelativeHumidityPct:F2} pressurePa={r.Air.PressurePa:F0}"
            + $" humidityRatioGPerKg={r.HumidityRatioGPerKg:F2} humidityUncertaintyGPerKg={r.HumidityUncertaintyGPerKg:F2}"
            + $" dewPointC={dewPointC:F2}"
            + $" fanRpm={r.FanRpm:F0} airVelocityMPerS={r.AirVelocityMPerS:F2} airVelocityUncertaintyMPerS=0.05"
            + " sensorStarts=1 targetTemperatureC=25.00 targetHumidityRatioGPerKg=7.88 targetAirVelocityMPerS=0.70";
        Assert.AreEqual(expected, run.Chamber.Status());
    }

    [TestMethod]
    public void Telemetry_says_invalid_instead_of_a_number_that_nobody_measured()
    {
        var run = new TwinRun();
        run.Twin.Faults.SensorUnplugged = true;
        run.Twin.Faults.DoorOpen = true;
        run.Tick();
        Assert.AreEqual("phase=Idle isa88=Idle interlock=resting air=invalid fan=invalid sensorStarts=1", run.Chamber.Status());
    }

    [TestMethod]
    public void Telemetry_ends_with_the_fault_and_its_sentence()
    {
        TwinRun run = TwinRun.In(Phase.Conditioning);
        run.Twin.Faults.DoorOpen = true;
        run.RunS(0.2);
        string line = run.Chamber.Status();
        Assert.StartsWith("phase=Faulted isa88=Aborted interlock=resting", line);
        Assert.EndsWith(" fault=501 " + FaultCode.Sentence(FaultCode.InterlockOpen), line);
    }

    [TestMethod]
    public void A_record_of_a_fault_names_it_and_has_no_exposure()
    {
        TwinRun run = TwinRun.In(Phase.Conditioning);
        run.Twin.Faults.DoorOpen = true;
        run.RunS(0.2);
        Assert.AreEqual(
            "recipe=example-3\noutcome=Faulted film=none\nreadyAfterS=never\nexposureSetS=15.000\nexposurePlannedS=none\n"
            + "humidityVerifiable=yes\n"
            + "fault=501 "
            + FaultCode.Sentence(FaultCode.InterlockOpen),
            new RecordLines(run.Chamber.Record).All());
    }

    [TestMethod]
    public void A_record_has_mean_least_and_greatest_of_what_was_measured_in_the_exposure()
    {
        var record = new RunRecord();
        var script = new RunScript(4.0);
        Note(Phase.Conditioning);
        Note(Phase.Casting);
        script.Readings.CastStartErrorUs = -31;
        script.Readings.CastStartTries = 2;
        script.Readings.TemperatureUncertaintyK = 0.9;
        script.Readings.HumidityUncertaintyGPerKg = 2.1;
        script.Readings.AirVelocityUncertaintyMPerS = 0.09;
        while (script.Run.Phase != Phase.Complete)
        {
            script.Tick();
            script.Readings.Air.TemperatureC = script.Run.PhaseIsNew && script.Run.Phase == Phase.Exposing ? 39.5 : 40.5;
            record.Note(script.NowUs, script.Run, script.Readings, 0);
        }

        Assert.AreEqual(40, record.TemperatureC.Count, "4 s of ticks: until the plate is wet, not until its relay is told");
        string lines = new RecordLines(record).All();
        Assert.StartsWith(
            "recipe=example-2\noutcome=notVerified film=notVerified\nreadyAfterS=never\nexposureSetS=4.000\n"
            + "exposurePlannedS=4.000000\nexposurePoint=last\n"
            + "exposureAlongPlateS first=7.000 middle=5.500 last=4.000 bladeTravel=3.000 immersionTravel=0.000\nwarning=the film is "
            + "exposed for 7.00 s at its first point, 5.50 s in the middle, 4.00 s at its last: more than 10 % of 4.00 s apart; a faster "
            + "blade, or a bath that travels as the blade does (immersionTravelS), brings them together.\n"
            + "castStartErrorUs=-31 uncertainty=23 tries=2\n"
            + "bladeRelayS on=6.050000 off=9.205000\nbladeEndS planned=9.105000 measured=none\n"
            + "immersionRelayS on=13.014969 off=14.604969\nplateWetS planned=13.105000 measured=none\n"
            + "exposureMeasuredS=none verdict=unknown\nmotionVerified=no\nairHeld=yes\nhumidityVerifiable=yes\ntemperatureC mean=40.4",
            lines);
        Assert.Contains(
            "least=39.500 greatest=40.500 uncertainty=0.900\n"
            + "humidityRatioGPerKg mean=28.436 least=28.436 greatest=28.436 uncertainty=2.100\n", lines);
        Assert.EndsWith("airVelocityMPerS mean=2.000 least=2.000 greatest=2.000 uncertainty=0.090", lines);

        void Note(Phase phase)
        {
            script.To(phase);
            record.Note(script.NowUs, script.Run, script.Readings, 0);
        }
    }

    [TestMethod]
    public void A_tally_keeps_mean_least_and_greatest_also_below_zero()
    {
        var tally = new Tally();
        Assert.AreEqual((0, 0.0), (tally.Count, tally.Mean));
        foreach (double value in new[] { -3.0, -1.0, -2.0 })
        {
            tally.Add(value);
        }

        Assert.AreEqual((3, -2.0, -3.0, -1.0), (tally.Count, tally.Mean, tally.Least, tally.Greatest));
        tally.Clear();
        tally.Add(7.0);
        Assert.AreEqual((1, 7.0, 7.0, 7.0), (tally.Count, tally.Mean, tally.Least, tally.Greatest));
    }
}
