using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Gateway;
using ChamberFirmware.Bench.Sparkplug;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Unit.Bench.Gateway;

/// <summary>Sparkplug B, read by Eclipse Tahu's decoder (npm sparkplug-payload), with rules of its own.</summary>
[TestClass]
public sealed class SparkplugTests
{
    private const string Client = "chamber-sparkplug-lab-gateway";
    private const int Reconnects = 20;

    // Sparkplug 3.0, 6.4: a metric Node Control/Rebirth (name 1, data type 4, boolean 14) that is true; written by hand.
    private static readonly byte[] Rebirth =
        [0x12, 0x1A, 0x0A, 0x14, .. Encoding.ASCII.GetBytes("Node Control/Rebirth"), 0x20, 0x0B, 0x70, 0x01];

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [OSCondition(OperatingSystems.Linux)]
    public async Task Numbers_hold_over_20_reconnects_and_a_rebirth_for_a_decoder_that_is_not_ours()
    {
        if (!Mosquitto.IsInstalled() || !HasDecoder())
        {
            return;
        }

        using var folder = new BenchFolder();
        using var broker = new Mosquitto(folder);
        using var all = new Subscriber(broker.Port, "spBv1.0/lab/+/gateway/#", "%x", "--remove-retained");
        Thread.Sleep(200); // it has subscribed
        string config = GatewayAt.File(broker.Port, 5, "[publish]\nformat = \"sparkplug\"\n");
        await using (GatewayAt gateway = await GatewayAt.StartAsync(folder, config))
        {
            all.Await("DDATA");
            for (int i = 1; i <= Reconnects; i++)
            {
                broker.Publish("-i", Client, "-t", "test/kick", "-n"); // whoever has its name takes its place
                gateway.Await(() => Count(all, "NBIRTH") > i, "a further birth");
            }

            Assert.AreEqual(Reconnects + 1L, gateway.Run.Links[0].Connections);
            string file = folder.PathOf("rebirth");
            File.WriteAllBytes(file, Rebirth);
            broker.Publish("-t", "spBv1.0/lab/NCMD/gateway", "-f", file);
            gateway.Await(() => Count(all, "NBIRTH") == Reconnects + 2, "the birth that was asked for");
        }

        all.Await("NDEATH");
        (int code, string said) = Read(all.Lines.Where(l => !l.Contains("/NCMD/")).Select(l => l[2..]));
        Assert.AreEqual(0, code, said);
        JsonElement counts = JsonDocument.Parse(said).RootElement;
        Assert.AreEqual(Reconnects + 1, counts.GetProperty("connections").GetInt32());
        Assert.AreEqual(Reconnects + 2, counts.GetProperty("NBIRTH").GetInt32(), "and the rebirth");
        Assert.IsGreaterThan(0, counts.GetProperty("historical").GetInt32());
    }

    [TestMethod]
    public void A_decoder_that_is_not_ours_reads_the_values_that_the_chamber_said()
    {
        if (!HasDecoder())
        {
            return;
        }

        var node = new SparkplugNode(7);
        const string Kept = "\"timeS\":12.3,\"simulated\":true,\"phase\":\"Idle\",\"temperatureC\":22.01,\"dewPointC\":null";
        var reading = new Reading(1, "c1", 1, 1_790_000_000_000, Kept);
        (int code, string said) = Read(
            [
                $"spBv1.0/lab/NBIRTH/g {Convert.ToHexString(node.Birth(1))}",
                $"spBv1.0/lab/DBIRTH/g/c1 {Convert.ToHexString(node.DeviceBirth(1, ""))}",
                $"spBv1.0/lab/DDATA/g/c1 {Convert.ToHexString(node.Data(2, reading, isHistorical: true))}",
                $"spBv1.0/lab/DDEATH/g/c1 {Convert.ToHexString(node.DeviceDeath(3))}",
                $"spBv1.0/lab/NDEATH/g {Convert.ToHexString(node.Death(4))}",
            ],
            "--values");
        Assert.AreEqual(0, code, said);
        Assert.StartsWith("{\"device\":\"c1\",\"timeS\":12.3,\"temperatureC\":22.01,\"phase\":\"Idle\"}\n", said);
        Assert.Contains("\"historical\":1", said);
    }

    [TestMethod]
    public void A_seq_that_is_left_out_is_found_by_the_decoder_that_is_not_ours()
    {
        if (!HasDecoder())
        {
            return;
        }

        var node = new SparkplugNode(7);
        string birth = $"spBv1.0/lab/NBIRTH/g {Convert.ToHexString(node.Birth(1))}";
        _ = node.DeviceBirth(1, "");
        (int code, string said) = Read([birth, $"spBv1.0/lab/DBIRTH/g/c1 {Convert.ToHexString(node.DeviceBirth(1, ""))}"]);
        Assert.AreEqual(1, code);
        Assert.AreEqual("line 2: DBIRTH has seq 2 after 0\n", said);
    }

    [TestMethod]
    public void A_command_asks_for_births_only_when_it_says_so()
    {
        Assert.IsTrue(SparkplugNode.AsksRebirth(Rebirth));
        Assert.IsFalse(SparkplugNode.AsksRebirth([.. Rebirth[..^1], 0]));
        Assert.IsFalse(SparkplugNode.AsksRebirth([0xFF, 0x01, 0x02]));
        Assert.IsFalse(SparkplugNode.AsksRebirth([]));
    }

    private static int Count(Subscriber all, string kind) => all.Lines.Count(line => line.Contains($"/{kind}/", StringComparison.Ordinal));

    private static bool HasDecoder()
    {
        bool has = File.Exists("/usr/bin/node") && Node("", "-e", "require('sparkplug-payload')").Code == 0;
        Console.Write(has ? "" : "SKIPPED: node has no sparkplug-payload (npm ci in tests/Clients/sparkplug).\n");
        return has;
    }

    private static (int Code, string Said) Read(IEnumerable<string> lines, params string[] args) =>
        Node(string.Join('\n', lines), [SourceTree.FullPath("tests/Clients/sparkplug/read.js"), .. args]);

    private static (int Code, string Said) Node(string input, params string[] args)
    {
        using Process node = Process.Start(new ProcessStartInfo("/usr/bin/node", args)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            WorkingDirectory = SourceTree.FullPath("tests/Clients/sparkplug"),
        })!;
        Task<string> error = node.StandardError.ReadToEndAsync();
        node.StandardInput.Write(input);
        node.StandardInput.Close();
        string said = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return (node.ExitCode, node.ExitCode < 2 ? said : said + error.Result);
    }
}
