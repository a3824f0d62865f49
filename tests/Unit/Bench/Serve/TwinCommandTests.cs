using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Bench.Talk;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Tests.Unit.Bench.Serve;

[TestClass]
public sealed class TwinCommandTests
{
    [TestMethod]
    [DataRow("nobody could talk with this twin: give --listen PORT, --pty, --modbus UNIT or --stdio.")]
    [DataRow("'99999' is no place to listen", "--listen", "99999")]
    [DataRow("'nowhere:1' is no place to listen", "--listen", "nowhere:1")]
    [DataRow("'fast' is no speed: give a number from 0 to 100000", "--listen", "0", "--speed", "fast")]
    [DataRow("'-1' is no speed", "--listen", "0", "--speed", "-1")]
    [DataRow("--modbus = '0' is no unit: give a number from 1 to 247.", "--modbus", "0")]
    public void A_wrong_option_is_refused_with_what_is_right(string sentence, params string[] options)
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.BadInput, folder.Run(["twin", .. options]));
        StringAssert.Contains(folder.Error, sentence);
        Assert.AreEqual("", folder.Output);
    }

    [TestMethod]
    public void A_port_that_is_taken_is_named()
    {
        var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.BadInput, folder.Run("twin", "--listen", taken.LocalEndpoint.ToString()!));
        StringAssert.Contains(folder.Error, $"--listen = {taken.LocalEndpoint} cannot be used: ");
        taken.Stop();
    }

    [TestMethod]
    public async Task It_says_where_it_listens_and_stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        var output = new StringWriter();
        var error = new StringWriter();
        Task<int> running = TwinServer.RunAsync(
            new TwinOptions(new IPEndPoint(IPAddress.Loopback, 0), false, false, 1.0, 1, true, null),
            new InvocationConfiguration { Output = TextWriter.Synchronized(output), Error = TextWriter.Synchronized(error) }, stop.Token);
        string[] lines = output.ToString().Split('\n');
        StringAssert.StartsWith(lines[0], Identity.Text + ": a twin, 1 times real time. Ctrl+C stops.");
        StringAssert.StartsWith(lines[1], "listening on 127.0.0.1:");
        using (ILine line = Lines.Open("tcp:" + lines[1].Split(' ')[2].Trim()))
        {
            StringAssert.StartsWith(new TypedLine(line).Ask("id"), "OK ChamberFirmware");
        }

        await stop.CancelAsync();
        Assert.AreEqual(ExitCode.Stopped, await running);
        Assert.AreEqual("", error.ToString());
    }

    [TestMethod]
    [DataRow(false, false)]
    [DataRow(true, false)]
    [DataRow(true, true)]
    public void A_twin_is_a_casting_line_when_it_is_asked_to_be_one_and_its_firmware_says_so(bool isLine, bool isBuilt)
    {
        var served = new ServedTwin(new TwinOptions(null, false, false, 1.0, 1, isBuilt, null, Line: isLine).Parameters, 1);
        using var line = new TwinLine(served, 0.0, isScript: true);
        using var link = new ChamberLink(line, _ => { });
        link.Open();
        Assert.AreEqual(isLine, WebText.IsAskedOf(link));
        Assert.AreEqual(isLine ? "stands" : null, WebText.Read(link.Ask("RUN:WEB?")).GetValueOrDefault("line"));
    }

    [TestMethod]
    public void The_web_of_a_twin_runs_at_the_speed_of_the_exposure_from_Ready_on_and_stands_otherwise()
    {
        var served = new ServedTwin(TwinOptions.Of(isBuilt: false, isLine: true), 1);
        Until(served, () => served.Chamber.Readings.Air.IsValid);
        Assert.IsNull(served.Chamber.Operator.Start(ReferenceRecipes.Load("example-3", out _)!, 15.0));
        Until(served, () => served.Chamber.Run.Phase == Phase.Ready);
        Assert.AreEqual(0.0, served.Twin.Line!.Web.PassedM, "it stood until then");
        Until(served, () => served.Twin.NowUs % 1_000_000 == 0 && served.Twin.Line.Web.MPerS > 0.06);
        Assert.AreEqual(1.0 / 15.0, served.Twin.Line.Web.MPerS, 0.002);
        served.Chamber.Operator.Abort();
        Until(served, () => served.Twin.Line.Web.MPerS == 0.0);
        Assert.AreEqual(Phase.Aborted, served.Chamber.Run.Phase);
    }

    private static void Until(ServedTwin served, System.Func<bool> isSo)
    {
        for (int pass = 0; !isSo(); pass++)
        {
            Assert.IsLessThan(10_000, pass);
            served.Pass();
        }
    }
}
