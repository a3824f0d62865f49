using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Scpi;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Text;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Scpi;

/// <summary>
/// While a film is cast anything may be sent: but for an abort it changes the queue of errors and the status registers, and nothing of
/// phases, outputs and record. The undisturbed run beside it has the same bits.
/// </summary>
[TestClass]
public sealed class ScpiFuzzTests
{
    private const int Lines = 100_000;

    private static readonly string[] Pieces =
    [
        ";", ":", "*", "?", ",", " ", "\"", "''", "#", "(", "1E3", "-1", "MAX", "ON", "UNV", ";:", ":RUN:CAST", "*RST", "*CLS", "=", "\t",
        "\\", "0",
    ];

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void A_hundred_thousand_lines_change_nothing_of_a_cast_that_runs()
    {
        TwinRun still = Casting();
        TwinRun disturbed = Casting();
        var talk = new ScpiTalk(disturbed);
        still.Until(() => still.NowUs == disturbed.NowUs, 1.0, "The same tick");
        var direct = new ScpiOrWords(disturbed.Chamber); // beside the one that speaks at the serial line
        var random = new Random(488);
        string[] headers = [.. ScpiRow.All().SelectMany(row => row.Forms().Select(form => form + row.Parameters()))];
        var said = new TextBuffer(8192);
        int lines = 0;
        int ticks = 0;
        int most = 0;
        while (still.Phase != Phase.Complete)
        {
            for (int i = 0; i < 700 && lines < Lines; i++, lines++)
            {
                said.Clear();
                Execute(direct, Line(random, headers), said);
                most = Math.Max(most, direct.Scpi.Session.Errors.Count);
                Assert.IsTrue(said.Length == 0 || said.ToString().EndsWith('\n'), said.ToString());
            }

            talk.Port.Type(Line(random, headers) + "\n");
            still.Tick();
            talk.Pass();
            ticks++;
            Assert.AreEqual(State(still), State(disturbed), $"tick {ticks}");
        }

        Assert.AreEqual(Lines, lines);
        Assert.AreEqual(
            new CommandInterpreter(still.Chamber).Execute("record"), new CommandInterpreter(disturbed.Chamber).Execute("record"));
        Assert.AreEqual(QueuedErrors.Most, most, "errors came");
        Console.WriteLine($"{lines} lines in {ticks} ticks");
    }

    // Example 3's air, and the exposure of 15 s.
    private static TwinRun Casting()
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        Assert.IsNull(run.Chamber.Operator.Cast());
        run.Tick();
        Assert.AreEqual(Phase.Casting, run.Phase);
        Assert.AreEqual("example-3", run.Chamber.Run.Recipe!.Name);
        return run;
    }

    // Every bit of a duty, not its decimals.
    private static string State(TwinRun run) => string.Join(' ', run.Chamber.Outputs.LoadDuty01.Append(run.Chamber.Outputs.FanDuty01)
        .Select(BitConverter.DoubleToInt64Bits).Append((long)run.Phase).Append(run.Fault).Append(run.Chamber.Outputs.MotionAllowed ? 1 : 0)
        .Append(BitConverter.DoubleToInt64Bits(run.Chamber.Readings.Air.TemperatureC)));

    private static void Execute(ScpiOrWords language, string line, TextBuffer to)
    {
        language.Note(0);
        IListing? listing = language.Execute(line, to);
        for (int i = 0; listing != null && i < 2000; i++)
        {
            language.Note(0); // another pass
            bool goesOn = !language.Waits && to.Length < 7000;
            listing = !goesOn || listing.TryWrite(i, to) ? listing : null;
            if (!goesOn && (to.Length >= 7000 || language.Scpi.Session.Holds))
            {
                language.CutOff(to, true);
                language.Leave();
                listing = null;
            }
        }
    }

    private static string Line(Random random, string[] headers)
    {
        string line;
        do
        {
            line = random.Next(3) == 0 ? Noise(random) : Mutated(random, headers);
        }
        while (line.Contains("abor", StringComparison.OrdinalIgnoreCase)); // an abort is one, however it is written

        return line;
    }

    private static string Noise(Random random)
    {
        var line = new StringBuilder();
        for (int i = random.Next(60); i >= 0; i--)
        {
            line.Append(random.Next(4) == 0 ? Pieces[random.Next(Pieces.Length)] : ((char)random.Next(' ', '~' + 1)).ToString());
        }

        return line.ToString();
    }

    private static string Mutated(Random random, string[] headers)
    {
        var units = new List<string>();
        for (int i = random.Next(3); i >= 0; i--)
        {
            units.Add(headers[random.Next(headers.Length)]);
        }

        var line = new StringBuilder(string.Join(random.Next(2) == 0 ? ";:" : ";", units));
        for (int i = random.Next(4); i > 0 && line.Length > 1; i--)
        {
            int at = random.Next(line.Length);
            switch (random.Next(3))
            {
                case 0:
                    line.Remove(at, random.Next(1, Math.Min(8, line.Length - at + 1)));
                    break;
                case 1:
                    line.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                default:
                    line[at] = (char)random.Next(' ', '~' + 1);
                    break;
            }
        }

        return line.ToString();
    }
}
