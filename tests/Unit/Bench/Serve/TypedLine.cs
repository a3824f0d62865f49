using System;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Tests.Unit.Bench.Serve;

/// <summary>A client of the plainest kind: sends a line, reads the lines that come, overhears the status.</summary>
internal sealed partial class TypedLine(ILine line) : IDisposable
{
    private const int FirstReadingsMs = 300;
    private const int LongMs = 120_000; // nobody waits for it but a test that fails

    private readonly byte[] _bytes = new byte[4096];
    private readonly long _beganMs = Environment.TickCount64;
    private string _rest = "";

    /// <summary>The first line of the answer.</summary>
    public string Ask(string text)
    {
        line.Write(Encoding.ASCII.GetBytes(text + "\n"), LongMs);
        string answer;
        do
        {
            answer = Next();
        }
        while (!answer.StartsWith("OK", StringComparison.Ordinal) && !answer.StartsWith("ERROR", StringComparison.Ordinal));
        return answer;
    }

    /// <summary>Asks for the status until it has this phase.</summary>
    public void Await(string phase)
    {
        string now;
        do
        {
            now = Phase().Match(Ask("status")).Groups["phase"].Value;
            Assert.IsFalse(now is "Faulted" or "Aborted", now);
        }
        while (now != phase);
    }

    /// <summary>A whole cast of Example 2, 4 s; the lines of its record.</summary>
    public string CastExample2()
    {
        Thread.Sleep(FirstReadingsMs); // a sensor's first reading after power-on is not believed before the second: refusal 4112
        StringAssert.StartsWith(Ask("recipe example-2"), "OK example-2: 40.00 C");
        StringAssert.StartsWith(Ask("start 4"), "OK conditioning for 4.00 s");
        Await("Ready");
        StringAssert.StartsWith(Ask("cast"), "OK");
        Await("Complete");
        Assert.AreEqual("OK", Ask("record"));
        line.Write("id\n"u8, LongMs);
        var record = new StringBuilder();
        for (string next = Next(); !next.StartsWith("OK ", StringComparison.Ordinal); next = Next())
        {
            record.Append(next).Append('\n');
        }

        return record.ToString();
    }

    /// <summary>The next line, whatever it is.</summary>
    public string Next()
    {
        Assert.IsLessThan(LongMs, Environment.TickCount64 - _beganMs, "What is waited for does not come.");
        while (!_rest.Contains('\n'))
        {
            int count = line.Read(_bytes, LongMs);
            Assert.IsGreaterThan(0, count, "Nothing came.");
            _rest += Encoding.ASCII.GetString(_bytes, 0, count);
        }

        int end = _rest.IndexOf('\n');
        string next = _rest[..end].TrimEnd('\r');
        _rest = _rest[(end + 1)..];
        return next;
    }

    public void Dispose() => line.Dispose();

    [GeneratedRegex(@"phase=(?<phase>\w+)")]
    private static partial Regex Phase();
}
