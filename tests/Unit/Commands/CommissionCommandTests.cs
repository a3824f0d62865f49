using ChamberFirmware.Commands;
using ChamberFirmware.Operation;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Learning;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Commands;

/// <summary>The console's words around commissioning.</summary>
[TestClass]
public sealed class CommissionCommandTests
{
    private const string NoDay = "ERROR 1222 commission needs the day, because the chamber has no calendar: commission 2026-11-23.";

    [TestMethod]
    [DataRow("commission")]
    [DataRow("commission today")]
    [DataRow("commission 2026-02-29")]
    [DataRow("commission 23.11.2026")]
    public void A_commissioning_needs_a_day(string line)
    {
        var run = new TwinRun();
        run.RunS(1.0);
        Assert.AreEqual(NoDay, new CommandInterpreter(run.Chamber).Execute(line));
        Assert.IsNull(run.Chamber.Task);
    }

    [TestMethod]
    public void It_says_how_it_stands_step_by_step_and_what_was_found_is_there_after_a_power_cut()
    {
        var chamber = new CommissionedTwin(TwinParameters.Reference);
        chamber.Begin();
        Assert.AreEqual("OK looks at the room", chamber.Console.Execute("commission"));
        chamber.Run.RunS(20.0);
        Assert.AreEqual("OK heats, dries and wets by turns; the door stays closed", chamber.Console.Execute("commission"));
        Assert.AreEqual(
            "ERROR 5301 Commissioning starts in phase Idle, not in Commissioning: abort or reset first.",
            chamber.Console.Execute("commission 2026-11-24"));
        chamber.Run.RunS(540.0);
        Assert.AreEqual("OK works out what the chamber is", chamber.Console.Execute("commission"));
        chamber.Finish();
        Assert.StartsWith("OK done: the model follows the chamber within 0.0", chamber.Console.Execute("commission"));
        Assert.StartsWith("OK commissioned on 2026-11-23, all relative to the ", chamber.Console.Execute("commissioned"));

        var again = new Chamber(chamber.Run.Twin.Board, new ChamberSettings());
        Assert.AreEqual("Settings loaded.", again.LoadSettings());
        Assert.AreEqual(chamber.Settings.HeaterW, again.Settings.HeaterW, 1e-6);
        Assert.AreEqual(CommissionedTwin.Day, again.Settings.CommissionedDate);
    }

    [TestMethod]
    public void What_was_found_is_told_in_plain_words()
    {
        var settings = new ChamberSettings
        {
            CommissionedDate = "2026-11-23", HeaterW = 281.4, HeaterElementJPerK = 37.6, HumidifierGPerS = 0.0075, LeakPerHour = 4.26,
            SensorOffsetPct = -1.26, SorbedShare01 = 0.055, AirTableDate = "2026-11-20",
        };
        Assert.AreEqual(
            "OK commissioned on 2026-11-23, all relative to the 18.0 L of air that were entered\n"
            + "heater      281 W; its element holds 38 J/K and gives 5.0 W/K to air of 1 m/s\n"
            + "humidifier  27.0 g/h; first mist after 2.0 s, two thirds of it 8.0 s later\n"
            + "dry air     0.40 g/s, which changes the air in 53 s\n"
            + "leak        4.3 air changes an hour with the room\n"
            + "walls       hold 1.80 kJ/K; take 16.0 W/K from air of 1 m/s; lose 1.5 W/K to the room; with the seals they hold 6 % "
            + "as much water as the air\n"
            + "sensor      1.00 m behind the film, up to 2.2 s late; lags 3.0 s (temperature, 1 m/s) and 1.0 s (humidity); "
            + "reads 1.3 %RH too low as the model sees it\n"
            + "fan         600 to 3000 rpm for 0.46 to 2.50 m/s; air velocity table of 2026-11-20",
            new CommandInterpreter(new Chamber(new TwinChamber(TwinParameters.Reference, 1).Board, settings)).Execute("commissioned"));
    }

    [TestMethod]
    public void A_chamber_that_was_never_commissioned_says_so()
    {
        var chamber = new Chamber(new TwinChamber(TwinParameters.Reference, 1).Board, new ChamberSettings());
        string report = new CommandInterpreter(chamber).Execute("commissioned");
        Assert.StartsWith(
            "OK never commissioned: these are the reference chamber's values, measured on no chamber\nheater      300 W", report);
        Assert.EndsWith("air velocity table never measured", report);
        Assert.Contains("reads 0.0 %RH too high", report);
    }
}
