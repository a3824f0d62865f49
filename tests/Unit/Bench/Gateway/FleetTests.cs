using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Fleet;
using ChamberFirmware.Bench.Gateway;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Tests.Unit.Bench.Gateway;

/// <summary>Many twins.</summary>
[TestClass]
public sealed class FleetTests
{
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [OSCondition(OperatingSystems.Linux)]
    public async Task A_fleet_writes_a_gateways_file_and_a_gateway_that_is_started_with_it_reaches_every_twin()
    {
        using var folder = new BenchFolder();
        string file = folder.PathOf("fleet.toml");
        using Process fleet = ChamberProcess.Start("fleet", "--twins", "3", "--lines", "1", "--listen", "0", "--gateway", file);
        for (int i = 0; i < 1000 && !(File.Exists(file) && File.ReadAllText(file).Contains("c003")); i++)
        {
            Thread.Sleep(20);
        }

        string text = File.ReadAllText(file).Replace("1883", $"{Mosquitto.FreePort()}") + "\n[http]\nlisten = \"\"\n";
        await using (GatewayAt gateway = await GatewayAt.StartAsync(folder, text))
        {
            gateway.Await(() => gateway.Run.Chambers.All(c => c.Now.Last.Length > 0), "a reading of each");
            Assert.IsTrue(gateway.Run.Chambers.All(c => c.Now.IsSimulated), "a twin says that it is one");
            Assert.AreEqual("FFT", string.Concat(gateway.Run.Chambers.Select(c => c.Now.IsLine ? 'T' : 'F')), "the last is a casting line");
            fleet.Kill();
            gateway.Await(() => gateway.Run.Chambers.All(c => !c.Now.IsOpen), "a fleet that is gone is seen");
        }
    }

    [TestMethod]
    public void Twins_of_a_pool_have_every_tick_and_are_other_chambers()
    {
        var pool = new TwinPool(8, firstSeed: 1, speed: 50.0, threads: 2);
        for (int i = 0; i < 1000 && pool.Twins.Any(twin => twin.Twin.NowUs < 5_000_000); i++)
        {
            Thread.Sleep(10);
        }

        pool.Dispose(); // nothing of it moves any more
        Assert.IsNull(pool.Failure);
        Assert.IsTrue(pool.Twins.All(twin => twin.Twin.NowUs >= 5_000_000));
        Assert.IsTrue(pool.Twins.All(twin => twin.Twin.NowUs % 100_000 == 0), "ticks on their grid");
        int different = pool.Twins.Select(twin => twin.Chamber.Readings.Air)
            .Select(air => (air.TemperatureC, air.RelativeHumidityPct, air.PressurePa)).Distinct().Count(); // one alone may be the same
        Assert.AreEqual(8, different);
    }

    [TestMethod]
    public void A_port_that_is_taken_is_named_and_the_gateways_file_is_not_written()
    {
        using var folder = new BenchFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        Assert.AreEqual(2, folder.Run("fleet", "--twins", "1", "--listen", $"{port}", "--gateway", folder.PathOf("f.toml")));
        Assert.Contains($"port {port} of --listen cannot be used", folder.Error);
        Assert.IsFalse(File.Exists(folder.PathOf("f.toml")));
    }

    [TestMethod]
    [DataRow("--twins", "0", "--twins = '0': give a whole number from 1 to 5000.")]
    [DataRow("--twins", "many", "--twins = 'many': give a whole number from 1 to 5000.")]
    [DataRow("--speed", "0", "--speed = 0 is for one twin")]
    [DataRow("--lines", "11", "--lines = '11': give a whole number from 0 to 10, the number of twins.")]
    [DataRow("--lines", "-1", "--lines = '-1': give a whole number from 0 to 10, the number of twins.")]
    [DataRow("--lines", "few", "--lines = 'few': give a whole number from 0 to 10, the number of twins.")]
    [DataRow("--twins=3|--lines", "4", "--lines = '4': give a whole number from 0 to 3, the number of twins.")]
    [DataRow("--twins=many|--lines", "1", "--twins = 'many': give a whole number from 1 to 5000.")]
    public void A_wrong_word_is_told_with_what_to_give(string option, string value, string told)
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(2, folder.Run(["fleet", .. option.Split('|'), value]));
        Assert.Contains(told, folder.Error);
    }

    [TestMethod]
    public void A_file_of_a_fleet_is_read_without_a_mistake()
    {
        using var folder = new BenchFolder();
        string text = FleetServer.FileOf([new IPEndPoint(IPAddress.Loopback, 15000), new IPEndPoint(IPAddress.IPv6Loopback, 15001)]);
        GatewayConfig? config = GatewayFile.Read(folder.Write("f.toml", text), _ => null, out IReadOnlyList<string> mistakes);
        Assert.IsEmpty(mistakes);
        Assert.AreEqual(("127.0.0.1", 15000), Lines.HostAndPort(config!.Chambers[0].Line));
        Assert.AreEqual(("::1", 15001), Lines.HostAndPort(config.Chambers[1].Line));
    }
}
