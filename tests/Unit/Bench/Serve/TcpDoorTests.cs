using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Commands;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench.Serve;

/// <summary>Real sockets at a twin that runs. Nothing here is timed: what must come, comes, or the test waits in vain.</summary>
[TestClass]
public sealed class TcpDoorTests : IDisposable
{
    private const double Speed = 40.0; // a draft that nobody types in ends after 10 min of the twin's: 15 s here

    private readonly ServedTwin _served = new(TwinParameters.Reference, 1);
    private readonly TcpDoor _door;
    private readonly TwinThread _thread;

    public TcpDoorTests()
    {
        _door = new TcpDoor(_served, new IPEndPoint(IPAddress.Loopback, 0), SpokenLanguage.QuietOf);
        _thread = new TwinThread(_served, Speed);
    }

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public async Task Fifty_clients_each_get_their_own_answers_beside_one_that_never_reads()
    {
        using Socket deaf = await ConnectAsync(4096);
        Task flood = FloodAsync(deaf);
        TypedLine[] clients = [.. Enumerable.Range(0, 50).Select(_ => new TypedLine(Lines.Open($"tcp:{_door.Address}")))];
        await Task.WhenAll(clients.Select((client, i) => Task.Run(
            () =>
            {
                for (int round = 0; round < 3; round++)
                {
                    Assert.StartsWith($"OK draft mine-{i}-{round}: ", client.Ask($"draft mine-{i}-{round}"));
                    Assert.AreEqual("OK", client.Ask($"temperatureC={20 + i % 30}"));
                    Assert.StartsWith("OK", client.Ask("cancel"));
                }
            },
            TestContext.CancellationToken)));
        await flood;
        while (_door.CutOff == 0)
        {
            await Task.Delay(1, TestContext.CancellationToken);
        }

        Assert.AreEqual(1, _door.CutOff);
        Assert.AreEqual(0L, _served.Chamber.Schedule!.Dropped);
        Array.ForEach(clients, client => client.Dispose());
    }

    [TestMethod]
    public async Task One_that_has_said_all_and_shut_its_side_gets_all_answers_before_the_end()
    {
        using Socket client = await ConnectAsync();
        await client.SendAsync(Encoding.ASCII.GetBytes("id\nrecipes\nsettings\nid\n"), TestContext.CancellationToken);
        client.Shutdown(SocketShutdown.Send);
        string heard = await ToTheEndAsync(client);
        StringAssert.StartsWith(heard, "OK ChamberFirmware");
        StringAssert.EndsWith(heard, $"OK {Identity.Text} flashWrites=0\r\n");
        StringAssert.Contains(heard, "HeaterW=");
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public async Task When_all_places_are_taken_the_next_is_told_so_until_one_goes()
    {
        TypedLine[] all = [.. Enumerable.Range(0, ServedTwin.Places).Select(_ => new TypedLine(Lines.Open($"tcp:{_door.Address}")))];
        Array.ForEach(all, client => Assert.StartsWith("OK", client.Ask("id")));
        using (Socket late = await ConnectAsync())
        {
            Assert.AreEqual("(all 64 places are taken: close another connection)\r\n", await ToTheEndAsync(late));
        }

        Assert.AreEqual(1, _door.TurnedAway);
        all[10].Dispose();
        string heard = "";
        while (!heard.StartsWith("OK", StringComparison.Ordinal)) // that it has gone is seen in a moment
        {
            using Socket next = await ConnectAsync();
            try
            {
                await next.SendAsync("id\n"u8.ToArray(), TestContext.CancellationToken);
                next.Shutdown(SocketShutdown.Send);
                heard = await ToTheEndAsync(next);
            }
            catch (SocketException)
            {
                // turned away before it had said its word
            }
        }

        Array.ForEach(all, client => client.Dispose());
    }

    [TestMethod]
    public void Who_hangs_up_in_the_middle_of_an_answer_harms_nobody()
    {
        using var stays = new TypedLine(Lines.Open($"tcp:{_door.Address}"));
        for (int i = 0; i < 200; i++)
        {
            using ILine rude = Lines.Open($"tcp:{_door.Address}");
            rude.Write("settings\nstatus\nhel"u8, 1000);
        }

        Assert.StartsWith("OK", stays.Ask("id"));
        Assert.AreEqual("", _served.Mishap);
        Assert.IsNull(_thread.Failure);
    }

    [TestMethod]
    public void The_end_hangs_up_on_everybody()
    {
        using ILine line = Lines.Open($"tcp:{_door.Address}");
        _door.Dispose();
        Assert.ThrowsExactly<LineLostException>(() =>
        {
            while (true)
            {
                line.Read(new byte[100], 60_000);
            }
        });
    }

    public void Dispose()
    {
        _door.Dispose();
        _thread.Dispose();
    }

    private async Task<Socket> ConnectAsync(int receiveBytes = 65536)
    {
        var client = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = receiveBytes };
        await client.ConnectAsync(_door.Address, TestContext.CancellationToken);
        return client;
    }

    // Asks until it is cut off, and never reads: first the sockets' buffers fill, then the port's.
    private async Task FloodAsync(Socket client)
    {
        try
        {
            while (true)
            {
                await client.SendAsync("settings\n"u8.ToArray(), TestContext.CancellationToken);
                await Task.Delay(1, TestContext.CancellationToken);
            }
        }
        catch (SocketException)
        {
            // hung up on
        }
    }

    private async Task<string> ToTheEndAsync(Socket client)
    {
        var bytes = new byte[4096];
        var text = new StringBuilder();
        int count;
        while ((count = await client.ReceiveAsync(bytes, TestContext.CancellationToken)) > 0)
        {
            text.Append(Encoding.ASCII.GetString(bytes, 0, count));
        }

        return text.ToString();
    }
}
