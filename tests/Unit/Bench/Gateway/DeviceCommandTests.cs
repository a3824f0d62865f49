using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Sparkplug;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Unit.Bench.Gateway;

/// <summary>Sparkplug's device commands, made by Eclipse Tahu's encoder and sent by mosquitto_pub.</summary>
[TestClass]
public sealed class DeviceCommandTests
{
    private const string Topic = "spBv1.0/lab/DCMD/gateway/c1";
    private const string Sparkplug = "[publish]\nformat = \"sparkplug\"\n";

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [OSCondition(OperatingSystems.Linux)]
    public async Task A_start_is_done_once_and_its_answer_is_data_of_the_chamber()
    {
        if (!Mosquitto.IsInstalled() || !HasEncoder())
        {
            return;
        }

        using var folder = new BenchFolder();
        using var broker = new Mosquitto(folder);
        using var all = new Subscriber(broker.Port, "spBv1.0/#", "%x");
        await using GatewayAt gateway = await GatewayAt.StartAsync(
            folder, GatewayAt.File(broker.Port, 1, Sparkplug + "[commands]\nallow = [\"start\"]\n"));
        string birth = all.Await("DBIRTH/gateway/c1");
        Assert.Contains(Hex("Device Control/start"), birth);
        Assert.DoesNotContain(Hex("Device Control/abort"), birth, "what is not allowed is not offered");
        string start = Made("1790000000001", "Device Control/start=Boolean=true", "Device Control/Recipe=String=example-2",
            "Device Control/ExposureS=Double=4", "Device Control/Who=String=Ada");
        Send(folder, broker, start);
        all.Await("DDATA/gateway/c1", Hex("Started: the air is conditioned."));
        gateway.Await(() => gateway.Run.Chambers[0].Now.Phase == "Conditioning", "the run");
        Send(folder, broker, start); // the same message again
        Send(folder, broker, Made("1790000000002", "Device Control/abort=Boolean=true"));
        all.Await("DDATA/gateway/c1", Hex("abort is not allowed here"));
        Assert.AreEqual(1, gateway.Said.Count(line => line.Contains("c1: start by Ada, id sparkplug-1790000000001-start: done")));
        Assert.AreEqual(2, all.Lines.Count(line => line.Contains(Hex("Started: the air is conditioned."))), "answered again, not done");
        Assert.AreEqual("Conditioning", gateway.Run.Chambers[0].Now.Phase);
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public async Task Without_the_section_nothing_is_offered_and_nothing_heard()
    {
        if (!Mosquitto.IsInstalled() || !HasEncoder())
        {
            return;
        }

        using var folder = new BenchFolder();
        using var broker = new Mosquitto(folder);
        using var all = new Subscriber(broker.Port, "spBv1.0/#", "%x");
        await using GatewayAt gateway = await GatewayAt.StartAsync(folder, GatewayAt.File(broker.Port, 1, Sparkplug));
        Assert.DoesNotContain(Hex("Device Control/"), all.Await("DBIRTH/gateway/c1"));
        int before = all.Lines.Count(line => line.Contains("DDATA"));
        Send(folder, broker, Made("1790000000001", "Device Control/start=Boolean=true"));
        gateway.Await(() => all.Lines.Count(line => line.Contains("DDATA")) > before + 5, "further data");
        Assert.AreEqual("Idle", gateway.Run.Chambers[0].Now.Phase);
        Assert.IsFalse(gateway.Said.Any(line => line.Contains("command")));
    }

    [TestMethod]
    public void What_commands_nothing_or_two_things_or_has_no_time_is_refused()
    {
        Assert.IsNull(DeviceCommand.TextOf([0xFF, 0x01], out string refusal));
        Assert.AreEqual("The command is no Sparkplug payload.", refusal);
        Assert.IsNull(DeviceCommand.TextOf([], out refusal));
        Assert.Contains("this one has 0", refusal);
        // Sparkplug 3.0, 6.4, by hand: metric start, data type Boolean, true; without the payload's timestamp.
        byte[] start = [0x12, 0x1A, 0x0A, 0x14, .. Encoding.ASCII.GetBytes("Device Control/start"), 0x20, 0x0B, 0x70, 0x01];
        Assert.IsNull(DeviceCommand.TextOf(start, out refusal));
        Assert.Contains("timestamp", refusal);
        Assert.AreEqual(
            """{"id":"sparkplug-5-start","word":"start","who":"a Sparkplug host"}""",
            DeviceCommand.TextOf([0x08, 0x05, .. start], out refusal));
        byte[] cast = [0x12, 0x19, 0x0A, 0x13, .. Encoding.ASCII.GetBytes("Device Control/cast"), 0x20, 0x0B, 0x70, 0x01];
        Assert.IsNull(DeviceCommand.TextOf([0x08, 0x05, .. start, .. cast], out refusal));
        Assert.Contains("this one has 2", refusal);
        Assert.IsNull(DeviceCommand.TextOf([0x08, 0x05, .. start[..^1], 0], out refusal), "false does nothing");
    }

    private static void Send(BenchFolder folder, Mosquitto broker, string hex)
    {
        string file = folder.PathOf("command");
        File.WriteAllBytes(file, Convert.FromHexString(hex));
        broker.Publish("-t", Topic, "-f", file);
    }

    private static string Hex(string text) => Convert.ToHexString(Encoding.ASCII.GetBytes(text)).ToLowerInvariant();

    private static bool HasEncoder()
    {
        bool has = File.Exists("/usr/bin/node") && Directory.Exists(SourceTree.FullPath("tests/Clients/sparkplug/node_modules"));
        Console.Write(has ? "" : "SKIPPED: node has no sparkplug-payload (npm ci in tests/Clients/sparkplug).\n");
        return has;
    }

    private static string Made(params string[] args)
    {
        using Process node = Process.Start(new ProcessStartInfo(
            "/usr/bin/node", [SourceTree.FullPath("tests/Clients/sparkplug/command.js"), .. args]) { RedirectStandardOutput = true })!;
        string said = node.StandardOutput.ReadToEnd().Trim();
        node.WaitForExit();
        Assert.AreEqual(0, node.ExitCode);
        return said;
    }
}
