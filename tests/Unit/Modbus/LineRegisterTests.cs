using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Modbus;
using ChamberFirmware.Operation;
using ChamberFirmware.Points;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Text;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Modbus;

/// <summary>A casting line in registers: what they say is what the console says of it, and commands coat its web.</summary>
[TestClass]
public sealed class LineRegisterTests
{
    private const int NoPlate = 4601;
    private const int NoLine = 4602;
    private const int NothingCoated = 4603;
    private const int NotReady = 4103;
    private const double MPerMin = 4.0; // 15 s over 1 m, as Example 3 asks for

    [TestMethod]
    public void Every_value_of_a_line_has_a_register()
    {
        var names = new PointNames();
        TwinRun run = Line();
        for (int row = 0; row < WebList.Count; row++)
        {
            WebList.Visit(row, run.Chamber.Line!, run.Chamber.Readings, names);
        }

        string[] values = [.. Enumerable.Range(0, InputRegister.MostLineValues).Select(RegisterNames.LineValue).Where(n => n.Length > 0)];
        string[] words = [.. Enumerable.Range(0, 5).Select(RegisterNames.LineWord).Where(n => n.Length > 0)];
        CollectionAssert.AreEquivalent(names.Numbers, values, "give a new value the next free place, and the map its next version");
        CollectionAssert.AreEquivalent(names.Words, words);
    }

    [TestMethod]
    public void A_web_is_coated_by_registers_alone_and_its_values_are_those_that_the_console_tells()
    {
        BusTalk talk = new BusTalk(Line()).Enable();
        Assert.AreEqual(NotReady, Started(talk));
        AssertTold(talk);
        talk.Until(Phase.Ready);
        Assert.AreEqual(NoPlate, talk.Command(RemoteCommand.Cast));
        Assert.AreEqual(NothingCoated, talk.Command(RemoteCommand.EndCoat));
        Assert.AreEqual((0, 0), (talk.Input(245), talk.Input(246)), "the line stands");
        talk.Run.Twin.Line!.Web.Runs = true;
        talk.Pass(30);
        Assert.AreEqual(0, talk.Command(RemoteCommand.Coat));
        talk.Pass(2);
        Assert.AreEqual(((int)Phase.Coating, 1, 1), (talk.Input(InputRegister.Phase), talk.Input(245), talk.Input(246)));
        Assert.AreNotEqual(0, talk.Input(InputRegister.State) & ChamberBits.Film);
        while (talk.Run.Chamber.Line!.Metre.Number < 1)
        {
            talk.Pass(10);
        }

        AssertTold(talk);
        Assert.AreEqual(15.0f, talk.Float(4, 208), 0.3f, "the metre's exposure");
        Assert.AreEqual(MPerMin, talk.Float(4, 200), 0.1, "the web's speed");
        Assert.AreEqual(1, talk.Input(247), "film between blade and bath");
        Assert.AreEqual(0, talk.Command(RemoteCommand.EndCoat));
        talk.Pass(2);
        Assert.IsFalse(talk.Run.Twin.Line.Coats);
        talk.Until(Phase.Complete);
        Assert.AreEqual(0, talk.Input(246));
    }

    [TestMethod]
    public void In_a_chamber_that_casts_plates_every_one_of_them_is_no_value_and_there_is_nothing_to_coat()
    {
        BusTalk talk = new BusTalk().Enable();
        ushort[] all = talk.Read(4, InputRegister.Line, InputRegister.LineEnd - InputRegister.Line);
        for (int place = 0; place < InputRegister.MostLineValues; place++)
        {
            Assert.AreEqual((0x7FC0, 0, 0x8000), (all[2 * place], all[2 * place + 1], all[30 + place]), $"place {place}");
        }

        Assert.IsTrue(all[45..].All(word => word == 0x8000));
        Assert.AreEqual(NoLine, talk.Command(RemoteCommand.Coat));
        Assert.AreEqual(NothingCoated, talk.Command(RemoteCommand.EndCoat));
    }

    [TestMethod]
    public void What_is_not_yet_known_is_no_value_on_a_line_too_and_free_places_are_none()
    {
        ushort[] all = new BusTalk(Line()).Read(4, InputRegister.Line, InputRegister.LineEnd - InputRegister.Line);
        Assert.AreEqual((0, 0, 0), (all[0], all[1], all[30]), "the web stands: that is known");
        Assert.AreEqual((0x7FC0, 0x8000), (all[8], all[34]), "no metre has come to the bath");
        Assert.AreEqual((0x7FC0, 0x8000), (all[4], all[32]), "no cover");
        Assert.AreEqual((0x7FC0, 0x8000, 0x8000), (all[24], all[42], all[48]), "free places");
    }

    [TestMethod]
    [DataRow(155, 1, true)]
    [DataRow(155, 2, false)]
    [DataRow(156, 1, false)]
    [DataRow(199, 1, false)]
    [DataRow(199, 2, false)]
    [DataRow(200, 50, true)]
    [DataRow(249, 1, true)]
    [DataRow(249, 2, false)]
    [DataRow(250, 1, false)]
    public void Between_the_chambers_block_and_the_lines_there_is_nothing(int from, int count, bool isThere)
    {
        byte[] answer = new BusTalk(Line()).Ask(4, 0, (byte)from, 0, (byte)count);
        Assert.AreEqual(isThere ? (4, 2 * count) : (0x84, ExceptionCode.IllegalAddress), (answer[0], answer[1]));
    }

    [TestMethod]
    public void A_line_that_loses_its_controller_coats_no_more_and_its_film_goes_into_the_bath()
    {
        BusTalk talk = new BusTalk(Line()).Enable();
        Started(talk);
        talk.Until(Phase.Ready);
        talk.Run.Twin.Line!.Web.Runs = true;
        talk.Pass(30);
        Assert.AreEqual(0, talk.Command(RemoteCommand.Coat));
        talk.Pass(50);
        Assert.IsTrue(talk.Run.Twin.Line.Coats);
        Assert.AreEqual(0, talk.Write(HoldingRegister.Heartbeat, 1, 10, MasterWatch.AbortUnlessCast));
        talk.Pass(14);
        Assert.AreEqual((2, false), (talk.Input(InputRegister.Master), talk.Run.Twin.Line.Coats));
        talk.Until(Phase.Complete);
        Assert.IsGreaterThan(50L, talk.Run.Chamber.Line!.Metre.Total.Cells);
    }

    private static TwinRun Line() => new(
        TwinParameters.Reference with { Web = new WebParameters { SpeedMPerMin = MPerMin } },
        settings: new ChamberSettings { WebPulsesPerM = 5000.0 });

    // What a coat is answered with before the air is there.
    private static int Started(BusTalk talk)
    {
        Assert.AreEqual(0, talk.Command(RemoteCommand.LoadReference, 3));
        Assert.AreEqual(0, talk.Command(RemoteCommand.Start));
        return talk.Command(RemoteCommand.Coat);
    }

    // The console leaves out what is not valid, and rounds to the decimals that a person reads. Both are of one tick.
    private static void AssertTold(BusTalk talk)
    {
        var answer = new byte[100];
        Assert.IsTrue(talk.Map.ReadInputs(answer, 0, InputRegister.Line, 50));
        ushort[] all = [.. answer.Chunk(2).Select(two => (ushort)((two[0] << 8) | two[1]))];
        Dictionary<string, string> told = Told(talk.Run.Chamber);
        for (int place = 0; RegisterNames.LineValue(place).Length > 0; place++)
        {
            string name = RegisterNames.LineValue(place);
            float value = BusTalk.Float(all[2 * place], all[2 * place + 1]);
            short scaled = (short)all[30 + place];
            if (!told.TryGetValue(name, out string? text))
            {
                Assert.AreEqual((true, short.MinValue), (float.IsNaN(value), scaled), name);
                continue;
            }

            int decimals = text.Length - 1 - (text.Contains('.', StringComparison.Ordinal) ? text.IndexOf('.') : text.Length - 1);
            Assert.AreEqual(double.Parse(text, CultureInfo.InvariantCulture), value, 0.501 * Math.Pow(10.0, -decimals), name);
            Assert.AreEqual(value * RegisterNames.LineScale(place), scaled, 0.51, name);
        }

        Assert.AreEqual((told["line"] == "runs", told["coating"] == "on"), (all[45] == 1, all[46] == 1));
        Assert.AreEqual(told["film"] == "inTheAir", all[47] == 1);
    }

    private static Dictionary<string, string> Told(Chamber chamber)
    {
        var said = new TextBuffer(2048);
        var lines = new WebLines(chamber);
        for (int i = 0; lines.TryWrite(i, said); i++)
        {
        }

        return said.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
    }
}
