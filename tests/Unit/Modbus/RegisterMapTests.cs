using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Fields;
using ChamberFirmware.Modbus;
using ChamberFirmware.Points;
using ChamberFirmware.Recipes;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Scpi;
using ChamberFirmware.Text;

namespace ChamberFirmware.Tests.Unit.Modbus;

/// <summary>What the registers say is what the chamber's other languages say.</summary>
[TestClass]
public sealed class RegisterMapTests
{
    [TestMethod]
    public void Every_value_of_the_chamber_has_a_register()
    {
        var names = new PointNames();
        for (int row = 0; row < PointList.Count; row++)
        {
            PointList.Visit(row, new TwinRun().Chamber, names);
        }

        string[] values = [.. Enumerable.Range(0, InputRegister.MostValues).Select(RegisterNames.Value).Where(name => name.Length > 0)];
        string[] words = [.. Enumerable.Range(0, 16).Select(RegisterNames.Word).Where(name => name.Length > 0)];
        CollectionAssert.AreEquivalent(
            names.Numbers, values, "give a new value the next free place of RegisterNames.Value, and the map its next version");
        CollectionAssert.AreEquivalent(names.Words, words);
    }

    [TestMethod]
    public void Every_number_of_a_recipe_has_a_register_that_holds_its_whole_range()
    {
        var rows = new NumberRows();
        AllRows.Visit(new RecipeDraft("any").Given, rows);
        string[] names = [.. Enumerable.Range(0, HoldingRegister.MostRecipe).Select(RegisterNames.Recipe).Where(name => name.Length > 0)];
        CollectionAssert.AreEquivalent(rows.Highest.Keys.ToArray(), names);
        foreach (string name in names.Where(name => name != "bladeSpeedMmPerS" && name != "immersionSpeedMmPerS")) // up to 3276.7 there
        {
            int scale = RegisterNames.RecipeScale(Array.IndexOf(names, name));
            Assert.IsLessThanOrEqualTo(32767.0, rows.Highest[name] * scale, name);
        }
    }

    [TestMethod]
    [DataRow(Phase.Idle)]
    [DataRow(Phase.Conditioning)]
    [DataRow(Phase.Exposing)]
    [DataRow(Phase.Complete)]
    public void Values_are_those_that_SCPI_tells_at_the_same_tick(Phase phase)
    {
        TwinRun run = phase == Phase.Idle ? new TwinRun() : TwinRun.In(phase);
        var scpi = new ScpiTalk(run);
        string[] names = [.. scpi.Ask("DATA:CATalog?").Split(',').Select(name => name.Trim('"'))];
        RegisterMap map = RegisterMap.Of(run.Chamber);
        map.Look(run.NowUs);
        ushort[] inputs = Inputs(map);
        int compared = 0;
        foreach (string name in names)
        {
            // asked without a tick in between, at the language itself
            var said = new TextBuffer(1024);
            scpi.Language.Note(run.NowUs);
            IListing? rest = scpi.Language.Execute($"DATA:POINt? \"{name}\"", said);
            while (rest != null && rest.TryWrite(0, said))
            {
            }

            string[] told = said.ToString().TrimEnd().Split(',');
            double value = Number(told[0]);
            int word = Place(RegisterNames.Word, name);
            if (word >= 0)
            {
                Assert.AreEqual(value, inputs[InputRegister.Words + word], name);
                compared++;
                continue;
            }

            int place = Place(RegisterNames.Value, name);
            AssertValue(inputs, place, told[0], name);
            if (told.Length > 1)
            {
                AssertValue(inputs, place + 1, told[1], name + "'s uncertainty");
            }

            compared++;
        }

        Assert.AreEqual(PointList.Count, compared);
        Assert.AreEqual(phase == Phase.Idle ? 0 : (int)run.Phase, inputs[InputRegister.Phase]);
    }

    [TestMethod]
    public void A_value_that_is_not_there_is_NaN_and_8000()
    {
        var run = new TwinRun();
        RegisterMap map = RegisterMap.Of(run.Chamber); // before the first tick nothing is measured
        ushort[] inputs = Inputs(map);
        int place = Place(RegisterNames.Value, "temperatureC");
        Assert.AreEqual((0x7FC0, 0), (inputs[InputRegister.Values + 2 * place], inputs[InputRegister.Values + 2 * place + 1]));
        Assert.AreEqual(0x8000, inputs[InputRegister.Scaled + place]);
        Assert.AreEqual((0x7FC0, 0x8000), (inputs[98], inputs[139]), "places that are free");
        Assert.AreEqual(65535, inputs[InputRegister.ReadingAge]);
        Assert.AreEqual(ChamberBits.AlarmAir, inputs[InputRegister.Alarms]);
    }

    [TestMethod]
    public void The_word_order_turns_all_that_has_32_bits_and_nothing_else()
    {
        var talk = new BusTalk();
        talk.Run.Chamber.Settings.SerialNumber = 0x12345;
        CollectionAssert.AreEqual(new ushort[] { 0x3FC0, 0 }, talk.Read(4, InputRegister.Test, 2));
        Assert.AreEqual(0, talk.WriteOne(HoldingRegister.WordOrder, 1));
        CollectionAssert.AreEqual(new ushort[] { 0, 0x3FC0 }, talk.Read(4, InputRegister.Test, 2));
        CollectionAssert.AreEqual(new ushort[] { 0x2345, 1 }, talk.Read(4, InputRegister.SerialNumber, 2));
        Assert.AreEqual(2, talk.Input(InputRegister.MapVersion));
        Assert.AreEqual(1, talk.Input(InputRegister.WordOrder));
        talk.Enable();
        Assert.AreEqual(0, talk.Write(HoldingRegister.Recipe + 2, 0, 0x41F0)); // 30 C
        Assert.AreEqual(3000, talk.Holding(HoldingRegister.Scaled + 1));
    }

    [TestMethod]
    public void The_age_of_the_reading_grows_when_the_sensor_falls_silent()
    {
        var talk = new BusTalk();
        Assert.IsLessThanOrEqualTo(1, talk.Input(InputRegister.ReadingAge));
        talk.Run.Twin.Faults.SensorUnplugged = true;
        talk.Pass(50);
        Assert.IsInRange(45, 55, talk.Input(InputRegister.ReadingAge));
        Assert.AreNotEqual(0, talk.Input(InputRegister.Alarms) & ChamberBits.AlarmAir);
        Assert.AreEqual(0, talk.Input(InputRegister.State) & ChamberBits.AirValid);
    }

    [TestMethod]
    public void Heartbeat_and_sequence_go_on()
    {
        var talk = new BusTalk();
        ushort[] before = talk.Read(4, InputRegister.Sequence, 2);
        talk.Pass(98);
        ushort[] after = talk.Read(4, InputRegister.Sequence, 2);
        Assert.AreEqual(100, after[0] - before[0]);
        Assert.AreEqual(10, after[1] - before[1]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    // SCPI rounds to the decimals that a person reads.
    private static void AssertValue(ushort[] inputs, int place, string text, string name)
    {
        double told = Number(text);
        int point = text.IndexOf('.', StringComparison.Ordinal);
        double rounded = 0.5001 * Math.Pow(10.0, point < 0 ? 0 : point + 1 - text.Length);
        Assert.IsGreaterThanOrEqualTo(0, place, name);
        float value = BusTalk.Float(inputs[InputRegister.Values + 2 * place], inputs[InputRegister.Values + 2 * place + 1]);
        short scaled = (short)inputs[InputRegister.Scaled + place];
        if (told > 9e36)
        {
            Assert.IsTrue(float.IsNaN(value), name);
            Assert.AreEqual(short.MinValue, scaled, name);
            return;
        }

        Assert.AreEqual(told, value, rounded + 1e-7 * Math.Abs(told), name);
        double scale = name.Contains("pressure", StringComparison.Ordinal) ? 0.1
            : name is "fanRpm" or "sensorStarts" ? 1.0 : 100.0;
        Assert.AreEqual(value * scale, scaled, 0.51, name);
    }

    private static ushort[] Inputs(RegisterMap map)
    {
        var all = new List<ushort>();
        for (int from = 0; from < InputRegister.End; from += 60)
        {
            int count = Math.Min(60, InputRegister.End - from);
            var answer = new byte[2 * count];
            Assert.IsTrue(map.ReadInputs(answer, 0, from, count));
            all.AddRange(answer.Chunk(2).Select(two => (ushort)((two[0] << 8) | two[1])));
        }

        return [.. all];
    }

    private static int Place(Func<int, string> names, string name)
    {
        for (int i = 0; i < 64; i++)
        {
            if (names(i) == name)
            {
                return i;
            }
        }

        return -1;
    }
}
