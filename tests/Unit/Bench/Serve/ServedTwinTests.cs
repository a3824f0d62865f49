using System;
using System.IO;
using System.Linq;
using System.Text;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench.Serve;

/// <summary>Pass by pass, with what the transports would have received put into the ports: what many clients do to a chamber.</summary>
[TestClass]
public sealed class ServedTwinTests
{
    private const int PowerOnPasses = 20; // before the sensor has told anything no run is started

    private readonly ServedTwin _served = new(TwinParameters.Reference, 3);

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Fifty_clients_and_one_that_never_reads_delay_no_tick_of_a_cast()
    {
        var alone = new ServedTwin(TwinParameters.Reference, 3);
        ClientPort operatorAlone = Seat(alone);
        ClientPort operatorAmongMany = Seat(_served);
        ClientPort[] others = [.. Enumerable.Range(0, 50).Select(_ => Seat(_served))];
        ClientPort deaf = Seat(_served);
        Pass(alone, PowerOnPasses);
        Pass(PowerOnPasses);
        int asked = 0;
        int answered = 0;
        for (int pass = 0; pass < 5000; pass++)
        {
            foreach (ClientPort port in new[] { operatorAlone, operatorAmongMany })
            {
                Type(port, pass == 0 ? "recipe example-3\nstart 15\n" : pass == 1500 ? "cast\n" : "");
                Read(port);
            }

            ClientPort one = others[pass % others.Length];
            Type(one, "id\n");
            Type(deaf, pass % 10 == 0 ? "settings\n" : "");
            alone.Pass();
            _served.Pass();
            asked++;
            answered += others.Sum(port => Read(port).Count(c => c == '\n'));
            Assert.IsLessThanOrEqualTo(ClientPort.MostUnsent, deaf.Unsent);
        }

        Assert.IsGreaterThan(100_000L, deaf.Dropped, "It was asked for more than it reads.");
        Assert.IsGreaterThan(asked - 3 * others.Length, answered);
        Assert.AreEqual(("Complete", "Complete"), (Phase(alone), Phase(_served)));
        Assert.IsTrue(_served.Chamber.Record.IsVerified);
        Assert.AreEqual((long)PowerOnPasses + 5000, _served.Chamber.Schedule!.Done);
        Assert.AreEqual(0L, _served.Chamber.Schedule.Dropped);
        Assert.AreEqual(alone.Chamber.Schedule!.LongestLatenessUs, _served.Chamber.Schedule.LongestLatenessUs);
        Assert.AreEqual("", _served.Mishap);
    }

    [TestMethod]
    public void Who_did_not_read_is_told_how_much_was_lost_and_hears_again()
    {
        ClientPort port = Seat(_served);
        for (int i = 0; i < 30; i++)
        {
            Type(port, "settings\n");
            Pass(3);
        }

        long dropped = port.Dropped;
        Assert.IsGreaterThan(0L, dropped);
        StringAssert.EndsWith(Read(port), $"\r\n(cut off: {dropped} bytes that were not read in time)\r\n");
        Type(port, "id\n");
        Pass();
        StringAssert.StartsWith(Read(port), "OK ChamberFirmware");
    }

    [TestMethod]
    public void A_mode_belongs_to_a_client_and_ends_when_it_goes_and_a_run_does_not()
    {
        ClientPort first = Seat(_served);
        Pass(PowerOnPasses);
        Type(first, "recipe example-3\nstart 15\ndraft mine\ntemperatureC=30\n");
        Pass(10);
        StringAssert.Contains(Read(first), "OK draft mine");
        _served.Leave(first);
        ClientPort second = Seat(_served);
        Type(second, "temperatureC=31\nstatus\n");
        Pass(4);
        string heard = Read(second);
        StringAssert.Contains(heard, "ERROR 3102 ");
        StringAssert.Contains(heard, "phase=Conditioning");
        Assert.DoesNotContain("mode=", heard);
    }

    [TestMethod]
    public void An_abort_is_done_in_the_next_pass_whoever_floods_the_chamber()
    {
        ClientPort[] flood = [.. Enumerable.Range(0, 20).Select(_ => Seat(_served))];
        ClientPort person = Seat(_served);
        Pass(PowerOnPasses);
        Type(person, "recipe example-3\nstart 15\n");
        Pass(5);
        for (int pass = 0; pass < 50; pass++)
        {
            Array.ForEach(flood, port => Type(port, "help\nstatus\nrecord\n"));
            Pass();
        }

        Assert.AreEqual("Conditioning", Phase(_served));
        Type(person, "abort\n");
        Pass(2);
        Assert.AreEqual("Aborted", Phase(_served));
    }

    [TestMethod]
    public void Places_are_given_back()
    {
        for (int round = 0; round < 3; round++)
        {
            ClientPort[] all = [.. Enumerable.Range(0, ServedTwin.Places).Select(_ => Seat(_served))];
            Assert.IsFalse(_served.TrySeat(new ClientPort(), SpokenLanguage.QuietOf, false));
            Pass();
            Array.ForEach(all, _served.Leave);
            Pass();
        }
    }

    [TestMethod]
    public void Who_is_told_hears_what_the_ESP32_says_at_power_on_and_the_status_and_others_hear_nothing()
    {
        var told = new ClientPort();
        Assert.IsTrue(_served.TrySeat(told, SpokenLanguage.Of, isTold: true));
        ClientPort quiet = Seat(_served);
        Pass(35);
        string[] lines = Read(told).Split("\r\n");
        StringAssert.StartsWith(lines[0], "No settings are stored");
        Assert.AreEqual(Identity.Text + " ready", lines[1]);
        Assert.AreEqual(3, lines.Count(line => line.StartsWith("phase=Idle ", StringComparison.Ordinal)));
        Assert.AreEqual("", Read(quiet));
    }

    [TestMethod]
    public void Settings_and_journal_survive_the_program()
    {
        using var folder = new BenchFolder();
        string path = folder.PathOf("flash.json");
        ServedTwin first = Kept(path);
        ClientPort port = Seat(first);
        Pass(first, PowerOnPasses);
        Type(port, "set HeaterW 280\nrecipe example-3\nstart 15\n");
        Pass(first, 12);
        StringAssert.Contains(Read(port), "OK conditioning");

        ServedTwin second = Kept(path); // the first is gone as in a power cut, in the middle of a run
        port = Seat(second);
        Type(port, "set HeaterW\nruns\n");
        Pass(second, 6);
        string heard = Read(port);
        StringAssert.Contains(heard, "HeaterW=280");
        StringAssert.Contains(heard, "example-3");
        Assert.IsFalse(File.Exists(path + ".partial"));
    }

    [TestMethod]
    public void A_flash_that_cannot_be_kept_refuses_the_setting()
    {
        using var folder = new BenchFolder();
        ServedTwin served = Kept(folder.PathOf("flash.json"));
        Directory.CreateDirectory(folder.PathOf("flash.json.partial")); // where the new text would be written
        ClientPort port = Seat(served);
        Type(port, "set HeaterW 280\nset HeaterW\n");
        Pass(served, 6);
        string heard = Read(port);
        StringAssert.StartsWith(heard, "ERROR ");
        Assert.DoesNotContain("HeaterW=280", heard);
    }

    [TestMethod]
    [DataRow("not json")]
    [DataRow("[1, 2]")]
    [DataRow("{\"settings.a\": \"\u20AC\"}")]
    [DataRow("{\"settings.a\": null}")]
    public void A_file_that_is_no_flash_is_refused_and_left_alone(string text)
    {
        using var folder = new BenchFolder();
        string path = folder.Write("mine.json", text);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("twin", "--listen", "0", "--state", path));
        StringAssert.Contains(folder.Error, "is no flash that chamber twin has kept");
        Assert.AreEqual(text, File.ReadAllText(path));
    }

    private static ServedTwin Kept(string path)
    {
        (StateFile? state, string refusal) = StateFile.Open(path);
        Assert.AreEqual("", refusal);
        return new ServedTwin(TwinParameters.Reference, 1, state);
    }

    private static ClientPort Seat(ServedTwin served)
    {
        var port = new ClientPort();
        Assert.IsTrue(served.TrySeat(port, SpokenLanguage.QuietOf, isTold: false));
        return port;
    }

    private static void Type(ClientPort port, string text) =>
        Assert.AreEqual(text.Length, port.Receive(Encoding.ASCII.GetBytes(text)), "The receive buffer is full.");

    private static string Read(ClientPort port)
    {
        var bytes = new byte[65536];
        var text = new StringBuilder();
        for (int count = port.Send(bytes); count > 0; count = port.Send(bytes))
        {
            text.Append(Encoding.ASCII.GetString(bytes, 0, count));
        }

        return text.ToString();
    }

    private static string Phase(ServedTwin served) => PhaseWords.Name(served.Chamber.Run.Phase);

    private void Pass(int passes = 1) => Pass(_served, passes);

    private static void Pass(ServedTwin served, int passes)
    {
        for (int i = 0; i < passes; i++)
        {
            served.Pass();
        }
    }
}
