using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using ChamberFirmware.Bench.Replay;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>
/// Given a chamber with a thermometer under its plate and one in its bath, when the plate cools between Ready and the cast, then no film is
/// cast onto it unless the operator says so, and record and status say what both were. What is true is asked of the twin.
/// </summary>
[TestClass]
public sealed class PlateSensorTests
{
    private const int TooCold = 4113;

    private static TwinParameters Fitted { get; } = TwinParameters.Reference with
    {
        PlateSensorFitted = true, BathSensorFitted = true, BathTemperatureC = 19.5, PlateLagS = 100,
    };

    [TestMethod]
    public void A_plate_that_has_become_colder_than_the_dew_point_is_cast_on_with_consent_only()
    {
        TwinRun run = ReadyWithAWarmPlate();
        run.Twin.Faults.PlateColderK = 15.0;
        run.Until(() => run.Twin.PlateTemperatureC < run.Twin.True.DewPointC - 1.0, 300.0, "A cold plate");
        Assert.AreEqual(Phase.Ready, run.Phase, "the air is as it was");
        Assert.AreEqual(TooCold, run.Chamber.Operator.Cast()!.Number);
        run.RunS(1.0);
        Assert.AreEqual(Phase.Ready, run.Phase);
        Assert.IsNull(run.Twin.Motion.BladeStartUs);
        var console = new CommandInterpreter(run.Chamber);
        Assert.StartsWith("ERROR 4113 The plate is at ", console.Execute("cast"));
        double trueC = run.Twin.PlateTemperatureC;
        Assert.StartsWith("OK casting", console.Execute("cast condensing"));
        run.To(Phase.Complete);
        Assert.IsTrue(run.Chamber.Record.PlateWasMeasured);
        Assert.AreEqual(trueC, run.Chamber.Record.PlateC, 0.5, "the sensor sees 2 % of the air, seconds late");
        Assert.IsLessThan(run.Chamber.Record.CastDewPointC, run.Chamber.Record.PlateC);
        Assert.AreEqual(FaultCode.None, run.Fault);
    }

    [TestMethod]
    public void A_cold_plate_that_the_air_has_yet_to_warm_refuses_no_start_and_a_cast_until_it_is_warm()
    {
        TwinRun run = new TwinRun(Fitted with { PlateLagS = 400 }).Start("example-2", 4.0).To(Phase.Ready);
        Assert.IsLessThan(run.Twin.True.DewPointC, run.Twin.PlateTemperatureC);
        Assert.AreEqual(TooCold, run.Chamber.Operator.Cast()!.Number);
        run.Until(() => run.Twin.PlateTemperatureC > run.Twin.True.DewPointC + 1.0, 600.0, "A warm plate");
        run.RunS(10.0);
        Assert.IsNull(run.Chamber.Operator.Cast());
        run.Tick();
        Assert.AreEqual(Phase.Casting, run.Phase);
    }

    [TestMethod]
    public void A_sensor_that_stops_answering_is_told_and_costs_no_film()
    {
        TwinRun run = ReadyWithAWarmPlate();
        run.Twin.Faults.PlateColderK = 20.0;
        run.Twin.Faults.PlateSensor.Unplugged = run.Twin.Faults.BathSensor.Unplugged = true;
        run.RunS(60.0);
        string status = run.Chamber.Status();
        Assert.Contains(" plateSensor=unread bathSensor=unread", status);
        Assert.DoesNotContain("plateC=", status);
        Assert.IsNull(run.Chamber.Operator.Cast(), "nobody knows that it is cold");
        run.To(Phase.Complete);
        RunRecord record = run.Chamber.Record;
        Assert.AreEqual((FaultCode.None, false, false), (run.Fault, record.PlateWasMeasured, record.BathWasMeasured));
        Assert.DoesNotContain("plateC", RecordOf(run));
    }

    /// <summary>A line that does not fit is cut: what a chamber with everything says, the longest fault and all notes.</summary>
    [TestMethod]
    public void The_status_of_a_chamber_with_every_sensor_fits_with_the_longest_fault_and_its_notes()
    {
        var run = new TwinRun(Fitted with { WallSensorsFitted = true, SecondSensorFitted = true, PlateLagS = 400 });
        run.Start("example-2", 4.0).To(Phase.Ready);
        run.Chamber.Run.Ask(OperatorRequest.Cast);
        run.Tick();
        string status = run.Chamber.Status();
        Assert.Contains(" note=cast refused, the air had left its band, the sensor was silent, the plate too cold", status);
        Assert.Contains(" bathUncertaintyK=0.20", status);
        int fault = Enumerable.Range(1, 999).Max(code => FaultCode.Sentence(code).Length) + " fault=999 ".Length;
        string stuck = " note=502 " + FaultCode.Sentence(FaultCode.SupplyStuck);
        const string Others = " mode=settings note=a coated plate or a filled blade may be in the loop";
        Assert.IsLessThan(TelemetryLine.MostBytes, status.Length + fault + stuck.Length + Others.Length, status);
    }

    [TestMethod]
    public void One_that_falls_silent_with_a_film_in_the_air_ends_no_run()
    {
        TwinRun run = ReadyWithAWarmPlate().Cast().To(Phase.Exposing);
        run.Twin.Faults.PlateSensor.AllZero = run.Twin.Faults.BathSensor.AllOnes = true;
        run.To(Phase.Complete);
        Assert.AreEqual(FaultCode.None, run.Fault);
    }

    [TestMethod]
    public void The_record_has_the_plate_of_the_cast_and_the_bath_of_the_immersion_and_not_of_later()
    {
        TwinRun run = ReadyWithAWarmPlate();
        run.Twin.Faults.BathWarmerK = 3.0;
        run.RunS(60.0);
        run.Cast();
        double plateC = run.Twin.PlateTemperatureC;
        run.To(Phase.Immersing);
        run.Twin.Faults.BathWarmerK = 20.0;
        run.To(Phase.Complete);
        run.RunS(30.0);
        Assert.AreEqual(22.5, run.Chamber.Record.BathC, 0.05);
        Assert.AreEqual(39.5, run.Chamber.Readings.BathC, 0.2, "now");
        Assert.AreEqual(plateC, run.Chamber.Record.PlateC, 0.5);
        Assert.Contains($"bathC={run.Chamber.Record.BathC:F2} uncertainty=0.20", RecordOf(run));
        run.Start("example-2", 4.0);
        Assert.DoesNotContain("bathC", RecordOf(run), "a new run has its own");
    }

    [TestMethod]
    public void A_recorded_run_replays_with_both_and_its_consent_to_the_last_bit()
    {
        string path = Path.GetTempFileName();
        try
        {
            long ticks = RecordRun(path);
            Assert.AreEqual(ticks, Player.Replay(path));
            string told = TextOf(path);
            Assert.Contains("\na ask 9\n", told);
            using (var zip = new GZipStream(File.Create(path), CompressionLevel.Fastest))
            {
                zip.Write(Encoding.UTF8.GetBytes(told.Replace("\na ask 9\n", "\na ask 2\n"))); // cast without the word
            }

            Assert.ThrowsExactly<DifferenceException>(() => Player.Replay(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string TextOf(string path)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return text.ReadToEnd();
    }

    private static long RecordRun(string path)
    {
        var twin = new TwinChamber(Fitted, 5);
        var settings = new ChamberSettings();
        using FileStream trace = File.Create(path);
        using var recorder = new Recorder(trace, settings, twin.Board);
        Assert.AreEqual("1+plate+bath", TapeSensors.Of(twin.Board));
        var chamber = new Chamber(new TapeBoard(twin.Board, recorder, TapeSensors.Of(twin.Board)), settings);
        var acts = new OperatorActs(chamber, recorder);
        long ticks = 0;
        for (; chamber.Run.Phase != Phase.Complete; ticks++)
        {
            long nowUs = (ticks + 1) * TickSchedule.TickUs;
            Assert.IsLessThan(6000L, ticks);
            twin.AdvanceTo(nowUs);
            recorder.Tick(nowUs);
            chamber.Tick(nowUs);
            recorder.End(chamber);
            Assert.IsNull(ticks == 20 ? acts.Start(ReferenceRecipes.Load("example-2", out _)!, 4.0, false) : null);
            if (chamber.Run.Phase == Phase.Ready)
            {
                twin.Faults.PlateColderK = 30.0;
                Assert.IsNull(chamber.Readings.PlateC < 25.0 ? acts.Cast(condensing: true) : null);
            }
        }

        Assert.IsTrue(chamber.Record.PlateC < chamber.Record.CastDewPointC);
        return ticks;
    }

    private static string RecordOf(TwinRun run)
    {
        var text = new TextBuffer(8192);
        var lines = new RecordLines(run.Chamber.Record);
        for (int line = 0; lines.TryWrite(line, text); line++)
        {
        }

        return text.ToString();
    }

    private static TwinRun ReadyWithAWarmPlate()
    {
        TwinRun run = new TwinRun(Fitted).Start("example-2", 4.0).To(Phase.Ready);
        run.Until(() => run.Twin.PlateTemperatureC > run.Twin.True.DewPointC + 3.0, 300.0, "A warm plate");
        run.RunS(20.0);
        Assert.AreEqual(run.Twin.PlateTemperatureC, run.Chamber.Readings.PlateC, 0.3);
        return run;
    }
}
