using System.Diagnostics;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Gateway;

namespace ChamberFirmware.Tests.Unit.Bench.Gateway;

/// <summary>Who is there, as a subscriber that is not ours sees it.</summary>
[TestClass]
public sealed class WillTests
{
    private const int ManyTwins = 20;
    private const string Availability = "lab/gateway/gateway/availability";

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [OSCondition(OperatingSystems.Linux)]
    public void A_gateway_that_is_killed_is_seen_by_its_will()
    {
        if (!Mosquitto.IsInstalled())
        {
            return;
        }

        using var folder = new BenchFolder();
        using var broker = new Mosquitto(folder);
        using var watcher = new Subscriber(broker.Port, "lab/#");
        string file = folder.Write("gateway.toml", GatewayAt.File(broker.Port, 1));
        using Process gateway = ChamberProcess.Start("gateway", "--config", file);
        watcher.Await("lab/chamber/c1/availability online");
        gateway.Kill(); // SIGKILL: it says nothing any more
        watcher.Await($"0 {Availability} offline");
        gateway.WaitForExit();
        using var late = new Subscriber(broker.Port, Availability);
        late.Await($"1 {Availability} offline"); // retained: who comes later sees it too
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public async Task A_late_lost_of_somebody_else_does_not_stand_over_a_gateway_that_is_there()
    {
        if (!Mosquitto.IsInstalled())
        {
            return;
        }

        using var folder = new BenchFolder();
        using var broker = new Mosquitto(folder);
        using var watcher = new Subscriber(broker.Port, Availability);
        await using GatewayAt gateway = await GatewayAt.StartAsync(folder, GatewayAt.File(broker.Port, 1));
        watcher.Await($"{Availability} online");
        broker.Publish("-t", Availability, "-m", "offline", "-r", "-q", "1");
        watcher.Await($"0 {Availability} offline");
        gateway.Await(() => watcher.Lines[^1] == $"0 {Availability} online", "it says again that it is there");
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public async Task A_gateway_that_is_stopped_says_that_nobody_answers_any_more()
    {
        if (!Mosquitto.IsInstalled())
        {
            return;
        }

        using var folder = new BenchFolder();
        using var broker = new Mosquitto(folder);
        await using (GatewayAt gateway = await GatewayAt.StartAsync(folder, GatewayAt.File(broker.Port, ManyTwins)))
        {
            gateway.Await(() => gateway.Run.Watch.Readings > 5 * ManyTwins, "readings, of which some are on their way at any moment");
        }

        using var store = new ReadingStore(folder.PathOf("gateway.sqlite"), Format.Json);
        Assert.IsGreaterThan(0L, store.LastRow);
        Assert.AreEqual(0L, store.CountWaiting(Format.Json), "the last readings went, too");
        using var late = new Subscriber(broker.Port, "lab/#");
        late.Await($"1 {Availability} offline");
        late.Await("1 lab/chamber/c1/availability offline");
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public async Task A_refused_connection_is_told_with_what_to_do_and_is_no_connection()
    {
        if (!Mosquitto.IsInstalled())
        {
            return;
        }

        using var folder = new BenchFolder();
        using var broker = new Mosquitto(folder, "allow_anonymous false\n");
        await using GatewayAt gateway = await GatewayAt.StartAsync(folder, GatewayAt.File(broker.Port, 1));
        gateway.Await(() => gateway.Run.Links[0].Why.Contains("NotAuthorized"), "the refusal");
        Assert.Contains("Look at user and password of [broker]", gateway.Run.Links[0].Why);
        Assert.IsFalse(gateway.Run.Links[0].IsConnected);
        Assert.AreEqual(0L, gateway.Run.Links[0].Connections);
    }
}
