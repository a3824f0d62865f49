using System;
using System.IO;
using System.Text.Json;
using ChamberFirmware.Bench;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>A twin like one's own chamber: what is given reaches the firmware and the plant, and the results say so.</summary>
[TestClass]
public sealed class OwnChamberTests
{
    [TestMethod]
    [DataRow("26C,60%", 26.0, 60.0)]
    [DataRow("26,60", 26.0, 60.0)]
    [DataRow("18.5 °C, 30 %RH", 18.5, 30.0)]
    [DataRow("5c,95%", 5.0, 95.0)]
    [DataRow("32C,5%", 32.0, 5.0)]
    public void A_room_is_read(string text, double temperatureC, double humidityPct)
    {
        Assert.AreEqual("", RoomAsked.Read(text, out RoomAsked? room));
        Assert.AreEqual(new RoomAsked(temperatureC, humidityPct), room);
    }

    [TestMethod]
    [DataRow("--room = '32.1C,60%': a room of 32.1 C is out of range: it must be between 5 and 32 C.", "--room", "32.1C,60%")]
    [DataRow("--room = '-3C,60%': a room of -3 C is out of range", "--room", "-3C,60%")]
    [DataRow("--room = '26C,96%': 96 %RH is out of range: it must be between 5 and 95 %RH.", "--room", "26C,96%")]
    [DataRow("--room = '26,5C,60%' is no room: give temperature and relative humidity like 26C,60%", "--room", "26,5C,60%")]
    [DataRow("--room = '26C' is no room", "--room", "26C")]
    [DataRow("--room needs a value: --room T,RH.", "--room")]
    [DataRow("--pressure: SitePressurePa = 945 is out of range: it must be between 60000 and 110000.", "--pressure", "945")]
    [DataRow("--pressure: SitePressurePa = 'low' is not a number", "--pressure", "low")]
    public void A_room_or_pressure_that_cannot_be_is_refused_with_value_and_range(string sentence, params string[] option)
    {
        using var folder = new BenchFolder();
        string[] run = ["run", "comparative", "--out", folder.Out];
        foreach (string[] command in new[] { run, ["check", "comparative"], ["commission"] })
        {
            Assert.AreEqual(ExitCode.BadInput, folder.Run([.. command, .. option]));
            StringAssert.StartsWith(folder.Error, "chamber: " + sentence);
            Assert.IsFalse(Directory.Exists(folder.Out));
        }
    }

    [TestMethod]
    public void Settings_are_refused_with_the_firmwares_sentences()
    {
        using var folder = new BenchFolder();
        string text = SettingsText.Of(new ChamberSettings());
        string path = folder.Write("mine.txt", text.Replace("HeaterW=300", "HeaterW=301"));
        Expect("mine.txt: The text is damaged or cut off: its check sum does not fit.");
        folder.Write("mine.txt", text[..^20]);
        Expect("mine.txt: The text is damaged or cut off");
        folder.Write("mine.txt", "temperatureC = 3\n");
        Expect("mine.txt: This is no kept settings text: type settings on the chamber's console");
        File.WriteAllBytes(path, System.Text.Encoding.Unicode.GetBytes(text));
        Expect("mine.txt: The file is in UTF-16");
        File.Delete(path);
        Expect("mine.txt: There is no such file");

        void Expect(string sentence)
        {
            Assert.AreEqual(ExitCode.BadInput, folder.Run("check", "comparative", "--settings", path));
            StringAssert.Contains(folder.Error, sentence);
        }
    }

    [TestMethod]
    public void Settings_kept_from_a_terminal_are_read_with_what_stands_around_them()
    {
        using var folder = new BenchFolder();
        string text = SettingsText.Of(new ChamberSettings { HeaterW = 280 });
        string path = folder.Write("mine.txt", "\uFEFF> settings\r\nOK\r\n" + text.Replace("\n", "\r\n") + "> \r\n");
        Assert.AreEqual("", KeptSettings.Read(path, out ChamberSettings? read, out string missing));
        Assert.AreEqual(280.0, read!.HeaterW);
        Assert.AreEqual("", missing);
    }

    [TestMethod]
    public void A_recipe_beyond_ones_own_chamber_is_refused()
    {
        using var folder = new BenchFolder();
        string weak = folder.Write("weak.txt", SettingsText.Of(new ChamberSettings { HeaterW = 20 }));
        Assert.AreEqual(ExitCode.Good, folder.Run("check", "example-1"), folder.Error);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("check", "example-1", "--settings", weak));
        StringAssert.StartsWith(folder.Error, "chamber: example-1: ");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("check", "example-3", "--room", "30C,50%"));
        StringAssert.Contains(folder.Error, "in a room of 30.");
    }

    [TestMethod]
    public void Results_say_which_chamber_and_room_it_was_and_the_pressure_is_measured()
    {
        using var folder = new BenchFolder();
        string settings = folder.Write("mine.txt", SettingsText.Of(new ChamberSettings { HeaterW = 280, BladeSwitchFitted = 1 }));
        string[] own = ["--settings", settings, "--room", "18C,30%", "--pressure", "94500"];
        Assert.AreEqual(ExitCode.Good, folder.Run(["run", "comparative", "--out", folder.Out, .. own]), folder.Error);
        using JsonDocument record = JsonDocument.Parse(File.ReadAllText(folder.PathOf("out", "comparative-0s", "record.json")));
        using JsonDocument summary = JsonDocument.Parse(File.ReadAllText(folder.PathOf("out", "summary.json")));
        foreach (JsonElement result in new[] { record.RootElement, summary.RootElement[0] })
        {
            JsonElement chamber = result.GetProperty("chamber");
            Assert.AreEqual("mine.txt", chamber.GetProperty("settingsFile").GetString());
            StringAssert.Contains(File.ReadAllText(settings), "crc32=" + chamber.GetProperty("settingsCrc32").GetString());
            Assert.AreEqual(18.0, chamber.GetProperty("roomTemperatureC").GetDouble());
            Assert.AreEqual(30.0, chamber.GetProperty("roomRelativeHumidityPct").GetDouble());
            Assert.AreEqual(94500.0, chamber.GetProperty("pressurePa").GetDouble());
        }

        StringAssert.Contains(record.RootElement.GetProperty("source").GetString(), "like the chamber whose settings were given");
        string[] trace = File.ReadAllLines(folder.PathOf("out", "comparative-0s", "trace.csv"));
        string[] columns = trace[0].Split(',');
        Assert.AreEqual(94500.0, Cell("measuredPressurePa"), 20.0);
        Assert.AreEqual(18.0, Cell("trueWallTemperatureC"), 0.2);
        Assert.AreEqual(ExitCode.Good, folder.Run("replay", folder.PathOf("out", "comparative-0s", "inputs.trace.gz")), folder.Output);

        double Cell(string name) => double.Parse(trace[30].Split(',')[Array.IndexOf(columns, name)]);
    }

    [TestMethod]
    public void Without_the_options_results_have_no_such_key()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.Good, folder.Run("run", "comparative", "--out", folder.Out));
        Assert.DoesNotContain("\"chamber\"", File.ReadAllText(folder.PathOf("out", "summary.json")));
        Assert.DoesNotContain("\"chamber\"", File.ReadAllText(folder.PathOf("out", "comparative-0s", "record.json")));
    }

    [TestMethod]
    public void A_correction_that_the_twin_does_not_need_is_told()
    {
        using var folder = new BenchFolder();
        string settings = folder.Write("mine.txt", SettingsText.Of(new ChamberSettings { FilmWarmer01 = 0.05 }));
        Assert.AreEqual(ExitCode.Good, folder.Run("check", "example-3", "--settings", settings), folder.Error);
        StringAssert.StartsWith(folder.Error, "chamber: note: FilmWarmer01 = 0.05: the twin's air is as warm at its film");
    }

    /// <summary>The way of a person: commission, keep, cast. A picture that cannot be written costs no settings.</summary>
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void What_commissioning_finds_is_kept_and_used()
    {
        using var folder = new BenchFolder();
        string kept = folder.PathOf("mine.txt");
        Assert.AreEqual(ExitCode.Good, folder.Run("commission", "--seed", "3", "--spread", "10", "--keep", kept), folder.Error);
        StringAssert.Contains(folder.Output, "mine.txt is written. chamber run --settings ");
        Assert.AreEqual("", KeptSettings.Read(kept, out ChamberSettings? found, out _));
        Assert.AreNotEqual("", found!.CommissionedDate);
        Assert.AreEqual(ExitCode.Good, folder.Run("run", "comparative", "--settings", kept, "--out", folder.Out), folder.Error);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("commission", "--keep", kept));
        StringAssert.Contains(folder.Error, "mine.txt is there already: give the name of a new file.");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("commission", "--built", "--settings", kept));
        StringAssert.Contains(folder.Error, "leave out --built or --settings");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("commission", "--keep", folder.PathOf("none", "mine.txt")));
        StringAssert.Contains(folder.Error, "there is no folder ");
        string twin = folder.PathOf("twin.txt");
        string[] like = ["--settings", kept, "--spread", "0", "--room", "20C,40%"];
        Assert.AreEqual(ExitCode.NotComplete, folder.Run(["commission", .. like, "--keep", twin, "--plot", folder.Root]));
        StringAssert.StartsWith(folder.Error, $"chamber: {folder.Root} could not be written: ");
        Assert.AreEqual("", KeptSettings.Read(twin, out ChamberSettings? again, out _));
        Assert.AreEqual(found.HeaterW, again!.HeaterW, 0.05 * found.HeaterW, "the twin like a chamber is that chamber");
    }
}
