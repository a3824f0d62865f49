using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Fieldbus;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench.Fieldbus;

/// <summary>chamber modbus: chambers behind unit ids, and what a client hears when one of them is not there.</summary>
[TestClass]
public sealed class ModbusTcpTests : IDisposable
{
    private const double Speed = 20.0;

    private readonly List<IDisposable> _open = [];
    private readonly List<string> _told = [];

    public void Dispose() => _open.ForEach(one => one.Dispose());

    [TestMethod]
    public void Two_chambers_are_two_units_and_a_third_has_no_path()
    {
        using TcpClient client = Serve(Twin(1), Twin(2));
        byte[] other = [0, 1, 0, 0, 0, 6, 3, 4, 0, 0, 0, 1];
        CollectionAssert.AreEqual(new byte[] { 0, 1, 0, 0, 0, 3, 3, 0x84, 0x0A }, Ask(client, other));
        CollectionAssert.AreEqual(new byte[] { 0, 2, 0, 0, 0, 3, 0, 0x84, 0x0A }, Ask(client, [0, 2, 0, 0, 0, 6, 0, 4, 0, 0, 0, 1]));
        foreach (byte unit in new byte[] { 1, 2 })
        {
            byte[] answer = Ask(client, [7, 7, 0, 0, 0, 6, unit, 4, 0, 0, 0, 1]);
            CollectionAssert.AreEqual(new byte[] { 7, 7, 0, 0, 0, 5, unit, 4, 2, 0, 2 }, answer);
        }

        Ask(client, [0, 3, 0, 0, 0, 6, 2, 6, 0, 0, 0x55, 0xAA]); // the second one's key
        Assert.AreEqual(0xAA, Ask(client, [0, 4, 0, 0, 0, 6, 2, 3, 0, 0, 0, 1])[^1]);
        Assert.AreEqual(0, Ask(client, [0, 5, 0, 0, 0, 6, 1, 3, 0, 0, 0, 1])[^1]);
    }

    [TestMethod]
    [DataRow((byte)0)]
    [DataRow((byte)1)]
    [DataRow((byte)255)]
    public void A_lone_chamber_is_units_1_0_and_255(byte unit)
    {
        using TcpClient client = Serve(Twin(1));
        CollectionAssert.AreEqual(
            new byte[] { 0, 1, 0, 0, 0, 7, unit, 4, 4, 0x3F, 0xC0, 0, 0 }, Ask(client, [0, 1, 0, 0, 0, 6, unit, 4, 0, 2, 0, 2]));
    }

    [TestMethod]
    public void Requests_that_come_at_once_are_answered_in_their_order()
    {
        using TcpClient client = Serve(Twin(1));
        byte[] two = [0, 1, 0, 0, 0, 6, 1, 4, 0, 0, 0, 1, 0, 2, 0, 0, 0, 6, 1, 43, 14, 1, 0, 0];
        client.GetStream().Write(two.AsSpan(0, 5));
        Thread.Sleep(30);
        client.GetStream().Write(two.AsSpan(5));
        CollectionAssert.AreEqual(new byte[] { 0, 1, 0, 0, 0, 5, 1, 4, 2, 0, 2 }, Read(client));
        CollectionAssert.AreEqual(new byte[] { 0, 2, 0, 0, 0, 3, 1, 0xAB, 1 }, Read(client));
    }

    [TestMethod]
    [DataRow(new byte[] { 0, 1, 0, 9, 0, 6, 1, 4, 0, 0, 0, 1 }, DisplayName = "another protocol")]
    [DataRow(new byte[] { 0, 1, 0, 0, 0, 1, 1, 4 }, DisplayName = "nothing behind the unit")]
    [DataRow(new byte[] { 0, 1, 0, 0, 0xFF, 0xFF, 1, 4 }, DisplayName = "more than a frame has")]
    public void What_is_no_Modbus_ends_the_connection(byte[] bytes)
    {
        using TcpClient client = Serve(Twin(1));
        client.GetStream().Write(bytes);
        Assert.AreEqual(0, client.GetStream().Read(new byte[16]));
    }

    [TestMethod]
    public void A_chamber_that_is_lost_is_a_target_that_does_not_respond_until_it_is_back()
    {
        var served = new ServedTwin(TwinParameters.Reference, 4);
        using var thread = new TwinThread(served, Speed);
        var first = new TcpDoor(served, new IPEndPoint(IPAddress.Loopback, 0), SpokenLanguage.QuietOf);
        IPEndPoint at = first.Address;
        using TcpClient client = Serve(new ChamberAtLine($"tcp:127.0.0.1:{at.Port}", Lines.Open));
        byte[] question = [0, 1, 0, 0, 0, 6, 1, 4, 0, 0, 0, 1];
        byte[] answer = [0, 1, 0, 0, 0, 5, 1, 4, 2, 0, 2]; // the map's version
        CollectionAssert.AreEqual(answer, Ask(client, question));
        first.Dispose();
        CollectionAssert.AreEqual(new byte[] { 0, 1, 0, 0, 0, 3, 1, 0x84, 0x0B }, Ask(client, question));
        using var again = new TcpDoor(served, at, SpokenLanguage.QuietOf);
        byte[] heard = [];
        for (int i = 0; i < 100 && !heard.SequenceEqual(answer); i++)
        {
            Thread.Sleep(50);
            heard = Ask(client, question);
        }

        CollectionAssert.AreEqual(answer, heard);
        Assert.IsTrue(_told.Any(line => line.EndsWith("is back.", StringComparison.Ordinal)), string.Join('\n', _told));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task It_says_where_it_listens_and_which_chamber_is_which_unit_and_what_kind_it_is_registers_tell(bool isLine)
    {
        using var stop = new CancellationTokenSource();
        var output = new StringWriter();
        var error = new StringWriter();
        string[] words = ["modbus", "--listen", "0", .. isLine ? new[] { "--line" } : []];
        Task<int> running = Task.Run(
            () => Program.Run(words, TextWriter.Synchronized(output), error, null, stop.Token));
        for (int i = 0; i < 400 && !Text(output).Contains("unit 1", StringComparison.Ordinal); i++)
        {
            await Task.Delay(25);
        }

        StringAssert.Matches(Text(output), new System.Text.RegularExpressions.Regex(
            @"^ChamberFirmware [\d.]+: Modbus TCP on 127\.0\.0\.1:\d+\. Ctrl\+C stops\.\n"
                + @"unit 1 is the twin: ChamberFirmware,twin of a casting chamber,0,[\d.]+\n$"));
        using (var client = new TcpClient("127.0.0.1", int.Parse(Text(output).Split("127.0.0.1:")[1].Split('.')[0])))
        {
            client.GetStream().Write([0, 1, 0, 0, 0, 6, 1, 4, 0, 245, 0, 1]); // what the line's controller says of its web
            var answer = new byte[11];
            client.GetStream().ReadExactly(answer);
            Assert.AreEqual(isLine ? "0000" : "8000", Convert.ToHexString(answer[^2..]));
        }

        await stop.CancelAsync();
        Assert.AreEqual(ExitCode.Stopped, await running);
        Assert.AreEqual("", error.ToString());
    }

    [TestMethod]
    public void A_port_that_is_taken_and_a_line_that_is_none_are_told()
    {
        var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.BadInput, folder.Run("modbus", "--listen", taken.LocalEndpoint.ToString()!));
        StringAssert.Contains(folder.Error, $"--listen = {taken.LocalEndpoint} cannot be used: ");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("modbus", "--port", "/dev/no-such-port"));
        StringAssert.Contains(folder.Error, "/dev/no-such-port");
        taken.Stop();
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Linux | OperatingSystems.OSX)]
    public void A_twin_speaks_RTU_at_a_pseudo_terminal()
    {
        var served = new ServedTwin(TwinParameters.Reference, 4);
        using var door = new PtyDoor(served, SpokenLanguage.Rtu(17), 19200.0 / 11.0);
        using var thread = new TwinThread(served, 1.0);
        using SerialLine line = SerialLine.Open(door.Path);
        byte[] frame = Modbus.BusTalk.Frame(17, 4, 0, 0, 0, 60);
        line.Write(frame, 1000);
        var answer = new byte[256];
        int count = 0;
        long began = Environment.TickCount64;
        while (count < 125 && Environment.TickCount64 - began < 5000)
        {
            count += line.Read(answer.AsSpan(count), 50);
        }

        Assert.AreEqual(125, count);
        Assert.AreEqual(0, Modbus.BusTalk.BitwiseCrc(answer.AsSpan(0, count)));
        Assert.IsGreaterThan(
            60L, Environment.TickCount64 - began, "125 bytes of 11 bits take 72 ms, but for what a late thread sends at once");
    }

    private static string Text(StringWriter writer)
    {
        lock (writer)
        {
            return writer.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
        }
    }

    private ChamberAtLine Twin(ulong seed)
    {
        var served = new ServedTwin(TwinParameters.Reference, seed);
        _open.Add(new TwinThread(served, Speed));
        var door = new TcpDoor(served, new IPEndPoint(IPAddress.Loopback, 0), SpokenLanguage.QuietOf);
        _open.Add(door);
        return new ChamberAtLine($"tcp:127.0.0.1:{door.Address.Port}", Lines.Open);
    }

    private TcpClient Serve(params ChamberAtLine[] lines)
    {
        BusChamber[] chambers = [.. lines.Select(line => new BusChamber(line, _told.Add))];
        _open.InsertRange(0, chambers);
        foreach (BusChamber chamber in chambers)
        {
            chamber.Open();
        }

        var door = new ModbusTcpDoor(chambers, new IPEndPoint(IPAddress.Loopback, 0));
        _open.Insert(0, door);
        var client = new TcpClient { ReceiveTimeout = 10_000 };
        client.Connect(door.Address);
        return client;
    }

    private static byte[] Ask(TcpClient client, byte[] frame)
    {
        client.GetStream().Write(frame);
        return Read(client);
    }

    private static byte[] Read(TcpClient client)
    {
        var header = new byte[6];
        client.GetStream().ReadExactly(header);
        var rest = new byte[(header[4] << 8) | header[5]];
        client.GetStream().ReadExactly(rest);
        return [.. header, .. rest];
    }
}
