using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Tests.Unit.Bench.Link;

/// <summary>
/// The serial port that Windows gets, at a pseudo-terminal: what of it runs on Linux. How Windows' own driver behaves when a cable is
/// pulled is not shown here.
/// </summary>
[TestClass]
[DoNotParallelize] // a pseudo-terminal that is gone gives its name to the next: a program that tries to find the old one flushes this
[OSCondition(OperatingSystems.Linux | OperatingSystems.OSX)]
public sealed class PortsLineTests : IDisposable
{
    private const int LongMs = 30_000; // nobody waits for it but a test that fails

    private readonly PseudoTerminal _far = new();
    private readonly PortsLine _line;

    public PortsLineTests() => _line = PortsLine.Open(_far.Path);

    [TestMethod]
    public void Every_byte_comes_through_as_it_is_both_ways()
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        _line.Write(all, LongMs);
        CollectionAssert.AreEqual(all, Exactly(all.Length, (into, withinMs) => _far.Read(into, withinMs)));
        Assert.AreEqual(all.Length, _far.Write(all));
        CollectionAssert.AreEqual(all, Exactly(all.Length, (into, withinMs) => _line.Read(into, withinMs)));
    }

    [TestMethod]
    public void Nothing_to_read_is_no_error_ends_in_time_and_the_line_stays_open()
    {
        long before = Environment.TickCount64;
        Assert.AreEqual(0, _line.Read(new byte[8], 0));
        Assert.AreEqual(0, _line.Read(new byte[8], 250));
        Assert.IsInRange(240L, 10_000L, Environment.TickCount64 - before);
        Assert.IsTrue(_line.IsOpen);
        Assert.AreEqual(_far.Path, _line.Name);
    }

    [TestMethod]
    public void What_waited_before_it_was_opened_is_no_answer()
    {
        _line.Dispose();
        using (var earlier = SerialLine.Open(_far.Path))
        {
            _far.Write("an answer to somebody else\r\n"u8);
        }

        using var line = PortsLine.Open(_far.Path);
        Assert.AreEqual(0, line.Read(new byte[64], 0));
        _far.Write("mine"u8);
        CollectionAssert.AreEqual("mine"u8.ToArray(), Exactly(4, (into, withinMs) => line.Read(into, withinMs)));
    }

    [TestMethod]
    public void A_line_whose_other_end_is_gone_is_lost_and_closes_in_time()
    {
        _far.Dispose();
        Assert.ThrowsExactly<LineLostException>(() => _line.Read(new byte[8], LongMs));
        Assert.IsFalse(_line.IsOpen);
        LineLostException lost = Assert.ThrowsExactly<LineLostException>(() => _line.Write("x"u8, LongMs));
        Assert.AreEqual(_far.Path + " is lost: it was closed.", lost.Message);
        Assert.ThrowsExactly<LineLostException>(() => _line.Read(new byte[8], 0));
    }

    [TestMethod]
    public async Task A_read_that_waits_ends_when_the_line_is_closed()
    {
        Task<int> read = Task.Run(() => _line.Read(new byte[8], LongMs), CancellationToken.None);
        _line.Dispose();
        Task limit = Task.Delay(LongMs / 2, CancellationToken.None);
        Assert.AreSame(read, await Task.WhenAny(read, limit), "The read still waits.");
        await Assert.ThrowsExactlyAsync<LineLostException>(() => read);
    }

    [TestMethod]
    public void A_write_that_nobody_reads_ends_in_time()
    {
        var flood = new byte[1 << 20];
        Assert.ThrowsExactly<TimeoutException>(() => _line.Write(flood, 100));
        Assert.IsTrue(_line.IsOpen);
    }

    [TestMethod]
    public void What_is_no_port_is_refused_with_what_to_do()
    {
        string path = Path.Combine(Path.GetTempPath(), "chamber-" + Path.GetRandomFileName());
        LineRefusedException refused = Assert.ThrowsExactly<LineRefusedException>(() => PortsLine.Open(path));
        StringAssert.StartsWith(refused.Message, path + " cannot be opened: ");
        Assert.ThrowsExactly<LineRefusedException>(() => PortsLine.Open(""));
    }

    public void Dispose()
    {
        _line.Dispose();
        _far.Dispose();
    }

    private delegate int Reading(Span<byte> into, int withinMs);

    private static byte[] Exactly(int count, Reading read)
    {
        var all = new byte[count];
        for (int have = 0; have < count;)
        {
            int more = read(all.AsSpan(have), LongMs);
            Assert.IsGreaterThan(0, more, $"Only {have} of {count} bytes came.");
            have += more;
        }

        return all;
    }
}
