using System;
using System.Net;
using System.Net.Sockets;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Tests.Unit.Bench.Link;

[TestClass]
public sealed class TcpLineTests : IDisposable
{
    private const int LongMs = 30_000;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ILine _line;
    private readonly Socket _far;

    public TcpLineTests()
    {
        _listener.Start();
        _line = Lines.Open($"tcp:127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _far = _listener.AcceptSocket();
    }

    [TestMethod]
    public void Bytes_go_both_ways_and_nothing_is_no_error()
    {
        var into = new byte[8];
        Assert.AreEqual(0, _line.Read(into, 1));
        _line.Write("id\n"u8, LongMs);
        Assert.AreEqual(3, _far.Receive(into));
        _far.Send("OK\n"u8);
        Assert.AreEqual(3, _line.Read(into, LongMs));
        CollectionAssert.AreEqual("OK\n"u8.ToArray(), into[..3]);
        Assert.IsTrue(_line.IsOpen);
    }

    [TestMethod]
    public void A_far_end_that_hangs_up_is_seen()
    {
        _far.Close();
        Assert.ThrowsExactly<LineLostException>(() => _line.Read(new byte[8], LongMs));
        Assert.IsFalse(_line.IsOpen);
        Assert.ThrowsExactly<LineLostException>(() => _line.Write("id\n"u8, LongMs));
    }

    [TestMethod]
    public void A_write_that_nobody_reads_ends_in_time()
    {
        var flood = new byte[64 << 20];
        Assert.ThrowsExactly<TimeoutException>(() => _line.Write(flood, 20));
    }

    [TestMethod]
    public void Nobody_who_listens_is_refused_with_the_port()
    {
        int port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _listener.Stop();
        string name = $"tcp:127.0.0.1:{port}";
        LineRefusedException refused = Assert.ThrowsExactly<LineRefusedException>(() => Lines.Open(name));
        StringAssert.StartsWith(refused.Message, name + " cannot be opened: ");
        StringAssert.EndsWith(refused.Message, $"does it listen on port {port}?");
    }

    [TestMethod]
    [DataRow("tcp:lab-pc", "lab-pc", 5025)]
    [DataRow("TCP:lab-pc:6000", "lab-pc", 6000)]
    [DataRow("tcp:[fe80::1]:6000", "fe80::1", 6000)]
    [DataRow("tcp:[::1]", "::1", 5025)]
    [DataRow("tcp:::1", "::1", 5025)]
    public void A_name_has_a_host_and_perhaps_a_port(string name, string host, int port) =>
        Assert.AreEqual((host, port), Lines.HostAndPort(name));

    [TestMethod]
    [DataRow("tcp:")]
    [DataRow("tcp::5025")]
    [DataRow("tcp:host:")]
    [DataRow("tcp:host:0")]
    [DataRow("tcp:host:65536")]
    [DataRow("tcp:host:scpi")]
    public void A_wrong_name_is_refused_with_the_right_form(string name) => StringAssert.Contains(
        Assert.ThrowsExactly<LineRefusedException>(() => Lines.Open(name)).Message, "give tcp:HOST:PORT with a port from 1 to 65535");

    public void Dispose()
    {
        _line.Dispose();
        _far.Dispose();
        _listener.Dispose();
    }
}
