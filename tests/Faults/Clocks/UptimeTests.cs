using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults.Clocks;

/// <summary>
/// Given a board that has had power for so long that a clock of fewer bits would overflow during the run, then the run is the same to the
/// last bit of every output.
/// </summary>
[TestClass]
public sealed class UptimeTests
{
    private const long DayUs = 86_400_000_000;

    /// <summary>What ends the run: nothing, the sensor while the film is in the air, the door then, or a stall.</summary>
    public static IEnumerable<object[]> Runs =>
        from laterUs in new[]
        {
            (1L << 31) - 20_000_000, // the boundary falls into the soak
            (1L << 32) - 45_000_000, // and into the cast
            (1L << 32) * 1000 - 45_000_000, // 49.7 days: 32 bits of milliseconds
            (1L << 31) * 1000 - 45_000_000,
            3653 * DayUs,
            (1L << 53) - 45_000_000, // a double's last whole number: 285 years
        }
        from ending in new[] { "", "sensor", "door", "stall" }
        select new object[] { laterUs, ending };

    [TestMethod]
    [DynamicData(nameof(Runs))]
    public void A_run_is_the_same_after_any_time_of_power(long laterUs, string ending)
    {
        List<Row> expected = Run(0, ending);
        List<Row> rows = Run(laterUs, ending);
        for (int i = 0; i < expected.Count; i++)
        {
            Assert.AreEqual(expected[i], rows[i], $"tick {i}");
        }

        Assert.HasCount(expected.Count, rows);
        int fault = ending switch
        {
            "sensor" => FaultCode.SensorLost,
            "door" => FaultCode.InterlockOpen,
            "stall" => FaultCode.ProgramStalled,
            _ => FaultCode.None,
        };
        Assert.AreEqual((fault, true), (rows[^1].Fault, rows.Exists(row => row.Phase == Phase.Exposing)), "the run was one");
    }

    private static List<Row> Run(long laterUs, string ending)
    {
        var rows = new List<Row>();
        var twin = new TwinChamber(TwinParameters.Reference with { BladeSwitchFitted = true, PlateSwitchFitted = true }, 1);
        var board = new WatchedBoard(twin.Board);
        var settings = new ChamberSettings { BladeSwitchFitted = 1, BladeSwitchDelayUs = 20_000, PlateSwitchFitted = 1 };
        var chamber = new Chamber(new LaterBoard(board, laterUs), settings);
        long nowUs = 0;
        int exposed = 0;
        for (int i = 0; i < 900; i++)
        {
            nowUs += TickSchedule.TickUs;
            exposed += chamber.Run.Phase == Phase.Exposing ? 1 : 0;
            if (exposed == 20)
            {
                twin.Faults.SensorUnplugged = ending == "sensor";
                twin.Faults.DoorOpen = ending == "door";
                nowUs += ending == "stall" ? 2_000_000 : 0;
                exposed++;
            }

            twin.AdvanceTo(nowUs);
            chamber.Tick(nowUs + laterUs);
            if (i == 20)
            {
                Assert.AreEqual("", chamber.Operator.Start(ReferenceRecipes.Load("example-3", out _)!, 15.0).Said());
            }

            if (chamber.Run.Phase == Phase.Ready)
            {
                chamber.Operator.Cast();
            }

            rows.Add(RowOf(chamber, board, twin, laterUs));
        }

        return rows;
    }

    private static Row RowOf(Chamber chamber, WatchedBoard board, TwinChamber twin, long laterUs)
    {
        Readings r = chamber.Readings;
        RunRecord record = chamber.Record;
        string wires = string.Concat(board.LoadWires.Append(board.FanSupplyWire).Append(board.MotionSupplyWire).Append(board.HeartbeatWire)
            .Select(wire => wire.IsOn ? '1' : '0'));
        string bits = string.Join(' ', chamber.Outputs.LoadDuty01.Append(chamber.Outputs.FanDuty01).Append(r.FanRpm)
            .Append(twin.True.TemperatureC).Select(BitConverter.DoubleToInt64Bits));
        long castUs = r.CastStarted ? r.CastStartedUs - laterUs : 0;
        return new Row(
            chamber.Run.Phase, chamber.Supervisor.Fault, wires, bits, castUs, twin.Motion.BladeEndUs, twin.Motion.PlateWetUs,
            (record.Motion.BladeEndUs, record.Motion.PlateWetUs, record.Film, record.TicksOutOfTolerance, record.CastLastedUs));
    }

    private sealed record Row(
        Phase Phase, int Fault, string Wires, string Bits, long CastUs, long? BladeEndUs, long? PlateWetUs,
        (long BladeUs, long PlateUs, FilmFate Film, int Out, long LastedUs) Record);
}
