using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Tests.Unit.Bench.Link;

/// <summary>The serial port of our own, at one end of a pseudo-terminal; the other end is the test's.</summary>
[TestClass]
[DoNotParallelize] // a pseudo-terminal that is gone gives its name to the next: a program that tries to find the old one flushes this
[OSCondition(OperatingSystems.Linux | OperatingSystems.OSX)]
public sealed class SerialLineTests : IDisposable
{
    private const int LongMs = 30_000; // nobody waits for it but a test that fails

    private readonly PseudoTerminal _far = new();
    private readonly SerialLine _line;

    public SerialLineTests() => _line = SerialLine.Open(_far.Path);

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
    public void What_waited_before_it_was_opened_is_no_answer()
    {
        _line.Dispose();
        using (var earlier = SerialLine.Open(_far.Path))
        {
            _far.Write("an answer to somebody else\r\n"u8);
        }

        using var line = SerialLine.Open(_far.Path);
        Assert.AreEqual(0, line.Read(new byte[64], 0));
        _far.Write("mine"u8);
        CollectionAssert.AreEqual("mine"u8.ToArray(), Exactly(4, (into, withinMs) => line.Read(into, withinMs)));
    }

    [TestMethod]
    public void Nothing_to_read_is_no_error_and_the_line_stays_open()
    {
        Assert.AreEqual(0, _line.Read(new byte[8], 0));
        Assert.AreEqual(0, _line.Read(new byte[8], 5));
        Assert.IsTrue(_line.IsOpen);
        Assert.AreEqual(_far.Path, _line.Name);
    }

    [TestMethod]
    public void An_unplug_is_seen_by_the_next_read()
    {
        _far.Dispose();
        LineLostException lost = Assert.ThrowsExactly<LineLostException>(() => _line.Read(new byte[8], LongMs));
        Assert.AreEqual(_far.Path + " is lost: it was unplugged.", lost.Message);
        Assert.IsFalse(_line.IsOpen);
        Assert.ThrowsExactly<LineLostException>(() => _line.Write("x"u8, LongMs));
    }

    [TestMethod]
    public void An_unplug_is_seen_by_the_next_write()
    {
        _far.Dispose();
        Assert.ThrowsExactly<LineLostException>(() => _line.Write("status\r\n"u8, LongMs));
        Assert.IsFalse(_line.IsOpen);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task A_read_that_waits_ends_when_the_cable_is_pulled_or_the_line_is_closed(bool isPulled)
    {
        Task<int> read = Task.Run(() => _line.Read(new byte[8], LongMs), CancellationToken.None);
        if (isPulled)
        {
            _far.Dispose();
        }
        else
        {
            _line.Dispose();
        }

        Task limit = Task.Delay(LongMs / 2, CancellationToken.None);
        Assert.AreSame(read, await Task.WhenAny(read, limit), "The read still waits.");
        await Assert.ThrowsExactlyAsync<LineLostException>(() => read);
    }

    [TestMethod]
    public void A_write_that_nobody_reads_ends_in_time()
    {
        var flood = new byte[1 << 20];
        Assert.ThrowsExactly<TimeoutException>(() => _line.Write(flood, 20));
        Assert.IsTrue(_line.IsOpen);
    }

    [TestMethod]
    public void A_second_program_does_not_get_the_port()
    {
        LineRefusedException refused = Assert.ThrowsExactly<LineRefusedException>(() => SerialLine.Open(_far.Path));
        StringAssert.StartsWith(refused.Message, _far.Path + " cannot be ");
        StringAssert.Contains(refused.Message, "Another program holds it");
        _line.Dispose();
        using var next = SerialLine.Open(_far.Path);
        Assert.IsTrue(next.IsOpen);
    }

    [TestMethod]
    public void What_is_no_port_is_refused_with_what_to_do()
    {
        string path = Path.Combine(Path.GetTempPath(), "chamber-" + Path.GetRandomFileName());
        StringAssert.Contains(Assert.ThrowsExactly<LineRefusedException>(() => SerialLine.Open(path)).Message, "Is it plugged in?");
        File.WriteAllText(path, "a file");
        StringAssert.Contains(Assert.ThrowsExactly<LineRefusedException>(() => SerialLine.Open(path)).Message, "is no serial port");
        Assert.AreEqual("a file", File.ReadAllText(path));
        File.Delete(path);
    }

    [TestMethod]
    public void The_far_end_knows_whether_somebody_has_the_line_open()
    {
        Assert.IsTrue(_far.IsTaken);
        _line.Dispose();
        Assert.IsFalse(_far.IsTaken);
        using var next = SerialLine.Open(_far.Path);
        Assert.IsTrue(_far.IsTaken);
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
            Assert.IsGreaterThan(0, more, $"Only {have} of {count} bytes came: {Encoding.Latin1.GetString(all, 0, have)}");
            have += more;
        }

        return all;
    }
}
