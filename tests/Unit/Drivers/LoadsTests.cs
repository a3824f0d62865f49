using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench.Replay;
using ChamberFirmware.Drivers;
using ChamberFirmware.Drivers.Esp32;
using ChamberFirmware.Operation;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Drivers;

/// <summary>A load that stands in the rows and is left out anywhere else fails one of these.</summary>
[TestClass]
public sealed class LoadsTests
{
    public static IEnumerable<object[]> All => Enumerable.Range(0, Loads.Count).Select(load => new object[] { load });

    [TestMethod]
    public void Every_place_has_a_row_with_names_of_its_own()
    {
        Assert.ThrowsExactly<IndexOutOfRangeException>(() => Loads.Row(Loads.Count));
        int[] places = [.. typeof(Loads).GetFields().Where(f => f.Name != nameof(Loads.Count)).Select(f => (int)f.GetRawConstantValue()!)];
        CollectionAssert.AreEqual(Enumerable.Range(0, Loads.Count).ToArray(), places, "a constant for each row, in their order");
        Load[] rows = [.. Enumerable.Range(0, Loads.Count).Select(Loads.Row)];
        CollectionAssert.AllItemsAreUnique(rows.Select(row => row.Name).ToArray());
        CollectionAssert.AllItemsAreUnique(rows.Select(row => row.Signal).ToArray());
        foreach (Load row in rows)
        {
            Assert.IsInRange(0.1, 1.0, row.ShortestOnS, row.Name);
        }
    }

    [TestMethod]
    [DynamicData(nameof(All))]
    public void Its_pin_is_the_one_of_its_signal_and_an_output(int load)
    {
        Pin wired = Pinout.FromTheWiring().Single(pin => pin.Signal == Loads.Row(load).Signal);
        Assert.AreEqual(wired.Gpio, Pins.OfLoad(load));
        Assert.IsTrue(wired.IsDriven);
    }

    [TestMethod]
    [DynamicData(nameof(All))]
    public void The_twin_of_the_chamber_feels_it(int load)
    {
        Assert.AreNotEqual(AirAfter(-1), AirAfter(load), $"{Loads.Row(load).Name} changes neither temperature nor humidity of the air");
    }

    [TestMethod]
    [DynamicData(nameof(All))]
    public void The_demos_chamber_feels_it(int load)
    {
        Assert.AreNotEqual(DemoAirAfter(-1), DemoAirAfter(load), $"{Loads.Row(load).Name} changes nothing in the demo");
    }

    [TestMethod]
    [DynamicData(nameof(All))]
    public void The_twins_page_says_what_it_does(int load)
    {
        Assert.Contains(LoadWords.Of(load), SourceTree.Read("hardware/twin/README.md"));
    }

    [TestMethod]
    [DynamicData(nameof(All))]
    public void The_tape_has_its_switch_and_its_duty(int load)
    {
        using var tape = new MemoryStream();
        var twin = new TwinChamber(TwinParameters.Reference, 1);
        using (var recorder = new Recorder(tape, new ChamberSettings(), twin.Board))
        {
            var chamber = new Chamber(new TapeBoard(twin.Board, recorder, TapeSensors.Of(twin.Board)), new ChamberSettings());
            recorder.Tick(TickSchedule.TickUs);
            chamber.Tick(TickSchedule.TickUs);
            recorder.End(chamber);
        }

        string text = Text(tape);
        string signal = Loads.Row(load).Signal;
        Assert.Contains($"\no {char.ToLowerInvariant(signal[0])}{signal[1..]} ", text);
        Assert.Contains($"\no {Loads.Row(load).Name}AskedDuty01 ", text);
    }

    /// <summary>What was driven is told, switched off by every fault, and by AllOff.</summary>
    [TestMethod]
    [DynamicData(nameof(All))]
    public void It_is_told_and_taken_away(int load)
    {
        var run = new TwinRun();
        var actuators = new Actuators(run.Board);
        var outputs = new Outputs();
        outputs.LoadDuty01[load] = 1.0;
        for (int tick = 0; tick < 10; tick++)
        {
            actuators.Drive(outputs, 0.1);
        }

        var readings = new Readings();
        actuators.Tell(readings);
        Assert.IsTrue(run.Board.LoadWires[load].IsOn);
        CollectionAssert.AreEqual(Enumerable.Range(0, Loads.Count).Select(i => i == load).ToArray(), readings.LoadWasOn);
        outputs.AllOff();
        actuators.Drive(outputs, 0.1);
        run.Board.AssertAllOff("after AllOff");
    }

    [TestMethod]
    public void The_demo_hashes_every_duty_and_drives_every_switch()
    {
        var board = new Demo.DemoBoard(1);
        CollectionAssert.AllItemsAreUnique(Enumerable.Range(0, Loads.Count).Select(board.LoadSwitch).ToArray());
    }

    private static string Text(MemoryStream tape)
    {
        tape.Position = 0;
        using var zip = new System.IO.Compression.GZipStream(tape, System.IO.Compression.CompressionMode.Decompress);
        using var lines = new StreamReader(zip);
        return lines.ReadToEnd();
    }

    private static (double ChipC, double SensorGPerKg) DemoAirAfter(int load)
    {
        var plant = new Demo.DemoPlant(1);
        for (int tick = 0; tick < 200; tick++)
        {
            plant.Step([.. Enumerable.Range(0, Loads.Count).Select(i => i == load)], 0.5);
        }

        return (plant.ChipC, plant.SensorGPerKg);
    }

    // The fan runs; the load too, or none of them.
    private static (double TemperatureC, double HumidityRatioGPerKg) AirAfter(int load)
    {
        var twin = new TwinChamber(TwinParameters.Reference, 1);
        twin.Board.FanSupply.Write(true);
        twin.Board.FanDuty.Write(0.5);
        for (int tick = 1; tick <= 200; tick++)
        {
            twin.Board.Heartbeat.Write(false);
            twin.Board.Heartbeat.Write(true);
            if (load >= 0)
            {
                twin.Board.LoadSwitch(load).Write(true);
            }

            twin.AdvanceTo(tick * TickSchedule.TickUs);
        }

        return (twin.True.TemperatureC, twin.True.HumidityRatioGPerKg);
    }
}
