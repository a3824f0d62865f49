using ChamberFirmware.Air;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Safety;

/// <summary>
/// Every margin of the count of water, by a case just inside and one just outside. A test writes what is believed of the chamber: 100 g of
/// air at 8 g/kg, tight, walls that nothing wets, a humidifier of 2 mg in a tick. A window of mist has 840 mg, one of rest 720 mg.
/// </summary>
[TestClass]
public sealed class WaterMarginTests
{
    private const int MistTicks = 420;
    private const int RestTicks = 360;
    private const double AirG = 100.0;
    private const double MistMg = 840.0;
    private const double RestMg = 720.0;
    private const double WeldedMg = 0.45 * RestMg;

    private readonly WaterCheck _check = new();
    private readonly Readings _readings = new();
    private readonly Outputs _last = new() { FanOn = true };
    private readonly ChamberSettings _settings = new() { HumidifierGPerS = 0.02, HumidifierLagS = 10.0, DryAirGPerKg = 0.5 };
    private readonly ClimateObserver _believed;
    private Phase _phase = Phase.Conditioning;
    private double _dryMg; // what dry air should take in a tick
    private int _ticks;

    public WaterMarginTests()
    {
        _believed = new ClimateObserver(_settings, TickSchedule.TickS) { IsStarted = true };
        _believed.Path.ChannelG = 0.6 * AirG;
        _believed.Path.ReturnG = 0.4 * AirG;
        _believed.Path.LeakGPerS = 0.0;
        _believed.Water.RoomGPerKg = 8.0;
        _believed.Heat.RoomC = 22.0;
        _believed.Heat.WallC = 40.0;
        _readings.Air.Status = SensorStatus.Good;
        _readings.InterlockClosed = true;
        GPerKg = 8.0;
    }

    private double GPerKg
    {
        get => _readings.SmoothHumidityRatioGPerKg;
        set => _readings.SmoothHumidityRatioGPerKg = value;
    }

    private static double SaturationGPerKg(double temperatureC) =>
        Psychrometrics.SaturationHumidityRatioGPerKg(temperatureC, Psychrometrics.StandardPressurePa);

    [TestMethod]
    [DataRow(0.165, FaultCode.DoesNotWet)]
    [DataRow(0.175, FaultCode.None)]
    public void Mist_that_gives_less_than_a_sixth_is_dead(double gain01, int fault)
    {
        Mist(MistTicks - 1);
        Assert.AreEqual(fault, Mist(1, gain01 * MistMg));
    }

    [TestMethod]
    public void Mist_is_judged_when_its_window_is_full_as_the_model_says_and_then_anew()
    {
        Assert.AreEqual(FaultCode.DoesNotWet, Mist(2 * MistTicks));
        Assert.AreEqual(MistTicks, _ticks);
        Assert.AreEqual(FaultCode.DoesNotWet, Mist(2 * MistTicks));
        Assert.AreEqual(MistTicks, _ticks);
        Assert.AreEqual(FaultCode.None, Mist(MistTicks, 0.2 * MistMg));
        Assert.AreEqual(FaultCode.DoesNotWet, Mist(2 * MistTicks), "what an earlier window got counts no more");
        _believed.Water.MistGPerS = 0.01;
        Assert.AreEqual(FaultCode.DoesNotWet, Run(3 * MistTicks, 0.0, 1.0));
        Assert.AreEqual(2 * MistTicks, _ticks, "half the mist");
    }

    [TestMethod]
    [DataRow(0.299, FaultCode.None)]
    [DataRow(0.3, FaultCode.DoesNotWet)]
    public void Little_mist_is_not_judged(double duty01, int fault)
    {
        _believed.Water.MistGPerS = 0.02;
        Assert.AreEqual(fault, Run(3 * MistTicks, 0.0, duty01));
    }

    [TestMethod]
    [DataRow(WeldedMg - 5.0, FaultCode.None)]
    [DataRow(WeldedMg + 5.0, FaultCode.WetsUncommanded)]
    public void Air_that_wets_by_more_than_drops_at_rest_is_wetted(double gainMg, int fault)
    {
        Assert.AreEqual(FaultCode.None, Rest(RestTicks - 1));
        Assert.AreEqual(fault, Rest(1, gainMg));
        Assert.AreEqual(FaultCode.None, Rest(RestTicks), "a new window");
    }

    [TestMethod]
    public void Any_mist_at_all_is_no_rest()
    {
        Mist(1);
        Run(RestTicks - 1, 0.0, 0.01);
        Assert.AreEqual(FaultCode.None, Run(2, RestMg, 0.01));
    }

    [TestMethod]
    [DataRow(0.0, FaultCode.DoesNotWet)]
    [DataRow(0.1, FaultCode.None)]
    public void What_leaks_away_was_in_the_air(double leakedOfMist01, int fault)
    {
        Leak(leakedOfMist01 * MistMg / MistTicks);
        Mist(MistTicks - 1);
        Assert.AreEqual(fault, Mist(1, 0.1 * MistMg));
    }

    [TestMethod]
    [DataRow(0.0, FaultCode.None)]
    [DataRow(0.2, FaultCode.WetsUncommanded)]
    public void A_leak_hides_no_welded_humidifier(double leakedOfRest01, int fault)
    {
        Leak(leakedOfRest01 * RestMg / RestTicks);
        Rest(RestTicks - 1);
        Assert.AreEqual(fault, Rest(1, 0.3 * RestMg));
    }

    // 0.02 g/s behind a lag of 10 s is 200 mg, and one and a half times that may come.
    [TestMethod]
    [DataRow(300.0 + WeldedMg - 5.0, FaultCode.None)]
    [DataRow(300.0 + WeldedMg + 5.0, FaultCode.WetsUncommanded)]
    public void Mist_on_its_way_comes_in_the_first_window_of_a_rest(double gainMg, int fault)
    {
        Mist(100, 200.0);
        Run(RestTicks - 1, 0.0, 0.0);
        Assert.AreEqual(fault, Run(1, gainMg, 0.0));
        Run(RestTicks - 1, 0.0, 0.0);
        Assert.AreEqual(FaultCode.WetsUncommanded, Run(1, WeldedMg + 5.0, 0.0), "all of it has come");
    }

    // Walls are as warm as the room or warmer: air below 0.9 of what the room's temperature bears wets none.
    [TestMethod]
    [DataRow(0.895, FaultCode.DoesNotWet)]
    [DataRow(0.905, FaultCode.None)]
    public void Mist_that_does_not_come_may_be_on_walls_when_the_air_is_nearly_as_wet_as_the_room_bears(double of01, int fault)
    {
        GPerKg = of01 * SaturationGPerKg(22.0);
        Assert.AreEqual(fault, Mist(MistTicks));
    }

    [TestMethod]
    [DataRow(45.0, FaultCode.None)]
    [DataRow(55.0, FaultCode.DoesNotWet)]
    public void Air_that_falls_by_half_of_its_leak_gets_nothing_whatever_the_walls(double fallMg, int fault)
    {
        GPerKg = 16.0;
        Leak(100.0 / MistTicks);
        Mist(MistTicks - 1);
        Assert.AreEqual(fault, Mist(1, -fallMg));
    }

    [TestMethod]
    [DataRow(45.0, FaultCode.None)]
    [DataRow(55.0, FaultCode.DoesNotWet)]
    public void Its_fall_and_its_leak_are_those_of_the_window(double fallMg, int fault)
    {
        GPerKg = 16.0;
        Leak(100.0 / MistTicks);
        Assert.AreEqual(FaultCode.None, Mist(MistTicks));
        Mist(MistTicks - 1);
        Assert.AreEqual(fault, Mist(1, -fallMg));
    }

    [TestMethod]
    [DataRow(595.0 + WeldedMg, FaultCode.None)]
    [DataRow(605.0 + WeldedMg, FaultCode.WetsUncommanded)]
    public void What_walls_hold_of_a_mist_that_was_cut_short_may_come_back(double gainMg, int fault)
    {
        WetWalls(300);
        Rest(RestTicks - 1);
        Assert.AreEqual(fault, Rest(1, gainMg));
    }

    [TestMethod]
    [DataRow(1195.0 + WeldedMg, FaultCode.None)]
    [DataRow(1205.0 + WeldedMg, FaultCode.WetsUncommanded)]
    public void But_no_more_than_a_minute_of_mist(double gainMg, int fault)
    {
        WetWalls(2 * MistTicks);
        Rest(RestTicks - 1);
        Assert.AreEqual(fault, Rest(1, gainMg));
    }

    [TestMethod]
    [DataRow(400.0, 195.0, FaultCode.None)]
    [DataRow(400.0, 205.0, FaultCode.WetsUncommanded)]
    [DataRow(1000.0, -5.0, FaultCode.None)] // never less than none
    [DataRow(1000.0, 5.0, FaultCode.WetsUncommanded)]
    public void What_has_come_back_is_on_the_walls_no_more(double backMg, double heldMg, int fault)
    {
        WetWalls(300);
        Rest(10);
        Mist(1);
        Mist(99, 200.0 + backMg);
        Rest(RestTicks - 1);
        Assert.AreEqual(fault, Rest(1, heldMg + WeldedMg));
    }

    [TestMethod]
    public void Walls_hold_nothing_after_a_restart_nor_of_mist_in_dry_air()
    {
        WetWalls(300);
        _check.Restart();
        Rest(RestTicks - 1);
        Assert.AreEqual(FaultCode.WetsUncommanded, Rest(1, WeldedMg + 5.0));
        GPerKg = 8.0;
        Mist(300);
        Rest(RestTicks - 1);
        Assert.AreEqual(FaultCode.WetsUncommanded, Rest(1, WeldedMg + 5.0));
    }

    // Walls 3 K colder than believed.
    [TestMethod]
    [DataRow(0.99, FaultCode.WetsUncommanded)]
    [DataRow(1.01, FaultCode.None)]
    public void Air_that_may_have_wetted_walls_is_not_called_wetted(double of01, int fault)
    {
        _believed.Heat.WallC = 23.0;
        GPerKg = of01 * SaturationGPerKg(20.0);
        Rest(RestTicks - 1);
        Assert.AreEqual(fault, Rest(1, 1.2 * WeldedMg));
    }

    // Of 400 mg the half, of 560 mg a third of the mist: 252 mg.
    [TestMethod]
    [DataRow(8.0, 400.0, 200.0)]
    [DataRow(12.0, 560.0, 252.0)]
    public void Dry_air_hides_no_welded_humidifier(double gPerKg, double tookMg, double creditMg)
    {
        foreach (int fault in new[] { FaultCode.None, FaultCode.WetsUncommanded })
        {
            _check.Restart();
            GPerKg = gPerKg;
            _dryMg = tookMg / RestTicks;
            Assert.AreEqual(FaultCode.None, Rest(RestTicks - 1));
            Assert.AreEqual(fault, Rest(1, WeldedMg - creditMg + (fault == FaultCode.None ? -5.0 : 5.0)));
        }
    }

    // More than 0.3 of the air's 800 mg and 216 mg of drops, 1.99 mg in a tick.
    [TestMethod]
    public void Dry_air_that_dries_nothing_is_dead_when_it_should_have_taken_more_than_drops_give()
    {
        _dryMg = 1.99;
        Assert.AreEqual(FaultCode.DoesNotDry, Rest(RestTicks));
        Assert.AreEqual(230, _ticks);
        Assert.AreEqual(FaultCode.DoesNotDry, Rest(RestTicks));
        Assert.AreEqual(230, _ticks, "looked at anew");
    }

    [TestMethod]
    public void It_is_not_judged_by_what_it_should_have_taken_while_there_was_mist()
    {
        _dryMg = 1.99;
        Mist(1);
        Assert.AreEqual(FaultCode.None, Mist(MistTicks - 1, MistMg));
        Assert.AreEqual(FaultCode.None, Mist(MistTicks, MistMg));
        GPerKg = 8.0;
        Assert.AreEqual(FaultCode.DoesNotDry, Rest(RestTicks));
        Assert.AreEqual(230, _ticks);
    }

    [TestMethod]
    public void Water_on_walls_delays_that()
    {
        WetWalls(300);
        _dryMg = 1.99;
        Assert.AreEqual(FaultCode.DoesNotDry, Rest(1000));
        Assert.AreEqual(652, _ticks); // 0.3 of 1600 mg, 216 mg of drops, and 600 mg
    }

    [TestMethod]
    [DataRow(2.5, 1315)] // 3 times the air's water
    [DataRow(8.0, 1315)]
    [DataRow(22.0, 230)]
    public void Where_air_may_have_wetted_walls_it_is_judged_much_later(double wallC, int ticks)
    {
        _believed.Heat.WallC = wallC;
        _dryMg = 1.99;
        Assert.AreEqual(FaultCode.DoesNotDry, Rest(2000));
        Assert.AreEqual(ticks, _ticks);
        _believed.Heat.WallC = 22.0;
        Assert.AreEqual(FaultCode.DoesNotDry, Rest(2000));
        Assert.AreEqual(230, _ticks);
    }

    [TestMethod]
    [DataRow(0.99, 225, 235)]
    [DataRow(1.01, 1000, 2000)]
    public void Such_walls_may_be_3_K_colder_than_believed(double of01, int earliest, int latest)
    {
        GPerKg = of01 * 8.0;
        _believed.Heat.WallC = 3.0 + Psychrometrics.DewPointC(8.0, Psychrometrics.StandardPressurePa);
        _dryMg = 1.99;
        Assert.AreEqual(FaultCode.DoesNotDry, Rest(2000));
        Assert.IsInRange(earliest, latest, _ticks);
    }

    // It should have taken some 456 mg when it is judged; what went before makes 0.3 of that difference.
    [TestMethod]
    [DataRow(0.24, FaultCode.DoesNotDry)]
    [DataRow(0.26, FaultCode.None)]
    [DataRow(-0.24, FaultCode.DoesNotDry)]
    [DataRow(-0.26, FaultCode.WetsUncommanded)]
    public void Dry_air_is_dead_when_less_than_a_quarter_went_and_no_humidifier_when_less_than_that_came(double went01, int fault)
    {
        _dryMg = 1.99;
        Rest(10);
        Rest(1, -went01 * (456.0 / (1.0 + 0.3 * went01)));
        Assert.AreEqual(fault, Rest(RestTicks - 12));
    }

    [TestMethod]
    [DataRow(0.115, FaultCode.None)]
    [DataRow(0.125, FaultCode.DoesNotDry)]
    public void Little_dry_air_in_a_window_is_not_judged(double ofMist01, int fault)
    {
        _dryMg = ofMist01 * RestMg / RestTicks;
        Assert.AreEqual(fault, Rest(8 * RestTicks));
    }

    [TestMethod]
    [DataRow(Phase.Idle, true, true, false)]
    [DataRow(Phase.Complete, true, true, true)]
    [DataRow(Phase.Casting, true, true, false)]
    [DataRow(Phase.Aborted, true, true, false)]
    [DataRow(Phase.Ready, true, true, true)]
    [DataRow(Phase.Ready, false, true, false)]
    [DataRow(Phase.Ready, true, false, false)]
    public void It_looks_while_the_fan_moves_air_that_the_model_knows_and_no_film_is_cast(Phase phase, bool fanOn, bool known, bool looks)
    {
        _phase = phase;
        _last.FanOn = fanOn;
        _believed.IsStarted = known;
        Assert.AreEqual(looks ? FaultCode.DoesNotWet : FaultCode.None, Mist(2 * MistTicks));
    }

    [TestMethod]
    public void After_an_opened_door_the_count_begins_12_s_later()
    {
        Mist(100);
        _readings.InterlockClosed = false;
        Mist(10);
        _readings.InterlockClosed = true;
        Assert.AreEqual(FaultCode.DoesNotWet, Mist(1000));
        Assert.AreEqual(119 + MistTicks, _ticks);
    }

    [TestMethod]
    public void A_lost_reading_whose_loads_were_taken_away_ends_no_window()
    {
        Mist(200);
        _readings.Air.Status = SensorStatus.NoAnswer;
        Mist(1);
        _readings.Air.Status = SensorStatus.Good;
        Run(1, 0.0, 0.0);
        Assert.AreEqual(FaultCode.DoesNotWet, Mist(MistTicks));
        Assert.AreEqual(MistTicks - 202, _ticks);
        Rest(10);
        Mist(100);
        Assert.AreEqual(FaultCode.DoesNotWet, Mist(MistTicks));
        Assert.AreEqual(MistTicks - 100, _ticks, "mist that was really off begins a new one");
    }

    private int Mist(int ticks, double gainMg = 0.0)
    {
        _believed.Water.MistGPerS = 0.02;
        return Run(ticks, gainMg, 1.0);
    }

    // Nothing is on its way.
    private int Rest(int ticks, double gainMg = 0.0)
    {
        _believed.Water.MistGPerS = 0.0;
        return Run(ticks, gainMg, 0.0);
    }

    // So many ticks of mist near what the room's temperature bears, of which the air gets nothing.
    private void WetWalls(int ticks)
    {
        GPerKg = 16.0;
        Assert.AreEqual(FaultCode.None, Mist(ticks));
    }

    // Into a room with 4 g/kg.
    private void Leak(double mgPerTick)
    {
        _believed.Water.RoomGPerKg = 4.0;
        _believed.Path.LeakGPerS = mgPerTick / ((GPerKg - 4.0) * TickSchedule.TickS);
    }

    // The gain comes with the first tick; ends with a fault.
    private int Run(int ticks, double gainMg, double duty01)
    {
        _last.LoadDuty01[Loads.Humidifier] = duty01;
        GPerKg += gainMg / AirG;
        int fault = FaultCode.None;
        for (_ticks = 0; _ticks < ticks && fault == FaultCode.None; _ticks++)
        {
            _readings.LoadWasOn[Loads.DryAir] = _dryMg > 0.0;
            _settings.DryAirGPerS = _dryMg / ((GPerKg - _settings.DryAirGPerKg) * TickSchedule.TickS);
            fault = _check.Judge(_phase, _readings, _last, _believed, _settings);
        }

        return fault;
    }
}
