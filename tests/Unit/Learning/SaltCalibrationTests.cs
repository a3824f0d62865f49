using System;
using ChamberFirmware.Commands;
using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Learning;

/// <summary>The two-point salt calibration by the console's commands, in "jars" that are rooms with the salt's humidity.</summary>
[TestClass]
public sealed class SaltCalibrationTests
{
    private static TwinParameters Biased { get; } = TwinParameters.Reference with
    {
        RoomTemperatureC = 25.0, SensorHumidityBiasPct = 2.5, SensorTemperatureBiasK = 0.4,
        SecondSensorHumidityBiasPct = -1.5, SecondSensorTemperatureBiasK = -0.3,
    };

    private readonly ChamberSettings _settings = new();

    // Greenspan 1977, table 2.
    [TestMethod]
    [DataRow("LiCl", 25.0, 11.30)]
    [DataRow("MgCl2", 25.0, 32.78)]
    [DataRow("NaCl", 25.0, 75.29)]
    [DataRow("KCl", 25.0, 84.34)]
    [DataRow("LiCl", 20.0, 11.31)]
    [DataRow("MgCl2", 20.0, 33.07)]
    [DataRow("NaCl", 20.0, 75.47)]
    [DataRow("KCl", 20.0, 85.11)]
    [DataRow("LiCl", 30.0, 11.28)]
    [DataRow("MgCl2", 30.0, 32.44)]
    [DataRow("NaCl", 30.0, 75.09)]
    [DataRow("KCl", 30.0, 83.62)]
    public void A_salt_has_the_humidity_of_Greenspans_table(string name, double temperatureC, double humidityPct)
    {
        Assert.AreEqual(humidityPct, SaltSolution.RelativeHumidityPct(SaltSolution.Find(name), temperatureC), 0.015);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Two_jars_and_a_thermometer_make_biased_chips_right(bool two)
    {
        TwinParameters parameters = Biased with { SecondSensorFitted = two };
        Assert.StartsWith("OK\npoint=LiCl taken\nLiCl referencePct=11.30 readingPct=13.8", Jar("LiCl", parameters, "LiCl 25"));
        Assert.Contains("point=NaCl taken\n", Jar("NaCl", parameters, "NaCl 25"));
        TwinRun run = Room(parameters, 40.0);
        double before = run.Chamber.Readings.HumidityUncertaintyGPerKg;
        Assert.StartsWith(
            "OK stored date=2026-11-23 spanPct=11.30..75.30 sensor1: slope=1.0",
            new CommandInterpreter(run.Chamber).Execute("salt store 2026-11-23"));
        run.RunS(5.0);
        Assert.AreEqual(25.0, run.Chamber.Readings.Air.TemperatureC, 0.05);
        Assert.AreEqual(40.0, run.Chamber.Readings.Air.RelativeHumidityPct, 0.3);
        Assert.AreEqual(run.Twin.True.HumidityRatioGPerKg, run.Chamber.Readings.SmoothHumidityRatioGPerKg, 0.06);
        Assert.IsLessThan(0.45 * before, run.Chamber.Readings.HumidityUncertaintyGPerKg);
        Assert.AreEqual("2026-11-23", _settings.SaltCalibrationDate);
        Assert.AreEqual("", SettingsCheck.FirstFault(_settings).Said());
        Assert.AreEqual((two ? 1.5 : 0.0) > 0.0, _settings.SensorRhOffsetPct[1] > 1.0);
    }

    [TestMethod]
    public void Without_a_thermometer_the_temperature_keeps_its_class()
    {
        Jar("LiCl", Biased, "LiCl");
        Jar("KCl", Biased, "KCl 25");
        Assert.AreEqual("", SaltLine.Store(_settings, 1, "2026-11-23").Said());
        Assert.AreEqual((0.0, 0.0), (_settings.ThermometerLimitK, _settings.SensorTemperatureOffsetK[0]));
    }

    [TestMethod]
    public void Two_salts_too_near_to_each_other_are_refused_and_change_nothing()
    {
        Jar("NaCl", Biased, "NaCl");
        const string refusal = "Two salts at least 30 %RH apart are needed: take another point, for example LiCl and NaCl.";
        Assert.AreEqual(refusal, SaltLine.Store(_settings, 1, "2026-11-23").Said());
        Jar("KCl", Biased, "KCl");
        Assert.AreEqual(refusal, SaltLine.Store(_settings, 1, "2026-11-23").Said());
        Assert.AreEqual((1.0, 0.0, ""), (_settings.SensorRhSlope[0], _settings.SensorRhOffsetPct[0], _settings.SaltCalibrationDate));
    }

    [TestMethod]
    public void A_salt_between_the_two_checks_that_the_line_is_straight()
    {
        Jar("LiCl", Biased, "LiCl");
        Jar("NaCl", Biased, "NaCl");
        Jar("MgCl2", Biased with { SensorHumidityBiasPct = 4.5 }, "MgCl2");
        string refusal = SaltLine.Store(_settings, 1, "2026-11-23").Said();
        Assert.StartsWith("Air sensor 1: MgCl2 lies 2.", refusal);
        Jar("MgCl2", Biased, "MgCl2");
        Assert.AreEqual("", SaltLine.Store(_settings, 1, "2026-11-23").Said());
    }

    [TestMethod]
    public void A_slope_that_no_good_chip_has_is_refused()
    {
        Jar("LiCl", Biased with { SensorHumidityBiasPct = 5.5 }, "LiCl");
        Jar("NaCl", Biased with { SensorHumidityBiasPct = -5.5 }, "NaCl");
        Assert.StartsWith("Air sensor 1: slope 1.2", SaltLine.Store(_settings, 1, "2026-11-23").Said());
        Assert.AreEqual(1.0, _settings.SensorRhSlope[0]);
    }

    [TestMethod]
    [DataRow("NaCl", "LiCl", 25.0, "refused: 5215 The reading is more than 6 %RH from this salt")]
    [DataRow("NaCl", "NaCl", 31.0, "refused: 5214 The jar is not between 20 and 30 C")]
    [DataRow("NaCl", "NaCl 28", 25.0, "refused: 5216 Thermometer and sensor differ by more than 2 K")]
    public void A_point_that_cannot_be_is_refused_with_what_to_do(string jar, string asked, double roomC, string words)
    {
        Assert.Contains(words, Jar(jar, Biased with { RoomTemperatureC = roomC }, asked));
        Assert.AreEqual(0.0, _settings.SaltReferencePct[SaltSolution.Find("NaCl")]);
        Assert.AreEqual(0.0, _settings.SaltReferencePct[SaltSolution.Find("LiCl")]);
    }

    [TestMethod]
    public void A_jar_that_still_settles_is_refused()
    {
        TwinRun run = Room(Biased, 75.29);
        var console = new CommandInterpreter(run.Chamber);
        console.Execute("salt NaCl");
        int ticks = 0;
        run.AfterTick = () => run.Twin.Faults.SensorHumidityDriftPct = 0.5 * Math.Exp(-(++ticks) * 0.1 / 1200.0); // half a %RH to go
        run.RunS(301.0);
        Assert.Contains("NaCl refused: 5213 The reading still drifts", console.Execute("salt"));
    }

    [TestMethod]
    public void A_lost_sensor_or_a_run_ends_the_average()
    {
        TwinRun run = Room(Biased, 75.29);
        var console = new CommandInterpreter(run.Chamber);
        Assert.AreEqual("OK averaging over NaCl for 300 s: leave the jar closed, then type salt", console.Execute("salt NaCl"));
        run.RunS(100.0);
        Assert.StartsWith("OK\npoint=NaCl averaging leftS=200\n", console.Execute("salt"));
        run.Twin.Faults.SensorUnplugged = true;
        run.RunS(1.0);
        Assert.Contains("refused: 5212 An air sensor gave no reading", console.Execute("salt"));
        run.Twin.Faults.SensorUnplugged = false;
        run.RunS(3.0);
        console.Execute("salt NaCl");
        run.Start("example-2", 4.0);
        Assert.Contains("refused: 5211 The chamber was not Idle", console.Execute("salt"));
        Assert.AreEqual(
            "ERROR 5201 The salt calibration needs phase Idle, this is Conditioning: end the run first.", console.Execute("salt clear"));
    }

    [TestMethod]
    public void Points_and_correction_survive_power_off_and_the_model_forgets_the_offset_it_had_found()
    {
        TwinRun run = Room(Biased, 75.29);
        run.Chamber.Settings.SensorOffsetPct = 1.5;
        var console = new CommandInterpreter(run.Chamber);
        console.Execute("salt NaCl");
        run.RunS(301.0);
        var after = new Chamber(run.Twin.Board, new ChamberSettings());
        after.LoadSettings();
        int salt = SaltSolution.Find("NaCl");
        Assert.AreEqual(run.Chamber.Settings.SaltReferencePct[salt], after.Settings.SaltReferencePct[salt], 1e-6);
        Assert.IsGreaterThan(70.0, after.Settings.SaltReferencePct[salt]);

        int low = SaltSolution.Find("LiCl");
        run.Chamber.Settings.SaltReferencePct[low] = 11.3;
        run.Chamber.Settings.SaltReadingPct[2 * low] = 12.0;
        run.Chamber.Settings.SaltReadingC[2 * low] = 25.0;
        Assert.StartsWith("OK stored", console.Execute("salt store 2026-11-23"));
        after.LoadSettings();
        Assert.AreEqual("2026-11-23", after.Settings.SaltCalibrationDate);
        Assert.AreEqual(run.Chamber.Settings.SensorRhSlope[0], after.Settings.SensorRhSlope[0], 1e-9);
        Assert.AreEqual(0.0, after.Settings.SensorOffsetPct);
    }

    [TestMethod]
    public void Clear_forgets_points_and_correction()
    {
        Jar("LiCl", Biased, "LiCl 25");
        Jar("NaCl", Biased, "NaCl 25");
        Assert.AreEqual("", SaltLine.Store(_settings, 1, "2026-11-23").Said());
        TwinRun run = Room(Biased, 40.0);
        var console = new CommandInterpreter(run.Chamber);
        Assert.AreEqual("OK salt points and correction forgotten: the class of the sensor counts", console.Execute("salt clear"));
        Assert.AreEqual("OK\ncorrection=none", console.Execute("salt"));
        run.Tick();
        Assert.AreEqual(42.5, run.Chamber.Readings.Air.RelativeHumidityPct, 0.4);
        Assert.StartsWith("ERROR 5206 Two salts", console.Execute("salt store 2026-11-23"));
    }

    [TestMethod]
    public void Store_and_clear_outlast_power_off_and_end_what_commissioning_knew_of_the_sensor()
    {
        Jar("LiCl", Biased, "LiCl 25");
        Jar("NaCl", Biased, "NaCl 25");
        _settings.SensorOffsetPct = 2.5;
        _settings.CommissionedDate = "2026-11-22";
        TwinRun run = Room(Biased, 40.0);
        var console = new CommandInterpreter(run.Chamber);
        Assert.StartsWith("OK stored", console.Execute("salt store 2026-11-23"));
        ChamberSettings kept = AfterPowerOff(run);
        Assert.AreEqual(_settings.SensorRhOffsetPct[0], kept.SensorRhOffsetPct[0], 1e-6);
        Assert.AreEqual((0.0, "2026-11-23", "2026-11-22"), (kept.SensorOffsetPct, kept.SaltCalibrationDate, kept.CommissionedDate));
        Assert.StartsWith("OK salt points", console.Execute("salt clear"));
        kept = AfterPowerOff(run);
        Assert.AreEqual((0.0, "", ""), (kept.SensorRhOffsetPct[0], kept.SaltCalibrationDate, kept.CommissionedDate));
        Assert.AreEqual(0.0, kept.SaltReferencePct[0]);
        run.Twin.Faults.StoreWriteFails = true;
        Assert.StartsWith("ERROR 2203 The settings could not be stored", console.Execute("salt clear"));
    }

    [TestMethod]
    [DataRow("salt sugar", "ERROR 5202 'sugar' is none of the salts: known are LiCl, MgCl2, NaCl, KCl.")]
    [DataRow("salt NaCl 31", "ERROR 5204 '31' is not a temperature of the jar: it must be between 20 and 30 C.")]
    [DataRow("salt NaCl warm", "ERROR 5204 'warm' is not a temperature of the jar: it must be between 20 and 30 C.")]
    [DataRow("salt store", "ERROR 1222 salt store needs the day, because the chamber has no calendar: salt store 2026-11-23.")]
    [DataRow("salt store 2026-13-01", "ERROR 1222 salt store needs the day, because the chamber has no calendar: salt store 2026-11-23.")]
    [DataRow("salt store 23.11.2026", "ERROR 1222 salt store needs the day, because the chamber has no calendar: salt store 2026-11-23.")]
    [DataRow("salt", "OK\ncorrection=none")]
    public void A_line_has_its_answer(string line, string answer)
    {
        Assert.AreEqual(answer, new CommandInterpreter(Room(Biased, 40.0).Chamber).Execute(line));
    }

    [TestMethod]
    public void Averaging_allocates_nothing()
    {
        Jar("NaCl", Biased, "NaCl"); // compiles everything
        TwinRun run = Room(Biased, 75.29);
        new CommandInterpreter(run.Chamber).Execute("salt NaCl 25");
        long allocated = 0;
        for (long us = run.NowUs + TickSchedule.TickUs; run.Chamber.Salt.State != SaltPointState.Taken; us += TickSchedule.TickUs)
        {
            Assert.IsLessThan(run.NowUs + 310_000_000, us);
            run.Twin.AdvanceTo(us);
            long before = GC.GetAllocatedBytesForCurrentThread();
            run.Chamber.Tick(us);
            bool stores = run.Chamber.Salt.State == SaltPointState.Taken; // the one tick that writes the settings
            allocated += stores ? 0 : GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.AreEqual(0L, allocated);
    }

    [TestMethod]
    public void Settings_with_a_correction_that_cannot_be_are_refused()
    {
        _settings.SensorRhSlope[1] = 1.3;
        Assert.StartsWith("SensorRhSlope = 1.3 is out of range", SettingsCheck.FirstFault(_settings).Said());
        _settings.SensorRhSlope = [1.0];
        Assert.StartsWith("The air sensors' corrections are not two each", SettingsCheck.FirstFault(_settings).Said());
        _settings.SensorRhSlope = [1.0, 1.0];
        _settings.SaltReadingPct = [];
        Assert.StartsWith("The salt points are not those of four salts", SettingsCheck.FirstFault(_settings).Said());
    }

    private static ChamberSettings AfterPowerOff(TwinRun run)
    {
        var settings = new ChamberSettings();
        Assert.StartsWith("Settings loaded.", new Chamber(run.Board, settings).LoadSettings());
        return settings;
    }

    /// <summary>A chamber in air of a humidity, with the settings of this test: a jar, or a room.</summary>
    private TwinRun Room(TwinParameters parameters, double humidityPct)
    {
        var run = new TwinRun(parameters with { RoomRelativeHumidityPct = humidityPct }, 1, _settings);
        run.RunS(20.0);
        return run;
    }

    private string Jar(string salt, TwinParameters parameters, string asked)
    {
        double humidityPct = SaltSolution.RelativeHumidityPct(SaltSolution.Find(salt), parameters.RoomTemperatureC);
        TwinRun run = Room(parameters, humidityPct);
        var console = new CommandInterpreter(run.Chamber);
        Assert.StartsWith("OK averaging", console.Execute("salt " + asked));
        run.RunS(301.0);
        return console.Execute("salt");
    }
}
