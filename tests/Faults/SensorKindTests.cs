using ChamberFirmware.Benchmarks.Control;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults;

/// <summary>Each cause of a bad air sensor has its own number and sentence, in a run and at the start of one.</summary>
[TestClass]
public sealed class SensorKindTests
{
    [TestMethod]
    [DataRow(0x58)] // BMP280
    [DataRow(0x56)] // BMP280, samples
    [DataRow(0x57)]
    [DataRow(0x61)] // BME680
    [DataRow(0x50)] // BMP388
    [DataRow(0x55)] // BMP180
    public void Another_chip_in_its_place_is_fault_105(int id)
    {
        TwinRun run = TwinRun.In(Phase.Conditioning);
        run.Twin.Faults.Sensor.OtherId = (byte)id;
        run.Twin.Faults.SensorBrownOut(); // it was changed
        Assert.IsLessThanOrEqualTo(1.5, AfterFault.WaitFor(run, FaultCode.SensorOtherChip, 5.0));
        AssertNoStart(run, FaultCode.SensorOtherChip);
        run.Twin.Faults.Sensor.OtherId = 0;
        run.RunS(2.0);
        AfterFault.AssertANewRunWorks(run);
    }

    [TestMethod]
    [DataRow(0x89, 4)] // T1
    [DataRow(0x8A, 0)] // T2, the lowest bit
    [DataRow(0x8B, 6)]
    [DataRow(0x95, 7)] // P4
    [DataRow(0xA0, 2)] // reserved
    [DataRow(0xA1, 1)] // H1
    [DataRow(0xE5, 3)] // H4 and H5
    [DataRow(0xE8, 0)] // the check sum
    public void A_wrong_bit_in_the_calibration_that_a_start_reads_is_fault_106(int register, int bit)
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        run.Twin.Faults.Sensor.WrongBit = 8 * register + bit;
        run.RunS(2.0);
        Assert.AreEqual(FaultCode.None, run.Fault, "nobody reads it before the next start");
        run.Twin.Faults.SensorBrownOut();
        Assert.IsLessThanOrEqualTo(1.5, AfterFault.WaitFor(run, FaultCode.SensorCalibration, 5.0));
        AssertNoStart(run, FaultCode.SensorCalibration);
        run.Twin.Faults.Sensor.WrongBit = -1;
        run.RunS(2.0);
        AfterFault.AssertANewRunWorks(run);
    }

    [TestMethod]
    [DataRow(0x89, 4, 1)]
    [DataRow(0x8B, 6, 2)]
    [DataRow(0x95, 7, 1)]
    [DataRow(0xE2, 5, 2)]
    [DataRow(0xE6, 7, 1)]
    [DataRow(0xD0, 0, 1)] // the id
    public void One_wrong_bit_while_a_sensor_starts_again_is_no_fault(int register, int bit, int transfers)
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        run.Twin.Faults.Sensor.WrongBit = 8 * register + bit;
        run.Twin.Faults.Sensor.WrongTransfers = transfers;
        run.Twin.Faults.SensorBrownOut();
        run.RunS(3.0);
        Assert.AreEqual((FaultCode.None, 0), (run.Fault, run.Twin.Faults.Sensor.WrongTransfers));
        Assert.AreEqual(run.Twin.True.SensorTemperatureC, run.Chamber.Readings.Air.TemperatureC, 0.1);
    }

    [TestMethod]
    [DataRow(Phase.Conditioning)]
    [DataRow(Phase.Ready)]
    [DataRow(Phase.Exposing)]
    [DataRow(Phase.Complete)]
    public void A_wet_element_is_fault_107(Phase phase)
    {
        TwinRun run = TwinRun.In(phase);
        run.Twin.Faults.Sensor.Wet = true;
        Assert.IsLessThanOrEqualTo(1.5, AfterFault.WaitFor(run, FaultCode.SensorWet, 5.0));
        AssertNoStart(run, FaultCode.SensorWet);
        Assert.Contains("note=the air sensor shows over 90 %RH at rest", run.Chamber.Status());
        run.Twin.Faults.Sensor.Wet = false;
        run.RunS(6.0); // so far from 100 %RH that it takes as long until it is believed
        AfterFault.AssertANewRunWorks(run);
    }

    [TestMethod]
    [DataRow(91.0, true)]
    [DataRow(96.0, true)]
    [DataRow(88.0, false)]
    [DataRow(50.0, false)]
    public void An_element_that_shows_over_90_percent_at_rest_is_told_in_the_status(double roomPct, bool isTold)
    {
        var run = new TwinRun(TwinParameters.Reference with { RoomRelativeHumidityPct = roomPct });
        run.RunS(30.0);
        Assert.AreEqual(isTold, run.Chamber.Status().Contains("at rest"));
    }

    [TestMethod]
    [DataRow(0xFA, 4)] // temperature, 20 K
    [DataRow(0xFA, 3)] // 10 K
    [DataRow(0xF7, 2)] // pressure, 30 hPa
    [DataRow(0xF7, 1)]
    [DataRow(0xF7, 0)] // 7 hPa
    public void A_bit_of_the_data_that_stays_wrong_is_fault_108(int register, int bit)
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        double temperatureC = run.Chamber.Readings.Air.TemperatureC;
        run.AfterTick = () => Assert.AreEqual(temperatureC, run.Chamber.Readings.Air.TemperatureC, 1.0);
        run.Twin.Faults.Sensor.WrongBit = 8 * register + bit;
        Assert.IsLessThanOrEqualTo(1.5, run.Until(() => run.Fault != FaultCode.None, 5.0, "A fault"));
        run.AfterTick = null;
        Assert.AreEqual(FaultCode.SensorJumps, run.Fault);
        AfterFault.AssertSafe(run);
        run.Twin.Faults.Sensor.WrongBit = -1;
        run.RunS(15.0);
        AfterFault.AssertANewRunWorks(run);
    }

    [TestMethod]
    [DataRow(300, 100)]
    [DataRow(200, 100)]
    [DataRow(500, 100)]
    [DataRow(500, 200)]
    [DataRow(1000, 300)]
    [DataRow(1000, 600)]
    [DataRow(1000, 700)]
    [DataRow(3000, 950)]
    public void A_contact_that_comes_and_goes_is_fault_109_within_about_a_minute(int periodMs, int openMs)
    {
        TwinRun run = TwinRun.In(Phase.Conditioning);
        run.Twin.Faults.Sensor.ContactPeriodUs = 1000L * periodMs;
        run.Twin.Faults.Sensor.ContactOpenUs = 1000L * openMs;
        Assert.IsLessThan(75.0, AfterFault.WaitFor(run, FaultCode.SensorIntermittent, 90.0));
        run.Twin.Faults.Sensor.ContactPeriodUs = 0;
        AfterFault.AssertANewRunWorks(run);
    }

    [TestMethod]
    [DataRow(1000, 100)]
    [DataRow(2000, 100)]
    [DataRow(3000, 200)]
    [DataRow(5000, 400)]
    [DataRow(10_000, 800)]
    public void A_contact_that_loses_one_reading_in_ten_is_no_fault(int periodMs, int openMs)
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        run.Twin.Faults.Sensor.ContactPeriodUs = 1000L * periodMs;
        run.Twin.Faults.Sensor.ContactOpenUs = 1000L * openMs;
        run.RunS(180.0);
        Assert.AreEqual(FaultCode.None, run.Fault);
    }

    [TestMethod]
    [DataRow(300, 100)]
    [DataRow(500, 100)]
    [DataRow(1000, 300)]
    [DataRow(1000, 100)]
    [DataRow(2000, 600)]
    public void A_frozen_chip_on_a_loose_contact_is_still_fault_103(int periodMs, int openMs)
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        run.Twin.Faults.Sensor.ContactPeriodUs = 1000L * periodMs;
        run.Twin.Faults.Sensor.ContactOpenUs = 1000L * openMs;
        run.Twin.Faults.SensorFrozen = true;
        AfterFault.WaitFor(run, FaultCode.SensorFrozen, 15.0);
    }

    [TestMethod]
    [DataRow(6500.0)]
    [DataRow(-6500.0)]
    [DataRow(8000.0)]
    [DataRow(-31000.0)]
    [DataRow(-15000.0)]
    [DataRow(-40000.0)]
    public void A_pressure_that_is_not_the_sites_is_fault_110(double driftPa)
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        double humidity = run.Chamber.Readings.SmoothHumidityRatioGPerKg;
        run.Twin.Faults.Sensor.PressureDriftPa = driftPa;
        Assert.IsLessThanOrEqualTo(1.5, AfterFault.WaitFor(run, FaultCode.PressureOffSite, 5.0));
        Assert.AreEqual(humidity, run.Chamber.Readings.SmoothHumidityRatioGPerKg, 0.05);
        AssertNoStart(run, FaultCode.PressureOffSite);
        run.Twin.Faults.Sensor.PressureDriftPa = 0.0;
        run.RunS(3.0);
        AfterFault.AssertANewRunWorks(run);
    }

    [TestMethod]
    [DataRow(90000.0)]
    [DataRow(94000.0)]
    [DataRow(78000.0)]
    [DataRow(62000.0)]
    [DataRow(108000.0)]
    public void On_a_mountain_site_is_typed_once_and_the_chamber_casts(double roomPa)
    {
        var run = new TwinRun(TwinParameters.Reference with { RoomPressurePa = roomPa });
        run.RunS(2.0);
        AssertNoStart(run, FaultCode.PressureOffSite);
        string said = new CommandInterpreter(run.Chamber).Execute("site");
        Assert.MatchesRegex(@"^OK SitePressurePa=\d+ stored, was 101325$", said);
        Assert.AreEqual(roomPa, run.Chamber.Settings.SitePressurePa, 20.0);
        Assert.Contains($"SitePressurePa={run.Chamber.Settings.SitePressurePa}", new CommandInterpreter(run.Chamber).Execute("settings"));
        run.Tick();
        run.Start("example-3", 15.0);
        Assert.StartsWith("ERROR 2101 ", new CommandInterpreter(run.Chamber).Execute("site"), "not while a run is on");
    }

    [TestMethod]
    public void Without_a_sensor_there_is_no_pressure_to_take()
    {
        var run = new TwinRun();
        run.RunS(1.0);
        run.Twin.Faults.SensorUnplugged = true;
        run.RunS(1.0);
        Assert.StartsWith("ERROR 2118 ", new CommandInterpreter(run.Chamber).Execute("site"));
        Assert.AreEqual(101325.0, run.Chamber.Settings.SitePressurePa);
    }

    [TestMethod]
    public void No_chamber_of_the_benchmark_makes_a_reading_that_is_taken_for_a_jump()
    {
        for (int plant = 0; plant < 12; plant++)
        {
            var run = new TwinRun(Plants.Make(plant), Plants.NoiseSeed(plant));
            run.RunS(2.0);
            run.AfterTick = () => Assert.AreEqual(SensorStatus.Good, run.Chamber.Readings.Air.Status, $"plant {plant}");
            Recipe recipe = ReferenceRecipes.Load("example-1", out _)!; // 60 C: the door lets in the most
            bool starts = run.Chamber.Operator.Start(recipe, 2.0, true) == null;
            for (int i = 0; starts && i < 6000 && run.Phase != Phase.Ready && run.Fault == FaultCode.None; i++)
            {
                run.Tick();
            }

            run.Twin.Faults.DoorOpen = true;
            run.RunS(30.0);
            run.Twin.Faults.DoorOpen = false;
            run.Chamber.Operator.Reset();
            run.RunS(2.0);
            run.Chamber.Operator.Start(recipe, 2.0, true);
            run.RunS(60.0);
        }
    }

    // After a reset, too: what a start says is what the fault says.
    private static void AssertNoStart(TwinRun run, int fault)
    {
        run.TakePlateOut();
        run.Chamber.Operator.Reset();
        run.RunS(1.0);
        Recipe recipe = ReferenceRecipes.Load("example-3", out _)!;
        Assert.AreEqual($"{fault} {FaultCode.Sentence(fault)}", run.Chamber.Operator.Start(recipe, 15.0)?.ToString());
    }
}
