using System;
using System.Collections.Generic;
using ChamberFirmware.Casting;
using ChamberFirmware.Operation;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults;

/// <summary>
/// Given a program that dies between two ticks and leaves every output as it is, then the dead-man takes the power away, and blade and
/// plate do only what their trains can do with it.
/// </summary>
[TestClass]
public sealed class ProgramDeathTests
{
    private const long SlowestUs = 620_000; // from the last edge: the slowest one-shot and its contactor (hardware/safety)

    private static readonly long[] DeadManUs = [380_000, 465_000, 570_000];

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Power_is_gone_in_time_at_whatever_tick_of_whatever_phase_it_dies(bool heaterIsWelded)
    {
        var random = new Random(heaterIsWelded ? 2 : 1);
        var phases = new HashSet<Phase>();
        for (int death = 0; death < 60; death++)
        {
            TwinRun run = Somewhere(random, death);
            run.Twin.Faults.HeaterWelded = heaterIsWelded;
            string when = $"death {death} in {run.Phase} at {run.NowUs} us";
            phases.Add(run.Phase);
            AssertPowerGoes(run, when);
        }

        Assert.IsGreaterThanOrEqualTo(9, phases.Count, string.Join(' ', phases));
    }

    [TestMethod]
    public void Blade_and_plate_go_on_as_planned_while_there_is_supply_and_not_a_step_further()
    {
        for (int ticks = 1; ticks < 260; ticks += 7)
        {
            TwinRun run = TwinRun.In(Phase.Ready);
            run.Cast();
            for (int i = 0; i < ticks && PhaseRules.Moves(run.Phase); i++)
            {
                run.Tick();
            }

            long startedUs = run.Chamber.Readings.CastStartedUs;
            CastTimes plan = new(startedUs, run.Chamber);
            long goneUs = run.NowUs + SlowestUs;
            bool moved = PhaseRules.Moves(run.Phase);
            run.Stall(30_000_000);
            Motion motion = run.Twin.Motion;
            string when = $"death {ticks} ticks after the cast";
            Assert.IsTrue(motion.BladeEndUs == null || motion.BladeEndUs < goneUs, $"the blade {when}");
            Assert.IsTrue(motion.PlateWetUs == null || motion.PlateWetUs < goneUs + plan.FallUs, $"the plate {when}");
            Assert.IsFalse(moved && motion.PlateWetUs < plan.PlateWetUs - 1000, $"never before its time {when}");
        }
    }

    /// <summary>A welded contactor holds the power: that is found as soon as the program lives again, before any start.</summary>
    [TestMethod]
    [DataRow(Phase.Conditioning)]
    [DataRow(Phase.Ready)]
    [DataRow(Phase.Exposing)]
    [DataRow(Phase.Complete)]
    public void A_welded_contactor_is_found_at_the_next_power_on(Phase phase)
    {
        TwinRun run = TwinRun.In(phase);
        run.Twin.Faults.SupplyRelayWelded = true;
        run.Stall(2_000_000);
        Assert.IsTrue(run.Twin.Board.InterlockClosed.Read(), "nothing takes the power away");
        var board = new WatchedBoard(run.Twin.Board);
        var next = new Chamber(board, new ChamberSettings());
        next.LoadSettings();
        double heaterJ = double.NaN;
        for (int i = 1; i <= 12; i++)
        {
            run.Twin.AdvanceTo(run.NowUs + i * 100_000);
            next.Tick(run.NowUs + i * 100_000);
            heaterJ = double.IsNaN(heaterJ) ? run.Twin.Balance.HeaterEnergyJ : heaterJ;
        }

        Assert.AreEqual((FaultCode.SupplyStuck, Phase.Faulted), (next.Supervisor.Fault, next.Run.Phase));
        Assert.AreEqual(heaterJ, run.Twin.Balance.HeaterEnergyJ, "off since the first tick, by its own relay");
        Assert.AreEqual(0, board.HeartbeatWire.RisingEdges);
    }

    // Any tick of a run that is cast, aborted, filled or faulted; of every one-shot within its tolerance.
    private static TwinRun Somewhere(Random random, int death)
    {
        var twin = TwinParameters.Reference with { DeadManUs = DeadManUs[death % 3] };
        Phase[] to =
        [
            Phase.Conditioning, Phase.Conditioning, Phase.Ready, Phase.Casting, Phase.Exposing, Phase.Immersing, Phase.Complete,
            Phase.Ready, Phase.Ready, Phase.Casting, Phase.Exposing, Phase.Exposing,
        ];
        int kind = death / 3 % to.Length;
        TwinRun run = TwinRun.In(to[kind], twin);
        switch (kind)
        {
            case 1:
                run.Chamber.Operator.Abort();
                break;
            case 7:
                run.Chamber.Operator.Fill();
                break;
            case 8:
                run.Twin.Faults.FanBlocked = true;
                break;
            case 10:
                run.Twin.Faults.SensorUnplugged = true;
                break;
            default:
                break;
        }

        for (int ticks = random.Next(kind == 8 ? 120 : 25); ticks >= 0; ticks--)
        {
            run.Tick();
        }

        return run;
    }

    private static void AssertPowerGoes(TwinRun run, string when)
    {
        run.Stall(SlowestUs);
        Assert.IsFalse(run.Twin.Board.InterlockClosed.Read(), $"supply after {when}");
        double heaterJ = run.Twin.Balance.HeaterEnergyJ;
        double waterG = run.Twin.Balance.HumidifierWaterG;
        double coated01 = run.Twin.Motion.Coated01;
        run.Stall(500_000); // a plate that had begun to fall
        bool isWet = run.Twin.Motion.PlateWetUs != null;
        run.Stall(30_000_000);
        Assert.AreEqual(heaterJ, run.Twin.Balance.HeaterEnergyJ, 1e-9, $"heat after {when}");
        Assert.AreEqual(waterG, run.Twin.Balance.HumidifierWaterG, 0.03, $"mist after {when}"); // what was in the air
        Assert.AreEqual(coated01, run.Twin.Motion.Coated01, 1e-9, $"blade after {when}");
        Assert.AreEqual(isWet, run.Twin.Motion.PlateWetUs != null, $"plate after {when}");
    }

    private sealed class CastTimes(long startedUs, Chamber chamber)
    {
        public long PlateWetUs => startedUs + chamber.Run.Plan!.PlateWetUs;

        public long FallUs => chamber.Settings.ImmersionLatencyUs;
    }
}
